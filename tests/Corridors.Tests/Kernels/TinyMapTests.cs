using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Corridors;

namespace Hedgerow.Corridors.Tests.Kernels;

/// <summary>Networks, corridor surfaces, barriers and widths against the plainest of methods, on hundreds of small random maps.</summary>
public sealed class TinyMapTests
{
    private const int Maps = 150;

    [Fact]
    public void Links_cost_what_trying_every_step_gives_and_those_left_out_cross_a_third_source()
    {
        var (linked, crossed) = (0, 0);
        Each((map, network) =>
        {
            foreach (var link in network.Links)
            {
                linked++;
                Assert.Equal(map.Least(link.First, link.Second), link.Cost, 1e-9 * (1 + link.Cost));
                Assert.DoesNotContain(link.Path, p => map.Sources[p.Column, p.Row] is var s && s != 0 && s != link.First && s != link.Second);
                Assert.Equal((link.First, link.Second), (map.Sources[link.Path[0].Column, link.Path[0].Row], map.Sources[link.Path[^1].Column, link.Path[^1].Row]));
            }

            foreach (var link in network.Crossed)
            {
                crossed++;
                var least = map.Least(link.First, link.Second);
                var through = Enumerable.Range(0, map.Sources.Cells.Length).Where(i => map.Sources.Cells[i] == link.Through).Min(i => map.Costs[link.First - 1][i] + map.Costs[link.Second - 1][i]);
                Assert.Equal(least, through, 1e-9 * (1 + least));
            }

            // The backbone holds together whatever the links hold together.
            Assert.Equal(Parts(map.Count, network.Links), Parts(map.Count, network.Links.Where(l => l.InSpanningTree)));
            Assert.Equal(map.Count - Parts(map.Count, network.Links), network.Links.Count(l => l.InSpanningTree));
        });
        Assert.True(linked > Maps && crossed > 10, $"{linked} links, {crossed} crossed: the maps show too little");
    }

    [Fact]
    public void The_surface_is_the_sum_of_two_searches_less_the_least_cost()
    {
        Each((map, network) =>
        {
            var (mosaic, areas) = CorridorSurface.Of(network);
            for (var i = 0; i < mosaic.Cells.Length; i++)
            {
                var more = network.Links.Select(l => map.Costs[l.First - 1][i] + map.Costs[l.Second - 1][i] - map.Least(l.First, l.Second)).DefaultIfEmpty(double.PositiveInfinity).ToList();
                var least = more.Min();
                if (Math.Abs(least - map.Width) > 0.01)
                {
                    Assert.Equal(least < map.Width ? least : double.PositiveInfinity, mosaic.Cells[i], 0.01);
                }

                for (var link = 0; link < areas.Count; link++)
                {
                    if (Math.Abs(more[link] - map.Width) > 0.01)
                    {
                        Assert.Equal(more[link] < map.Width, areas[link].Holds(i % map.Frame.Columns, i / map.Frame.Columns));
                    }
                }
            }
        });
    }

    [Fact]
    public void The_best_barrier_saves_what_trying_every_circle_gives()
    {
        var found = 0;
        Each((map, network) =>
        {
            const double radius = 12;
            foreach (var link in network.Links)
            {
                var barriers = BarrierSearch.Of(network, link, radius, 1);
                var best = 0.0;
                for (var i = 0; i < map.Sources.Cells.Length; i++)
                {
                    var (a, b) = (Nearest(map, map.Costs[link.First - 1], i, radius), Nearest(map, map.Costs[link.Second - 1], i, radius));
                    best = Math.Max(best, link.Cost - a - b - (2 * radius));
                }

                Assert.Equal(best, barriers.Count > 0 ? barriers[0].Saving : 0, 0.01);
                found += barriers.Count;
            }
        });
        Assert.True(found > Maps, $"{found} barriers: the maps show too little");
    }

