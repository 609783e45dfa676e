using Hedgerow.Science.Grids;
using Hedgerow.Science.Tests.Landscape;
using Xunit;

namespace Hedgerow.Science.Tests.Grids;

public sealed class ZonalCountTests
{
    [Fact]
    public void Matches_a_case_worked_by_hand()
    {
        var mask = Maps.Drawn("##.?", "#..?");
        var area = Maps.Drawn("###.", ".###");

        Assert.Equal(new CellCounts(2, 3, 1, 0), ZonalCount.Of(mask, area));
    }

    [Fact]
    public void Leaves_the_sea_out_of_numerator_and_denominator()
    {
        var counts = ZonalCount.Of(Maps.Drawn("##.?"), Maps.Drawn("####"), Maps.Drawn("#..#"));

        Assert.Equal(new CellCounts(1, 1, 0, 2), counts);
        Assert.Equal(2, counts.Valid);
    }

    [Fact]
    public void Takes_an_area_that_covers_a_part_of_the_map()
    {
        var mask = Maps.Drawn("##..", "#.?.", "....");
        var area = new Grid<byte>(mask.Frame.Part(new GridWindow(1, 0, 2, 2)), [1, 1, 1, 1]);

        Assert.Equal(new CellCounts(1, 2, 1, 0), ZonalCount.Of(mask, area));
    }

    [Fact]
    public void Equals_a_count_cell_by_cell_on_random_maps()
    {
        var random = new Random(9);
        for (var trial = 0; trial < 100; trial++)
        {
            var (columns, rows) = (random.Next(1, 300), random.Next(1, 150));
            var mask = Maps.Random(random, columns, rows, 10, 10, 0.4, 0.1);
            var area = Maps.Random(random, columns, rows, 10, 10, 0.7, 0.1);
            var sea = Maps.Random(random, columns, rows, 10, 10, 0.2, 0.1);
            var inside = Enumerable.Range(0, mask.Cells.Length).Where(cell => area.Cells[cell] == 1).ToLookup(cell => sea.Cells[cell] == 1);

            var counts = ZonalCount.Of(mask, area, sea);

            Assert.Equal(inside[true].Count(), counts.Sea);
            Assert.Equal(inside[false].Count(cell => mask.Cells[cell] == 1), counts.Yes);
            Assert.Equal(inside[false].Count(cell => mask.Cells[cell] == 0), counts.No);
            Assert.Equal(inside[false].Count(cell => mask.Cells[cell] == 255), counts.NoData);
        }
    }

    [Fact]
    public void Counts_classes_in_order_of_their_codes()
    {
        var random = new Random(11);
        var area = Maps.Random(random, 200, 130, 10, 10, 0.6);
        var sea = Maps.Random(random, 200, 130, 10, 10, 0.1);
        ushort[] codes = [65535, 3, 700];
        var classes = new Grid<ushort>(area.Frame, [.. area.Cells.Select(_ => codes[random.Next(3)])]);
        var expected = classes.Cells.Where((_, cell) => area.Cells[cell] == 1 && sea.Cells[cell] != 1)
            .CountBy(code => code).OrderBy(pair => pair.Key).Select(pair => new ClassCount(pair.Key, pair.Value));

        Assert.Equal(expected, ZonalCount.Classes(classes, area, sea));
        Assert.Equal(
            [new ClassCount(0, 2), new ClassCount(255, 1)],
            ZonalCount.Classes(Maps.Drawn("#.", ".?"), Maps.Drawn(".#", "##")));
    }

    [Fact]
    public void Refuses_a_class_map_in_place_of_a_mask()
    {
        var classes = new Grid<byte>(Maps.Drawn("##").Frame, [1, 40]);

        var refusal = Assert.Throws<ArgumentException>("mask", () => ZonalCount.Of(classes, Maps.Drawn("##")));

        Assert.Contains("class map", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_an_area_on_another_frame() =>
        Assert.Throws<ArgumentException>("area", () => ZonalCount.Of(Maps.Drawn("##"), Maps.Drawn(9, 10, "##")));
}
