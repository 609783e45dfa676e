using Hedgerow.Science.Grids;
using NetTopologySuite.Geometries;

namespace Hedgerow.Cities.Layers;

/// <summary>
/// The cells of a polygon kept as runs, a few hundred times smaller than the mask that they fill. The mask itself lives while somebody
/// uses it: a city with many units, or a large canvas, would fill the memory with masks otherwise.
/// </summary>
internal sealed class RunMask
{
    private readonly GridFrame frame;
    private readonly (int Row, int First, int End)[] runs;
    private readonly Lock gate = new();
    private readonly WeakReference<Grid<byte>?> kept = new(null);

    public RunMask(Geometry polygon, GridFrame frame)
    {
        var found = new List<(int, int, int)>();
        PolygonCells.Runs(polygon, frame, (row, first, end) => found.Add((row, first, end)));
        this.frame = frame;
        runs = [.. found];
    }

    public Grid<byte> Grid
    {
        get
        {
            lock (gate)
            {
                if (kept.TryGetTarget(out var grid))
                {
                    return grid;
                }

                grid = new Grid<byte>(frame);
                foreach (var (row, first, end) in runs)
                {
                    grid.Row(row)[first..end].Fill(Cell.Yes);
                }

                kept.SetTarget(grid);
                return grid;
            }
        }
    }
}
