using System.Globalization;
using System.Runtime.ExceptionServices;
using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps.Circuits;

/// <summary>The map of a circuit and the files that lie on its cells.</summary>
internal sealed class CircuitMaps
{
    private CircuitMaps(MapFile map) => Map = map;

    public MapFile Map { get; }

    public GridFrame Frame => Map.Frame;

    public MapPlace Place => Map.Place;

    /// <summary>Opens the map. A circuit needs the shape of its cells only, so a map without reference system counts in its own units.</summary>
    public static CircuitMaps Open(MapRequest request)
    {
        var size = request.CellSize;
        if (size is null && File.Exists(request.Path))
        {
            try
            {
                using var file = Dataset.OpenRaster(request.Path);
                if (file.Raster is { ProjectionWkt: null, GeoTransform: [_, > 0 and var width, 0, _, 0, not 0 and var height] })
                {
                    size = new CellSize(width, Math.Abs(height));
                }
            }
            catch (GdalException)
            {
                // MapFile says what is wrong with it.
            }
        }

        return new CircuitMaps(MapFile.Open(request.Path, request.Band, size));
    }

    /// <summary>The resistances; not a number where there is none.</summary>
    public Grid<float> Resistances(bool conductances, IReadOnlyCollection<long>? noData, RunOptions options)
    {
        var grid = Read(Map, options);
        var absent = noData?.Select(code => (float)code).ToHashSet() ?? [];
        Parallel.For(0, Frame.Rows, Threads(options), row =>
        {
            var cells = grid.Row(row);
            for (var column = 0; (conductances || absent.Count > 0) && column < cells.Length; column++)
            {
                var value = absent.Contains(cells[column]) ? float.NaN : cells[column];
                cells[column] = conductances ? 1 / value : value;
            }
        });
        return grid;
    }

    /// <summary>Another map on the same cells; not a number where it has no data.</summary>
    public Grid<float> Beside(string path, RunOptions options)
    {
        var other = MapFile.Open(path, 1, new CellSize(Frame.CellWidth, Frame.CellHeight));
        var (one, two) = (Place.Own, other.Place.Own);
        var tolerance = 1e-3 * Math.Min(one.CellWidth, one.CellHeight);
        if (one.Columns != two.Columns || one.Rows != two.Rows || Math.Abs(one.Left - two.Left) > tolerance || Math.Abs(one.Top - two.Top) > tolerance
            || Math.Abs(one.Right - two.Right) > tolerance || Math.Abs(one.Bottom - two.Bottom) > tolerance)
        {
            throw new MapException(
                path,
                new Wording(Described(two, false), Described(two, true)),
                new Wording($"the cells of {Map.Path}: {Described(one, false)}", $"与 {Map.Path} 的像元一致：{Described(one, true)}"));
        }

        return new Grid<float>(Frame, Read(other, options).Cells);
    }

    /// <summary>The cell that holds a point, or null outside the map.</summary>
    public int? CellAt(double x, double y)
    {
        var (column, row) = (Math.Floor((x - Place.Own.Left) / Place.Own.CellWidth), Math.Floor((Place.Own.Top - y) / Place.Own.CellHeight));
        return column >= 0 && row >= 0 && column < Frame.Columns && row < Frame.Rows ? (int)(((long)row * Frame.Columns) + (long)column) : null;
    }

    private static Grid<float> Read(MapFile map, RunOptions options)
    {
        var rows = map.Rows<float>(float.NaN);
        var grid = new Grid<float>(map.Frame);
        var step = Math.Max(map.BlockRows, 64 / map.BlockRows * map.BlockRows);
        var parts = (map.Frame.Rows + step - 1) / step;
        try
        {
            Parallel.For(0, parts, Threads(options), rows.Open, (part, _, reader) =>
            {
                var row = part * step;
                var count = Math.Min(step, map.Frame.Rows - row);
                reader.Read(row, grid.Cells.AsSpan((int)((long)row * map.Frame.Columns), count * map.Frame.Columns));
                return reader;
            }, reader => reader.Dispose());
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]); // a damaged file, as if there had been one thread
        }

        return grid;
    }

    private static ParallelOptions Threads(RunOptions options) => new() { MaxDegreeOfParallelism = options.Threads, CancellationToken = options.Cancel };

    private static string Described(RasterFrame frame, bool zh) => zh
        ? string.Create(CultureInfo.InvariantCulture, $"{frame.Columns} 列 × {frame.Rows} 行，像元 {frame.CellWidth} × {frame.CellHeight}，起点 ({frame.Left}, {frame.Top})")
        : string.Create(CultureInfo.InvariantCulture, $"{frame.Columns} columns × {frame.Rows} rows of {frame.CellWidth} × {frame.CellHeight} from ({frame.Left}, {frame.Top})");
}
