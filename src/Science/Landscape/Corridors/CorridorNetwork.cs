using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Resistance;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Distance;

namespace Hedgerow.Science.Landscape.Corridors;

/// <summary>The network of least-cost ways between neighbouring sources, and what it costs to get from each source to the land around it.</summary>
/// <remarks>
/// <para><b>Formula</b>: two sources are neighbours when the regions of least cost around them touch; the link between them is the path of least
/// accumulated cost from edge to edge (<see cref="CostSearch"/>, 8 directions). A link whose path crosses a third source is left out.</para>
/// <para><b>Meaning</b>: where animals of the sources would meet with the least effort, and by which way.</para>
/// <para><b>Units</b>: costs in resistance × m, lengths in m.</para>
/// <para><b>Range</b>: costs above 0; sources without a passable way between them have no link.</para>
/// <para><b>Behaviour</b>: from each source the search stops at the most that one of its links can cost plus the corridor's width, so that the work grows
/// with the neighbourhoods of the sources, not with sources × map. Same results whatever the threads. Memory beside the <see cref="ResistanceMap"/>: 12 bytes a cell at first,
/// then 8 bytes a cell and thread, and 4 bytes for every cell that a source reaches, each source on its own.</para>
/// <para><b>Assumes</b>: sources are apart from one another by at least one cell.</para>
/// <para><b>Source</b>: [adriaensen-2003], [mcrae-2011].</para>
/// </remarks>
public sealed class CorridorNetwork
{
    /// <summary>Slack on upper bounds that were summed in another order than the costs themselves.</summary>
    private const double Slack = 1e-6;

    private CorridorNetwork(GridFrame frame, IReadOnlyList<CorridorLink> links, IReadOnlyList<CrossedLink> crossed, CostWindow[] reach, double width) =>
        (Frame, Links, Crossed, Reach, Width) = (frame, links, crossed, reach, width);

    /// <summary>Where the map lies.</summary>
    public GridFrame Frame { get; }

    /// <summary>The links, in order of their sources.</summary>
    public IReadOnlyList<CorridorLink> Links { get; }

    /// <summary>Links that were left out because they cross a third source.</summary>
    public IReadOnlyList<CrossedLink> Crossed { get; }

    /// <summary>The width of corridors that the costs are known for, resistance × m.</summary>
    public double Width { get; }

    /// <summary>Costs from each source, from 0; empty for those without neighbours.</summary>
    internal CostWindow[] Reach { get; }

    /// <summary>Bytes that the search needs beside the map and the sources, without what the sources reach.</summary>
    /// <param name="frame">The map.</param>
    /// <param name="threads">Threads that work.</param>
    /// <returns>Bytes.</returns>
    public static long BytesNeeded(GridFrame frame, int threads) => Math.Max(CostSearch.BytesNeeded(frame, allocation: true), threads * CostSearch.BytesNeeded(frame, allocation: false));

    /// <summary>Finds the network.</summary>
    /// <param name="map">The resistances.</param>
    /// <param name="sources">Number of the source of each cell, from 1 to <paramref name="count"/>; 0 elsewhere.</param>
    /// <param name="count">Number of sources.</param>
    /// <param name="width">How much more than the least cost a way may take that still belongs to a corridor, resistance × m.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    /// <returns>The network.</returns>
    /// <exception cref="ArgumentException">The maps do not fit, or the width is below 0.</exception>
    public static CorridorNetwork Of(ResistanceMap map, Grid<ushort> sources, int count, double width, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(sources);
        map.Frame.Require(sources, nameof(sources));
        if (!(width >= 0 && double.IsFinite(width)))
        {
            throw new ArgumentOutOfRangeException(nameof(width), width, "The width of a corridor is a number of resistance × m, 0 or more.");
        }

        options ??= RunOptions.Default;
        var cells = Cells(sources, count);
        var contacts = SourceContacts.Of(map, [.. cells.SelectMany(c => c)], options with { Progress = null });
        options.Progress?.Report(0.2);
        var reach = new CostWindow[count];
        var found = new List<(int Second, double Cost, IReadOnlyList<(int, int)> Path)>[count];
        var done = 0;
        // One search a thread keeps its memory.
        Parallel.For(0, count, options.Parallel, () => new CostSearch(map), (source, _, search) =>
        {
            var number = source + 1;
            var near = contacts.Where(c => c.Key.First == number || c.Key.Second == number).ToList();
            found[source] = [];
            if (near.Count == 0)
            {
                reach[source] = CostWindow.Of((_, line) => Array.Fill(line, float.PositiveInfinity), map.Frame with { Rows = 1 });
                return search;
            }

            var limit = (near.Max(c => c.Value) * (1 + Slack)) + width;
            search.Run(cells[source], limit: limit, options: new RunOptions(1, null, options.Cancel));
            reach[source] = CostWindow.Of((row, line) => search.Costs(row, line), map.Frame);
            foreach (var second in near.Where(c => c.Key.First == number).Select(c => c.Key.Second))
            {
                found[source].Add(Way(search, cells[second - 1], second));
            }

            options.Progress?.Report(0.2 + (0.8 * Interlocked.Increment(ref done) / count));
            return search;
        }, _ => { });
        var straight = new StraightDistances(sources, cells);
        var links = new List<CorridorLink>();
        var crossed = new List<CrossedLink>();
        for (var source = 0; source < count; source++)
        {
            // A source that the other cannot reach at all has no way.
            foreach (var (second, cost, path) in found[source].Where(f => double.IsFinite(f.Cost)))
            {
                var third = path.Select(p => sources[p.Item1, p.Item2]).FirstOrDefault(s => s != 0 && s != source + 1 && s != second);
                if (third != 0)
                {
                    crossed.Add(new CrossedLink(source + 1, second, third));
                }
                else
                {
                    links.Add(new CorridorLink(source + 1, second, cost, path, Length(path, map.Frame), straight.Between(source + 1, second)));
                }
            }
        }

        return new CorridorNetwork(map.Frame, SpanningTree.Mark(links, count), crossed, reach, width);
    }

