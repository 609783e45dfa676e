using Hedgerow.DuckDb;

namespace Hedgerow.Species.Cubes;

/// <summary>Adds rows to the table of a cube.</summary>
/// <param name="table">The table.</param>
internal sealed class CubeWriter(DuckDbAppender table) : IDisposable
{
    private int filled;
    private long added;

    /// <summary>The types of its columns.</summary>
    internal static IReadOnlyList<DuckDbType> Columns { get; } =
    [
        DuckDbType.Integer, DuckDbType.Integer, DuckDbType.Integer, DuckDbType.Integer, DuckDbType.Integer, DuckDbType.Double, DuckDbType.Integer, DuckDbType.Integer,
        DuckDbType.BigInt, DuckDbType.BigInt, DuckDbType.BigInt, DuckDbType.BigInt,
    ];

    /// <summary>Adds a row.</summary>
    internal void Add(int year, int? month, CubeRow row, int seconds)
    {
        Whole(0, year);
        Whole(1, month ?? 0);
        if (month is null)
        {
            table.SetNull(1, filled);
        }

        Whole(2, row.Cell);
        Whole(3, row.Species);
        Whole(4, row.Records);
        table.Values<double>(5)[filled] = row.Radius;
        Whole(6, seconds);
        Whole(7, row.Observers);
        Long(8, row.Genus);
        Long(9, row.Family);
        Long(10, row.Class);
        Long(11, row.Group);
        if (++filled == table.Most)
        {
            Flush();
        }
    }

    /// <summary>Ends it.</summary>
    /// <returns>How many rows were added.</returns>
    internal long Close()
    {
        Flush();
        table.Close();
        return added;
    }

    /// <inheritdoc />
    public void Dispose() => table.Dispose();

    private void Whole(int column, int value) => table.Values<int>(column)[filled] = value;

    private void Long(int column, long value)
    {
        table.Values<long>(column)[filled] = value;
        if (value < 0)
        {
            table.SetNull(column, filled);
        }
    }

    private void Flush()
    {
        table.Add(filled);
        added += filled;
        filled = 0;
    }
}
