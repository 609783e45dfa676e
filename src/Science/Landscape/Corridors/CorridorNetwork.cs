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
/// <para><b>Behaviour</b>: from each source the search stops when all its neighbours are reached and the corridor's width beyond the dearest of its links, so that the work grows
/// with the neighbourhoods of the sources, not with sources × map. Same results whatever the threads. Memory beside the <see cref="ResistanceMap"/>: 12 bytes a cell at first,
/// then 8 bytes a cell and thread, and 4 bytes for every cell that a source reaches, each source on its own.</para>
/// <para><b>Assumes</b>: sources are apart from one another by at least one cell.</para>
/// <para><b>Source</b>: [adriaensen-2003], [mcrae-2011].</para>
/// </remarks>
public sealed class CorridorNetwork
{
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
        CostSource[][] edges = [.. cells.Select((own, i) => own.Where(c => OnEdge(sources, c, i + 1)).ToArray())];
        var reach = new CostWindow[count];
        var known = new double[count];
        var found = new List<(int Second, double Cost, IReadOnlyList<(int, int)> Path)>[count];
        var done = 0;
        // One search a thread keeps its memory.
        Parallel.For(0, count, options.Parallel, () => new CostSearch(map), (source, _, search) =>
        {
            var ways = new WaySearch(search, sources, edges, source + 1, contacts, width);
            ways.Run(cells[source], options.Cancel);
            (found[source], known[source], reach[source]) = (ways.Found, ways.Needed, ways.Needed > 0 ? CostWindow.Of(search, ways.Needed) : CostWindow.Nothing);
            options.Progress?.Report(0.2 + (0.8 * Interlocked.Increment(ref done) / count));
            return search;
        }, _ => { });
        var straight = new StraightDistances(sources, edges);
        var links = new List<CorridorLink>();
        var crossed = new List<CrossedLink>();
        for (var source = 0; source < count; source++)
        {
            foreach (var (second, cost, path) in found[source].Where(f => f.Second > source + 1).OrderBy(f => f.Second))
            {
                if (WaySearch.Third(path, sources, source + 1, second) is var third and not 0)
                {
                    crossed.Add(new CrossedLink(source + 1, second, third));
                }
                else
                {
                    links.Add(new CorridorLink(source + 1, second, cost, path, Length(path, map.Frame), straight.Between(source + 1, second)));
                }
            }
        }

        // Of two ways that cost the same one may cross a third source: then the second source did not look as far as the link needs.
        var again = links.Where(l => known[l.Second - 1] < l.Cost + width).GroupBy(l => l.Second).ToDictionary(g => g.Key, g => g.Max(l => l.Cost) + width);
        var last = again.Count > 0 ? new CostSearch(map) : null;
        foreach (var (source, cost) in again)
        {
            last!.Run(cells[source - 1], limit: cost * (1 + WaySearch.Slack), options: new RunOptions(1, null, options.Cancel));
            reach[source - 1] = CostWindow.Of(last, cost * (1 + WaySearch.Slack));
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
    private sealed class StraightDistances(Grid<ushort> sources, CostSource[][] edgeCells)
    {
        private readonly IndexedFacetDistance?[] indexes = new IndexedFacetDistance?[edgeCells.Length];
        private readonly MultiPoint?[] edges = new MultiPoint?[edgeCells.Length];

        public double Between(int first, int second) => (indexes[first - 1] ??= new IndexedFacetDistance(Edge(first))).Distance(Edge(second));

        private MultiPoint Edge(int number) => edges[number - 1] ??= MakeEdge(number);

        private MultiPoint MakeEdge(int number) => new([.. edgeCells[number - 1].Select(c => new Point(sources.Frame.X(c.Column), sources.Frame.Y(c.Row)))]);
    }

    // Whether a step leads out of the source.
    private static bool OnEdge(Grid<ushort> sources, CostSource cell, int number)
    {
        for (var row = cell.Row - 1; row <= cell.Row + 1; row++)
        {
            for (var column = cell.Column - 1; column <= cell.Column + 1; column++)
            {
                if (!sources.Frame.Holds(column, row) || sources[column, row] != number)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
