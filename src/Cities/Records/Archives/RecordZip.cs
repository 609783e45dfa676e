using System.IO.Compression;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records.Archives;

/// <summary>
/// A zip, opened with care: names that lead out of it, links and too many entries are refused at once, as are contents that are larger
/// than data ever pack to, than the zip says, or than there is room for.
/// </summary>
internal sealed class RecordZip : RecordArchive
{
    /// <summary>Entries; GBIF's largest downloads hold a description for each of some thousand data sets.</summary>
    internal const int MostEntries = 100_000;

    /// <summary>Unpacked bytes for each packed one. Tables pack to a fifth or a twentieth; deflate reaches 1032 on zeros.</summary>
    internal const long Ratio = 200;

    /// <summary>Unpacked bytes below which the ratio does not matter.</summary>
    internal const long Harmless = 16 << 20;

    private const int LinkType = 0xA000;
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.Ordinal);

    /// <summary>Opens a zip.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UnsafeArchiveException">It is not to be trusted.</exception>
    /// <exception cref="InvalidDataException">It is no zip, or broken.</exception>
    internal RecordZip(string path)
    {
        if (ZipDirectory.HoldsMoreThan(path, MostEntries))
        {
            throw TooLarge(new($"it holds more than {MostEntries} files", $"其中的文件多于 {MostEntries} 个"));
        }

        zip = ZipFile.OpenRead(path);
        try
        {

            var total = 0L;
            foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith('/')))
            {
                var name = entry.FullName.Replace('\\', '/');
                Check(name, Path.GetFileName(path));
                if (((entry.ExternalAttributes >> 16) & 0xF000) == LinkType)
                {
                    throw new UnsafeArchiveException(
                        "unsafe-archive",
                        new($"'{Shown(name)}' is a link", $"“{Shown(name)}”是链接"),
                        new("the file itself inside the archive", "文件本身应位于归档内"));
                }

                total = checked(total + Math.Max(0, entry.Length));
                if (!entries.TryAdd(name, entry))
                {
                    throw new UnsafeArchiveException(
                        "unsafe-archive",
                        new($"it holds '{Shown(name)}' twice", $"其中“{Shown(name)}”出现两次"),
                        new("one file of each name; do not trust this file", "同名文件只应有一个；请勿信任该文件"));
                }
            }

            var packed = new FileInfo(path).Length;
            if (total > Harmless && total / Math.Max(1, packed) > Ratio)
            {
                throw TooLarge(new($"{packed} bytes unpack to {total}", $"{packed} 字节解压后将达 {total} 字节"));
            }
        }
        catch
        {
            zip.Dispose();
            throw;
        }

        Names = [.. entries.Keys.Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc />
    internal override IReadOnlyList<string> Names { get; }

    /// <inheritdoc />
    internal override Stream Open(string name) => entries[name].Open();

    /// <inheritdoc />
    internal override string OnDisk(string name, TempFolder temp, CancellationToken cancel)
    {
        var entry = entries[name];
        if (entry.Length > temp.Room)
        {
            throw TooLarge(new($"'{name}' needs {entry.Length} bytes, and there are {temp.Room} left for temporary files", $"“{name}”需要 {entry.Length} 字节，而临时文件空间仅剩 {temp.Room} 字节"));
        }

        var target = temp.NewFile(Path.GetExtension(name).Length is > 0 and < 9 ? Path.GetExtension(name) : ".txt");
        using var from = entry.Open();
        using var to = File.Create(target);
        // What an entry says of its own length need not be true: what comes must be what was packed.
        var sum = Unpacking.Copy(from, to, entry.Length, () => TooLarge(new($"'{name}' is longer than the {entry.Length} bytes that it claims", $"“{name}”超过其声明的 {entry.Length} 字节")), cancel);
        return sum == entry.Crc32 ? target : throw new InvalidDataException($"'{name}' is not what was packed: its checksum differs.");
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            zip.Dispose();
        }

        base.Dispose(disposing);
    }

    private static UnsafeArchiveException TooLarge(Wording found) => new(
        "archive-too-large",
        found,
        new($"at most {MostEntries} files that unpack to no more than {Ratio} times their packed size; do not trust this file", $"文件不超过 {MostEntries} 个，解压后不超过压缩大小的 {Ratio} 倍；请勿信任该文件"));
}
