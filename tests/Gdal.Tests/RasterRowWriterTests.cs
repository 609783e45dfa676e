using Xunit;

namespace Hedgerow.Gdal.Tests;

public sealed class RasterRowWriterTests
{
    private static readonly RasterFrame Frame = new(1000, 2000, 10, 20, 300, 700);

    [Fact]
    public void What_was_written_is_read_again()
    {
        using var folder = new TempFolder();
        var cells = Cells();
        Write(folder.File("a.tif"), cells, 1, 1);

        using var file = Dataset.OpenRaster(folder.File("a.tif"));
        var read = new uint[cells.Length];
        file.ReadBand<uint>(1, 0, 0, Frame.Columns, Frame.Rows, read);
        Assert.Equal(cells, read);
        Assert.Equal(Frame, file.Raster.Frame);
        Assert.Equal((7.0, "label", BandType.UInt32), (file.Raster.Bands[0].NoData, file.Raster.Bands[0].Description, file.Raster.Bands[0].Type));
        Assert.Contains("3035", file.Raster.ProjectionWkt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(255, 1)]
    [InlineData(256, 2)]
    [InlineData(700, 2)]
    public void Neither_the_cut_of_the_rows_nor_threads_show_in_the_bytes(int rows, int threads)
    {
        using var folder = new TempFolder();
        var cells = Cells();
        Write(folder.File("a.tif"), cells, 7, 1);
        Write(folder.File("b.tif"), cells, rows, threads);

        Assert.Equal(File.ReadAllBytes(folder.File("a.tif")), File.ReadAllBytes(folder.File("b.tif")));
    }

    [Fact]
    public void A_file_that_was_not_finished_is_removed()
    {
        using var folder = new TempFolder();
        using (var writer = RasterWriter.Rows<byte>(folder.File("a.tif"), Frame, null))
        {
            writer.Write(new byte[Frame.Columns * 300]);
            Assert.Throws<InvalidOperationException>(writer.Finish);
        }

        Assert.False(File.Exists(folder.File("a.tif")));
    }

    [Fact]
    public void Rows_that_do_not_fit_are_refused()
    {
        using var folder = new TempFolder();
        using var writer = RasterWriter.Rows<byte>(folder.File("a.tif"), Frame, null);

        Assert.Throws<ArgumentException>(() => writer.Write(new byte[Frame.Columns + 1]));
        Assert.Throws<ArgumentException>(() => writer.Write(new byte[Frame.Columns * (Frame.Rows + 1)]));
        Assert.Throws<ArgumentException>(() => RasterWriter.Rows<byte>(folder.File("b.tif"), Frame, null, new RasterWriterOptions { AsCog = true }));
        Assert.Throws<GdalException>(() => RasterWriter.Rows<byte>(folder.File("none/c.tif"), Frame, null));
    }

    private static uint[] Cells()
    {
        var random = new Random(2);
        return [.. Enumerable.Range(0, (int)Frame.Count).Select(_ => (uint)random.Next(100_000))];
    }

    private static void Write(string path, uint[] cells, int rows, int threads)
    {
        using var writer = RasterWriter.Rows<uint>(path, Frame, "EPSG:3035", new RasterWriterOptions { NoData = 7, BandDescriptions = ["label"], Threads = threads });
        for (var row = 0; row < Frame.Rows; row += rows)
        {
            writer.Write(cells.AsSpan(row * Frame.Columns, Math.Min(rows, Frame.Rows - row) * Frame.Columns));
        }

        writer.Finish();
    }
}
