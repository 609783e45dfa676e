namespace Hedgerow.Gdal.Tests;

public sealed class WarpTests : IDisposable
{
    private static readonly RasterFrame Source = new(30, -2, 0.001, 0.001, 50, 40);
    private static readonly RasterFrame Target = new(166_200, 9_779_000, 100, 100, 60, 50);
    private readonly TempFolder _folder = new();

    /// <summary>What gdalwarp 3.6.2 gives for the same raster (-et 0 -ovr NONE): cells with data, Σ (i + 1) × value, six cells of row 20 from column 20.</summary>
    [Theory]
    [InlineData(Resampling.Nearest, 2329, 676990889, new[] { 70, 77, 77, 84, 91, 98 })]
    [InlineData(Resampling.Bilinear, 2329, 677383057, new[] { 64, 71, 77, 84, 92, 95 })]
    [InlineData(Resampling.Average, 2576, 644098261, new[] { 65, 71, 77, 84, 92, 95 })]
    public void Equals_the_command_line_tool(Resampling resampling, int valid, long weighted, int[] six)
    {
        using var source = Dataset.OpenRaster(Raster());
        using var warped = source.Warped(Wkt("EPSG:32736"), Target, resampling);
        var cells = Cells<byte>(warped);

        Assert.Equal(valid, cells.Count(cell => cell != 255));
        Assert.Equal(weighted, cells.Select((cell, i) => (i + 1L) * cell).Sum());
        Assert.Equal(six, cells.Skip((20 * 60) + 20).Take(6).Select(cell => (int)cell));
        Assert.Equal(Target, warped.Raster.Frame);
        Assert.Equal(255, warped.Raster.Bands[0].NoData);
    }

    [Fact]
    public void Takes_the_cell_that_holds_the_centre_when_nearest()
    {
        using var from = SpatialReference.Utm(36, north: false);
        using var to = SpatialReference.FromUserInput("EPSG:4326");
        using var transform = new CoordinateTransform(from, to);
        using var source = Dataset.OpenRaster(Raster());
        using var warped = source.Warped(from.Wkt, Target);
        var cells = Cells<byte>(warped);
        var pattern = Pattern();
        for (var row = 0; row < Target.Rows; row++)
        {
            for (var column = 0; column < Target.Columns; column++)
            {
                var (x, y) = transform.Transform(Target.Left + (100 * (column + 0.5)), Target.Top - (100 * (row + 0.5)))!.Value;
                var (sourceColumn, sourceRow) = ((int)Math.Floor((x - 30) / 0.001), (int)Math.Floor((-2 - y) / 0.001));
                var held = sourceColumn is >= 0 and < 50 && sourceRow is >= 0 and < 40;
                Assert.Equal(held ? pattern[(sourceRow * 50) + sourceColumn] : 255, cells[(row * Target.Columns) + column]);
            }
        }
    }

    [Fact]
    public void Does_not_depend_on_the_number_of_threads()
    {
        using var source = Dataset.OpenRaster(Raster());
        var frame = new RasterFrame(166_200, 9_779_000, 10, 10, 600, 500);
        foreach (var resampling in Enum.GetValues<Resampling>())
        {
            using var one = source.Warped(Wkt("EPSG:32736"), frame, new WarpOptions { Resampling = resampling, Threads = 1 });
            using var two = source.Warped(Wkt("EPSG:32736"), frame, new WarpOptions { Resampling = resampling, Threads = 2 });
            Assert.Equal(Cells<byte>(one), Cells<byte>(two));
        }
    }

    [Fact]
    public void Keeps_every_value_apart_from_no_data_in_a_wider_type()
    {
        // A raster that declares no value for no data and uses all of its range: ground beyond it reads as -1.
        var path = _folder.File("full.tif");
        var cells = Enumerable.Range(0, 256).Select(value => (byte)value).ToArray();
        RasterWriter.WriteGeoTiff<byte>(path, cells, new RasterFrame(0, 160, 10, 10, 16, 16), Wkt("EPSG:32736"));
        using var source = Dataset.OpenRaster(path);
        using var warped = source.Warped(
            Wkt("EPSG:32736"), new RasterFrame(-10, 170, 10, 10, 18, 18), new WarpOptions { Type = BandType.Int16, TargetNoData = -1 });
        var read = Cells<short>(warped);
        Assert.Equal(cells.Select(cell => (short)cell), read.Where(cell => cell >= 0));
        Assert.Equal((18 * 18) - 256, read.Count(cell => cell == -1));
    }

