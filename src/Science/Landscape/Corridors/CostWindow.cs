using System.Runtime.CompilerServices;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Resistance;

namespace Hedgerow.Science.Landscape.Corridors;

/// <summary>What it costs to get from one source to the cells around it, kept for the part of the map that was reached.</summary>
internal sealed class CostWindow
{
    private readonly float[] costs;

    private CostWindow(GridWindow window, float[] costs) => (Window, this.costs) = (window, costs);

    /// <summary>The part of the map.</summary>
    public GridWindow Window { get; }

    /// <summary>Column after the last.</summary>
    public int EndColumn => Window.Column + Window.Columns;

    /// <summary>Row after the last.</summary>
    public int EndRow => Window.Row + Window.Rows;

    /// <summary>Nothing is reached.</summary>
    public static CostWindow Nothing { get; } = new(new GridWindow(0, 0, 0, 0), []);

    /// <summary>Keeps the cells that a search has reached.</summary>
    /// <param name="search">A search over the whole map from single cells.</param>
    /// <param name="limit">The greatest cost that is kept.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static CostWindow Of(CostSearch search, double limit)
    {
        var part = search.ReachedWindow();
        var line = new float[search.Frame.Columns];
        var most = (float)limit;
        var (left, right, top, bottom) = (int.MaxValue, -1, int.MaxValue, -1);
        for (var y = part.Row; y < part.Row + part.Rows; y++)
        {
            search.Costs(y, line);
            var first = part.Column;
            var last = part.Column + part.Columns - 1;
            while (first <= last && !(line[first] <= most))
            {
                first++;
            }

            while (last >= first && !(line[last] <= most))
            {
                last--;
            }

            if (first <= last)
            {
                (left, right, top, bottom) = (Math.Min(left, first), Math.Max(right, last), Math.Min(top, y), y);
            }
        }

        if (right < 0)
        {
            return Nothing;
        }

        var window = new GridWindow(left, top, right - left + 1, bottom - top + 1);
        var costs = GC.AllocateUninitializedArray<float>(checked(window.Columns * window.Rows));
        for (var y = top; y <= bottom; y++)
        {
            search.Costs(y, line);
            var into = costs.AsSpan((y - top) * window.Columns, window.Columns);
            for (var i = 0; i < into.Length; i++)
            {
                var cost = line[left + i];
                into[i] = cost <= most ? cost : float.PositiveInfinity;
            }
        }

        return new CostWindow(window, costs);
    }

    /// <summary>The cost of a cell; +∞ where it was not reached.</summary>
    public float At(int column, int row) =>
        (uint)(column - Window.Column) < (uint)Window.Columns && (uint)(row - Window.Row) < (uint)Window.Rows
            ? costs[((row - Window.Row) * Window.Columns) + column - Window.Column]
            : float.PositiveInfinity;

    /// <summary>The costs of a part of a row inside the window.</summary>
    public ReadOnlySpan<float> Row(int row, int from, int to) =>
        costs.AsSpan(((row - Window.Row) * Window.Columns) + from - Window.Column, to - from);

    /// <summary>The part of the map that both windows hold; no columns where they do not meet.</summary>
    public GridWindow Shared(CostWindow other)
    {
        var (left, top) = (Math.Max(Window.Column, other.Window.Column), Math.Max(Window.Row, other.Window.Row));
        var (right, bottom) = (Math.Min(EndColumn, other.EndColumn), Math.Min(EndRow, other.EndRow));
        return new GridWindow(left, top, Math.Max(0, right - left), Math.Max(0, bottom - top));
    }
}
