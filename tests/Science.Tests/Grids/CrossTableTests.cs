using Hedgerow.Science.Grids;
using Xunit;

namespace Hedgerow.Science.Tests.Grids;

public sealed class CrossTableTests
{
    [Fact]
    public void Matches_a_case_worked_by_hand()
    {
        var table = CrossTable.Of(ClassMaps.Drawn("112", "299"), ClassMaps.Drawn("122", "219"));

        Assert.Equal((1L, 1L, 2L, 1L, 1L, 0L), (table[1, 1], table[1, 2], table[2, 2], table[9, 1], table[9, 9], table[2, 1]));
    }

    [Fact]
    public void Rows_and_columns_sum_up_to_the_areas_of_both_maps()
    {
        var random = new Random(3);
        for (var trial = 0; trial < 100; trial++)
        {
            var first = ClassMaps.Random(random, 90, 40);
            var second = new Grid<byte>(first.Frame, [.. first.Cells.Select(cell => random.Next(3) == 0 ? (byte)random.Next(10) : cell)]);
            var table = CrossTable.Of(ClassMaps.Of(first), ClassMaps.Of(second), new RunOptions(random.Next(1, 4)));
            for (byte one = 0; one < 10; one++)
            {
                Assert.Equal(first.Cells.LongCount(cell => cell == one), Enumerable.Range(0, 10).Sum(other => table[one, (byte)other]));
                Assert.Equal(second.Cells.LongCount(cell => cell == one), Enumerable.Range(0, 10).Sum(other => table[(byte)other, one]));
            }
        }
    }

    [Fact]
    public void Refuses_maps_of_other_cells()
    {
        var wrong = Assert.Throws<ArgumentException>(() => CrossTable.Of(ClassMaps.Drawn("11"), ClassMaps.Drawn(10, 20, "11")));

        Assert.Contains("same cells", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_are_summed_up_by_zones()
    {
        var frame = new GridFrame(0, 0, 10, 10, 4, 2);
        var found = ZonalSum.Of(new Grid<float>(frame, [1, 2, float.NaN, 4, 5, -6, 7, 8]), new Grid<int>(frame, [7, 7, 7, 3, 3, -1, 3, 5]), -1);

        Assert.Equal([new ZoneSum(3, 3, 0, 16, 4, 7), new ZoneSum(5, 1, 0, 8, 8, 8), new ZoneSum(7, 2, 1, 3, 1, 2)], found);
        Assert.Equal(1.5, found[2].Mean);
    }

    [Fact]
    public void Strips_and_threads_do_not_show_in_zonal_sums()
    {
        var random = new Random(5);
        var frame = new GridFrame(0, 0, 10, 10, 37, 211);
        var values = new Grid<float>(frame, [.. Enumerable.Range(0, (int)frame.Count).Select(_ => (float)(random.NextDouble() * Math.Pow(10, random.Next(-3, 6))))]);
        var zones = new Grid<int>(frame, [.. Enumerable.Range(0, (int)frame.Count).Select(_ => random.Next(-1, 4))]);
        var rows = new PairRows<float, int>(values, zones, "zones");
        var whole = ZonalSum.Of(rows, frame.Rows, -1, new RunOptions(1));

        Assert.Equal(4, whole.Count);
        foreach (var stripRows in new[] { 1, 7, 64 })
        {
            Assert.Equal(whole, ZonalSum.Of(rows, stripRows, -1, new RunOptions(4)));
        }
    }

    [Fact]
    public void A_zone_without_values_has_no_least_or_greatest()
    {
        var frame = new GridFrame(0, 0, 10, 10, 2, 1);
        var found = Assert.Single(ZonalSum.Of(new Grid<float>(frame, [float.NaN, float.NaN]), new Grid<int>(frame, [1, 1]), 0));

        Assert.Equal((0L, 2L, 0.0), (found.Cells, found.Missing, found.Sum));
        Assert.True(double.IsNaN(found.Least) && double.IsNaN(found.Most) && double.IsNaN(found.Mean));
    }
}
