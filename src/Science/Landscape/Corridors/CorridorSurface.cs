using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Corridors;

/// <summary>Normalised least-cost corridors: how much more than the least-cost way the best way through each cell costs.</summary>
/// <remarks>
/// <para><b>Formula</b>: NLCC_AB(x) = CWD_A(x) + CWD_B(x) − LCD_AB; CWD cost-weighted distance from a source, LCD the least cost between the two; the mosaic is the minimum over all
/// links; corridors are the cells where it is at most the width.</para>
/// <para><b>Meaning</b>: 0 on the least-cost way; a strip around it that is broad where the land is easy to cross and narrow where it is not.</para>
/// <para><b>Units</b>: resistance × m.</para>
/// <para><b>Range</b>: 0 to the width; +∞ outside all corridors.</para>
/// <para><b>Behaviour</b>: all corridors are cut at the same width above their own least cost, so cheap and dear links count alike. 4 bytes a cell of the map and 1 byte for
/// every cell of a corridor's window.</para>
/// <para><b>Assumes</b>: resistance is the same in both directions.</para>
/// <para><b>Source</b>: [mcrae-2011].</para>
/// </remarks>
public static class CorridorSurface
{
    /// <summary>Makes the mosaic and each link's own corridor.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    /// <returns>The mosaic over the map, and the corridors in the order of the links.</returns>
    public static (Grid<float> Mosaic, IReadOnlyList<CorridorArea> Areas) Of(CorridorNetwork network, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        options ??= RunOptions.Default;
        var mosaic = new Grid<float>(network.Frame);
        Array.Fill(mosaic.Cells, float.PositiveInfinity);
        var areas = new List<CorridorArea>();
        foreach (var link in network.Links)
        {
            areas.Add(Add(network, link, mosaic, options));
            options.Progress?.Report((double)areas.Count / network.Links.Count);
        }

        return (mosaic, areas);
    }

    private static CorridorArea Add(CorridorNetwork network, CorridorLink link, Grid<float> mosaic, RunOptions options)
    {
        var (a, b) = (network.Reach[link.First - 1], network.Reach[link.Second - 1]);
        var shared = a.Shared(b);
        // Costs are kept in float: a few units in their last place may lie below the least cost.
        var (least, width) = ((float)link.Cost, (float)network.Width);
        var found = new (int First, int End)[shared.Rows];
        Parallel.For(0, shared.Rows, options.Parallel, i =>
        {
            var row = shared.Row + i;
            var one = a.Row(row, shared.Column, shared.Column + shared.Columns);
            var other = b.Row(row, shared.Column, shared.Column + shared.Columns);
            var line = mosaic.Row(row).Slice(shared.Column, shared.Columns);
            var (first, end) = (-1, 0);
            for (var x = 0; x < line.Length; x++)
            {
                var more = Math.Max(0, one[x] + other[x] - least);
                if (more <= width)
                {
                    line[x] = Math.Min(line[x], more);
                    (first, end) = (first < 0 ? x : first, x + 1);
                }
            }

            found[i] = (first, end);
        });
        var rows = Enumerable.Range(0, found.Length).Where(i => found[i].First >= 0).ToList();
        var (left, right) = (shared.Column + rows.Min(i => found[i].First), shared.Column + rows.Max(i => found[i].End));
        var window = new GridWindow(left, shared.Row + rows[0], right - left, rows[^1] - rows[0] + 1);
        var mask = new Grid<byte>(network.Frame.Part(window));
        Parallel.For(0, window.Rows, options.Parallel, i =>
        {
            var one = a.Row(window.Row + i, left, right);
            var other = b.Row(window.Row + i, left, right);
            var line = mask.Row(i);
            for (var x = 0; x < line.Length; x++)
            {
                line[x] = Math.Max(0, one[x] + other[x] - least) <= width ? Cell.Yes : Cell.No;
            }
        });
        return new CorridorArea(window, mask);
    }
}
