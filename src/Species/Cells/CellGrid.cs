using Hedgerow.DuckDb;
using Hedgerow.Gdal;
using Hedgerow.Science.Species.Cells;

namespace Hedgerow.Species.Cells;

/// <summary>A grid whose cells have a whole number for SQL to count by, a code for people and a ring for maps.</summary>
internal abstract class CellGrid : IDisposable
{
    /// <summary>Gives the cell of a record: identifier, longitude, latitude, uncertainty in m.</summary>
    internal const string Name = "hedgerow_cell";

    private readonly ThreadLocal<Dictionary<string, CoordinateTransform>> transforms = new(() => new(StringComparer.Ordinal), trackAllValues: true);

    /// <summary>What the grid is, for the result.</summary>
    internal abstract string Label { get; }

    /// <summary>Side of a cell in m; null where it is not the same everywhere.</summary>
    internal abstract double? Metres { get; }

    /// <summary>The cells of places; null where a place is on no cell.</summary>
    /// <param name="longitudes">Degrees east; may be changed.</param>
    /// <param name="latitudes">Degrees north; may be changed.</param>
    /// <param name="keys">Receives the cells.</param>
    internal abstract void Keys(Span<double> longitudes, Span<double> latitudes, Span<long?> keys);

    /// <summary>The code of a cell.</summary>
    internal abstract string Code(long key);

    /// <summary>The corners of a cell in degrees, the first one again at the end.</summary>
    internal abstract IReadOnlyList<(double Longitude, double Latitude)> Ring(long key);

    /// <summary>Makes <see cref="Name"/> known: the point is drawn in the circle of uncertainty, seeded from the identifier.</summary>
    internal void Register(DuckDbConnection database)
    {
        database.Register(Name, [DuckDbType.Varchar, DuckDbType.Double, DuckDbType.Double, DuckDbType.Double], DuckDbType.BigInt, Run);
        database.Register("hedgerow_cell_code", [DuckDbType.BigInt], DuckDbType.Varchar, batch =>
        {
            var keys = batch.Values<long>(0);
            for (var row = 0; row < batch.Rows; row++)
            {
                if (batch.IsNull(0, row))
                {
                    batch.SetNull(row);
                }
                else
                {
                    batch.SetText(row, Code(keys[row]));
                }
            }
        });
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var transform in transforms.Values.SelectMany(one => one.Values))
        {
            transform.Dispose();
        }

        transforms.Dispose();
    }

    /// <summary>The way from one system to another, one for each thread.</summary>
    protected CoordinateTransform Way(string from, string to)
    {
        var ways = transforms.Value!;
        var name = $"{from}>{to}";
        if (!ways.TryGetValue(name, out var way))
        {
            using var source = SpatialReference.FromUserInput(from);
            using var target = SpatialReference.FromUserInput(to);
            ways[name] = way = new CoordinateTransform(source, target);
        }

        return way;
    }

    /// <summary>The ring of a square of a projected system.</summary>
    protected IReadOnlyList<(double Longitude, double Latitude)> Square(string crs, double left, double bottom, double size)
    {
        double[] xs = [left, left + size, left + size, left, left];
        double[] ys = [bottom, bottom, bottom + size, bottom + size, bottom];
        Way(crs, "EPSG:4326").Transform(xs, ys);
        return [.. xs.Zip(ys)];
    }

    private void Run(DuckDbBatch batch)
    {
        var (xs, ys) = (batch.Values<double>(1).ToArray(), batch.Values<double>(2).ToArray());
        var radii = batch.Values<double>(3);
        for (var row = 0; row < batch.Rows; row++)
        {
            if (batch.IsNull(1, row) || batch.IsNull(2, row))
            {
                (xs[row], ys[row]) = (double.NaN, double.NaN);
            }
            else if (!batch.IsNull(3, row) && radii[row] > 0)
            {
                (xs[row], ys[row]) = UncertaintyPoint.OnGlobe(batch.Utf8(0, row), xs[row], ys[row], radii[row]);
            }
        }

        var keys = new long?[batch.Rows];
        Keys(xs, ys, keys);
        var results = batch.Results<long>();
        for (var row = 0; row < keys.Length; row++)
        {
            if (keys[row] is { } key)
            {
                results[row] = key;
            }
            else
            {
                batch.SetNull(row);
            }
        }
    }
}
