using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Mspa;

/// <summary>The steps from a cell to those that touch it: four along the sides, then four over the corners.</summary>
internal sealed class Steps(GridFrame frame, Neighbours touching)
{
    private static readonly (int Across, int Down)[] All = [(1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1)];
    private readonly double[] length = Array.ConvertAll(All, step => Math.Sqrt(
        (step.Across * frame.CellWidth * step.Across * frame.CellWidth) + (step.Down * frame.CellHeight * step.Down * frame.CellHeight)));

    /// <summary>How many there are.</summary>
    public int Count => (int)touching;

    /// <summary>The cell that a step leads to; -1 outside the map.</summary>
    public int From(int cell, int step)
    {
        var (row, column) = Math.DivRem(cell, frame.Columns);
        var (x, y) = (column + All[step].Across, row + All[step].Down);
        return frame.Holds(x, y) ? (y * frame.Columns) + x : -1;
    }

    /// <summary>How long it is, m.</summary>
    public double Length(int step) => length[step];
}
