using System.Security.Cryptography;

namespace Hedgerow.Gdal.Tests;

public sealed class RasterWriterTests : IDisposable
{
    private static readonly RasterFrame Frame = new(500_000, 1_100_000, 10, 20, 700, 600);
    private static readonly string Wkt = Reference("EPSG:5367");
    private readonly TempFolder _folder = new();

    [Fact]
    public void Reads_back_what_was_written_in_every_type()
    {
        Survives<byte>(value => (byte)value, BandType.Byte, 255);
        Survives<ushort>(value => (ushort)(value * 200), BandType.UInt16, 65535);
        Survives<short>(value => (short)(value - 1000), BandType.Int16, -32768);
        Survives<uint>(value => (uint)value * 16_000_000, BandType.UInt32, uint.MaxValue);
        Survives<int>(value => (value * 8_000_000) - 1_000_000_000, BandType.Int32, int.MinValue);
        Survives<float>(value => value / 3f, BandType.Float32, -9999);
        Survives<double>(value => value / 3.0, BandType.Float64, double.NaN);
    }

    [Fact]
    public void Keeps_place_reference_system_metadata_and_names()
    {
        var path = _folder.File("named.tif");
        ReadOnlyMemory<byte>[] bands = [Cells<byte>(value => (byte)value), Cells<byte>(value => (byte)(value / 2))];
        RasterWriter.WriteGeoTiff(path, bands, Frame, Wkt, new RasterWriterOptions
        {
            BandDescriptions = ["first", "zweites Band ü"],
            Metadata = new Dictionary<string, string> { ["SOURCE"] = "worked by hand", ["LICENCE"] = "CC0" },
        });

        using var dataset = Dataset.OpenRaster(path);
        Assert.Equal("GTiff", dataset.Driver);
        Assert.Equal([500_000, 10, 0, 1_100_000, 0, -20], dataset.Raster.GeoTransform!);
        Assert.Equal(Frame, dataset.Raster.Frame);
        Assert.Equal(["first", "zweites Band ü"], dataset.Raster.Bands.Select(band => band.Description));
        Assert.Equal("worked by hand", dataset.Metadata()["SOURCE"]);
        Assert.Equal("CC0", dataset.Metadata()["LICENCE"]);
        Assert.Equal([path], dataset.Files);
        using var reference = SpatialReference.FromUserInput(dataset.Raster.ProjectionWkt!);
        Assert.Equal("EPSG:5367", reference.AuthorityCode);
    }

    [Fact]
    public void Writes_a_cloud_optimised_file_with_overviews_and_colours()
    {
        var path = _folder.File("cog.tif");
        RasterWriter.WriteGeoTiff<byte>(path, Cells<byte>(value => (byte)(value % 3)), Frame, Wkt, new RasterWriterOptions
        {
            AsCog = true,
            NoData = 0,
            Colors = [new(0, 0, 0, 0), new(30, 120, 60), new(200, 210, 220)],
        });

        using var dataset = Dataset.OpenRaster(path);
        var band = Assert.Single(dataset.Raster.Bands);
        Assert.Equal("COG", dataset.Metadata("IMAGE_STRUCTURE")["LAYOUT"]);
        Assert.Equal("DEFLATE", dataset.Metadata("IMAGE_STRUCTURE")["COMPRESSION"]);
        Assert.True(band.OverviewCount >= 1);
        Assert.Equal(0, band.NoData);
        Assert.Equal(new ColorEntry(30, 120, 60), band.Colors![1]);
        Assert.Equal(new ColorEntry(200, 210, 220), band.Colors[2]);
        Assert.Equal(Cells<byte>(value => (byte)(value % 3)), Read<byte>(dataset));
    }

