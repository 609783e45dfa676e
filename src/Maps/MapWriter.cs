using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps;

/// <summary>Writes a map as GeoTIFF while its rows are made; it stands in its place only when it is complete.</summary>
/// <typeparam name="T">byte, ushort, short, uint, int, float or double.</typeparam>
public sealed class MapWriter<T> : IRowSink<T>, IDisposable
    where T : unmanaged
{
    private readonly PendingFile file;
    private readonly RasterRowWriter<T> rows;
    private int next;

    /// <summary>Begins a map.</summary>
    /// <param name="path">Where it will stand; must end in .tif or .tiff.</param>
    /// <param name="place">Where its cells lie.</param>
    /// <param name="noData">Value that stands for no data; null for none.</param>
    /// <param name="description">Name of the band; null for none.</param>
    /// <param name="threads">Threads that compress; -1 for all. The bytes do not depend on it.</param>
    /// <exception cref="MapException">The path does not end so, or its folder is missing.</exception>
    public MapWriter(string path, MapPlace place, double? noData, string? description = null, int threads = -1)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(path);
        if (!MapWriter.IsMap(path))
        {
            throw new MapException(
                "--out",
                new Wording($"{path} has the ending {Path.GetExtension(path)}", $"{path} 的扩展名为 {Path.GetExtension(path)}"),
                new Wording(".tif for a map", "地图请用 .tif"));
        }

        file = new PendingFile(path);
        rows = RasterWriter.Rows<T>(file.Path, place.Own, place.Wkt, new RasterWriterOptions
        {
            NoData = noData,
            BandDescriptions = description is null ? [] : [description],
            Threads = threads < 1 ? null : threads,
        });
    }

    /// <inheritdoc />
    public void Write(int row, ReadOnlySpan<T> cells)
    {
        if (row != next)
        {
            throw new ArgumentException($"Row {row} came where row {next} was due: rows come from the top without gap.", nameof(row));
        }

        rows.Write(cells);
        next = rows.Next;
    }

    /// <summary>Writes everything and puts the file in its place.</summary>
    public void Finish()
    {
        rows.Finish();
        file.Finish();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        rows.Dispose();
        file.Dispose();
    }
}

/// <summary>What holds for every map that is written.</summary>
public static class MapWriter
{
    /// <summary>Whether a path names a map by its ending.</summary>
    /// <param name="path">The path.</param>
    /// <returns>True for .tif and .tiff.</returns>
    public static bool IsMap(string path) => Path.GetExtension(path).ToLowerInvariant() is ".tif" or ".tiff";

    /// <summary>Writes a whole map of classes with colours and names; it stands in its place only when it is complete.</summary>
    /// <param name="path">Where it will stand; must end in .tif or .tiff.</param>
    /// <param name="place">Where its cells lie.</param>
    /// <param name="map">The classes.</param>
    /// <param name="noData">Value that stands for no data.</param>
    /// <param name="description">Name of the band.</param>
    /// <param name="legend">Colour and name of each value from 0.</param>
    /// <param name="options">Threads, progress, cancellation; the bytes do not depend on it.</param>
    /// <exception cref="MapException">The folder is missing.</exception>
    internal static void WriteClasses(
        string path, MapPlace place, Grid<byte> map, byte noData, string description, IReadOnlyList<(ColorEntry Color, string Name)> legend, RunOptions options)
    {
        using var file = new PendingFile(path);
        RasterWriter.WriteGeoTiff<byte>(file.Path, map.Cells, place.Own, place.Wkt, new RasterWriterOptions
        {
            NoData = noData,
            BandDescriptions = [description],
            Colors = [.. legend.Select(entry => entry.Color)],
            Categories = [.. legend.Select(entry => entry.Name)],
            Threads = options.Threads < 1 ? null : options.Threads,
        }, options.Progress, options.Cancel);
        file.Finish();
    }
}
