using Hedgerow.Gdal;
using Hedgerow.Science.Grids;

namespace Hedgerow.Cities.Tests.Layers;

public sealed class CanvasTests
{
    [Fact]
    public void A_metric_raster_is_used_on_its_own_cells_with_a_margin_around_the_areas()
    {
        using var folder = new LayerFolder();
        using var data = folder.Load();
        var year = data.ForYear(2020);

        // 499500 - 600 lies 100 m west of the map: ten cells.
        Assert.Equal(new GridFrame(498900, 5801100, 10, 10, 220, 220), year.Canvas.Frame);
        Assert.Equal("EPSG:32633", year.Canvas.CrsName);
        Assert.Equal(1e6, year.Whole.PolygonAreaM2, 3);
        Assert.Equal(10, year.CellSizeM);
    }

    [Fact]
    public void Ground_that_the_map_does_not_reach_is_no_data()
    {
        using var folder = new LayerFolder();
        using var data = folder.Load();
        var codes = data.ForYear(2020).LandCover.Value.Value.Codes;

        Assert.Equal(LandCoverMap.NoData, codes[9, 100]);
        Assert.Equal(1, codes[10, 100]);
        Assert.Equal(2, codes[209, 100]);
        Assert.Equal(LandCoverMap.NoData, codes[210, 100]);
    }

    [Fact]
    public void A_map_in_degrees_is_warped_to_square_metres_of_the_utm_zone()
    {
        // 0.0001° of latitude are 11.1 m at 52°: cells of 11 m.
        using var folder = new LayerFolder().Raster("map.tif", new RasterFrame(14.97, 52.37, 0.0001, 0.0001, 600, 400), (column, _) => (byte)(column < 300 ? 1 : 2), crs: "EPSG:4326");
        using var data = folder.Load();
        var year = data.ForYear(2020);

        Assert.Equal("EPSG:32633", year.Canvas.CrsName);
        Assert.Equal((11, 11), (year.Canvas.Frame.CellWidth, year.Canvas.Frame.CellHeight));
        Assert.Equal(0, year.Canvas.Frame.Left % 11);
        Assert.InRange(LayerFolder.Share(year.Whole, year.Role(LandRole.Natural).Value.Value.Mask).Share, 0.49, 0.51);
    }

    [Fact]
    public void A_web_mercator_map_is_not_measured_on_its_own_cells()
    {
        // At 52° a metre of Web Mercator is 0.61 m on the ground.
        using var folder = new LayerFolder().Raster("map.tif", new RasterFrame(1668000, 6865000, 10, 10, 400, 600), (_, _) => (byte)1, crs: "EPSG:3857");
        using var data = folder.Load();
        var year = data.ForYear(2020);

        Assert.Equal("EPSG:32633", year.Canvas.CrsName);
        Assert.Equal(6, year.Canvas.Frame.CellWidth);
        Assert.Contains(year.LandCover.Value.Notes, n => n.Code == "warped");
    }

    [Theory]
    [InlineData("EPSG:25833", 25833)]
    [InlineData("EPSG:3035", 3035)]
    public void A_reference_system_that_is_asked_for_is_used(string crs, int code)
    {
        using var folder = new LayerFolder().With($"crs: {crs}");
        using var data = folder.Load();

        Assert.Equal($"EPSG:{code}", data.ForYear(2020).Canvas.CrsName);
        Assert.Equal(1, data.ForYear(2020).Whole.PolygonAreaM2 / 1e6, 2);
    }

