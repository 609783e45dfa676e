using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape;

/// <summary>
/// Unites runs of touching rows. A root is always the smallest run of its set, so the outcome does not depend on the order of
/// the unions and strips of rows can be united side by side, their seams afterwards.
/// </summary>
internal static class RunUnion
{
    /// <summary>Rows in a strip that one thread unites.</summary>
    private const int StripRows = 256;

    /// <summary>Finds for each run the first run of its patch.</summary>
    public static int[] Roots(CellRuns runs, BitRows? barrier, Neighbours neighbours, CancellationToken cancel)
    {
        var parent = new int[runs.Count];
        var rows = runs.Frame.Rows;
        var strips = (rows + StripRows - 1) / StripRows;
        Parallel.For(0, strips, new ParallelOptions { CancellationToken = cancel }, strip =>
        {
            var from = strip * StripRows;
            var to = Math.Min(rows, from + StripRows);
            for (var run = runs.RowStart[from]; run < runs.RowStart[to]; run++)
            {
                parent[run] = run;
            }

            for (var row = from + 1; row < to; row++)
            {
                UniteRows(runs, parent, row, barrier, neighbours);
            }
        });
        for (var row = StripRows; row < rows; row += StripRows)
        {
            UniteRows(runs, parent, row, barrier, neighbours);
        }

        for (var run = 0; run < parent.Length; run++)
        {
            parent[run] = parent[parent[run]]; // a parent is smaller than its child, so it already points to its root
        }

        return parent;
    }

    /// <summary>The root of an element, shortening the way on the go.</summary>
    public static int Root(int[] parent, int element)
    {
        while (parent[element] != element)
        {
            parent[element] = parent[parent[element]];
            element = parent[element];
        }

        return element;
    }

    /// <summary>Unites two sets under the smaller root.</summary>
    /// <returns>True when they were two.</returns>
    public static bool Unite(int[] parent, int one, int other)
    {
        one = Root(parent, one);
        other = Root(parent, other);
        if (one == other)
        {
            return false;
        }

        parent[Math.Max(one, other)] = Math.Min(one, other);
        return true;
    }

    private static void UniteRows(CellRuns runs, int[] parent, int row, BitRows? barrier, Neighbours neighbours)
    {
        var first = runs.First;
        var end = runs.End;
        var upper = runs.RowStart[row - 1];
        var upperEnd = runs.RowStart[row];
        var lower = upperEnd;
        var lowerEnd = runs.RowStart[row + 1];
        var reach = neighbours == Neighbours.Eight ? 1 : 0;
        while (upper < upperEnd && lower < lowerEnd)
        {
            var touch = first[upper] < end[lower] + reach && first[lower] < end[upper] + reach;
            if (touch && !(barrier is not null && DiagonalBlocked(barrier, row, first[upper], end[upper], first[lower], end[lower])))
            {
                Unite(parent, upper, lower);
            }

            // The run that ends first can touch nothing further: a natural cell never follows the end of its own row's run.
            if (end[upper] <= end[lower])
            {
                upper++;
            }
            else
            {
                lower++;
            }
        }
    }

    /// <summary>Whether two touching runs touch at one corner only and barriers stand on both sides of it.</summary>
    private static bool DiagonalBlocked(BitRows barrier, int row, int upperFirst, int upperEnd, int lowerFirst, int lowerEnd) =>
        (upperEnd == lowerFirst && barrier.Has(lowerFirst, row - 1) && barrier.Has(upperEnd - 1, row))
        || (lowerEnd == upperFirst && barrier.Has(lowerEnd - 1, row - 1) && barrier.Has(upperFirst, row));
}