    [Fact]
    public void Keeps_category_names_in_a_sidecar_file()
    {
        var path = _folder.File("classes.tif");
        RasterWriter.WriteGeoTiff<byte>(
            path, Cells<byte>(value => (byte)(value % 2)), Frame, Wkt, new RasterWriterOptions { Categories = ["water", "forêt"] });

        using var dataset = Dataset.OpenRaster(path);
        Assert.Equal(["water", "forêt"], dataset.Raster.Bands[0].Categories);
        Assert.Contains(path + ".aux.xml", dataset.Files);

        RasterWriter.WriteGeoTiff<byte>(path, Cells<byte>(value => (byte)value), Frame, Wkt);
        using var later = Dataset.OpenRaster(path);
        Assert.Empty(later.Raster.Bands[0].Categories);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Gives_the_same_bytes_on_every_run_and_number_of_threads(bool cog)
    {
        string Hash(string name, int threads)
        {
            var path = _folder.File(name);
            RasterWriter.WriteGeoTiff<int>(
                path, Cells<int>(value => value * value), Frame, Wkt, new RasterWriterOptions { AsCog = cog, NoData = -1, Threads = threads });
            return Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
        }

        var first = Hash("a.tif", 1);
        Assert.Equal(first, Hash("b.tif", 2));
        Thread.Sleep(1100);
        Assert.Equal(first, Hash("c.tif", 1));
        Assert.Equal(first, Hash("a.tif", 2));
    }

    [Fact]
    public void Says_which_path_cannot_be_written()
    {
        var path = _folder.File("missing/folder/x.tif");
        var refusal = Assert.Throws<GdalException>(
            () => RasterWriter.WriteGeoTiff<byte>(path, new byte[1], new RasterFrame(0, 1, 1, 1, 1, 1), null));
        Assert.Equal(path, refusal.Path);
        Assert.Contains(path, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Leaves_nothing_behind_when_stopped(bool cog)
    {
        var path = _folder.File("stopped.tif");
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => RasterWriter.WriteGeoTiff<byte>(
            path, Cells<byte>(value => (byte)value), Frame, Wkt, new RasterWriterOptions { AsCog = cog }, null, stop.Token));
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void Refuses_cells_that_do_not_fill_the_frame() =>
        Assert.Throws<ArgumentException>("cells", () => RasterWriter.WriteGeoTiff<byte>(_folder.File("x.tif"), new byte[7], Frame, Wkt));

    [Fact]
    public void Refuses_a_colour_table_for_numbers_that_a_TIFF_has_no_colours_for() =>
        Assert.Throws<ArgumentException>("options", () => RasterWriter.WriteGeoTiff<int>(
            _folder.File("x.tif"), Cells<int>(value => value), Frame, Wkt, new RasterWriterOptions { Colors = [new(0, 0, 0)] }));

    public void Dispose() => _folder.Dispose();

    private static string Reference(string text)
    {
        using var reference = SpatialReference.FromUserInput(text);
        return reference.Wkt;
    }

    private static T[] Cells<T>(Func<int, T> value) =>
        [.. Enumerable.Range(0, (int)Frame.Count).Select(cell => value(((cell % Frame.Columns * 7) + (cell / Frame.Columns * 13)) % 251))];

    private static T[] Read<T>(Dataset dataset)
        where T : unmanaged
    {
        var cells = new T[Frame.Count];
        dataset.ReadBand<T>(1, 0, 0, Frame.Columns, Frame.Rows, cells);
        return cells;
    }

    private void Survives<T>(Func<int, T> value, BandType type, double noData)
        where T : unmanaged
    {
        foreach (var cog in new[] { false, true })
        {
            var path = _folder.File($"{type}-{cog}.tif");
            RasterWriter.WriteGeoTiff<T>(path, Cells(value), Frame, Wkt, new RasterWriterOptions { NoData = noData, AsCog = cog });
            using var dataset = Dataset.OpenRaster(path);
            Assert.Equal(type, dataset.Raster.Bands[0].Type);
            Assert.Equal(noData, dataset.Raster.Bands[0].NoData);
            Assert.Equal(Cells(value), Read<T>(dataset));
        }
    }
}
