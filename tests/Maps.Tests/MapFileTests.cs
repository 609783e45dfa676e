using Hedgerow.Gdal;
using Hedgerow.Science.Grids;

namespace Hedgerow.Maps.Tests;

public sealed class MapFileTests
{
    [Fact]
    public void A_map_lies_in_metres()
    {
        using var folder = new MapFolder();
        var map = MapFile.Open(folder.Write<byte>("a.tif", [1, 2, 3, 4, 5, 6], 3));

        Assert.Equal(new GridFrame(4_000_000, 3_000_000, 10, 20, 3, 2), map.Frame);
        Assert.Equal([1, 2, 3, 4, 5, 6], Cells(map.Rows<byte>()));
        Assert.Equal((4_000_005.0, 2_999_990.0), (map.Place.X(0), map.Place.Y(0)));
    }

    [Fact]
    public void Feet_become_metres_and_coordinates_stay_in_feet()
    {
        using var folder = new MapFolder();

        // EPSG:2227: California zone 3 in US survey feet.
        var map = MapFile.Open(folder.Write<byte>("feet.tif", [1, 2], 2, 100, 100, "EPSG:2227"));

        Assert.Equal(100 * 1200 / 3937.0, map.Frame.CellWidth, 1e-9);
        Assert.Equal(100, map.Place.Own.CellWidth);
    }

