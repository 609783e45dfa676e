using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape;

public sealed class GroupsTests
{
    [Fact]
    public void Reach_from_stepping_stone_to_stepping_stone()
    {
        var patches = Patches.Of(Maps.Drawn("#.#.#....##"));
        var groups = Groups.Of(patches, Links.Of(patches, Length.FromMetres(30)), Length.FromMetres(30));

        Assert.Equal([new Group(3, 3, 0), new Group(2, 1, 3)], groups.Table.ToArray());
        Assert.Equal([0, 0, 0, 1], groups.GroupOfPatch.ToArray());
        Assert.Equal([1, 0, 1, 0, 1, 0, 0, 0, 0, 2, 2], groups.Labels().Cells);
    }

    [Fact]
    public void Stand_in_order_of_area_then_of_first_cell()
    {
        var patches = Patches.Of(Maps.Drawn("#...##...#...##"));
        var groups = Groups.Of(patches, Links.Of(patches, Length.FromMetres(30)), Length.FromMetres(30));

        Assert.Equal([new Group(2, 1, 1), new Group(2, 1, 3), new Group(1, 1, 0), new Group(1, 1, 2)], groups.Table.ToArray());
        Assert.Equal([2, 0, 3, 1], groups.GroupOfPatch.ToArray());
    }

    [Fact]
    public void Equal_brute_force_at_every_distance()
    {
        var random = new Random(12);
        for (var trial = 0; trial < 200; trial++)
        {
            var map = Maps.Random(random, 15, 15, 10, 12, 0.08);
            var patches = Patches.Of(map);
            var links = Links.Of(patches, Length.FromMetres(120));
            var labels = patches.Labels().Cells.Select(label => label - 1).ToArray();
            foreach (var bridge in (double[])[20, 50, 100, 120])
            {
                var expected = BruteForce.Groups(patches.Count, BruteForce.Links(map, null, labels, bridge).Keys);
                var groups = Groups.Of(patches, links, Length.FromMetres(bridge));

                Assert.Equal(expected.Distinct().Count(), groups.Count);
                for (var patch = 0; patch < patches.Count; patch++)
                {
                    Assert.Equal(expected[patch], groups.Table[groups.GroupOfPatch[patch]].FirstPatch);
                }
            }
        }
    }
}
