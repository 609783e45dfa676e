using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using Hedgerow.Storage;

namespace Hedgerow.Workspace.Backups;

/// <summary>Writes a backup: all tables as they were at one moment, and all contents of files, into one zip file.</summary>
internal static class Writer
{
    private const int BufferBytes = 1 << 17;

    internal static Manifest Write(Office office, Stream target, DateTimeOffset at, Action<double> progress, CancellationToken cancel)
    {
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        var named = new HashSet<string>(StringComparer.Ordinal);
        var (head, steps, tables) = office.Database.Snapshot(work =>
        {
            var written = new List<PortableTable>();
            foreach (var table in PortableTables.InOrder(work))
            {
                using var entry = zip.CreateEntry(Manifest.TableEntry(table), CompressionLevel.Fastest).Open();
                written.Add(PortableTables.Write(work, table, entry, cancel));
            }

            foreach (var table in written.Where(table => table.Columns.Contains("sha256") && table.Name is not ("migration" or "upload")))
            {
                named.UnionWith(work.All($"select distinct sha256 from {Sql.Name(table.Name)} where length(sha256) = 64", row => row.Text("sha256")));
            }

            return (
                work.Text($"select hash from audit order by number desc limit 1") ?? "",
                work.All($"select module, number, sha256 from migration order by module, number", row => new ManifestStep(row.Text("module"), (int)row.Number("number"), row.Text("sha256"))),
                written);
        });

        // Contents are never removed: all that the tables name were there before that moment.
        var files = office.Files.All().ToList();
        var total = Math.Max(1, files.Sum(file => file.Bytes));
        var kept = new List<Blob>();
        long done = 0;
        foreach (var file in files)
        {
            cancel.ThrowIfCancellationRequested();
            if (Copy(office, zip, file))
            {
                kept.Add(file);
                named.Remove(file.Sha256);
            }
            else
            {
                named.Add(file.Sha256);
            }

            done += file.Bytes;
            progress((double)done / total);
        }

        var manifest = new Manifest(Manifest.FormatName, Manifest.Newest, at, office.Database.Dialect.ToString(), head, steps, tables, kept, [.. named.Order(StringComparer.Ordinal)]);
        var bytes = manifest.ToBytes();
        Entry(zip, Manifest.Name, bytes);
        Entry(zip, Manifest.SealName, System.Text.Encoding.ASCII.GetBytes(Manifest.Seal(bytes)));
        return manifest;
    }

    // The content's hash is taken while it is written; what is damaged stays in the file but not on the list.
    private static bool Copy(Office office, ZipArchive zip, Blob file)
    {
        using var source = office.Files.Open(file.Sha256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var read = source.ReadAtLeast(buffer, BufferBytes, throwOnEndOfStream: false);
            using var entry = zip.CreateEntry(Manifest.FileEntry(file.Sha256), Shrinks(buffer.AsSpan(0, read)) ? CompressionLevel.Fastest : CompressionLevel.NoCompression).Open();
            while (read > 0)
            {
                sum.AppendData(buffer, 0, read);
                entry.Write(buffer, 0, read);
                read = source.Read(buffer);
            }

            return Convert.ToHexStringLower(sum.GetHashAndReset()) == file.Sha256;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool Shrinks(ReadOnlySpan<byte> begin)
    {
        using var small = new MemoryStream();
        using (var deflate = new DeflateStream(small, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(begin);
        }

        return small.Length < begin.Length * 9 / 10;
    }

    private static void Entry(ZipArchive zip, string name, byte[] bytes)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        entry.Write(bytes);
    }
}
