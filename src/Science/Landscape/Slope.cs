using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape;

/// <summary>How steep the ground is, from a map of heights.</summary>
/// <remarks>
/// <para><b>Formula</b>: tan s = √((∂z/∂x)² + (∂z/∂y)²), with the weights 1, 2, 1 on the three cells of each side of a cell:
/// ∂z/∂x = ((c + 2f + i) − (a + 2d + g)) / (8 w), likewise along y with the cell's height.</para>
/// <para><b>Meaning</b>: the angle of the steepest way down through a cell.</para>
/// <para><b>Units</b>: degrees; heights and cell sizes in the same unit (m).</para>
/// <para><b>Range</b>: 0 to below 90; NaN where the height of the cell is unknown.</para>
/// <para><b>Behaviour</b>: a neighbour beyond the edge or of unknown height counts as high as the cell itself, so a slope there comes out flatter. 4 bytes a cell.</para>
/// <para><b>Assumes</b>: cells small enough to show the slopes that matter: a cell of 1 km knows no ravine.</para>
/// <para><b>Source</b>: [horn-1981].</para>
/// </remarks>
public static class Slope
{
    /// <summary>Computes the slopes.</summary>
    /// <param name="heights">Heights, m; NaN where unknown.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    /// <returns>Slopes in degrees.</returns>
    public static Grid<float> Of(Grid<float> heights, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(heights);
        var frame = heights.Frame;
        var slopes = new Grid<float>(frame);
        Parallel.For(0, frame.Rows, (options ?? RunOptions.Default).Parallel, row =>
        {
            var line = slopes.Row(row);
            for (var column = 0; column < line.Length; column++)
            {
                line[column] = At(heights, column, row);
            }
        });
        return slopes;
    }

    private static float At(Grid<float> heights, int column, int row)
    {
        var here = heights[column, row];
        if (float.IsNaN(here))
        {
            return float.NaN;
        }

        var frame = heights.Frame;
        double Height(int dx, int dy)
        {
            var (x, y) = (column + dx, row + dy);
            return frame.Holds(x, y) && !float.IsNaN(heights[x, y]) ? heights[x, y] : here;
        }

        var east = Height(1, -1) + (2 * Height(1, 0)) + Height(1, 1);
        var west = Height(-1, -1) + (2 * Height(-1, 0)) + Height(-1, 1);
        var south = Height(-1, 1) + (2 * Height(0, 1)) + Height(1, 1);
        var north = Height(-1, -1) + (2 * Height(0, -1)) + Height(1, -1);
        var (x, y) = ((east - west) / (8 * frame.CellWidth), (south - north) / (8 * frame.CellHeight));
        return (float)(Math.Atan(Math.Sqrt((x * x) + (y * y))) * 180 / Math.PI);
    }
}
