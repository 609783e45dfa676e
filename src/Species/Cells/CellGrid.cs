using System.Buffers.Text;
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

    /// <summary>Makes <see cref="Name"/> known to SQL: the point is drawn in the circle of uncertainty, seeded from the identifier.</summary>
    internal void Register(DuckDbConnection database)
    {
        database.Register(Name, [DuckDbType.Varchar, DuckDbType.Double, DuckDbType.Double, DuckDbType.Double], DuckDbType.BigInt, Run);
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

        Answer(batch, xs, ys);
    }

    /// <summary>Gives the cells of coded records: each point is drawn in its circle of uncertainty, seeded from the identifier.</summary>
    /// <param name="batch">The first six parameters are the kind of the identifier (INTEGER), its number (BIGINT) and its text (VARCHAR), one of which is null and of kind 0 the text is all of it,
    /// longitude, latitude and uncertainty in m (DOUBLE).</param>
    /// <param name="xs">Room for a value a row.</param>
    /// <param name="ys">Room for a value a row.</param>
    /// <param name="keys">Receives the cells; null where a place is on none.</param>
    internal void Draw(DuckDbBatch batch, Span<double> xs, Span<double> ys, Span<long?> keys)
    {
        var kinds = batch.Values<int>(0);
        var numbers = batch.Values<long>(1);
        batch.Values<double>(3).CopyTo(xs);
        batch.Values<double>(4).CopyTo(ys);
        var radii = batch.Values<double>(5);
        var numbered = batch.Known(1);
        var written = batch.Known(2);
        var placedX = batch.Known(3);
        var placedY = batch.Known(4);
        var known = batch.Known(5);
        Span<byte> room = stackalloc byte[128];
        for (var row = 0; row < kinds.Length; row++)
        {
            if (!Holds(placedX, row) || !Holds(placedY, row))
            {
                (xs[row], ys[row]) = (double.NaN, double.NaN);
            }
            else if (Holds(known, row) && radii[row] > 0)
            {
                var text = Holds(written, row) ? batch.Utf8(2, row) : [];
                var id = text.Length + 40 > room.Length ? new byte[text.Length + 40] : room;
                (xs[row], ys[row]) = UncertaintyPoint.OnGlobe(Identifier(id, kinds[row], Holds(numbered, row) ? numbers[row] : null, text), xs[row], ys[row], radii[row]);
            }
        }

        Keys(xs[..kinds.Length], ys[..kinds.Length], keys[..kinds.Length]);
    }

    private static bool Holds(ReadOnlySpan<ulong> known, int row) => known.IsEmpty || (known[row >> 6] & (1UL << (row & 63))) != 0;

    // As the relation of occurrences writes it.
    private static ReadOnlySpan<byte> Identifier(Span<byte> room, int kind, long? number, ReadOnlySpan<byte> text)
    {
        var start = kind switch { 1 => "gbif:"u8, 2 => "occurrence:"u8, 3 => "core:"u8, _ => [] };
        start.CopyTo(room);
        var length = text.Length;
        if (number is { } whole)
        {
            _ = Utf8Formatter.TryFormat(whole, room[start.Length..], out length);
        }
        else
        {
            text.CopyTo(room[start.Length..]);
        }

        return room[..(start.Length + length)];
    }

    private void Answer(DuckDbBatch batch, double[] xs, double[] ys)
    {
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
