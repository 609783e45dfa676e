using Hedgerow.Gdal;

namespace Hedgerow.Maps.Tests;

/// <summary>A folder of its own for one test, with maps that it writes; removed at the end.</summary>
internal sealed class MapFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hedgerow-maps-").FullName;

    public string File(string name) => Path.Combine(folder, name);

    public string Write<T>(string name, T[] cells, int columns, double width = 10, double height = 20, string? crs = "EPSG:3035", double? noData = null)
        where T : unmanaged
    {
        var path = File(name);
        var frame = new RasterFrame(4_000_000, 3_000_000, width, height, columns, cells.Length / columns);
        string? wkt = null;
        if (crs is not null)
        {
            using var reference = SpatialReference.FromUserInput(crs);
            wkt = reference.Wkt;
        }

        RasterWriter.WriteGeoTiff<T>(path, cells, frame, wkt, new RasterWriterOptions { NoData = noData });
        return path;
    }

    /// <summary>An ASCII grid, whose text is the test's own.</summary>
    public string Ascii(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    public string[] Files() => [.. Directory.GetFiles(folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
