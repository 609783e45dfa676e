using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Graphs;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape.Graphs;

public sealed class GraphIndicesTests
{
    [Fact]
    public void A_chain_of_three_equals_the_sums_worked_by_hand()
    {
        // a = 2, 1, 3; each step has the chance 1/2, the way over both 1/4; steps 1, 1, 2.
        var graph = PatchGraph.Of(3, [new(0, 1, 100), new(2, 1, 100)]);
        double[] area = [2, 1, 3];
        var pc = ProbabilityOfConnectivity.Of(graph, area, Dispersal.Of(100), importance: true);
        var iic = IntegralConnectivity.Of(graph, area, importance: true);

        // PC: 4 + 1 + 9 + 2 (2·1/2 + 1·3/2 + 2·3/4) = 14 + 8 = 22
        Assert.Equal(22, pc.Numerator, 12);
        Assert.Equal(Math.Sqrt(22), pc.EquivalentArea, 12);
        Assert.Equal(0.22, pc.Index(10), 12);
        // the middle: intra 1, flux 2 (1 + 1.5) = 5, connector 2 · 1.5 = 3
        Near(new PatchImportance(900.0 / 22, 100.0 / 22, 500.0 / 22, 300.0 / 22), pc.Importance[1]);
        // the first: intra 4, flux 2 (1 + 1.5) = 5, nothing passes
        Near(new PatchImportance(900.0 / 22, 400.0 / 22, 500.0 / 22, 0), pc.Importance[0]);
        // IIC: 14 + 2 (2/2 + 3/2 + 6/3) = 23; the middle: 1, 2 (1 + 1.5) = 5, 2 · 2 = 4
        Assert.Equal(23, iic.Numerator, 12);
        Near(new PatchImportance(1000.0 / 23, 100.0 / 23, 500.0 / 23, 400.0 / 23), iic.Importance[1]);
        Assert.Equal([0, 1, 0], Betweenness.Of(graph));
        Assert.Equal([0, 1.5, 0], Betweenness.Weighted(graph, area, Dispersal.Of(100)));
        Assert.Equal([1, 2, 1], Enumerable.Range(0, 3).Select(graph.Degree));
    }

    [Fact]
    public void A_stepping_stone_wins_over_a_poor_direct_link()
    {
        // direct 0.1; over the stone 0.5 · 0.5 = 0.25: the best product is p*
        var graph = PatchGraph.Of(3, [new(0, 2, Dispersal.LengthOf(0.1)), new(0, 1, Dispersal.LengthOf(0.5)), new(1, 2, Dispersal.LengthOf(0.5))]);
        var pc = ProbabilityOfConnectivity.Of(graph, [1, 0, 1], Dispersal.OfProbabilities, importance: true);

        Assert.Equal(2 + (2 * 0.25), pc.Numerator, 12);
        Near(new PatchImportance(30 / 2.5, 0, 0, 30 / 2.5), pc.Importance[1]); // falls back to 0.1: loses 2 (0.25 − 0.1)
    }

