using System.Runtime.CompilerServices;

namespace Hedgerow.Science.Grids;

/// <summary>Sums over squares by running sums: down each column, then along the row. Some rows at a time, columns and then rows side by side: every sum is added up in the same order whatever the threads.</summary>
internal sealed class SquareWindow
{
    /// <summary>Rows that are summed at a time.</summary>
    private const int Batch = 32;

    /// <summary>Columns that one thread takes at a time.</summary>
    private const int Stretch = 1024;

    private readonly IRows<float> map;
    private readonly WindowKernel kernel;
    private readonly bool mean;
    private readonly float[][] kept;     // the rows of the window around the batch, each at its number modulo their count
    private readonly double[] sum;       // down each column, at the row reached
    private readonly int[] count;
    private readonly double[] sums;      // the same for each row of the batch
    private readonly int[] counts;
    private readonly float[] result;

    public SquareWindow(IRows<float> map, WindowKernel kernel, bool mean)
    {
        (this.map, this.kernel, this.mean) = (map, kernel, mean);
        var (columns, batch) = (map.Frame.Columns, Math.Min(Batch, map.Frame.Rows));
        kept = new float[Math.Min(map.Frame.Rows, (2L * kernel.Down) + 1 + Batch)][];
        (sum, count, sums, counts, result) = (new double[columns], new int[columns], new double[batch * columns], new int[batch * columns], new float[batch * columns]);
    }

    public static long BytesNeeded(GridFrame frame, WindowKernel kernel) =>
        frame.Columns * ((Math.Min(frame.Rows, (2L * kernel.Down) + 1 + Batch) * sizeof(float)) + (Math.Min(frame.Rows, Batch) * 16L) + 12);

    public void Write(IRowSink<float> into, RunOptions options)
    {
        var (columns, rows, down) = (map.Frame.Columns, map.Frame.Rows, kernel.Down);
        using var reader = map.Open();
        var read = 0;
        for (var top = 0; top < rows; top += Math.Min(Batch, rows - top))
        {
            var height = Math.Min(Batch, rows - top);
            for (; read < Math.Min(rows, (long)top + height + down); read++)
            {
                options.Cancel.ThrowIfCancellationRequested();
                reader.Read(read, kept[read % kept.Length] ??= new float[columns]);
            }

            var first = top;
            Parallel.For(0, (columns + Stretch - 1) / Stretch, options.Parallel, stretch =>
                Down(first, height, stretch * Stretch, Math.Min(Stretch, columns - (stretch * Stretch))));
            Parallel.For(0, height, options.Parallel, row => Along(
                kept[(first + row) % kept.Length], sums.AsSpan(row * columns, columns), counts.AsSpan(row * columns, columns), result.AsSpan(row * columns, columns)));
            into.Write(top, result.AsSpan(0, height * columns));
            options.Progress?.Report((top + (double)height) / rows);
        }
    }

    private void Down(int top, int height, int column, int columns)
    {
        var here = sum.AsSpan(column, columns);
        var cells = count.AsSpan(column, columns);
        for (var row = 0; top == 0 && row < Math.Min(kernel.Down, map.Frame.Rows); row++)
        {
            Add(kept[row].AsSpan(column, columns), here, cells, 1);
        }

        for (var row = top; row < top + height; row++)
        {
            if (row > kernel.Down)
            {
                Add(kept[(row - kernel.Down - 1) % kept.Length].AsSpan(column, columns), here, cells, -1);
            }

            if (row + kernel.Down < map.Frame.Rows)
            {
                Add(kept[(row + kernel.Down) % kept.Length].AsSpan(column, columns), here, cells, 1);
            }

            here.CopyTo(sums.AsSpan(((row - top) * map.Frame.Columns) + column));
            cells.CopyTo(counts.AsSpan(((row - top) * map.Frame.Columns) + column));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(ReadOnlySpan<float> cells, Span<double> sum, Span<int> count, int sign)
    {
        for (var column = 0; column < cells.Length && column < sum.Length && column < count.Length; column++)
        {
            if (float.IsFinite(cells[column]))
            {
                count[column] += sign;

                // An empty column is 0 again, whatever rounding left.
                sum[column] = count[column] == 0 ? 0 : sum[column] + (sign * (double)cells[column]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Along(ReadOnlySpan<float> centre, ReadOnlySpan<double> sums, ReadOnlySpan<int> counts, Span<float> into)
    {
        var (total, cells, across) = (0.0, 0L, kernel.Across);
        for (var column = -across; column < into.Length; column++)
        {
            var (enters, leaves) = (column + across, column - across - 1);
            if (leaves >= 0)
            {
                cells -= counts[leaves];
                total = cells == 0 ? 0 : total - sums[leaves];
            }

            if (enters < into.Length)
            {
                cells += counts[enters];
                total += sums[enters];
            }

            if (column >= 0)
            {
                into[column] = MovingWindow.Result(centre[column], total, cells, mean);
            }
        }
    }
}