    [Theory]
    [InlineData(-1.95, 30.06, 32736)]
    [InlineData(9.9, -84.1, 32616)]
    [InlineData(52.5, 13.4, 32633)]
    [InlineData(-0.1, 179.99, 32760)]
    public void Degrees_are_refused_with_the_very_command_that_mends_them(double latitude, double longitude, int code)
    {
        using var folder = new MapFolder();
        using var reference = SpatialReference.FromUserInput("EPSG:4326");
        var path = folder.File("degrees.tif");
        RasterWriter.WriteGeoTiff<byte>(path, [1], new RasterFrame(longitude - 0.001, latitude + 0.001, 0.002, 0.002, 1, 1), reference.Wkt, new RasterWriterOptions());

        var wrong = Assert.Throws<MapException>(() => MapFile.Open(path));

        Assert.Contains($"gdalwarp -t_srs EPSG:{code} -r near degrees.tif ", wrong.Expected.En, StringComparison.Ordinal);
        Assert.Contains($"EPSG:{code}", wrong.Expected.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Degrees_are_refused_with_a_way_out()
    {
        using var folder = new MapFolder();
        var path = folder.Write<byte>("degrees.tif", [1], 1, 0.0001, 0.0001, "EPSG:4326");

        var wrong = Assert.Throws<MapException>(() => MapFile.Open(path));

        Assert.Equal(path, wrong.Place);
        Assert.Contains("geographic", wrong.Found.En, StringComparison.Ordinal);
        Assert.Contains("gdalwarp", wrong.Expected.En, StringComparison.Ordinal);
        Assert.Contains("--cell-size", wrong.Expected.Zh, StringComparison.Ordinal);
        Assert.Equal((8, 9), (MapFile.Open(path, 1, new CellSize(8, 9)).Frame.CellWidth, MapFile.Open(path, 1, new CellSize(8, 9)).Frame.CellHeight));
    }

    [Fact]
    public void A_map_without_reference_system_needs_a_cell_size()
    {
        using var folder = new MapFolder();
        var path = folder.Ascii("plain.asc", "ncols 2\nnrows 2\nxllcorner 0\nyllcorner 0\ncellsize 30\nNODATA_value -9\n1 2\n-9 4\n");

        Assert.Contains("no reference system", Assert.Throws<MapException>(() => MapFile.Open(path)).Found.En, StringComparison.Ordinal);
        var map = MapFile.Open(path, 1, new CellSize(30, 30));
        var classes = map.Classes();

        Assert.Equal(30, map.Frame.CellWidth);
        Assert.NotNull(classes.NoData);
        Assert.Equal([1, 2, null, 4], Codes(classes));
    }

    [Fact]
    public void Rotated_and_mirrored_maps_are_refused()
    {
        using var folder = new MapFolder();
        Assert.Contains("rotated", Assert.Throws<MapException>(() => MapFile.Open(Virtual(folder, "rotated.vrt", "4000000, 10, 1, 3000000, 1, -10"))).Found.En, StringComparison.Ordinal);
        Assert.Contains("wide", Assert.Throws<MapException>(() => MapFile.Open(Virtual(folder, "mirrored.vrt", "4000000, -10, 0, 3000000, 0, -10"))).Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_with_south_above_is_turned()
    {
        using var folder = new MapFolder();
        var map = MapFile.Open(Virtual(folder, "south.vrt", "4000000, 10, 0, 2999960, 0, 20"));

        Assert.Equal(new GridFrame(4_000_000, 3_000_000, 10, 20, 3, 2), map.Frame);
        Assert.Equal([4, 5, 6, 1, 2, 3], Cells(map.Rows<byte>()));
        using var reader = map.Rows<byte>().Open();
        var row = new byte[3];
        reader.Read(1, row);
        Assert.Equal([1, 2, 3], row);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_band_that_is_not_there_is_refused(int band)
    {
        using var folder = new MapFolder();
        var path = folder.Write<byte>("a.tif", [1], 1);

        Assert.Contains("from 1 to 1", Assert.Throws<MapException>(() => MapFile.Open(path, band)).Expected.En, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_raster_is_refused()
    {
        using var folder = new MapFolder();
        Assert.Throws<MapException>(() => MapFile.Open(folder.File("missing.tif")));
        Assert.Throws<MapException>(() => MapFile.Open(folder.Ascii("text.tif", "no raster at all")));
    }

    [Fact]
    public void Bytes_pass_as_they_are()
    {
        using var folder = new MapFolder();
        var classes = MapFile.Open(folder.Write<byte>("a.tif", [0, 1, 7, 255], 2, noData: 255)).Classes();

        Assert.Equal((byte)255, classes.NoData);
        Assert.Equal([0, 1, 7, 255], Cells(classes.Rows));
        Assert.Equal([0, 1, 7, null], Codes(classes));
    }

    [Fact]
    public void Further_codes_of_no_data_join_the_files_own()
    {
        using var folder = new MapFolder();
        var path = folder.Write<byte>("a.tif", [0, 1, 7, 255], 2, noData: 255);

        Assert.Equal([null, 1, null, null], Codes(MapFile.Open(path).Classes([0, 7, 999])));
        var free = folder.Write<byte>("b.tif", [0, 1, 7, 255], 2);
        Assert.Equal([null, 1, null, 255], Codes(MapFile.Open(free).Classes([7, 0])));
        Assert.Null(MapFile.Open(free).Classes().NoData);
    }

    [Fact]
    public void Wider_numbers_are_recoded_in_the_order_of_their_codes()
    {
        using var folder = new MapFolder();
        var whole = MapFile.Open(folder.Write<int>("a.tif", [700000, -3, 5, -9999, 5, 12], 3, noData: -9999)).Classes([12]);
        var real = MapFile.Open(folder.Write<float>("b.tif", [1, 2, float.NaN, -1, 2, 300], 3)).Classes();

        Assert.Equal([700000, -3, 5, null, 5, null], Codes(whole));
        Assert.Equal((0, 1, 2), (whole.ByteOf(-3)!.Value, whole.ByteOf(5)!.Value, whole.ByteOf(700000)!.Value));
        Assert.Equal([1, 2, null, -1, 2, 300], Codes(real));
    }

    [Fact]
    public void Quantities_and_too_many_classes_are_refused()
    {
        using var folder = new MapFolder();
        var real = MapFile.Open(folder.Write<float>("a.tif", [1, 2.5f], 2));
        var many = MapFile.Open(folder.Write<ushort>("b.tif", [.. Enumerable.Range(0, 256).Select(code => (ushort)(code * 3))], 16));

        Assert.Contains("2.5 in column 1, row 0", Assert.Throws<MapException>(() => real.Classes()).Found.En, StringComparison.Ordinal);
        Assert.Contains("255", Assert.Throws<MapException>(() => many.Classes()).Found.En, StringComparison.Ordinal);
        Assert.Equal(255, Codes(many.Classes([0])).Count(code => code is not null));
    }

    [Fact]
    public void A_value_can_stand_where_there_is_no_data()
    {
        using var folder = new MapFolder();
        var map = MapFile.Open(folder.Write<short>("a.tif", [3, -1, 5, -1], 2, noData: -1));

        Assert.Equal([3, float.NaN, 5, float.NaN], Cells(map.Rows<float>(float.NaN)));
        Assert.Equal([3, -1, 5, -1], Cells(map.Rows<float>()));
    }

    [Fact]
    public void Maps_of_other_cells_are_told_apart()
    {
        using var folder = new MapFolder();
        var one = MapFile.Open(folder.Write<byte>("a.tif", [1, 2], 2));

        one.RequireSame(MapFile.Open(folder.Write<byte>("b.tif", [3, 4], 2)));
        var wrong = Assert.Throws<MapException>(() => one.RequireSame(MapFile.Open(folder.Write<byte>("c.tif", [3, 4], 2, 10, 10))));
        Assert.Contains("gdalwarp", wrong.Expected.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Work_that_does_not_fit_the_memory_names_both_numbers()
    {
        var wrong = Assert.Throws<MapException>(() => MemoryCheck.Require("map.tif", new("Cost distance", "成本距离"), 9_000_000_000, 8_000_000_000));

        Assert.Contains("9.4 GB", wrong.Found.En, StringComparison.Ordinal);
        Assert.Contains("8.0 GB", wrong.Found.Zh, StringComparison.Ordinal);
        MemoryCheck.Require("map.tif", new("Cost distance", "成本距离"), 7_000_000_000, 8_000_000_000);
        Assert.True(MemoryCheck.Available() > 1 << 20);
    }

    private static T[] Cells<T>(IRows<T> rows)
        where T : unmanaged
    {
        var cells = new T[rows.Frame.Count];
        using var reader = rows.Open();
        reader.Read(0, cells);
        return cells;
    }

    private static long?[] Codes(ClassMap map) => [.. Cells(map.Rows).Select(cell => cell == map.NoData ? (long?)null : map.Code(cell))];

    private static string Virtual(MapFolder folder, string name, string transform)
    {
        var source = folder.Write<byte>("source.tif", [1, 2, 3, 4, 5, 6], 3);
        return folder.Ascii(name, $"""
            <VRTDataset rasterXSize="3" rasterYSize="2"><SRS>EPSG:3035</SRS><GeoTransform>{transform}</GeoTransform>
            <VRTRasterBand dataType="Byte" band="1"><SimpleSource><SourceFilename>{source}</SourceFilename><SourceBand>1</SourceBand></SimpleSource></VRTRasterBand></VRTDataset>
            """);
    }
}