    [Fact]
    public void Takes_the_bands_asked_for_in_their_order()
    {
        var path = _folder.File("three.tif");
        var frame = new RasterFrame(0, 10, 10, 10, 1, 1);
        RasterWriter.WriteGeoTiff<byte>(path, [new byte[] { 1 }, new byte[] { 2 }, new byte[] { 3 }], frame, Wkt("EPSG:32736"));
        using var source = Dataset.OpenRaster(path);
        using var warped = source.Warped(Wkt("EPSG:32736"), frame, new WarpOptions { Bands = [3, 1] });
        var cell = new byte[1];
        warped.ReadBand<byte>(1, 0, 0, 1, 1, cell);
        Assert.Equal(3, cell[0]);
        warped.ReadBand<byte>(2, 0, 0, 1, 1, cell);
        Assert.Equal(1, cell[0]);
        Assert.Throws<ArgumentException>("options", () => source.Warped(Wkt("EPSG:32736"), frame, new WarpOptions { Bands = [4] }));
    }

    [Fact]
    public void Ignores_overviews_when_cells_become_larger()
    {
        var path = _folder.File("overviews.tif");
        var frame = new RasterFrame(0, 10_240, 10, 10, 1024, 1024);
        var cells = new byte[frame.Count];
        new Random(5).NextBytes(cells);
        RasterWriter.WriteGeoTiff<byte>(path, cells, frame, Wkt("EPSG:32736"), new RasterWriterOptions { AsCog = true });
        using var source = Dataset.OpenRaster(path);
        Assert.True(source.Raster.Bands[0].OverviewCount > 0);

        using var warped = source.Warped(Wkt("EPSG:32736"), new RasterFrame(0, 10_240, 50, 50, 204, 204));
        var read = Cells<byte>(warped);
        for (var i = 0; i < read.Length; i++)
        {
            Assert.Equal(cells[((((i / 204) * 5) + 2) * 1024) + ((i % 204) * 5) + 2], read[i]);
        }
    }

    [Fact]
    public void Reports_progress_and_stops_when_asked()
    {
        using var source = Dataset.OpenRaster(Raster());
        var seen = new Shares();
        using (source.Warped(Wkt("EPSG:32736"), Target, null, seen))
        {
            Assert.Equal(1, seen.Last);
        }

        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => source.Warped(Wkt("EPSG:32736"), Target, null, null, stop.Token));
    }

    [Fact]
    public void Refuses_a_raster_without_reference_system()
    {
        var path = _folder.File("nowhere.tif");
        RasterWriter.WriteGeoTiff<byte>(path, [1], new RasterFrame(0, 1, 1, 1, 1, 1), null);
        using var source = Dataset.OpenRaster(path);
        var refusal = Assert.Throws<GdalException>(() => source.Warped(Wkt("EPSG:32736"), Target));
        Assert.Contains("no reference system", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>(7 × column + 13 × row) mod 251, and 255 where column × row mod 17 is 5.</summary>
    internal static byte[] Pattern() =>
        [.. Enumerable.Range(0, 2000).Select(i => (byte)(i % 50 * (i / 50) % 17 == 5 ? 255 : ((i % 50 * 7) + (i / 50 * 13)) % 251))];

    private static string Wkt(string text)
    {
        using var reference = SpatialReference.FromUserInput(text);
        return reference.Wkt;
    }

    private static T[] Cells<T>(Dataset dataset)
        where T : unmanaged
    {
        var cells = new T[dataset.Raster.Columns * dataset.Raster.Rows];
        dataset.ReadBand<T>(1, 0, 0, dataset.Raster.Columns, dataset.Raster.Rows, cells);
        return cells;
    }

    private string Raster()
    {
        var path = _folder.File("source.tif");
        RasterWriter.WriteGeoTiff<byte>(path, Pattern(), Source, Wkt("EPSG:4326"), new RasterWriterOptions { NoData = 255 });
        return path;
    }

    private sealed class Shares : IProgress<double>
    {
        public double Last { get; private set; }

        public void Report(double value) => Last = value;
    }
}
