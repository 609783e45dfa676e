using System.Numerics;

namespace Hedgerow.Science.Grids;

/// <summary>
/// The Yes cells of a mask as runs: stretches of neighbouring cells within a row, in row-major order. Runs stand for cells
/// wherever only their ends matter, which makes patches and gaps cheap.
/// </summary>
public sealed class CellRuns
{
    private readonly int[] rowStart;
    private readonly int[] first;
    private readonly int[] end;

    private CellRuns(GridFrame frame, int[] rowStart, int[] first, int[] end) =>
        (Frame, this.rowStart, this.first, this.end) = (frame, rowStart, first, end);

    /// <summary>Where the grid lies.</summary>
    public GridFrame Frame { get; }

    /// <summary>Number of runs.</summary>
    public int Count => first.Length;

    /// <summary>First column of each run; shape (runs).</summary>
    public ReadOnlySpan<int> First => first;

    /// <summary>The column after the last one of each run; shape (runs).</summary>
    public ReadOnlySpan<int> End => end;

    /// <summary>Number of the first run of each row, and the number of runs at the end; shape (rows + 1).</summary>
    public ReadOnlySpan<int> RowStart => rowStart;

    /// <summary>Finds the runs of a mask.</summary>
    /// <param name="mask">Yes cells are taken; No and no data are not.</param>
    /// <param name="without">Cells that are not taken even where the mask says Yes (barriers); null for none.</param>
    /// <param name="cancel">Stops the work between rows.</param>
    /// <returns>The runs.</returns>
    /// <exception cref="ArgumentException">The grids do not lie on the same frame.</exception>
    public static CellRuns Of(Grid<byte> mask, Grid<byte>? without = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(mask);
        mask.Frame.Require(without, nameof(without));
        var frame = mask.Frame;
        var words = without is null ? 0 : (frame.Columns + CellBits.Width - 1) / CellBits.Width;
        var rowStart = new int[frame.Rows + 1];
        var options = new ParallelOptions { CancellationToken = cancel };
        Parallel.For(0, frame.Rows, options, row => rowStart[row + 1] = CountRow(mask.Row(row), BitsOf(without, row, new ulong[words])));
        for (var row = 0; row < frame.Rows; row++)
        {
            rowStart[row + 1] += rowStart[row];
        }

        var first = new int[rowStart[^1]];
        var end = new int[rowStart[^1]];
        Parallel.For(0, frame.Rows, options, row =>
        {
            var from = rowStart[row];
            var count = rowStart[row + 1] - from;
            if (count > 0)
            {
                FillRow(mask.Row(row), BitsOf(without, row, new ulong[words]), first.AsSpan(from, count), end.AsSpan(from, count));
            }
        });
        return new CellRuns(frame, rowStart, first, end);
    }

    /// <summary>Finds the runs of a map of any size as it is read, twice: once to count them.</summary>
    /// <param name="map">The map.</param>
    /// <param name="table">What each byte is in the mask: only Yes is taken; shape (256).</param>
    /// <param name="without">Bits of cells that are not taken, 64 columns a word from the first one of a row on; null for none.</param>
    /// <param name="options">Threads, cancellation.</param>
    /// <param name="counted">Is told the number of runs before memory is taken for them.</param>
    /// <returns>The runs.</returns>
    /// <exception cref="ArgumentException">There are more runs than an array can hold.</exception>
    internal static CellRuns Of(IRows<byte> map, byte[] table, Func<int, ReadOnlyMemory<ulong>>? without, RunOptions options, Action<long>? counted)
    {
        var frame = map.Frame;
        var counts = new int[frame.Rows];
        Each(map, table, without, options, (row, cells, bits) => counts[row] = CountRow(cells, bits));
        var total = counts.Sum(count => (long)count);
        if (total > Array.MaxLength)
        {
            throw new ArgumentException($"The map has {total} runs of cells, more than {Array.MaxLength}: cut it into parts.", nameof(map));
        }

        counted?.Invoke(total);
        var rowStart = new int[frame.Rows + 1];
        for (var row = 0; row < frame.Rows; row++)
        {
            rowStart[row + 1] = rowStart[row] + counts[row];
        }

        var (first, end) = (new int[total], new int[total]);
        Each(map, table, without, options, (row, cells, bits) => FillRow(cells, bits, first.AsSpan(rowStart[row]..rowStart[row + 1]), end.AsSpan(rowStart[row]..rowStart[row + 1])));
        return new CellRuns(frame, rowStart, first, end);
    }

