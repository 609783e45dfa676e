using Hedgerow.Science.Grids;

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

    /// <summary>Keeps the cells that a search has reached.</summary>
    /// <param name="row">Writes the costs of a row of the map; +∞ or NaN where it was not reached.</param>
    /// <param name="frame">The map.</param>
    public static CostWindow Of(Action<int, float[]> row, GridFrame frame)
    {
        var line = new float[frame.Columns];
        var (left, right, top, bottom) = (frame.Columns, -1, frame.Rows, -1);
        var rows = new List<(int Row, int First, float[] Cells)>();
        for (var y = 0; y < frame.Rows; y++)
        {
            row(y, line);
            var first = Array.FindIndex(line, float.IsFinite);
            if (first < 0)
            {
                continue;
            }

            var last = Array.FindLastIndex(line, float.IsFinite);
            (left, right, top, bottom) = (Math.Min(left, first), Math.Max(right, last), Math.Min(top, y), y);
            rows.Add((y, first, line[first..(last + 1)]));
        }

        if (rows.Count == 0)
        {
            return new CostWindow(new GridWindow(0, 0, 0, 0), []);
        }

        var window = new GridWindow(left, top, right - left + 1, bottom - top + 1);
        var costs = GC.AllocateUninitializedArray<float>(checked(window.Columns * window.Rows));
        Array.Fill(costs, float.PositiveInfinity);
        foreach (var (y, first, cells) in rows)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                costs[((y - top) * window.Columns) + first - left + i] = float.IsFinite(cells[i]) ? cells[i] : float.PositiveInfinity;
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