    [Fact]
    public void A_reference_system_in_degrees_is_refused()
    {
        using var folder = new LayerFolder().With("crs: EPSG:4326");

        Assert.Contains("EPSG:4326", folder.Refused("crs-not-metric").Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_city_of_vector_layers_is_gridded_and_has_no_gaps_in_its_ground()
    {
        using var folder = new LayerFolder().LandCover(string.Empty).Polygons("forest.geojson", LayerFolder.Box(499500, 5799500, 499750, 5800500))
            .With("natural_areas: forest.geojson\ngrid_m: 5");
        using var data = folder.Load();
        var year = data.ForYear(2020);
        var natural = year.Role(LandRole.Natural).Value;

        Assert.Equal(5, year.Canvas.Frame.CellWidth);
        Assert.Equal((0.25, 1.0), LayerFolder.Share(year.Whole, natural.Value.Mask));
        Assert.True(natural.Value.FromVector);
        Assert.Contains(natural.Notes, n => n.Code == "role-from-vector");
        Assert.True(year.LandCover.Missing(out _));
        Assert.True(year.Role(LandRole.Tree).Missing(out var gap));
        Assert.Contains("canopy:", gap.Remedy.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_south_up_map_reads_like_a_north_up_one()
    {
        // The same cells, but the first row of the file lies in the south.
        using var folder = new LayerFolder().Raster("cells.tif", (column, row) => row < 150 ? 1 : 2)
            .Text("map.vrt", Vrt("499000, 10, 0, 5799000, 0, 10")).LandCover("land_cover: {path: map.vrt, year: 2020, legend: LEGEND}");
        using var data = folder.Load();
        var year = data.ForYear(2020);
        var codes = year.LandCover.Value.Value.Codes;

        // Row 0 of the file (class 1) is the southernmost row of the ground.
        Assert.Equal(2, codes[100, 10]);
        Assert.Equal(1, codes[100, 209]);
        Assert.Equal(1, LayerFolder.Share(year.Whole, year.Role(LandRole.Natural).Value.Value.Mask).Share);
    }

    [Fact]
    public void A_window_of_a_south_up_map_is_taken_from_the_right_end()
    {
        // Class 1 lies south of 5800000, the boundary north of it, and the canvas takes other rows from the top than from the bottom.
        using var folder = new LayerFolder().Raster("cells.tif", (_, row) => row < 100 ? 1 : 2).Text("map.vrt", Vrt("499000, 10, 0, 5799000, 0, 10"))
            .Polygons("boundary.geojson", LayerFolder.Box(499900, 5800200, 500100, 5800300)).LandCover("land_cover: {path: map.vrt, year: 2020, legend: LEGEND}");
        using var data = folder.Load();
        var year = data.ForYear(2020);

        Assert.Equal(0, LayerFolder.Share(year.Whole, year.Role(LandRole.Natural).Value.Value.Mask).Share);
    }

    [Fact]
    public void A_rotated_map_is_refused()
    {
        using var folder = new LayerFolder().Raster("cells.tif", (_, _) => 1).Text("map.vrt", Vrt("499000, 9, 1, 5801000, 1, -9"))
            .LandCover("land_cover: {path: map.vrt, year: 2020, legend: LEGEND}");

        folder.Refused("rotated-raster");
    }

    [Fact]
    public void Years_share_a_canvas_and_take_the_latest_earlier_map()
    {
        using var folder = new LayerFolder().Raster("old.tif", (_, _) => 1)
            .LandCover("land_cover:\n  - {path: map.tif, year: 2020, legend: LEGEND}\n  - {path: old.tif, year: 2015, legend: LEGEND}");
        using var data = folder.Load(2018);
        var year = data.ForYear(2018);

        Assert.Equal(2015, year.LandCover.Value.Value.Year);
        Assert.Contains(year.LandCover.Value.Notes, n => n.Code == "land-cover-of-earlier-year");
    }

    [Fact]
    public void A_later_map_is_never_read_as_an_earlier_years()
    {
        using var folder = new LayerFolder();
        using var data = folder.Load(2010);

        Assert.True(data.ForYear(2010).LandCover.Missing(out _));
        Assert.True(data.ForYear(2010).Role(LandRole.Natural).Missing(out _));
        Assert.Equal(1e6, data.ForYear(2010).Whole.PolygonAreaM2, 3);
    }

    private static string Vrt(string transform) =>
        $"""
        <VRTDataset rasterXSize="200" rasterYSize="200">
          <SRS>EPSG:32633</SRS><GeoTransform>{transform}</GeoTransform>
          <VRTRasterBand dataType="UInt16" band="1"><SimpleSource><SourceFilename relativeToVRT="1">cells.tif</SourceFilename></SimpleSource></VRTRasterBand>
        </VRTDataset>
        """;
}