    /// <summary>The runs that are kept, as a new set.</summary>
    /// <param name="keep">Whether each run stays; shape (runs).</param>
    /// <returns>The runs kept, in the same order.</returns>
    public CellRuns Where(ReadOnlySpan<bool> keep)
    {
        var rows = new int[rowStart.Length];
        var kept = keep.Count(true);
        var newFirst = new int[kept];
        var newEnd = new int[kept];
        var next = 0;
        for (var row = 0; row < Frame.Rows; row++)
        {
            for (var run = rowStart[row]; run < rowStart[row + 1]; run++)
            {
                if (keep[run])
                {
                    (newFirst[next], newEnd[next]) = (first[run], end[run]);
                    next++;
                }
            }

            rows[row + 1] = next;
        }

        return new CellRuns(Frame, rows, newFirst, newEnd);
    }

    private delegate void RowWork(int row, ReadOnlySpan<byte> cells, ReadOnlySpan<ulong> without);

    /// <summary>Does work for each row of a map turned into a mask.</summary>
    private static void Each(IRows<byte> map, byte[] table, Func<int, ReadOnlyMemory<ulong>>? without, RunOptions options, RowWork work)
    {
        var columns = map.Frame.Columns;
        RowStrips.Read(map, RowStrips.RowsOf(map.Frame, map.BlockRows), options with { Progress = null }, (_, _) => new byte[columns], (mask, row, cells) =>
        {
            for (var at = 0; at < cells.Length; at += columns, row++)
            {
                var from = cells.Slice(at, columns);
                for (var column = 0; column < mask.Length; column++)
                {
                    mask[column] = table[from[column]];
                }

                work(row, mask, without is null ? default : without(row).Span);
            }
        });
    }

    private static ReadOnlySpan<ulong> BitsOf(Grid<byte>? grid, int row, Span<ulong> bits)
    {
        if (grid is null)
        {
            return default;
        }

        for (var word = 0; word < bits.Length; word++)
        {
            bits[word] = CellBits.Of(grid.Row(row), word * CellBits.Width, Cell.Yes);
        }

        return bits;
    }

    private static ulong Taken(ReadOnlySpan<byte> mask, ReadOnlySpan<ulong> without, int from) =>
        without.IsEmpty ? CellBits.Of(mask, from, Cell.Yes) : CellBits.Of(mask, from, Cell.Yes) & ~without[from / CellBits.Width];

    private static int CountRow(ReadOnlySpan<byte> mask, ReadOnlySpan<ulong> without)
    {
        var count = 0;
        var before = 0ul;
        for (var from = 0; from < mask.Length; from += CellBits.Width)
        {
            var bits = Taken(mask, without, from);
            count += BitOperations.PopCount(bits & ~((bits << 1) | before));
            before = bits >> 63;
        }

        return count;
    }

    private static void FillRow(ReadOnlySpan<byte> mask, ReadOnlySpan<ulong> without, Span<int> first, Span<int> end)
    {
        var begun = 0;
        var ended = 0;
        var before = 0ul;
        for (var from = 0; from < mask.Length; from += CellBits.Width)
        {
            var bits = Taken(mask, without, from);
            var shifted = (bits << 1) | before;
            for (var starts = bits & ~shifted; starts != 0; starts &= starts - 1)
            {
                first[begun++] = from + BitOperations.TrailingZeroCount(starts);
            }

            for (var ends = ~bits & shifted; ends != 0; ends &= ends - 1)
            {
                end[ended++] = from + BitOperations.TrailingZeroCount(ends);
            }

            before = bits >> 63;
        }

        if (ended < begun)
        {
            end[ended] = mask.Length;
        }
    }
}
