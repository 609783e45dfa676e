using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;

namespace Hedgerow.Cities.Layers;

/// <summary>Sea as the water that touches the edge of the land-cover raster: 8-connected bodies of the whole raster, above a least size.</summary>
internal static class EdgeSea
{
    /// <summary>Finds the sea in a raster.</summary>
    /// <param name="water">Water cells of the whole raster.</param>
    /// <param name="rowAreaM2">Area of a cell in each row, m².</param>
    /// <param name="minimumHectares">The least size of a body, ha.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>Yes where there is sea.</returns>
    public static Grid<byte> Of(Grid<byte> water, double[] rowAreaM2, double minimumHectares, CancellationToken cancel)
    {
        var patches = Patches.Of(water, null, Neighbours.Eight, cancel);
        var areas = new double[patches.Count];
        var runs = patches.Runs;
        for (var row = 0; row < water.Frame.Rows; row++)
        {
            for (var run = runs.RowStart[row]; run < runs.RowStart[row + 1]; run++)
            {
                areas[patches.PatchOfRun[run]] += (runs.End[run] - runs.First[run]) * rowAreaM2[row];
            }
        }

        var sea = new Grid<byte>(water.Frame);
        for (var row = 0; row < water.Frame.Rows; row++)
        {
            for (var run = runs.RowStart[row]; run < runs.RowStart[row + 1]; run++)
            {
                var patch = patches.PatchOfRun[run];
                if (areas[patch] >= minimumHectares * 10_000 && TouchesEdge(patches[patch].Box, water.Frame))
                {
                    sea.Row(row)[runs.First[run]..runs.End[run]].Fill(Cell.Yes);
                }
            }
        }

        return sea;
    }

    private static bool TouchesEdge(GridWindow box, GridFrame frame) =>
        box.Column == 0 || box.Row == 0 || box.Column + box.Columns == frame.Columns || box.Row + box.Rows == frame.Rows;
}
