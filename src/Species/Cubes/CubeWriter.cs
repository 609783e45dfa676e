using System.Runtime.InteropServices;
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

    /// <summary>How many rows were added.</summary>
    internal long Added { get; private set; }

    /// <summary>Adds the rows of a year or month.</summary>
    internal void Add(int year, int? month, List<CubeRow> rows)
    {
        for (var start = 0; start < rows.Count; start += table.Most)
        {
            Add(year, month, CollectionsMarshal.AsSpan(rows).Slice(start, Math.Min(table.Most, rows.Count - start)));
        }
    }

    /// <summary>Ends it.</summary>
    internal void Close() => table.Close();

    /// <inheritdoc />
    public void Dispose() => table.Dispose();

    private void Add(int year, int? month, ReadOnlySpan<CubeRow> rows)
    {
        table.Values<int>(0)[..rows.Length].Fill(year);
        table.Values<int>(1)[..rows.Length].Fill(month ?? 0);
        for (var row = 0; month is null && row < rows.Length; row++)
        {
            table.SetNull(1, row);
        }

        var cells = table.Values<int>(2);
        var species = table.Values<int>(3);
        var records = table.Values<int>(4);
        var radii = table.Values<double>(5);
        var seconds = table.Values<int>(6);
        var observers = table.Values<int>(7);
        for (var row = 0; row < rows.Length; row++)
        {
            ref readonly var one = ref rows[row];
            cells[row] = one.Cell;
            species[row] = one.Species;
            records[row] = one.Records;
            radii[row] = one.Radius;
            seconds[row] = Spans[one.Exact];
            observers[row] = one.Observers;
        }

        for (var rank = 0; rank < HigherTaxaCodes.Ranks; rank++)
        {
            Effort(rank, rows);
        }

        table.Add(rows.Length);
        Added += rows.Length;
    }

    private void Effort(int rank, ReadOnlySpan<CubeRow> rows)
    {
        var column = table.Values<long>(8 + rank);
        for (var row = 0; row < rows.Length; row++)
        {
            ref readonly var one = ref rows[row];
            column[row] = rank switch { 0 => one.Genus, 1 => one.Family, 2 => one.Class, _ => one.Group };
            if (column[row] < 0)
            {
                table.SetNull(8 + rank, row);
            }
        }
    }
}
