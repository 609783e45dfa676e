namespace Hedgerow.Gdal.Tests;

public sealed class DatasetTests : IDisposable
{
    private static readonly RasterFrame Frame = new(30, -2, 0.001, 0.001, 50, 40);
    private readonly TempFolder _folder = new();

    [Fact]
    public void Reads_a_window_row_by_row()
    {
        using var dataset = Dataset.OpenRaster(Raster());
        var cells = new int[6];
        dataset.ReadBand<int>(1, 10, 20, 3, 2, cells);

        // (7 × column + 13 × row) mod 251, and 255 where column × row mod 17 is 5 (11 × 20 = 12 × 17 + 16, 11 × 21 = 13 × 17 + 10).
        Assert.Equal([79, 86, 93, 92, 99, 106], cells);
    }

    [Fact]
    public void Converts_by_rounding_and_clamping()
    {
        var path = _folder.File("float.tif");
        RasterWriter.WriteGeoTiff<float>(path, [-3, 1.4f, 1.6f, 300], new RasterFrame(0, 1, 1, 1, 4, 1), null);
        using var dataset = Dataset.OpenRaster(path);
        var cells = new byte[4];
        dataset.ReadBand<byte>(1, 0, 0, 4, 1, cells);
        Assert.Equal([0, 1, 2, 255], cells);
    }

    [Fact]
    public void Tells_cells_without_data_by_a_mask()
    {
        using var dataset = Dataset.OpenRaster(Raster());
        var mask = new byte[50];
        dataset.ReadMask(1, 0, 1, 50, 1, mask);
        Assert.Equal([5, 22, 39], Enumerable.Range(0, 50).Where(column => mask[column] == 0));
    }

    [Fact]
    public void Has_no_frame_and_no_reference_system_where_the_file_has_none()
    {
        var path = _folder.File("plain.asc");
        File.WriteAllText(path, "ncols 2\nnrows 1\nxllcorner 5\nyllcorner 6\ncellsize 2\n1 2\n");
        using (var placed = Dataset.OpenRaster(path))
        {
            Assert.Equal("AAIGrid", placed.Driver);
            Assert.Equal(new RasterFrame(5, 8, 2, 2, 2, 1), placed.Raster.Frame);
            Assert.Null(placed.Raster.ProjectionWkt);
            Assert.Null(placed.Raster.Bands[0].NoData);
        }

        var image = _folder.File("image.pgm");
        File.WriteAllBytes(image, [.. "P5 2 1 255\n"u8, 1, 2]);
        using var picture = Dataset.OpenRaster(image);
        Assert.Null(picture.Raster.Frame);
        Assert.Null(picture.Raster.GeoTransform);
    }

    [Fact]
    public void Ignores_a_value_for_no_data_that_no_cell_can_hold()
    {
        var path = _folder.File("nan.vrt");
        var source = _folder.File("whole.tif");
        var frame = new RasterFrame(500_000, 20, 10, 10, 2, 2);
        using var reference = SpatialReference.Utm(36, north: false);
        RasterWriter.WriteGeoTiff<ushort>(source, [0, 1, 2, 65535], frame, reference.Wkt);
        File.WriteAllText(
            path,
            $"""
            <VRTDataset rasterXSize="2" rasterYSize="2"><SRS>EPSG:32736</SRS><GeoTransform>500000, 10, 0, 20, 0, -10</GeoTransform>
            <VRTRasterBand dataType="UInt16" band="1"><NoDataValue>nan</NoDataValue>
            <SimpleSource><SourceFilename>{source}</SourceFilename><SourceBand>1</SourceBand></SimpleSource></VRTRasterBand></VRTDataset>
            """);
        using var dataset = Dataset.OpenRaster(path);
        Assert.Null(dataset.Raster.Bands[0].NoData);

        using var warped = dataset.Warped(reference.Wkt, frame, Resampling.Nearest, targetNoData: 9);
        var cells = new ushort[4];
        warped.ReadBand<ushort>(1, 0, 0, 2, 2, cells);
        Assert.Equal([0, 1, 2, 65535], cells);
    }

    [Fact]
    public void Passes_names_of_virtual_file_systems_on()
    {
        var zip = _folder.File("packed.zip");
        using (var archive = System.IO.Compression.ZipFile.Open(zip, System.IO.Compression.ZipArchiveMode.Create))
        {
            System.IO.Compression.ZipFileExtensions.CreateEntryFromFile(archive, Raster(), "in/side.tif");
        }

        using var dataset = Dataset.OpenRaster($"/vsizip/{zip}/in/side.tif");
        Assert.Equal(Frame, dataset.Raster.Frame);
    }

