using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape;

public sealed class GapGroupsTests
{
    private static readonly byte[] Same = [.. Enumerable.Range(0, 256).Select(cell => (byte)cell)];

    [Theory]
    [InlineData(0)]
    [InlineData(25)]
    [InlineData(100)]
    public void Equal_the_groups_whose_links_are_kept(double bridge)
    {
        var random = new Random(41);
        for (var trial = 0; trial < 150; trial++)
        {
            var map = Maps.Random(random, random.Next(1, 90), random.Next(1, 30), 10, 12, random.NextDouble() / 2, 0.05);
            var barrier = trial % 3 == 0 ? null : Maps.Random(random, map.Frame.Columns, map.Frame.Rows, 10, 12, 0.1);
            var neighbours = trial % 2 == 0 ? Neighbours.Eight : Neighbours.Four;
            var found = GapGroups.Of(map, Same, Length.FromMetres(bridge), barrier, neighbours);
            var patches = Patches.Of(map, barrier, neighbours);
            var length = Length.FromMetres(bridge);
            var groups = Groups.Of(patches, Links.Of(patches, length, barrier), length);

            Assert.Equal(patches.Table.ToArray(), found.Patches.Table.ToArray());
            Assert.Equal(groups.Table.ToArray(), found.Groups.Table.ToArray());
            Assert.Equal(groups.GroupOfPatch.ToArray(), found.Groups.GroupOfPatch.ToArray());
        }
    }

    [Fact]
    public void Take_the_classes_that_the_table_names_and_say_how_many_runs_there_are()
    {
        var map = new Grid<byte>(new GridFrame(0, 10, 10, 10, 6, 1), [3, 3, 9, 4, 7, 3]);
        var table = new byte[256];
        (table[3], table[4]) = (Cell.Yes, Cell.Yes);
        var runs = 0L;
        var found = GapGroups.Of(map, table, Length.Zero, counted: count => runs = count);

        Assert.Equal(3, runs);
        Assert.Equal(400, found.Total.SquareMetres);
        Assert.Equal((400.0 + 100 + 100) * 100 / 400, found.MeshSize!.Value.SquareMetres, 9);
    }

    [Fact]
    public void Have_no_mesh_without_nature() =>
        Assert.Null(GapGroups.Of(Maps.Drawn("..", ".."), Same, Length.FromMetres(100)).MeshSize);

    [Fact]
    public void Stop_before_memory_is_taken_when_it_is_refused() =>
        Assert.Throws<InvalidOperationException>(() =>
            GapGroups.Of(Maps.Drawn("#.#"), Same, Length.Zero, counted: runs => throw new InvalidOperationException($"{runs}")));

    [Fact]
    public void Refuse_barriers_of_another_grid() =>
        Assert.Throws<ArgumentException>("map", () => GapGroups.Of(Maps.Drawn("#.#"), Same, Length.Zero, Maps.Drawn("##")));
}
