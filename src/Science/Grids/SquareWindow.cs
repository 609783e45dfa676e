namespace Hedgerow.Science.Grids;

/// <summary>Sums over squares by running sums: down each column, then along the row.</summary>
internal sealed class SquareWindow(IRows<float> map, WindowKernel kernel, bool mean)
{
    public void Write(IRowSink<float> into, RunOptions options)
    {
        var (columns, rows, down, across) = (map.Frame.Columns, map.Frame.Rows, kernel.Down, kernel.Across);
        var kept = new float[(2 * down) + 1][];
        var (sum, count, result) = (new double[columns], new int[columns], new float[columns]);
        using var reader = map.Open();
        for (var row = -down; row < rows; row++)
        {
            options.Cancel.ThrowIfCancellationRequested();
            var enters = row + down;
            var leaves = row - down - 1;
            if (leaves >= 0)
            {
                Add(kept[leaves % kept.Length], sum, count, -1);
            }

            if (enters < rows)
            {
                var cells = kept[enters % kept.Length] ??= new float[columns];
                reader.Read(enters, cells);
                Add(cells, sum, count, 1);
            }

            if (row >= 0)
            {
                Along(kept[row % kept.Length], sum, count, across, result);
                into.Write(row, result);
                options.Progress?.Report((row + 1.0) / rows);
            }
        }
    }

    private static void Add(float[] cells, double[] sum, int[] count, int sign)
    {
        for (var column = 0; column < cells.Length; column++)
        {
            if (!float.IsNaN(cells[column]))
            {
                count[column] += sign;

                // An empty column is 0 again, whatever rounding left.
                sum[column] = count[column] == 0 ? 0 : sum[column] + (sign * (double)cells[column]);
            }
        }
    }

    private void Along(float[] centre, double[] sum, int[] count, int across, float[] result)
    {
        var (total, cells) = (0.0, 0L);
        for (var column = -across; column < result.Length; column++)
        {
            var (enters, leaves) = (column + across, column - across - 1);
            if (leaves >= 0)
            {
                cells -= count[leaves];
                total = cells == 0 ? 0 : total - sum[leaves];
            }

            if (enters < result.Length)
            {
                cells += count[enters];
                total += sum[enters];
            }

            if (column >= 0)
            {
                result[column] = MovingWindow.Result(centre[column], total, cells, mean);
            }
        }
    }
}
