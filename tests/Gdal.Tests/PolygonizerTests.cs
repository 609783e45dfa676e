namespace Hedgerow.Gdal.Tests;

public sealed class PolygonizerTests
{
    private static readonly RasterFrame Frame = new(100, 60, 10, 20, 4, 3);

    private static readonly int[] Cells =
    [
        1, 1, 2, 2,
        1, 2, 1, 2,
        3, 3, 3, 70_000_000,
    ];

    [Fact]
    public void Keeps_areas_apart_that_meet_at_a_corner()
    {
        var areas = Polygonizer.Run(Cells, [], Frame, eightConnected: false);

        Assert.Equal([1, 1, 2, 2, 3, 70_000_000], areas.Select(area => area.Value).Order());
        var corner = Shapes.Rings(Assert.Single(areas, area => area.Value == 70_000_000).Wkb);
        Assert.Equal([(130, 0), (130, 20), (140, 0), (140, 20)], corner.Single().Distinct().Order());
    }

    [Fact]
    public void Joins_areas_at_corners_when_asked()
    {
        var areas = Polygonizer.Run(Cells, [], Frame, eightConnected: true);
        Assert.Equal([1, 2, 3, 70_000_000], areas.Select(area => area.Value).Order());
    }

    [Fact]
    public void Leaves_masked_cells_out()
    {
        byte[] mask = [.. Cells.Select(cell => cell == 2 ? (byte)255 : (byte)0)];
        var areas = Polygonizer.Run(Cells, mask, Frame, eightConnected: true);
        Assert.Equal(2, Assert.Single(areas).Value);
    }

    [Fact]
    public void Covers_the_raster_once_whatever_its_values()
    {
        var random = new Random(11);
        var frame = new RasterFrame(0, 50, 1, 1, 40, 50);
        var cells = Enumerable.Range(0, 2000).Select(_ => random.Next(3)).ToArray();
        foreach (var eight in new[] { false, true })
        {
            var areas = Polygonizer.Run(cells, [], frame, eight);
            var sum = areas.GroupBy(area => area.Value).OrderBy(group => group.Key).Select(group => group.Sum(area => Area(area.Wkb)));
            Assert.Equal([.. Enumerable.Range(0, 3).Select(value => (double)cells.Count(cell => cell == value))], sum);

            // And back: burnt, the polygons give the raster again.
            var burnt = new int[2000];
            Rasterizer.Burn(frame, areas.Select(area => (area.Wkb, area.Value)), false, burnt);
            Assert.Equal(cells, burnt);
        }
    }

    [Fact]
    public void Refuses_a_mask_of_another_size() =>
        Assert.Throws<ArgumentException>("mask", () => Polygonizer.Run(Cells, new byte[3], Frame, eightConnected: true));

    private static double Area(byte[] wkb) => Shapes.Rings(wkb)
        .Select((ring, i) => (i == 0 ? 1 : -1) * Math.Abs(ring.Zip(ring.Skip(1), (a, b) => (a.X * b.Y) - (b.X * a.Y)).Sum() / 2))
        .Sum();
}
