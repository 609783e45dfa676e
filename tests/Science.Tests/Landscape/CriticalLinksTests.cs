using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape;

public sealed class CriticalLinksTests
{
    [Fact]
    public void Match_a_case_worked_by_hand()
    {
        // Patches of 3, 1 and 2 cells in a chain, A = 6: losses 2 · 3 · 3 / 36 and 2 · 4 · 2 / 36.
        var (patches, links) = Found(Maps.Drawn("###.#.##"), null, 15);

        var critical = CriticalLinks.Of(patches, links, Length.FromMetres(15), 5);

        Assert.Equal([18.0 / 36, 16.0 / 36], critical.Select(link => link.Loss.Ratio));
        Assert.Equal((0, 1), (critical[0].Link.First, critical[0].Link.Second));
        Assert.Equal((2, 4), (critical[0].Link.FirstCell, critical[0].Link.SecondCell));
        Assert.Equal((Area.FromSquareMetres(400), Area.FromSquareMetres(200)), (critical[1].OneSide, critical[1].OtherSide));
        Assert.Single(CriticalLinks.Of(patches, links, Length.FromMetres(15), 1));
    }

    [Fact]
    public void Leave_out_a_link_beside_which_another_way_remains()
    {
        // A ring of four patches: no single loss parts it.
        var (patches, links) = Found(Maps.Drawn("#.#", "...", "#.#"), null, 11);

        Assert.Equal(4, links.Count);
        Assert.Empty(CriticalLinks.Of(patches, links, Length.FromMetres(11), 5));
    }

    [Fact]
    public void Equal_the_coherence_lost_when_each_link_is_taken_away()
    {
        var random = new Random(6);
        var seen = 0;
        for (var trial = 0; trial < 400; trial++)
        {
            var (columns, rows) = (random.Next(1, 18), random.Next(1, 18));
            var map = Maps.Random(random, columns, rows, 10, 10, random.NextDouble() * 0.4);
            var barrier = trial % 2 == 0 ? null : Maps.Random(random, columns, rows, 10, 10, 0.2);
            var (patches, links) = Found(map, barrier, 40);
            var used = links.Table.ToArray().Where(link => link.GapSquared < 900).ToArray();
            var whole = Coherence(patches, used);

            var expected = used
                .Select(lost => (Link: lost, Loss: whole - Coherence(patches, [.. used.Where(link => link != lost)])))
                .Where(lost => lost.Loss > 1e-12)
                .ToDictionary(lost => lost.Link, lost => lost.Loss);
            var critical = CriticalLinks.Of(patches, links, Length.FromMetres(30), int.MaxValue);
            seen += critical.Count;

            Assert.Equal(expected.Count, critical.Count);
            Assert.All(critical, link => Assert.Equal(expected[link.Link], link.Loss.Ratio, 9));
            Assert.Equal(critical.OrderByDescending(link => link.Loss.Ratio).Select(link => link.Loss), critical.Select(link => link.Loss));
        }

        Assert.True(seen > 500, $"only {seen} critical links were compared");
    }

    [Fact]
    public void Do_not_overflow_the_stack_on_a_chain_of_patches()
    {
        var map = new Grid<byte>(new GridFrame(0, 0, 10, 10, 400_000, 1));
        for (var column = 0; column < 400_000; column += 2)
        {
            map[column, 0] = Cell.Yes;
        }

        var (patches, links) = Found(map, null, 15);

        var middle = Assert.Single(CriticalLinks.Of(patches, links, Length.FromMetres(15), 1));
        Assert.Equal(0.5, middle.Loss.Ratio, 12);
        Assert.Equal(99_999, middle.Link.First);
    }

    [Fact]
    public void Refuse_links_that_were_looked_for_with_a_shorter_reach()
    {
        var (patches, links) = Found(Maps.Drawn("#.#"), null, 15);

        Assert.Throws<ArgumentOutOfRangeException>("bridge", () => CriticalLinks.Of(patches, links, Length.FromMetres(16), 5));
        Assert.Throws<ArgumentOutOfRangeException>("bridge", () => Groups.Of(patches, links, Length.FromMetres(16)));
    }

    private static double Coherence(Patches patches, Link[] links)
    {
        var groups = BruteForce.Groups(patches.Count, links.Select(link => (link.First, link.Second)));
        var total = (double)patches.Cells;
        return patches.Table.ToArray().Select((patch, i) => (patch.Cells, Group: groups[i])).GroupBy(patch => patch.Group)
            .Sum(group => Math.Pow(group.Sum(patch => patch.Cells) / total, 2));
    }

    private static (Patches Patches, Links Links) Found(Grid<byte> map, Grid<byte>? barrier, double reach)
    {
        var patches = Patches.Of(map, barrier);
        return (patches, Links.Of(patches, Length.FromMetres(reach), barrier));
    }
}
