using Hedgerow.Corridors.Ground;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Corridors;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Corridors.Network;

/// <summary>What is told of a corridor: size, narrowest place, districts, land, roads, its most resistant stretch.</summary>
internal sealed class CorridorFacts(GroundMap ground, Grid<ushort> sources, Districts districts, double stretchMetres)
{
    private readonly GridFrame frame = sources.Frame;

    public Corridor Of(CorridorLink link, CorridorArea area)
    {
        var (inDistrict, onLand, cells) = Count(area);
        var narrow = CorridorWidth.Narrowest(link, area, sources);
        return new Corridor(link, area)
        {
            Hectares = cells * frame.CellArea / 1e4,
            Narrowest = narrow is { } n ? new Narrowest(n.Metres, frame.X(n.Column), frame.Y(n.Row), districts.NameAt(n.Column, n.Row)) : null,
            Districts = districts.Any ? Parts(inDistrict, cells, districts.Name) : [],
            Land = Parts(onLand, cells, ground.LandName),
            Roads = Roads(link),
            Hardest = Hardest(link),
            IsNatural = link.Path.All(p => sources[p.Column, p.Row] != 0 || ground.IsNatural(p.Column, p.Row)),
        };
    }

    /// <summary>The land inside a circle.</summary>
    public (IReadOnlyList<CorridorPart> Land, IReadOnlyList<string> Roads) Circle(int column, int row, double radius)
    {
        var (land, roads, cells) = (new SortedDictionary<int, long>(), new SortedSet<int>(), 0L);
        var (across, down) = ((int)(radius / frame.CellWidth), (int)(radius / frame.CellHeight));
        for (var y = Math.Max(0, row - down); y <= Math.Min(frame.Rows - 1, row + down); y++)
        {
            for (var x = Math.Max(0, column - across); x <= Math.Min(frame.Columns - 1, column + across); x++)
            {
                var (dx, dy) = ((x - column) * frame.CellWidth, (y - row) * frame.CellHeight);
                if ((dx * dx) + (dy * dy) > radius * radius)
                {
                    continue;
                }

                cells++;
                Add(land, ground.LandAt(x, y));
                if (ground.Roads?[x, y] is > 0 and var road)
                {
                    roads.Add(road);
                }
            }
        }

        return (Parts(land, cells, ground.LandName), [.. roads.Reverse().Select(r => ground.RoadClasses[r - 1])]);
    }

    private (SortedDictionary<int, long> Districts, SortedDictionary<int, long> Land, long Cells) Count(CorridorArea area)
    {
        var (inDistrict, onLand, cells) = (new SortedDictionary<int, long>(), new SortedDictionary<int, long>(), 0L);
        for (var y = 0; y < area.Window.Rows; y++)
        {
            for (var x = 0; x < area.Window.Columns; x++)
            {
                var (column, row) = (area.Window.Column + x, area.Window.Row + y);
                if (area.Mask[x, y] == Cell.Yes && sources[column, row] == 0)
                {
                    cells++;
                    Add(inDistrict, districts.At(column, row));
                    Add(onLand, ground.LandAt(column, row));
                }
            }
        }

        return (inDistrict, onLand, cells);
    }

    private static void Add(SortedDictionary<int, long> counts, int key) => counts[key] = counts.GetValueOrDefault(key) + 1;

    private static List<CorridorPart> Parts(SortedDictionary<int, long> counts, long cells, Func<int, Wording> name) =>
        [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => new CorridorPart(name(c.Key), 100.0 * c.Value / cells))];

    // One crossing a stretch of cells of one road.
    private List<(string Class, int Times)> Roads(CorridorLink link)
    {
        var crossings = new SortedDictionary<int, int>();
        var before = 0;
        foreach (var (column, row) in link.Path)
        {
            var road = ground.Roads?[column, row] ?? 0;
            if (road > 0 && road != before)
            {
                crossings[road] = crossings.GetValueOrDefault(road) + 1;
            }

            before = road;
        }

        return [.. crossings.Reverse().Select(c => (ground.RoadClasses[c.Key - 1], c.Value))];
    }

    // Over a sliding length of the way; the mean of its steps, each as long as it is.
    private Stretch? Hardest(CorridorLink link)
    {
        var path = link.Path;
        if (path.Count < 3)
        {
            return null;
        }

        var (length, cost) = (new double[path.Count], new double[path.Count]);
        for (var i = 1; i < path.Count; i++)
        {
            var (dx, dy) = ((path[i].Column - path[i - 1].Column) * frame.CellWidth, (path[i].Row - path[i - 1].Row) * frame.CellHeight);
            var step = Math.Sqrt((dx * dx) + (dy * dy));
            length[i] = length[i - 1] + step;
            cost[i] = cost[i - 1] + (step * (ground.Resistance[path[i].Column, path[i].Row] + (double)ground.Resistance[path[i - 1].Column, path[i - 1].Row]) / 2);
        }

        var (best, from, to) = (-1.0, 0, 0);
        for (int first = 0, last = 1; last < path.Count; last++)
        {
            while (length[last] - length[first + 1] >= stretchMetres)
            {
                first++;
            }

            var mean = (cost[last] - cost[first]) / (length[last] - length[first]);
            if ((length[last] - length[first] >= stretchMetres || last == path.Count - 1) && mean > best)
            {
                (best, from, to) = (mean, first, last);
            }
        }

        var (column, row) = path[(from + to) / 2];
        var land = Enumerable.Range(from, to - from + 1).Select(i => ground.LandAt(path[i].Column, path[i].Row))
            .GroupBy(l => l).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;
        return new Stretch(length[to] - length[from], best, frame.X(column), frame.Y(row), ground.LandName(land), districts.NameAt(column, row));
    }
}
