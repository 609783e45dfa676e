using Hedgerow.DuckDb;

namespace Hedgerow.Species.Cubes;

/// <summary>Adds rows to the table of a cube.</summary>
/// <param name="table">The table.</param>
internal sealed class CubeWriter(DuckDbAppender table) : IDisposable
{
    private static readonly int[] Spans = [31_622_400, 2_678_400, 86_400];

    /// <summary>The types of its columns.</summary>
    internal static IReadOnlyList<DuckDbType> Columns { get; } =
    [
        DuckDbType.Integer, DuckDbType.Integer, DuckDbType.Integer, DuckDbType.Integer, DuckDbType.Integer, DuckDbType.Double, DuckDbType.Integer, DuckDbType.Integer,
        DuckDbType.BigInt, DuckDbType.BigInt, DuckDbType.BigInt, DuckDbType.BigInt,
    ];

    /// <summary>Its columns as SQL.</summary>
    internal const string Definition =
        "year INTEGER, month INTEGER, cell INTEGER, code INTEGER, records INTEGER, least_uncertainty DOUBLE, least_seconds INTEGER, observers INTEGER, "
        + "genus_records BIGINT, family_records BIGINT, class_records BIGINT, group_records BIGINT";

    /// <summary>How many rows were added.</summary>
    internal long Added { get; private set; }

    /// <summary>Rows that are added at once, at most.</summary>
    internal int Most => table.Most;

    /// <summary>Adds the rows of a year or month.</summary>
    internal void Add(int year, int? month, IEnumerable<CubeRow[]> parts)
    {
        foreach (var part in parts.Where(part => part.Length > 0))
        {
            Add(year, month, part);
        }
    }

    /// <summary>Ends it.</summary>
    internal void Close() => table.Close();

    /// <inheritdoc />
    public void Dispose() => table.Dispose();

    private void Add(int year, int? month, ReadOnlySpan<CubeRow> some)
    {
        table.Values<int>(0)[..some.Length].Fill(year);
        table.Values<int>(1)[..some.Length].Fill(month ?? 0);
        if (month is null)
        {
            table.SetNulls(1, some.Length);
        }

        var cells = table.Values<int>(2);
        var species = table.Values<int>(3);
        var records = table.Values<int>(4);
        var radii = table.Values<double>(5);
        var seconds = table.Values<int>(6);
        var observers = table.Values<int>(7);
        for (var row = 0; row < some.Length; row++)
        {
            ref readonly var one = ref some[row];
            cells[row] = one.Cell;
            species[row] = one.Species;
            records[row] = one.Records;
            radii[row] = one.Radius;
            seconds[row] = Spans[one.Exact];
            observers[row] = one.Observers;
        }

        for (var rank = 0; rank < HigherTaxaCodes.Ranks; rank++)
        {
            Effort(rank, some);
        }

        table.Add(some.Length);
        Added += some.Length;
    }

    private void Effort(int rank, ReadOnlySpan<CubeRow> some)
    {
        var column = table.Values<long>(8 + rank);
        for (var row = 0; row < some.Length; row++)
        {
            ref readonly var one = ref some[row];
            column[row] = rank switch { 0 => one.Genus, 1 => one.Family, 2 => one.Class, _ => one.Group };
            if (column[row] < 0)
            {
                table.SetNull(8 + rank, row);
            }
        }
    }
}