    [Fact]
    public void The_narrowest_place_is_what_walking_in_small_steps_gives()
    {
        Each((map, network) =>
        {
            var areas = CorridorSurface.Of(network).Areas;
            for (var i = 0; i < areas.Count; i++)
            {
                var (link, area) = (network.Links[i], areas[i]);
                if (CorridorWidth.Narrowest(link, area, map.Sources) is not { } narrowest)
                {
                    Assert.All(link.Path, p => Assert.NotEqual(0, map.Sources[p.Column, p.Row]));
                    continue;
                }

                Assert.Contains(link.Path, p => p == (narrowest.Column, narrowest.Row));
                // A walk cannot be as thin as a line: right and left of a line through corners it may meet different cells.
                var walked = Enumerable.Range(0, link.Path.Count).Where(k => map.Sources[link.Path[k].Column, link.Path[k].Row] == 0).Select(k => Cut(map, link, area, k)).ToList();
                Assert.InRange(narrowest.Metres, walked.Min(w => w.Least) - 0.1, walked.Min(w => w.Most) + 0.1);
            }
        });
    }

    [Fact]
    public void Threads_change_nothing()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var map = new TinyMap(seed);
            var (one, two) = (Network(map, 1), Network(map, 2));
            Assert.Equal(one.Links.Select(l => (l.First, l.Second, l.Cost, string.Join(' ', l.Path))), two.Links.Select(l => (l.First, l.Second, l.Cost, string.Join(' ', l.Path))));
            Assert.Equal(CorridorSurface.Of(one, new RunOptions(1)).Mosaic.Cells, CorridorSurface.Of(two, new RunOptions(2)).Mosaic.Cells);
        }
    }

    private static void Each(Action<TinyMap, CorridorNetwork> check)
    {
        for (var seed = 0; seed < Maps; seed++)
        {
            var map = new TinyMap(seed);
            check(map, Network(map, 1));
        }
    }

    private static CorridorNetwork Network(TinyMap map, int threads) => CorridorNetwork.Of(map.Map, map.Sources, map.Count, map.Width, new RunOptions(threads));

    private static int Parts(int count, IEnumerable<CorridorLink> links)
    {
        var part = Enumerable.Range(0, count + 1).ToArray();
        foreach (var link in links)
        {
            var (from, to) = (part[link.First], part[link.Second]);
            part = [.. part.Select(p => p == from ? to : p)];
        }

        return part.Skip(1).Distinct().Count();
    }

    private static double Nearest(TinyMap map, double[] costs, int centre, double radius) => Enumerable.Range(0, costs.Length).Where(i =>
    {
        var dx = ((i % map.Frame.Columns) - (centre % map.Frame.Columns)) * map.Frame.CellWidth;
        var dy = ((i / map.Frame.Columns) - (centre / map.Frame.Columns)) * map.Frame.CellHeight;
        return (dx * dx) + (dy * dy) <= radius * radius;
    }).Min(i => costs[i]);

    private static (double Least, double Most) Cut(TinyMap map, CorridorLink link, CorridorArea area, int at)
    {
        var (from, to, here) = (link.Path[Math.Max(0, at - 3)], link.Path[Math.Min(link.Path.Count - 1, at + 3)], link.Path[at]);
        var (dx, dy) = ((to.Column - from.Column) * map.Frame.CellWidth, (to.Row - from.Row) * map.Frame.CellHeight);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        var (x, y) = (-dy / length, dx / length);
        double[] shifted = [Walk(0.004) + Walk(0.004, -1), Walk(-0.004) + Walk(-0.004, -1)];
        double[] mixed = [Walk(0.004) + Walk(-0.004, -1), Walk(-0.004) + Walk(0.004, -1)];
        return (Math.Min(shifted.Min(), mixed.Min()), Math.Max(shifted.Max(), mixed.Max()));

        double Walk(double aside, int way = 1)
        {
            const double step = 0.05;
            for (var gone = 0.0; ; gone += step)
            {
                var column = (int)Math.Floor(here.Column + 0.5 + (((x * way * gone) - (y * aside)) / map.Frame.CellWidth));
                var row = (int)Math.Floor(here.Row + 0.5 + (((y * way * gone) + (x * aside)) / map.Frame.CellHeight));
                if (!map.Frame.Holds(column, row) || (!area.Holds(column, row) && map.Sources[column, row] == 0))
                {
                    return gone;
                }
            }
        }
    }
}
