namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>The least perimeter that a number of cells can have when they are put together as compactly as possible.</summary>
/// <remarks>
/// <para><b>Formula</b>: min p = min 2 (c w + r h) over whole numbers of columns c and rows r with c r ≥ a. For square cells, in sides:
/// 4 n where a = n², 4 n + 2 up to n (n + 1), else 4 n + 4, with n = ⌊√a⌋.</para>
/// <para><b>Meaning</b>: the standard against which shapes of patches and edges of classes are held.</para>
/// <para><b>Units</b>: a in cells, w and h (width and height of a cell) in m, min p in m or in sides.</para>
/// <para><b>Range</b>: min p ≥ 2 (w + h).</para>
/// <para><b>Behaviour</b>: near 4 √(a w h) for many cells.</para>
/// <para><b>Assumes</b>: a connected figure is at least as long around as the rectangle around it.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class LeastPerimeter
{
    /// <summary>In sides of cells, as if cells were square.</summary>
    /// <param name="cells">a, at least 1.</param>
    /// <returns>min p, sides.</returns>
    public static long InSides(long cells)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cells, 1);
        var side = (long)Math.Sqrt(cells);
        side = side * side > cells ? side - 1 : side;
        return cells == side * side ? 4 * side : cells <= side * (side + 1) ? (4 * side) + 2 : (4 * side) + 4;
    }

    /// <summary>In metres, of cells that may be rectangular.</summary>
    /// <param name="cells">a, at least 1.</param>
    /// <param name="cellWidth">w, m, above 0.</param>
    /// <param name="cellHeight">h, m, above 0.</param>
    /// <returns>min p, m.</returns>
    public static double Of(long cells, double cellWidth, double cellHeight)
    {
        if (cellWidth == cellHeight)
        {
            return InSides(cells) * cellWidth;
        }

        // The half perimeter of r rows is at least a w / r + r h, convex in r; away from its lowest point no row number can win any more.
        var middle = Math.Max(1, (long)Math.Sqrt(cells * cellWidth / cellHeight));
        var best = double.PositiveInfinity;
        for (var rows = middle; rows >= 1 && (cells * cellWidth / rows) + (rows * cellHeight) < best; rows--)
        {
            best = Math.Min(best, Half(rows));
        }

        for (var rows = middle + 1; (cells * cellWidth / rows) + (rows * cellHeight) < best; rows++)
        {
            best = Math.Min(best, Half(rows));
        }

        return 2 * best;

        double Half(long rows) => ((cells + rows - 1) / rows * cellWidth) + (rows * cellHeight);
    }
}
