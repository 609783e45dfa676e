using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records.Archives;

/// <summary>The files of an archive, packed or in a folder.</summary>
internal abstract class RecordArchive : IDisposable
{
    private static readonly string[] Packed = [".zip", ".gz", ".tgz", ".7z", ".tar", ".rar", ".bz2", ".xz", ".zst", ".jar"];

    /// <summary>Names of its files, with <c>/</c> between folders, sorted.</summary>
    internal abstract IReadOnlyList<string> Names { get; }

    /// <summary>Whether a name is that of an archive in turn.</summary>
    /// <param name="name">The name.</param>
    internal static bool IsPacked(string name) => Packed.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Opens a file.</summary>
    /// <param name="name">Its name.</param>
    internal abstract Stream Open(string name);

    /// <summary>The path of a file, unpacked where it is packed.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="temp">For what is unpacked.</param>
    /// <param name="cancel">Stops the unpacking.</param>
    internal abstract string OnDisk(string name, TempFolder temp, CancellationToken cancel);

    /// <summary>The file that a location of meta.xml means; null where it is not there.</summary>
    /// <param name="folder">The folder of meta.xml, with a slash at its end, or empty.</param>
    /// <param name="location">The location.</param>
    /// <exception cref="UnsafeArchiveException">It leads out of the archive.</exception>
    internal string? Find(string folder, string location)
    {
        Check(location, "meta.xml");
        var name = folder + (location.StartsWith("./", StringComparison.Ordinal) ? location[2..] : location);
        return Names.FirstOrDefault(n => n == name) ?? Names.FirstOrDefault(n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Refuses a name that leads out of the archive.</summary>
    /// <param name="name">The name.</param>
    /// <param name="where">Where it stands.</param>
    /// <exception cref="UnsafeArchiveException">It leads out of the archive.</exception>
    protected static void Check(string name, string where)
    {
        var slashed = name.Replace('\\', '/');
        if (slashed.Length == 0 || slashed.StartsWith('/') || slashed.Contains(':', StringComparison.Ordinal) || slashed.Contains('\0', StringComparison.Ordinal) || slashed.Split('/').Contains(".."))
        {
            throw new UnsafeArchiveException(
                "unsafe-archive",
                new($"{where} names '{Shown(name)}', which leads out of the archive", $"{where} 中的“{Shown(name)}”指向归档之外"),
                new("file names inside the archive only; do not trust this file", "只应包含归档内部的文件名；请勿信任该文件"));
        }
    }

    /// <summary>A name as people may be shown it.</summary>
    /// <param name="name">The name.</param>
    protected static string Shown(string name) => string.Concat(name.Take(100).Select(c => char.IsControl(c) ? '?' : c));

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
