using Hedgerow.Science.Grids;

namespace Hedgerow.Cities.Layers;

/// <summary>Finds where two masks of one frame differ.</summary>
internal static class Difference
{
    /// <summary>The smallest window of the runs in which they differ; null where they do not.</summary>
    public static (GridWindow Cells, long Count)? Of(Grid<byte> one, Grid<byte> other, IEnumerable<(int Row, int First, int End)> runs)
    {
        var (left, top, right, bottom, count) = (int.MaxValue, int.MaxValue, -1, -1, 0L);
        foreach (var (row, first, end) in runs)
        {
            var before = one.Row(row);
            var after = other.Row(row);
            for (var column = first; column < end; column++)
            {
                if (before[column] != after[column])
                {
                    (left, right) = (Math.Min(left, column), Math.Max(right, column));
                    (top, bottom) = (Math.Min(top, row), Math.Max(bottom, row));
                    count++;
                }
            }
        }

        return count == 0 ? null : (new GridWindow(left, top, right - left + 1, bottom - top + 1), count);
    }

    /// <summary>The rows of a window as runs.</summary>
    public static IEnumerable<(int Row, int First, int End)> Rows(GridWindow window) =>
        Enumerable.Range(window.Row, window.Rows).Select(row => (row, window.Column, window.Column + window.Columns));
}