    [Fact]
    public void Opens_names_beyond_ASCII()
    {
        var path = _folder.File("成都 – Übersicht.tif");
        RasterWriter.WriteGeoTiff<byte>(path, [1], new RasterFrame(0, 1, 1, 1, 1, 1), null);
        using var dataset = Dataset.OpenRaster(path);
        Assert.Equal([path], dataset.Files);
    }

    [Fact]
    public void Says_what_is_wrong_with_a_file_that_is_missing_or_none()
    {
        var missing = _folder.File("missing.tif");
        var refusal = Assert.Throws<GdalException>(() => Dataset.OpenRaster(missing));
        Assert.Equal(missing, refusal.Path);
        Assert.Contains("No such file or directory", refusal.Message, StringComparison.Ordinal);

        var text = _folder.File("text.tif");
        File.WriteAllText(text, "no raster at all");
        Assert.Contains("not recognized", Assert.Throws<GdalException>(() => Dataset.OpenRaster(text)).Message, StringComparison.Ordinal);
        Assert.Contains("not recognized", Assert.Throws<GdalException>(() => Dataset.OpenVector(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_windows_and_bands_outside_the_raster()
    {
        using var dataset = Dataset.OpenRaster(Raster());
        Assert.Throws<ArgumentException>("columns", () => dataset.ReadBand<byte>(1, 49, 0, 2, 1, new byte[2]));
        Assert.Throws<ArgumentException>("columns", () => dataset.ReadBand<byte>(1, int.MaxValue, 0, 2, 1, new byte[2]));
        Assert.Throws<ArgumentException>("cells", () => dataset.ReadBand<byte>(1, 0, 0, 2, 1, new byte[3]));
        Assert.Throws<ArgumentOutOfRangeException>("number", () => dataset.ReadBand<byte>(2, 0, 0, 2, 1, new byte[2]));
    }

    [Fact]
    public void Refuses_to_be_used_after_it_was_closed()
    {
        var dataset = Dataset.OpenRaster(Raster());
        dataset.Dispose();
        dataset.Dispose();
        Assert.Throws<ObjectDisposedException>(() => dataset.Driver);
    }

    [Fact]
    public void Survives_damaged_files()
    {
        var whole = File.ReadAllBytes(Raster());
        var random = new Random(300);
        var refused = 0;
        for (var round = 0; round < 300; round++)
        {
            var bytes = whole.ToArray();
            if (round % 3 == 0)
            {
                bytes = bytes[..random.Next(bytes.Length)];
            }
            else
            {
                for (var hits = random.Next(1, 12); hits > 0; hits--)
                {
                    // Most of the damage goes to the header and the directory of tags.
                    bytes[random.Next(round % 3 == 1 ? 400 : bytes.Length)] = (byte)random.Next(256);
                }
            }

            var path = _folder.File("damaged.tif");
            File.WriteAllBytes(path, bytes);
            try
            {
                using var dataset = Dataset.OpenRaster(path);
                var raster = dataset.Raster;
                var columns = Math.Min(raster.Columns, 64);
                var rows = Math.Min(raster.Rows, 64);
                dataset.ReadBand<double>(1, 0, 0, columns, rows, new double[columns * rows]);
            }
            catch (GdalException problem)
            {
                Assert.False(string.IsNullOrWhiteSpace(problem.Message));
                refused++;
            }
        }

        Assert.InRange(refused, 50, 299);
    }

    [Fact]
    public async Task Lets_several_threads_read_data_sets_of_their_own()
    {
        var path = Raster();
        var sums = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            var sum = 0L;
            for (var round = 0; round < 20; round++)
            {
                using var dataset = Dataset.OpenRaster(path);
                var cells = new int[Frame.Count];
                dataset.ReadBand<int>(1, 0, 0, 50, 40, cells);
                sum += cells.Sum();
            }

            return sum;
        })));
        Assert.Single(sums.Distinct());
    }

    public void Dispose() => _folder.Dispose();

    private string Raster()
    {
        var path = _folder.File("source.tif");
        RasterWriter.WriteGeoTiff<byte>(path, WarpTests.Pattern(), Frame, null, new RasterWriterOptions { NoData = 255 });
        return path;
    }
}