    private static CostSource[][] Cells(Grid<ushort> sources, int count)
    {
        var cells = Enumerable.Range(0, count).Select(_ => new List<CostSource>()).ToArray();
        for (var row = 0; row < sources.Frame.Rows; row++)
        {
            var line = sources.Row(row);
            for (var column = line.IndexOfAnyExcept((ushort)0); column >= 0 && column < line.Length; column++)
            {
                if (line[column] > count)
                {
                    throw new ArgumentException($"The cell in column {column}, row {row} belongs to source {line[column]} of {count}.", nameof(sources));
                }

                if (line[column] != 0)
                {
                    cells[line[column] - 1].Add(new CostSource(column, row, line[column]));
                }
            }
        }

        return [.. cells.Select(c => c.ToArray())];
    }

    // The cheapest cell of the other source; of several the first in row-major order.
    private static (int Second, double Cost, IReadOnlyList<(int, int)> Path) Way(CostSearch search, CostSource[] cells, int second)
    {
        var (least, best) = (double.PositiveInfinity, default(CostSource));
        foreach (var cell in cells)
        {
            var cost = search.Cost(cell.Column, cell.Row);
            if (cost < least)
            {
                (least, best) = (cost, cell);
            }
        }

        return (second, least, [.. LeastCostPath.Of(search, best.Column, best.Row).Reverse()]);
    }

    private static double Length(IReadOnlyList<(int Column, int Row)> path, GridFrame frame)
    {
        var length = 0.0;
        for (var i = 1; i < path.Count; i++)
        {
            var (dx, dy) = ((path[i].Column - path[i - 1].Column) * frame.CellWidth, (path[i].Row - path[i - 1].Row) * frame.CellHeight);
            length += Math.Sqrt((dx * dx) + (dy * dy));
        }

        return length;
    }

    /// <summary>Straight distances between the edges of sources.</summary>
    private sealed class StraightDistances(Grid<ushort> sources, CostSource[][] cells)
    {
        private readonly IndexedFacetDistance?[] indexes = new IndexedFacetDistance?[cells.Length];
        private readonly MultiPoint?[] edges = new MultiPoint?[cells.Length];

        public double Between(int first, int second) => (indexes[first - 1] ??= new IndexedFacetDistance(Edge(first))).Distance(Edge(second));

        private MultiPoint Edge(int number) => edges[number - 1] ??= MakeEdge(number);

        private MultiPoint MakeEdge(int number) => new(
            [.. cells[number - 1].Where(c => OnEdge(c.Column, c.Row, number)).Select(c => new Point(sources.Frame.X(c.Column), sources.Frame.Y(c.Row)))]);

        private bool OnEdge(int column, int row, int number) =>
            Other(column - 1, row, number) || Other(column + 1, row, number) || Other(column, row - 1, number) || Other(column, row + 1, number);

        private bool Other(int column, int row, int number) => !sources.Frame.Holds(column, row) || sources[column, row] != number;
    }
}
