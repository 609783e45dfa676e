using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Resistance;

namespace Hedgerow.Science.Landscape.Corridors;

/// <summary>What a link would cost more if a small patch on its way were lost.</summary>
/// <remarks>
/// <para><b>Formula</b>: loss = LCD′ − LCD, LCD′ the least cost between the two sources when the patch's cells have the resistance of lost ground.</para>
/// <para><b>Meaning</b>: how much animals rely on the patch as a stepping stone.</para>
/// <para><b>Units</b>: resistance × m.</para>
/// <para><b>Range</b>: 0 for a patch that the least-cost way does not enter, up to the corridor's width; a greater loss is told as "at least the width".</para>
/// <para><b>Behaviour</b>: every way that costs at most the width more lies in the corridor, so searching there is exact.
/// Memory by the corridor's window: 16 bytes a cell.</para>
/// <para><b>Assumes</b>: one patch is lost at a time, and lost ground resists at least as much as the patch did.</para>
/// <para><b>Source</b>: [saura-2010] for the thought of losing one patch at a time.</para>
/// </remarks>
public static class SteppingStones
{
    /// <summary>Computes the loss of one patch for one link.</summary>
    /// <param name="resistance">Resistances; NaN cannot be entered.</param>
    /// <param name="sources">Number of the source of each cell; 0 elsewhere.</param>
    /// <param name="link">The link.</param>
    /// <param name="area">Its corridor.</param>
    /// <param name="width">The corridor's width, resistance × m.</param>
    /// <param name="patches">Number of the patch of each cell of the map.</param>
    /// <param name="patch">The patch that is lost.</param>
    /// <param name="lost">Resistance of lost ground.</param>
    /// <returns>The loss, and whether it is at least that and not known beyond.</returns>
    public static (double Loss, bool AtLeast) Loss(
        Grid<float> resistance, Grid<ushort> sources, CorridorLink link, CorridorArea area, double width, Grid<int> patches, int patch, float lost)
    {
        ArgumentNullException.ThrowIfNull(resistance);
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(patches);
        if (!link.Path.Any(p => patches[p.Column, p.Row] == patch))
        {
            return (0, false);
        }

        var (window, cells) = (area.Window, resistance.Part(area.Window));
        var (from, to) = (new List<CostSource>(), new List<(int Column, int Row)>());
        for (var row = 0; row < window.Rows; row++)
        {
            for (var column = 0; column < window.Columns; column++)
            {
                var (x, y) = (window.Column + column, window.Row + row);
                if (area.Mask[column, row] != Cell.Yes)
                {
                    cells[column, row] = float.NaN;
                }
                else if (sources[x, y] == link.First)
                {
                    from.Add(new CostSource(column, row, 1));
                }
                else if (sources[x, y] == link.Second)
                {
                    to.Add((column, row));
                }
                else if (patches[x, y] == patch)
                {
                    cells[column, row] = Math.Max(cells[column, row], lost);
                }
            }
        }

        var search = new CostSearch(ResistanceMap.Of(cells));
        search.Run(from.ToArray(), limit: link.Cost + width, options: new RunOptions(1));
        var cost = to.Count == 0 ? double.PositiveInfinity : to.Min(t => search.Cost(t.Column, t.Row));
        return cost <= link.Cost + width ? (Math.Max(0, cost - link.Cost), false) : (width, true);
    }
}
