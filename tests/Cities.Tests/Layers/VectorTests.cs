using System.Text;

namespace Hedgerow.Cities.Tests.Layers;

public sealed class VectorTests
{
    private static readonly string Square = LayerFolder.Box(499500, 5799500, 500500, 5800500);

    [Fact]
    public void A_file_of_several_layers_must_say_which()
    {
        using var folder = new LayerFolder { Boundary = "areas.gpkg" }.Package("areas.gpkg", LayerFolder.Utm, "districts", "parishes");

        Assert.Contains("districts, parishes", folder.Refused("several-layers").Expected.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_layer_is_answered_with_the_nearest()
    {
        using var folder = new LayerFolder { Boundary = "{path: areas.gpkg, layer: distrits}" }.Package("areas.gpkg", LayerFolder.Utm, "districts", "parishes");

        Assert.Equal("districts", folder.Refused("no-such-layer").Nearest);
    }

    [Fact]
    public void A_misspelt_field_is_answered_with_the_nearest()
    {
        using var folder = new LayerFolder().Package("areas.gpkg", LayerFolder.Utm, "districts").With("units: {path: areas.gpkg, name: distrct, key: d}");

        Assert.Equal("district", folder.Refused("no-such-field").Nearest);
    }

    [Fact]
    public void A_layer_without_a_reference_system_is_refused()
    {
        using var folder = new LayerFolder { Boundary = "areas.gpkg" }.Package("areas.gpkg", null, "districts");

        folder.Refused("no-crs");
    }

    [Fact]
    public void Latitude_before_longitude_is_recognised_where_it_leaves_the_earth()
    {
        // Beijing: longitude 116 cannot be a latitude.
        using var folder = new LayerFolder().Shapes("boundary.geojson", null, ("POLYGON ((39.9 116.3, 40 116.3, 40 116.5, 39.9 116.5, 39.9 116.3))", string.Empty));

        folder.Refused("swapped-coordinates");
    }

    [Fact]
    public void Latitude_before_longitude_is_recognised_where_only_the_swapped_boundary_meets_the_map()
    {
        using var folder = new LayerFolder().Shapes("boundary.geojson", null, ("POLYGON ((52.34 14.99, 52.35 14.99, 52.35 15.01, 52.34 15.01, 52.34 14.99))", string.Empty));

        folder.Refused("swapped-coordinates");
    }

    [Fact]
    public void Latitude_before_longitude_is_recognised_in_any_other_layer()
    {
        using var folder = new LayerFolder().Shapes("parks.geojson", null, ("POLYGON ((52.34 14.99, 52.35 14.99, 52.35 15.01, 52.34 15.01, 52.34 14.99))", string.Empty)).With("parks: parks.geojson");

        folder.Refused("swapped-coordinates");
    }

    [Fact]
    public void Metres_in_a_layer_of_degrees_are_refused()
    {
        using var folder = new LayerFolder().Shapes("boundary.geojson", null, (Square, string.Empty));

        folder.Refused("coordinates-out-of-range");
    }

    [Fact]
    public void Invalid_polygons_are_repaired_and_the_change_of_area_is_told()
    {
        // A bow tie: its two lobes of 25 ha each cancel out before the repair.
        using var folder = new LayerFolder().Polygons("boundary.geojson", "POLYGON ((499500 5799500, 500500 5800500, 500500 5799500, 499500 5800500, 499500 5799500))");
        using var data = folder.Load();

        Assert.Contains("1 invalid polygons", Assert.Single(data.Findings, f => f.Code == "invalid-repaired").Found.En, StringComparison.Ordinal);
        Assert.Contains("+500,000 m²", data.Findings.Single(f => f.Code == "invalid-repaired").Found.En, StringComparison.Ordinal);
        Assert.Equal(500_000, data.ForYear(2020).Whole.PolygonAreaM2, 3);
    }

    [Fact]
    public void Several_polygons_make_one_boundary_and_overlaps_count_once()
    {
        using var folder = new LayerFolder().Polygons("boundary.geojson", LayerFolder.Box(499500, 5799500, 500100, 5800500), LayerFolder.Box(499900, 5799500, 500500, 5800500));
        using var data = folder.Load();

        Assert.Equal(1e6, data.ForYear(2020).Whole.PolygonAreaM2, 3);
    }

    [Fact]
    public void Collections_are_reduced_to_their_polygons()
    {
        using var folder = new LayerFolder().Polygons("boundary.geojson", $"GEOMETRYCOLLECTION ({Square}, POINT (0 0), LINESTRING (0 0, 1 1))");
        using var data = folder.Load();

        Assert.Equal(1e6, data.ForYear(2020).Whole.PolygonAreaM2, 3);
    }

    [Fact]
    public void A_filter_chooses_features_and_one_that_chooses_none_is_refused()
    {
        using var folder = new LayerFolder().Shapes("boundary.geojson", LayerFolder.Utm, (Square, "\"use\": \"TRUE\""), (LayerFolder.Box(0, 0, 9, 9), "\"use\": \"FALSE\""));
        folder.Boundary = "{path: boundary.geojson, where: \"use = 'TRUE'\"}";
        using (var data = folder.Load())
        {
            Assert.Equal(1e6, data.ForYear(2020).Whole.PolygonAreaM2, 3);
        }

        folder.Boundary = "{path: boundary.geojson, where: \"use = 'yes'\"}";
        folder.Refused("filter-matches-nothing");
    }

    [Fact]
    public void An_empty_layer_is_refused()
    {
        using var folder = new LayerFolder().Polygons("boundary.geojson");

        Assert.Contains(folder.Refused(), f => f.Code is "empty-layer" or "unreadable-layer");
    }

    [Fact]
    public void A_file_that_is_no_vector_layer_is_refused()
    {
        using var folder = new LayerFolder().Text("boundary.geojson", "{\"type\": \"FeatureCollection\", \"features\": [");

        Assert.Contains(folder.Refused(), f => f.Severity == Severity.Error && f.File == "boundary.geojson");
    }

    [Fact]
    public void Names_that_were_encoded_twice_are_repaired_and_counted()
    {
        using var folder = new LayerFolder().Shapes("units.geojson", LayerFolder.Utm, (Square, "\"n\": \"San JosÃ©\""), (Square, "\"n\": \"Heredia\"")).With("units: {path: units.geojson, name: n, key: u}");
        using var data = folder.Load();

        Assert.Equal(["San José", "Heredia"], data.ForYear(2020).Units.Select(u => u.Name));
        Assert.Contains("1 texts", Assert.Single(data.Findings, f => f.Code == "double-encoding").Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_in_another_encoding_are_refused_until_it_is_said()
    {
        var bytes = Encoding.Latin1.GetBytes(LayerFolder.Json(LayerFolder.Utm, (Square, "\"n\": \"San José\"")));
        using var folder = new LayerFolder().Bytes("units.geojson", bytes).With("units: {path: units.geojson, name: n, key: u}");
        Assert.Contains("ISO-8859-1", folder.Refused("wrong-encoding").Expected.En, StringComparison.Ordinal);

        using var told = new LayerFolder().Bytes("units.geojson", bytes).With("units: {path: units.geojson, name: n, key: u, encoding: ISO-8859-1}");
        using var data = told.Load();
        Assert.Equal("San José", Assert.Single(data.ForYear(2020).Units).Name);
    }

    [Fact]
    public void Units_of_one_name_are_numbered_and_are_not_cut_by_the_boundary()
    {
        using var folder = new LayerFolder().Shapes(
            "units.geojson", LayerFolder.Utm, (LayerFolder.Box(499100, 5799500, 500000, 5800500), "\"n\": \"A\""), (LayerFolder.Box(500000, 5799500, 500500, 5800500), "\"n\": \"A\""))
            .With("units: {path: units.geojson, name: n, key: u}");
        using var data = folder.Load();

        Assert.Equal([("u/1", "A (1)", 900_000.0), ("u/2", "A (2)", 500_000.0)], data.ForYear(2020).Units.Select(u => (u.Id, u.Name, Math.Round(u.PolygonAreaM2))));
        Assert.Contains(data.Findings, f => f.Code == "units-of-one-name");
    }

    [Fact]
    public void Units_can_be_left_out_and_a_wrong_key_is_refused()
    {
        using var folder = new LayerFolder().Shapes("units.geojson", LayerFolder.Utm, (Square, "\"n\": \"A\"")).With("units: {path: units.geojson, name: n, key: quarters}");
        using var data = folder.Load(units: "none");

        Assert.Empty(data.ForYear(2020).Units);
        Assert.Equal("quarters", Assert.Throws<InputException>(() => folder.Load(units: "quarter")).Findings.Single(f => f.Code == "no-such-units").Nearest);
    }

    [Fact]
    public void A_layer_elsewhere_is_a_warning()
    {
        using var folder = new LayerFolder().Polygons("parks.geojson", LayerFolder.Box(300000, 5000000, 300100, 5000100)).With("parks: parks.geojson");
        using var data = folder.Load();

        Assert.Contains(data.Findings, f => f.Code == "layer-outside-city" && f.Severity == Severity.Warning);
        Assert.Empty(data.ForYear(2020).Parks.Value.Value.Polygons);
    }

    [Fact]
    public void Every_mistake_is_found_in_one_pass()
    {
        using var folder = new LayerFolder { Boundary = "areas.gpkg" }.Package("areas.gpkg", LayerFolder.Utm, "districts", "parishes")
            .Raster("map.tif", (_, _) => 1, crs: null)
            .Shapes("parks.geojson", LayerFolder.Utm, ("POINT (500000 5800000)", string.Empty))
            .Package("reserves.gpkg", null, "reserves")
            .With("parks: parks.geojson\nprotected_areas: [{path: reserves.gpkg, kind: local}]\nbarriers: [{path: roads.gpkg}]");
        var codes = folder.Refused().Where(f => f.Severity == Severity.Error).Select(f => f.Code).ToList();

        Assert.Equal(["missing-file", "no-crs", "no-crs", "several-layers", "wrong-geometry"], codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Inputs_have_relative_paths_and_hashes()
    {
        using var folder = new LayerFolder();
        using var data = folder.Load();

        Assert.Equal([("boundary", "boundary.geojson"), ("land_cover", "map.tif")], data.Inputs.Select(i => (i.Role, i.Path)));
        Assert.All(data.Inputs, i => Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(folder.Folder, i.Path)))), i.Sha256));
    }

    [Fact]
    public void Loading_tells_its_steps_in_both_languages_and_can_be_stopped()
    {
        using var folder = new LayerFolder();
        var steps = new Steps();
        using (folder.Load(progress: steps))
        {
            Assert.Contains(steps.All, s => s.What.Zh == "读取边界" && s.Fraction is >= 0 and <= 1);
        }

        Assert.Throws<OperationCanceledException>(() => folder.Load(cancel: new CancellationToken(canceled: true)));
    }

    private sealed class Steps : IProgress<LoadStep>
    {
        public List<LoadStep> All { get; } = [];

        public void Report(LoadStep value) => All.Add(value);
    }
}
