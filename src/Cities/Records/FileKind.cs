using System.Text;
using Hedgerow.Cities.Records.Archives;

namespace Hedgerow.Cities.Records;

/// <summary>What a file is, told by its first bytes rather than by its name.</summary>
internal enum FileKind
{
    Text,
    Zip,
    ArchiveFolder,
    ParquetFolder,
    Gzip,
    Parquet,
    Vector,
    HtmlPage,
    LargeFilePointer,
    Empty,
}

/// <summary>Tells what a file is.</summary>
internal static class FileKinds
{
    private static readonly string[] VectorEndings =
        [".shp", ".gpkg", ".geojson", ".json", ".fgb", ".kml", ".gml", ".gpx", ".tab", ".mif", ".gdb"];

    internal static FileKind Of(string path)
    {
        if (path.StartsWith("/vsi", StringComparison.Ordinal))
        {
            return FileKind.Vector;
        }

        if (Directory.Exists(path))
        {
            return File.Exists(Path.Combine(path, ArchiveMeta.File)) ? FileKind.ArchiveFolder : ParquetTable.Parts(path).Count > 0 ? FileKind.ParquetFolder : FileKind.Vector;
        }

        if (FileState.Of(path).Length == 0)
        {
            return FileKind.Empty;
        }

        var head = new byte[512];
        using var stream = File.OpenRead(path);
        var bytes = head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return path.EndsWith(".shz", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".shp.zip", StringComparison.OrdinalIgnoreCase)
                ? FileKind.Vector : FileKind.Zip;
        }

        if (bytes.StartsWith("PAR1"u8))
        {
            return FileKind.Parquet;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return FileKind.Gzip;
        }

        if (bytes.StartsWith("version https://git-lfs"u8))
        {
            return FileKind.LargeFilePointer;
        }

        var text = Encoding.Latin1.GetString(bytes).TrimStart('ï', '»', '¿', ' ', '\t', '\r', '\n');
        if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            return FileKind.HtmlPage;
        }

        return VectorEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) || bytes.StartsWith("SQLite format 3"u8)
            ? FileKind.Vector : FileKind.Text;
    }
}
