using Hedgerow.Science.Grids;
using Xunit;

namespace Hedgerow.Science.Tests.Grids;

public sealed class ZonalClassesTests
{
    [Fact]
    public void A_case_worked_by_hand()
    {
        var frame = new GridFrame(0, 0, 10, 10, 4, 2);
        var map = new ClassMap(new Grid<byte>(frame, [1, 1, 2, 0, 1, 3, 3, 0]), null, 0);
        var zones = new Grid<int>(frame, [7, 7, 7, -2, 7, 0, -2, -2]);

        Assert.Equal(
            [new ZoneClass(-2, 0, 2), new ZoneClass(-2, 3, 1), new ZoneClass(7, 1, 3), new ZoneClass(7, 2, 1)],
            ZonalClasses.Of(map, zones, outside: 0));
    }

    [Fact]
    public void Equals_counting_cell_by_cell_whatever_the_strips_and_threads()
    {
        var random = new Random(71);
        for (var trial = 0; trial < 300; trial++)
        {
            var frame = new GridFrame(0, 0, 10, 10, random.Next(1, 12), random.Next(1, 12));
            var map = new ClassMap(new Grid<byte>(frame, [.. Enumerable.Range(0, (int)frame.Count).Select(_ => (byte)(random.Next(4) * 85))]));
            var zones = new Grid<int>(frame, [.. Enumerable.Range(0, (int)frame.Count).Select(_ => random.Next(3) switch { 0 => int.MinValue, 1 => int.MaxValue, _ => random.Next(-2, 3) })]);
            var slow = Enumerable.Range(0, (int)frame.Count).Where(cell => zones.Cells[cell] != int.MaxValue)
                .GroupBy(cell => (Zone: zones.Cells[cell], Class: ((Grid<byte>)map.Rows).Cells[cell])).OrderBy(group => group.Key)
                .Select(group => new ZoneClass(group.Key.Zone, group.Key.Class, group.Count()));

            Assert.Equal(slow, ZonalClasses.Of(new PairRows<byte, int>(map.Rows, zones, "zones"), random.Next(1, frame.Rows + 1), int.MaxValue, new RunOptions(random.Next(1, 4))));
        }
    }

    [Fact]
    public void Refuses_zones_on_other_cells() => Assert.Throws<ArgumentException>("zones", () => ZonalClasses.Of(
        new ClassMap(new Grid<byte>(new GridFrame(0, 0, 10, 10, 2, 1))), new Grid<int>(new GridFrame(0, 0, 10, 10, 1, 2)), 0));
}