    [Fact]
    public void Equal_brute_force_that_deletes_every_patch_and_seeks_all_pairs_anew()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 400; trial++)
        {
            var n = random.Next(1, 14);
            var links = RandomLinks(random, n, random.Next(0, 3 * n), trial % 2 == 0);
            double[] area = [.. Enumerable.Range(0, n).Select(i => i == 0 ? 1.0 : random.Next(0, 5))];
            var graph = PatchGraph.Of(n, links);
            var dispersal = Dispersal.Of(3, 0.4);

            Equal(area, links, ProbabilityOfConnectivity.Of(graph, area, dispersal, true), d => Math.Pow(0.4, d / 3));
            Equal(area, [.. links.Select(link => link with { Length = 1 })], IntegralConnectivity.Of(graph, area, true), d => 1 / (1 + d));
        }
    }

    [Fact]
    public void Betweenness_equals_counting_every_shortest_way()
    {
        var random = new Random(8);
        for (var trial = 0; trial < 300; trial++)
        {
            var n = random.Next(1, 10);
            var links = RandomLinks(random, n, random.Next(0, 3 * n), false);
            double[] area = [.. Enumerable.Range(0, n).Select(i => random.Next(1, 5))];
            var graph = PatchGraph.Of(n, links);
            var plain = new double[n];
            var weighted = new double[n];
            var d = AllPairs(n, links, -1);
            for (var i = 0; i < n; i++)
            {
                for (var j = i + 1; j < n; j++)
                {
                    if (double.IsInfinity(d[i, j]))
                    {
                        continue;
                    }

                    var ways = Ways(links, d, i, j);
                    foreach (var node in ways.SelectMany(way => way).Where(node => node != i && node != j))
                    {
                        plain[node] += 1.0 / ways.Count;
                        weighted[node] += area[i] * area[j] * Math.Pow(0.5, d[i, j] / 4) / ways.Count;
                    }
                }
            }

            Close(plain, Betweenness.Of(graph));
            Close(weighted, Betweenness.Weighted(graph, area, Dispersal.Of(4)));
        }
    }

    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        var random = new Random(9);
        var links = RandomLinks(random, 150, 400, true);
        double[] area = [.. Enumerable.Range(0, 150).Select(_ => random.NextDouble())];
        var graph = PatchGraph.Of(150, links);
        var one = ProbabilityOfConnectivity.Of(graph, area, Dispersal.Of(3), true, new RunOptions(1));
        var many = ProbabilityOfConnectivity.Of(graph, area, Dispersal.Of(3), true, new RunOptions(4));

        Assert.Equal(one.Numerator, many.Numerator);
        Assert.Equal(one.Importance, many.Importance);
        Assert.Equal(Betweenness.Weighted(graph, area, Dispersal.Of(3), new RunOptions(1)), Betweenness.Weighted(graph, area, Dispersal.Of(3), new RunOptions(4)));
    }

    [Fact]
    public void A_shorter_link_never_lowers_connectivity_and_bounds_hold()
    {
        var random = new Random(10);
        for (var trial = 0; trial < 100; trial++)
        {
            var n = random.Next(2, 12);
            var links = RandomLinks(random, n, 2 * n, true);
            double[] area = [.. Enumerable.Range(0, n).Select(_ => 0.1 + random.NextDouble())];
            var before = ProbabilityOfConnectivity.Of(PatchGraph.Of(n, links), area, Dispersal.Of(2));
            if (links.Length > 0)
            {
                links[0] = links[0] with { Length = links[0].Length / 2 };
            }

            var after = ProbabilityOfConnectivity.Of(PatchGraph.Of(n, links), area, Dispersal.Of(2));
            Assert.True(after.Numerator >= before.Numerator);
            Assert.InRange(after.EquivalentArea, Math.Sqrt(area.Sum(a => a * a)) - 1e-12, area.Sum() + 1e-12);
        }
    }

    [Fact]
    public void Components_are_numbered_from_their_first_patches()
    {
        var graph = PatchGraph.Of(5, [new(4, 1, 1), new(2, 3, 0)]);

        Assert.Equal([0, 1, 2, 2, 1], graph.ComponentOf.ToArray());
        Assert.Equal((3, 2), (graph.Components, graph.Links));
    }

    [Fact]
    public void Refuses_what_is_no_graph()
    {
        Assert.Throws<ArgumentException>("links", () => PatchGraph.Of(2, [new(0, 2, 1)]));
        Assert.Throws<ArgumentException>("links", () => PatchGraph.Of(2, [new(1, 1, 1)]));
        Assert.Throws<ArgumentException>("links", () => PatchGraph.Of(2, [new(0, 1, double.NaN)]));
        Assert.Throws<ArgumentOutOfRangeException>("length", () => Dispersal.Of(0));
        Assert.Throws<ArgumentOutOfRangeException>("probability", () => Dispersal.Of(100, 50));
        Assert.Throws<ArgumentException>("attribute", () => IntegralConnectivity.Of(PatchGraph.Of(1, []), [0.0]));
        Assert.Throws<ArgumentOutOfRangeException>("landscape", () => IntegralConnectivity.Of(PatchGraph.Of(1, []), [2.0]).Index(1));
    }

    private static void Equal(double[] area, PatchLink[] links, ConnectivityIndex found, Func<double, double> value)
    {
        var n = area.Length;
        var all = Sum(area, AllPairs(n, links, -1), value, -1);
        Assert.Equal(all, found.Numerator, 1e-9);
        for (var lost = 0; lost < n; lost++)
        {
            var rest = Sum(area, AllPairs(n, links, lost), value, lost);
            var part = found.Importance[lost];
            Assert.Equal(100 * (all - rest) / all, part.Total, 1e-9);
            Assert.Equal(part.Total, part.Intra + part.Flux + part.Connector, 1e-9);
            Assert.Equal(100 * area[lost] * area[lost] / all, part.Intra, 1e-9);
            Assert.True(part.Connector >= 0);
        }
    }

    private static double Sum(double[] area, double[,] d, Func<double, double> value, int lost)
    {
        var sum = 0.0;
        for (var i = 0; i < area.Length; i++)
        {
            for (var j = 0; j < area.Length; j++)
            {
                sum += i == lost || j == lost || double.IsInfinity(d[i, j]) ? 0 : area[i] * area[j] * value(d[i, j]);
            }
        }

        return sum;
    }

    private static double[,] AllPairs(int n, PatchLink[] links, int lost)
    {
        var d = new double[n, n];
        for (var i = 0; i < n * n; i++)
        {
            d[i / n, i % n] = i / n == i % n ? 0 : double.PositiveInfinity;
        }

        foreach (var (first, second, length) in links.Where(link => link.First != lost && link.Second != lost))
        {
            d[first, second] = d[second, first] = Math.Min(d[first, second], length);
        }

        for (var k = 0; k < n; k++)
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    d[i, j] = Math.Min(d[i, j], d[i, k] + d[k, j]);
                }
            }
        }

        return d;
    }

    private static List<List<int>> Ways(PatchLink[] links, double[,] d, int from, int to)
    {
        if (from == to)
        {
            return [[to]];
        }

        var steps = links.SelectMany(link => new[] { (link.First, link.Second, link.Length), (link.Second, link.First, link.Length) })
            .Where(step => step.Item1 == from && Math.Abs(step.Length + d[step.Item2, to] - d[from, to]) < 1e-9)
            .Select(step => step.Item2).Distinct();
        return [.. steps.SelectMany(step => Ways(links, d, step, to)).Select(way => (List<int>)[from, .. way])];
    }

    private static PatchLink[] RandomLinks(Random random, int n, int count, bool fractions) => n < 2 ? [] :
    [
        .. Enumerable.Range(0, count).Select(_ => (random.Next(n), random.Next(n))).Where(pair => pair.Item1 != pair.Item2)
            .Select(pair => new PatchLink(pair.Item1, pair.Item2, fractions ? random.NextDouble() * 6 : random.Next(1, 6))),
    ];

    private static void Near(PatchImportance expected, PatchImportance found) =>
        Close([expected.Total, expected.Intra, expected.Flux, expected.Connector], [found.Total, found.Intra, found.Flux, found.Connector]);

    private static void Close(double[] expected, double[] found)
    {
        Assert.Equal(expected.Length, found.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], found[i], 1e-9);
        }
    }
}
