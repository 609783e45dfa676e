using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Resistance;

namespace Hedgerow.Science.Landscape.Corridors;

/// <summary>Searches from one source until all its neighbours are reached, and the corridor's width beyond those that it will be linked with.</summary>
/// <param name="search">Does the work.</param>
/// <param name="sources">Number of the source of each cell; 0 elsewhere.</param>
/// <param name="edges">The cells of each source from which a step leads out of it, in row-major order.</param>
/// <param name="number">The source.</param>
/// <param name="contacts">All neighbours, with a cost that their link does not exceed.</param>
/// <param name="width">How much more than the least cost a way of a corridor may take.</param>
internal sealed class WaySearch(
    CostSearch search, Grid<ushort> sources, CostSource[][] edges, int number, IReadOnlyDictionary<(int First, int Second), double> contacts, double width)
{
    /// <summary>Slack on bounds that were summed in another order than the costs themselves.</summary>
    public const double Slack = 1e-6;

    private readonly List<(int Source, double Most)> waiting =
        [.. contacts.Where(c => c.Key.First == number || c.Key.Second == number).Select(c => (c.Key.First == number ? c.Key.Second : c.Key.First, c.Value * (1 + Slack)))];

    /// <summary>The neighbours that are reached, with the least cost and the cells of the way.</summary>
    public List<(int Second, double Cost, IReadOnlyList<(int Column, int Row)> Path)> Found { get; } = [];

    /// <summary>Up to which cost the corridors of this source need it; 0 where it has none.</summary>
    public double Needed { get; private set; }

    /// <summary>The source that a way crosses first beside those it links; 0 for none.</summary>
    public static ushort Third(IReadOnlyList<(int Column, int Row)> path, Grid<ushort> sources, int one, int other) =>
        path.Select(p => sources[p.Column, p.Row]).FirstOrDefault(s => s != 0 && s != one && s != other);

    public void Run(CostSource[] cells, CancellationToken cancel)
    {
        if (waiting.Count > 0)
        {
            search.Run(cells, null, Limit(0), Limit, new RunOptions(1, null, cancel));
            Limit(double.PositiveInfinity);
        }
    }

    // Every cell that costs less than this has its cost for good.
    private double Limit(double settled)
    {
        for (var i = waiting.Count - 1; i >= 0; i--)
        {
            var (least, best) = (double.PositiveInfinity, default(CostSource));
            foreach (var cell in edges[waiting[i].Source - 1])
            {
                var cost = settled > 0 ? search.Cost(cell.Column, cell.Row) : double.PositiveInfinity;
                if (cost < least)
                {
                    (least, best) = (cost, cell);
                }
            }

            if (least < settled)
            {
                IReadOnlyList<(int, int)> path = [.. LeastCostPath.Of(search, best.Column, best.Row).Reverse()];
                Found.Add((waiting[i].Source, least, path));
                Needed = Third(path, sources, number, waiting[i].Source) == 0 ? Math.Max(Needed, (least + width) * (1 + Slack)) : Needed;
                waiting.RemoveAt(i);
            }
        }

        return Math.Max(Needed, waiting.Count > 0 ? waiting.Max(w => w.Most) + width : 0);
    }
}
