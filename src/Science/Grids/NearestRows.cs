using System.Runtime.CompilerServices;

namespace Hedgerow.Science.Grids;

/// <summary>The strips of <see cref="NearestSource"/>: as the distance transform, but ids travel along and ties are kept to the end.</summary>
internal sealed class NearestRows(GridFrame frame)
{
    private readonly double aspect = frame.CellHeight / frame.CellWidth * (frame.CellHeight / frame.CellWidth);
    private readonly int[] corner = new int[frame.Columns];
    private readonly double[] lifted = new double[frame.Columns];
    private readonly double[] height = new double[frame.Columns];
    private readonly int[] cornerId = new int[frame.Columns];

    /// <summary>Turns sources into nearest sources and distances.</summary>
    /// <param name="cells">Ids of sources; receives the nearest ones.</param>
    /// <param name="metres">Receives the distances.</param>
    /// <param name="row">The first row.</param>
    /// <param name="above">The nearest sources above the strip.</param>
    /// <param name="below">Those below.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Strip(Span<int> cells, Span<float> metres, int row, NearestSource.ColumnSources above, NearestSource.ColumnSources below)
    {
        var columns = frame.Columns;
        var rows = cells.Length / columns;
        var (away, ids) = (new int[cells.Length], new int[cells.Length]);
        var (nearRow, nearId) = (above.Rows.AsSpan().ToArray(), above.Ids.AsSpan().ToArray());
        for (var at = 0; at < cells.Length; at++)
        {
            var (column, here) = (at % columns, row + (at / columns));
            if (cells[at] > 0)
            {
                (nearRow[column], nearId[column]) = (here, cells[at]);
            }

            (away[at], ids[at]) = (here - nearRow[column], nearId[column]);
        }

        below.Rows.CopyTo(nearRow, 0);
        below.Ids.CopyTo(nearId, 0);
        for (var local = rows - 1; local >= 0; local--)
        {
            for (var column = 0; column < columns; column++)
            {
                var at = (local * columns) + column;
                if (cells[at] > 0)
                {
                    (nearRow[column], nearId[column]) = (row + local, cells[at]);
                }

                var under = nearRow[column] - (row + local);
                if (nearId[column] > 0 && (ids[at] == 0 || under < away[at] || (under == away[at] && nearId[column] < ids[at])))
                {
                    (away[at], ids[at]) = (under, nearId[column]);
                }
            }

            var part = local * columns;
            Row(away.AsSpan(part, columns), ids.AsSpan(part, columns), cells.Slice(part, columns), metres.Slice(part, columns));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Row(ReadOnlySpan<int> away, ReadOnlySpan<int> ids, Span<int> nearest, Span<float> metres)
    {
        var last = -1;
        for (var column = 0; column < away.Length; column++)
        {
            if (ids[column] == 0)
            {
                continue;
            }

            var squared = (double)away[column] * away[column] * aspect;
            var raised = squared + ((double)column * column);

            // Points on the line between their neighbours stay: their source may tie with both.
            while (last > 0
                && (raised - lifted[last]) * (corner[last] - corner[last - 1]) < (lifted[last] - lifted[last - 1]) * (column - corner[last]))
            {
                last--;
            }

            last++;
            (corner[last], lifted[last], height[last], cornerId[last]) = (column, raised, squared, ids[column]);
        }

        if (last < 0)
        {
            nearest.Clear();
            metres.Fill(float.PositiveInfinity);
            return;
        }

        var at = 0;
        for (var column = 0; column < metres.Length; column++)
        {
            var least = Squared(at, column);
            for (; at < last && Squared(at + 1, column) is var next && next < least; at++)
            {
                least = next;
            }

            var id = cornerId[at];
            for (var tie = at + 1; tie <= last && Squared(tie, column) == least; tie++)
            {
                id = Math.Min(id, cornerId[tie]);
            }

            (nearest[column], metres[column]) = (id, (float)(frame.CellWidth * Math.Sqrt(least)));
        }
    }

    private double Squared(int vertex, int column)
    {
        var across = (double)(column - corner[vertex]);
        return (across * across) + height[vertex];
    }
}
