namespace Hedgerow.Science.Grids;

/// <summary>Straight distance from each cell centre to the nearest centre of a Yes cell.</summary>
/// <remarks>
/// <para><b>Formula</b>: D(p) = min over Yes cells q of √((w Δcolumn)² + (h Δrow)²): columns first, then the lower envelope of
/// parabolas along each row.</para>
/// <para><b>Meaning</b>: how far every place is from the nearest of what the mask marks.</para>
/// <para><b>Units</b>: m.</para>
/// <para><b>Range</b>: 0 on Yes cells; +∞ everywhere when there is none.</para>
/// <para><b>Behaviour</b>: exact but for rounding to float; time grows with the number of cells only; 4 bytes a cell.</para>
/// <para><b>Assumes</b>: no data is not Yes.</para>
/// <para><b>Source</b>: [felzenszwalb-2012].</para>
/// </remarks>
public static class DistanceTransform
{
    /// <summary>Columns that one thread sweeps at a time: some cache lines.</summary>
    private const int StripColumns = 256;

    /// <summary>Rows between looks at the cancellation token.</summary>
    private const int Chunk = 64;

    /// <summary>Computes the distances.</summary>
    /// <param name="mask">Yes cells are the targets.</param>
    /// <param name="cancel">Stops the work between strips.</param>
    /// <returns>Distances in m.</returns>
    public static Grid<float> Of(Grid<byte> mask, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(mask);
        var frame = mask.Frame;
        var grid = new Grid<float>(frame);
        var options = new ParallelOptions { CancellationToken = cancel };
        Parallel.For(0, (frame.Columns + StripColumns - 1) / StripColumns, options, strip =>
            AlongColumns(mask, grid, strip * StripColumns, Math.Min(frame.Columns, (strip + 1) * StripColumns)));
        Parallel.For(0, (frame.Rows + Chunk - 1) / Chunk, options, () => new Envelope(frame.Columns), (chunk, _, envelope) =>
        {
            for (var row = chunk * Chunk; row < Math.Min(frame.Rows, (chunk + 1) * Chunk); row++)
            {
                envelope.AlongRow(grid.Row(row), frame.CellWidth, frame.CellHeight);
            }

            return envelope;
        }, _ => { });
        return grid;
    }

    /// <summary>Leaves in each cell the number of rows to the nearest Yes cell of its own column; a float holds it exactly.</summary>
    private static void AlongColumns(Grid<byte> mask, Grid<float> grid, int from, int to)
    {
        for (var row = 0; row < mask.Frame.Rows; row++)
        {
            var cells = mask.Row(row)[from..to];
            var here = grid.Row(row)[from..to];
            var above = row == 0 ? default : grid.Row(row - 1)[from..to];
            for (var i = 0; i < here.Length; i++)
            {
                here[i] = cells[i] == Cell.Yes ? 0 : above.IsEmpty ? float.PositiveInfinity : above[i] + 1;
            }
        }

        for (var row = mask.Frame.Rows - 2; row >= 0; row--)
        {
            var here = grid.Row(row)[from..to];
            var below = grid.Row(row + 1)[from..to];
            for (var i = 0; i < here.Length; i++)
            {
                here[i] = Math.Min(here[i], below[i] + 1);
            }
        }
    }

    /// <summary>The lower envelope of one parabola per column, for one row after another.</summary>
    private sealed class Envelope(int columns)
    {
        private readonly int[] vertex = new int[columns];
        private readonly double[] height = new double[columns];   // squared distance along the column, in squared cell widths
        private readonly double[] begin = new double[columns];    // column from which a vertex is the lowest

        public void AlongRow(Span<float> row, double width, double rowHeight)
        {
            var aspect = rowHeight / width;
            var last = -1;
            for (var column = 0; column < row.Length; column++)
            {
                if (float.IsPositiveInfinity(row[column]))
                {
                    continue;
                }

                var here = row[column] * aspect * (row[column] * aspect);
                var crossing = double.NegativeInfinity;
                while (last >= 0)
                {
                    // Where the new parabola gets below the last one: (here + c² − height − v²) / 2 (c − v), written so that nothing cancels.
                    crossing = ((here - height[last]) / (2.0 * (column - vertex[last]))) + ((column + vertex[last]) / 2.0);
                    if (crossing > begin[last])
                    {
                        break;
                    }

                    last--;
                    crossing = double.NegativeInfinity;
                }

                last++;
                (vertex[last], height[last], begin[last]) = (column, here, crossing);
            }

            if (last < 0)
            {
                return; // no target anywhere: the infinities stay
            }

            var at = 0;
            for (var column = 0; column < row.Length; column++)
            {
                while (at < last && begin[at + 1] <= column)
                {
                    at++;
                }

                var across = column - vertex[at];
                row[column] = (float)(width * Math.Sqrt(((double)across * across) + height[at]));
            }
        }
    }
}
