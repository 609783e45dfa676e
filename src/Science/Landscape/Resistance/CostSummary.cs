using System.Runtime.CompilerServices;

namespace Hedgerow.Science.Landscape.Resistance;

/// <summary>What costs a part of a map has, summed up.</summary>
/// <param name="Id">The source it belongs to; 0 for the whole map.</param>
/// <param name="Cells">Number of cells that a path reaches, sources included.</param>
/// <param name="Mean">Mean cost, resistance × m.</param>
/// <param name="Max">Greatest cost, resistance × m.</param>
public sealed record CostPart(int Id, long Cells, double Mean, double Max);

/// <summary>The costs of a search, summed up.</summary>
/// <param name="Whole">All cells that a path reaches.</param>
/// <param name="UnreachedCells">Cells that can be entered and that no path reaches, or only above the limit.</param>
/// <param name="ClosedCells">Cells that cannot be entered.</param>
/// <param name="Sources">By nearest source, by ascending id; empty when the search was made without allocation.</param>
public sealed record CostSummary(CostPart Whole, long UnreachedCells, long ClosedCells, IReadOnlyList<CostPart> Sources)
{
    /// <summary>Sums up a search.</summary>
    /// <param name="search">The search.</param>
    /// <param name="options">Threads and cancellation; sums do not depend on them.</param>
    /// <returns>The sums.</returns>
    public static CostSummary Of(CostSearch search, Grids.RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(search);
        options ??= Grids.RunOptions.Default;
        var window = search.Window;
        var rows = new Row[window.Rows];
        Parallel.For(0, window.Rows, options.Parallel, row => rows[row] = new Row(search, window.Row + row));
        var whole = new Sum();
        var sources = new SortedDictionary<int, Sum>();
        var (unreached, closed) = (0L, 0L);
        foreach (var row in rows)
        {
            (unreached, closed) = (unreached + row.Unreached, closed + row.Closed);
            foreach (var (id, part) in row.Parts)
            {
                whole.Add(part);
                if (search.HasAllocation)
                {
                    if (!sources.TryGetValue(id, out var sum))
                    {
                        sources[id] = sum = new Sum();
                    }

                    sum.Add(part);
                }
            }
        }

        return new CostSummary(whole.Part(0), unreached, closed, [.. sources.Select(source => source.Value.Part(source.Key))]);
    }

    private sealed class Sum
    {
        public long Cells { get; set; }

        public double Total { get; set; }

        public double Max { get; set; }

        public void Add(Sum other) => (Cells, Total, Max) = (Cells + other.Cells, Total + other.Total, Math.Max(Max, other.Max));

        public CostPart Part(int id) => new(id, Cells, Cells == 0 ? 0 : Total / Cells, Max);
    }

    private sealed class Row
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public Row(CostSearch search, int row)
        {
            var costs = new float[search.Window.Columns];
            search.Costs(row, costs);
            var ids = search.HasAllocation ? new int[costs.Length] : [];
            if (ids.Length > 0)
            {
                search.AllocationRow(row, ids);
            }

            // Neighbours mostly belong to the same source: a stretch is summed before it is looked up.
            for (var from = 0; from < costs.Length;)
            {
                var id = ids.Length > 0 ? ids[from] : 0;
                var (to, cells, total, max) = (from, 0L, 0.0, 0.0f);
                for (; to < costs.Length && (ids.Length == 0 || ids[to] == id); to++)
                {
                    var cost = costs[to];
                    if (cost < float.PositiveInfinity)
                    {
                        cells++;
                        total += cost;
                        max = cost > max ? cost : max;
                    }
                    else if (float.IsNaN(cost))
                    {
                        Closed++;
                    }
                    else
                    {
                        Unreached++;
                    }
                }

                if (cells > 0)
                {
                    if (!Parts.TryGetValue(id, out var sum))
                    {
                        Parts[id] = sum = new Sum();
                    }

                    sum.Add(new Sum { Cells = cells, Total = total, Max = max });
                }

                from = to;
            }
        }

        public SortedDictionary<int, Sum> Parts { get; } = [];

        public long Unreached { get; }

        public long Closed { get; }
    }
}
