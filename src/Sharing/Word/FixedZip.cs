using System.IO.Compression;

namespace Hedgerow.Sharing.Word;

/// <summary>Packs a package anew so that the same contents are the same bytes: no time of packing, entries in one order.</summary>
internal static class FixedZip
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The package, packed anew.</summary>
    public static byte[] Of(byte[] package)
    {
        using var target = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
        using (var packed = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Programs that look at the first entry only know the kind of file by it.
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName == "[Content_Types].xml" ? 0 : 1).ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = packed.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Epoch;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return target.ToArray();
    }
}
