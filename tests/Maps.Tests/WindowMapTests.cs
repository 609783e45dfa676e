using Hedgerow.Gdal;
using Hedgerow.Science.Grids;

namespace Hedgerow.Maps.Tests;

public sealed class WindowMapTests
{
    private static readonly byte[] Cells =
    [
        1, 1, 2, 0,
        1, 2, 2, 0,
        3, 3, 1, 1,
    ];

    [Fact]
    public void The_share_of_classes_within_a_square_is_written_as_worked_by_hand()
    {
        using var folder = new MapFolder();
        var map = new MapRequest(folder.Write("a.tif", Cells, 4, height: 10, noData: 0));
        var result = WindowMap.Run(new WindowRequest(map, 10, WindowShape.Square, WindowMeasure.Share, [1], folder.File("w.tif")));

        // 1 of the cells with data in 3 × 3: the first one has 1 1 / 1 2.
        float[] hand = [3 / 4f, 3 / 6f, 1 / 4f, float.NaN, 3 / 6f, 4 / 9f, 3 / 7f, float.NaN, 1 / 4f, 2 / 6f, 2 / 5f, 2 / 3f];
        Assert.Equal(hand, Read(folder.File("w.tif"), 4, 3));
        Assert.Equal((10L, 2L), (result.Cells, result.NoDataCells));
        Assert.Equal((0.25, 0.75), (result.Least, result.Greatest));
        Assert.Equal(hand.Where(float.IsFinite).Average(value => (double)value), result.Mean!.Value, 1e-12);
        Assert.Equal(["a.tif", "w.tif"], folder.Files());
    }

    [Fact]
    public void The_area_of_classes_is_in_hectares_and_a_circle_leaves_the_corners_out()
    {
        using var folder = new MapFolder();
        var map = new MapRequest(folder.Write("a.tif", Cells, 4, height: 10, noData: 0));
        WindowMap.Run(new WindowRequest(map, 10, WindowShape.Circle, WindowMeasure.Area, [1, 3], folder.File("w.tif")));

        Assert.Equal([0.03f, 0.02f, 0.01f, float.NaN, 0.03f, 0.03f, 0.01f, float.NaN, 0.03f, 0.03f, 0.03f, 0.02f], Read(folder.File("w.tif"), 4, 3));
    }

    [Fact]
    public void Sums_and_means_of_values_leave_further_codes_out()
    {
        using var folder = new MapFolder();
        var map = new MapRequest(folder.Write<float>("a.tif", [1, 2, float.NaN, -9, 4], 5), NoData: [-9]);

        Assert.Equal(7, WindowMap.Run(new WindowRequest(map, 5000, WindowShape.Square, WindowMeasure.Sum)).Mean);
        Assert.Equal(7.0 / 3, WindowMap.Run(new WindowRequest(map, 5000, WindowShape.Square)).Greatest!.Value, 1e-6);
    }

    [Fact]
    public void A_map_without_data_has_neither_mean_nor_extremes()
    {
        using var folder = new MapFolder();
        var result = WindowMap.Run(new WindowRequest(new MapRequest(folder.Write<float>("a.tif", [-1, -1], 2, noData: -1)), 30));

        Assert.Equal((0L, 2L, null, null, null), (result.Cells, result.NoDataCells, result.Least, result.Mean, result.Greatest));
    }

    [Fact]
    public void Wrong_choices_are_refused_and_leave_nothing()
    {
        using var folder = new MapFolder();
        var map = new MapRequest(folder.Write("a.tif", Cells, 4, noData: 0));
        foreach (var (place, request) in new (string, WindowRequest)[]
        {
            ("--radius", new(map, 0)), ("--radius", new(map, 5)), ("--radius", new(map, double.NaN)), ("--radius", new(map, double.PositiveInfinity)),
            ("--measure", new(map, 50, Measure: WindowMeasure.Share)), ("--measure", new(map, 50, Measure: WindowMeasure.Sum, Classes: [1])),
            ("--classes", new(map, 50, Measure: WindowMeasure.Share, Classes: [9])), ("--out", new(map, 50, Out: folder.File("w.csv"))),
        })
        {
            Assert.Equal(place, Assert.Throws<MapException>(() => WindowMap.Run(request)).Place);
        }

        var wide = new MapRequest(folder.Write("b.tif", new byte[6000], 6000));
        Assert.Contains("--shape square", Assert.Throws<MapException>(() => WindowMap.Run(new WindowRequest(wide, 20_000))).Expected.En, StringComparison.Ordinal);
        Assert.Throws<OperationCanceledException>(() => WindowMap.Run(new WindowRequest(map, 50, Out: folder.File("w.tif")), new RunOptions(Cancel: new CancellationToken(true))));
        Assert.Equal(["a.tif", "b.tif"], folder.Files());
    }

    private static float[] Read(string path, int columns, int rows)
    {
        using var file = Dataset.OpenRaster(path);
        var cells = new float[columns * rows];
        file.ReadBand<float>(1, 0, 0, columns, rows, cells);
        return cells;
    }
}
