using Hedgerow.Gdal;

namespace Hedgerow.Cities.Tests.Layers;

public sealed class LandCoverTests
{
    [Fact]
    public void Roles_come_from_the_legend()
    {
        using var folder = new LayerFolder();
        using var data = folder.Load();
        var year = data.ForYear(2020);

        Assert.Equal((0.5, 1.0), LayerFolder.Share(year.Whole, year.Role(LandRole.Natural).Value.Value.Mask));
        Assert.Equal((0.5, 1.0), LayerFolder.Share(year.Whole, year.Role(LandRole.BuiltUp).Value.Value.Mask));
        Assert.True(year.Role(LandRole.Cropland).Missing(out var gap));
        Assert.Contains("cropland", gap.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fill_value_without_a_tag_is_caught_and_named()
    {
        // As San José's map does: no tag, and 65535 where there is nothing. 25 of the city's 100 columns have it.
        using var folder = new LayerFolder().Raster("map.tif", (column, _) => column < 75 ? 65535 : 1);
        var finding = folder.Refused("code-not-in-legend");

        Assert.Contains("65535", finding.Found.En, StringComparison.Ordinal);
        Assert.Contains("2500 cells", finding.Found.En, StringComparison.Ordinal);
        Assert.Contains("25 %", finding.Found.En, StringComparison.Ordinal);
        Assert.Contains("nodata: [65535]", finding.Expected.En, StringComparison.Ordinal);
        Assert.Equal(4, finding.Line);
    }

    [Fact]
    public void Codes_declared_as_no_data_leave_the_map()
    {
        using var folder = new LayerFolder().Raster("map.tif", (column, _) => column < 75 ? 65535 : 1)
            .LandCover("land_cover: {path: map.tif, year: 2020, nodata: [65535], legend: LEGEND}");
        using var data = folder.Load();
        var year = data.ForYear(2020);

        Assert.Equal((1.0, 0.75), LayerFolder.Share(year.Whole, year.Role(LandRole.Natural).Value.Value.Mask));
    }

    [Fact]
    public void The_files_own_no_data_value_counts()
    {
        using var folder = new LayerFolder().Raster("map.tif", (column, _) => column < 75 ? 7 : 1, noData: 7);
        using var data = folder.Load();

        Assert.Equal(0.75, LayerFolder.Share(data.ForYear(2020).Whole, data.ForYear(2020).Role(LandRole.Natural).Value.Value.Mask).Known);
    }

    [Fact]
    public void A_code_that_the_legend_lacks_and_that_stands_only_outside_is_a_remark()
    {
        using var folder = new LayerFolder().Raster("map.tif", (column, _) => column < 20 ? 9 : 1);
        using var data = folder.Load();

        Assert.Contains("9", Assert.Single(data.Findings, f => f.Code == "code-outside-only").Found.En, StringComparison.Ordinal);
        Assert.Equal(LandCoverMap.NoData, data.ForYear(2020).LandCover.Value.Value.Codes[15, 100]);
    }

    [Fact]
    public void Negative_codes_are_named_as_the_file_has_them()
    {
        using var folder = new LayerFolder().Raster("map.tif", new RasterFrame(LayerFolder.Left, LayerFolder.Top, 10, 10, 200, 200), (column, _) => column < 100 ? -9999 : 1);

        Assert.Contains("nodata: [-9999]", folder.Refused("code-not-in-legend").Expected.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_numbers_in_a_raster_of_reals_are_classes()
    {
        using var folder = new LayerFolder().Raster("map.tif", new RasterFrame(LayerFolder.Left, LayerFolder.Top, 10, 10, 200, 200), (column, _) => column < 100 ? 1f : 2f);
        using var data = folder.Load();

        Assert.Equal(0.5, LayerFolder.Share(data.ForYear(2020).Whole, data.ForYear(2020).Role(LandRole.Natural).Value.Value.Mask).Share);
    }

    [Fact]
    public void A_raster_of_measurements_is_refused()
    {
        using var folder = new LayerFolder().Raster("map.tif", new RasterFrame(LayerFolder.Left, LayerFolder.Top, 10, 10, 200, 200), (column, _) => column / 7f);

        folder.Refused("not-class-codes");
    }

    [Fact]
    public void Polygons_with_a_class_field_serve_as_land_cover()
    {
        using var folder = new LayerFolder().Shapes(
                "cover.geojson", LayerFolder.Utm,
                (LayerFolder.Box(499000, 5799000, 499600, 5801000), "\"class\": \"1\""),
                (LayerFolder.Box(499600, 5799000, 500400, 5801000), "\"class\": \"2\""))
            .LandCover("land_cover: {path: cover.geojson, class_field: class, year: 2020, legend: LEGEND}");
        using var data = folder.Load();
        var year = data.ForYear(2020);

        // 100 m forest, 800 m built, and 100 m that no polygon covers.
        var (share, known) = LayerFolder.Share(year.Whole, year.Role(LandRole.Natural).Value.Value.Mask);
        Assert.Equal(0.9, known, 12);
        Assert.Equal(1.0 / 9, share, 12);
    }

    [Fact]
    public void Boundary_and_raster_far_apart_are_refused_with_both_boxes()
    {
        using var folder = new LayerFolder().Polygons("boundary.geojson", LayerFolder.Box(399500, 5799500, 400500, 5800500));
        var finding = folder.Refused("no-overlap");

        Assert.Contains("13.5", finding.Found.En, StringComparison.Ordinal);
        Assert.Contains("14.98", finding.Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_raster_without_a_reference_system_is_refused()
    {
        using var folder = new LayerFolder().Raster("map.tif", (_, _) => 1, crs: null);

        folder.Refused("no-crs");
    }

    [Fact]
    public void A_file_that_is_no_raster_is_refused()
    {
        using var folder = new LayerFolder().Text("map.tif", "not a raster");

        Assert.Contains(folder.Refused(), f => f.Severity == Severity.Error && f.File == "map.tif");
    }

    [Fact]
    public void Water_without_a_declared_sea_is_remarked_with_the_other_share()
    {
        // A tenth of the city is water: natural 1.0, and 1.0 of the rest too.
        using var folder = new LayerFolder().Raster("map.tif", (column, _) => column < 60 ? 3 : column < 100 ? 1 : 2);
        using var data = folder.Load();
        var note = Assert.Single(data.ForYear(2020).Role(LandRole.Natural).Value.Notes, n => n.Code == "coastal-water");

        Assert.Equal(Severity.Warning, note.Severity);
        Assert.Contains("10 %", note.Text.En, StringComparison.Ordinal);
        Assert.Contains("44.44 %", note.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Water_at_the_maps_edge_is_sea_from_the_least_size_on_and_a_lake_is_not()
    {
        // A strip of 40 ha along the western edge; a lake of 1 ha in the middle; a pond of 1 ha at the eastern edge.
        using var folder = new LayerFolder()
            .Raster("map.tif", (column, row) => column < 20 || (column is >= 100 and < 110 && row is >= 100 and < 110) || (column >= 190 && row < 10) ? 3 : 1)
            .With("sea: {from_water_touching_raster_edge: true, minimum_ha: 10}");
        using var data = folder.Load();
        var year = data.ForYear(2020);
        var sea = year.Sea!.Value;

        Assert.Equal(20 * 200, sea.Cells.Count(c => c == 1));
        var natural = year.Role(LandRole.Natural).Value.Value.Mask;
        Assert.Equal(0, natural[15, 100]);
        Assert.Equal(1, natural[10 + 105, 10 + 105]);
        Assert.DoesNotContain(year.Role(LandRole.Natural).Value.Notes, n => n.Code is "coastal-water" or "water-inland");
    }

    [Fact]
    public void Sea_polygons_take_only_what_the_map_shows_as_water()
    {
        using var folder = new LayerFolder().Raster("map.tif", (column, _) => column < 60 ? 3 : 1).Polygons("sea.geojson", LayerFolder.Box(499000, 5799000, 499800, 5801000))
            .With("sea: sea.geojson");
        using var data = folder.Load();

        Assert.Equal(60 * 200, data.ForYear(2020).Sea!.Value.Cells.Count(c => c == 1));
    }
}
