using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;

namespace Hedgerow.Science.Tests.Landscape;

/// <summary>The definitions, taken word by word and cell by cell, without any of the library's methods.</summary>
internal static class BruteForce
{
    public static bool IsNatural(Grid<byte> natural, Grid<byte>? barrier, int column, int row) =>
        natural[column, row] == 1 && (barrier is null || barrier[column, row] != 1);

    /// <summary>Patch of each cell by flood fill, -1 where there is none.</summary>
    public static (int[] Labels, int Count) Patches(Grid<byte> natural, Grid<byte>? barrier, Neighbours neighbours)
    {
        var (columns, rows) = (natural.Frame.Columns, natural.Frame.Rows);
        var labels = new int[columns * rows];
        Array.Fill(labels, -1);
        var count = 0;
        for (var cell = 0; cell < labels.Length; cell++)
        {
            if (labels[cell] >= 0 || !IsNatural(natural, barrier, cell % columns, cell / columns))
            {
                continue;
            }

            var queue = new Queue<int>([cell]);
            labels[cell] = count;
            while (queue.TryDequeue(out var at))
            {
                var (x, y) = (at % columns, at / columns);
                for (var dy = -1; dy <= 1; dy++)
                {
                    for (var dx = -1; dx <= 1; dx++)
                    {
                        var (u, v) = (x + dx, y + dy);
                        if (u < 0 || v < 0 || u >= columns || v >= rows || labels[(v * columns) + u] >= 0 || !IsNatural(natural, barrier, u, v))
                        {
                            continue;
                        }

                        if (dx != 0 && dy != 0
                            && (neighbours == Neighbours.Four || (barrier is not null && barrier[u, y] == 1 && barrier[x, v] == 1)))
                        {
                            continue;
                        }

                        labels[(v * columns) + u] = count;
                        queue.Enqueue((v * columns) + u);
                    }
                }
            }

            count++;
        }

        return (labels, count);
    }

    /// <summary>Squared gap of two cells.</summary>
    public static double Gap(GridFrame frame, int one, int other)
    {
        var dx = Math.Abs((one % frame.Columns) - (other % frame.Columns));
        var dy = Math.Abs((one / frame.Columns) - (other / frame.Columns));
        return Math.Pow(Math.Max(0, dx - 1) * frame.CellWidth, 2) + Math.Pow(Math.Max(0, dy - 1) * frame.CellHeight, 2);
    }

    /// <summary>Whether the segment between two cell centres touches any barrier cell's closed square, each cell of the grid looked at.</summary>
    public static bool Blocked(Grid<byte> barrier, int one, int other)
    {
        var columns = barrier.Frame.Columns;
        for (var cell = 0; cell < barrier.Cells.Length; cell++)
        {
            if (barrier.Cells[cell] == 1 && Touches(one % columns, one / columns, other % columns, other / columns, cell % columns, cell / columns))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a segment touches the closed unit square around a cell centre: separating axes, in whole numbers.</summary>
    public static bool Touches(int x1, int y1, int x2, int y2, int x, int y)
    {
        // All doubled: the square reaches 1 to each side of (2x, 2y).
        if (Math.Max(x1, x2) * 2 < (2 * x) - 1 || Math.Min(x1, x2) * 2 > (2 * x) + 1
            || Math.Max(y1, y2) * 2 < (2 * y) - 1 || Math.Min(y1, y2) * 2 > (2 * y) + 1)
        {
            return false;
        }

        var (across, down) = (x2 - x1, y2 - y1);
        var side = 2 * ((across * (y - y1)) - (down * (x - x1)));
        return Math.Abs(side) <= Math.Abs(across) + Math.Abs(down);
    }

    /// <summary>The smallest unobstructed gap of each pair of patches, below a reach.</summary>
    public static Dictionary<(int First, int Second), double> Links(Grid<byte> natural, Grid<byte>? barrier, int[] labels, double reach)
    {
        var best = new Dictionary<(int, int), double>();
        for (var one = 0; one < labels.Length; one++)
        {
            for (var other = one + 1; other < labels.Length; other++)
            {
                if (labels[one] < 0 || labels[other] < 0 || labels[one] == labels[other])
                {
                    continue;
                }

                var gap = Gap(natural.Frame, one, other);
                var pair = (Math.Min(labels[one], labels[other]), Math.Max(labels[one], labels[other]));
                if (gap < reach * reach
                    && (!best.TryGetValue(pair, out var known) || gap < known)
                    && (barrier is null || !Blocked(barrier, one, other)))
                {
                    best[pair] = gap;
                }
            }
        }

        return best;
    }

    /// <summary>Group of each patch, by spreading the smallest number until nothing changes.</summary>
    public static int[] Groups(int patches, IEnumerable<(int First, int Second)> links)
    {
        var group = Enumerable.Range(0, patches).ToArray();
        var pairs = links.ToArray();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (first, second) in pairs)
            {
                var least = Math.Min(group[first], group[second]);
                changed |= group[first] != least || group[second] != least;
                group[first] = group[second] = least;
            }
        }

        return group;
    }
}
