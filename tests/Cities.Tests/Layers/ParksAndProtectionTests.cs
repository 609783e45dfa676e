namespace Hedgerow.Cities.Tests.Layers;

public sealed class ParksAndProtectionTests
{
    private static readonly string North = LayerFolder.Box(499600, 5800100, 500400, 5800400);
    private static readonly string South = LayerFolder.Box(499600, 5799600, 500400, 5800200);

    [Fact]
    public void Points_where_parks_should_be_polygons_are_refused()
    {
        using var folder = new LayerFolder().Shapes("parks.geojson", LayerFolder.Utm, (North, string.Empty), ("POINT (500000 5800000)", string.Empty)).With("parks: parks.geojson");

        Assert.Contains("1 of 2", folder.Refused("wrong-geometry").Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Parks_that_nobody_may_enter_are_left_out_and_counted()
    {
        using var folder = new LayerFolder().Shapes(
            "parks.geojson", LayerFolder.Utm, (North, "\"name\": \"A\", \"access\": \"yes\""), (South, "\"name\": \"B\", \"access\": \"Private\""), (South, "\"name\": \"C\", \"access\": null"))
            .With("parks: {path: parks.geojson, access_field: access}");
        using var data = folder.Load();
        var parks = data.ForYear(2020).Parks.Value;

        Assert.Equal(["A", "C"], parks.Value.Names);
        Assert.Contains("1 of 3", Assert.Single(parks.Notes, n => n.Code == "parks-without-access").Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Parks_beyond_the_boundary_but_within_the_margin_are_kept()
    {
        using var folder = new LayerFolder().Polygons("parks.geojson", LayerFolder.Box(500700, 5800000, 500800, 5800100), LayerFolder.Box(503000, 5800000, 503100, 5800100)).With("parks: parks.geojson");
        using var data = folder.Load();

        Assert.Equal(10_000, Assert.Single(data.ForYear(2020).Parks.Value.Value.Polygons).Area, 3);
    }

    [Fact]
    public void Stacked_designations_are_united()
    {
        using var folder = new LayerFolder().Polygons("a.geojson", North).Polygons("b.geojson", South)
            .With("protected_areas: [{path: a.geojson, kind: local}, {path: b.geojson, kind: oecm, accessible: false}]");
        using var data = folder.Load();
        var set = data.ForYear(2020).Protected.Value.Value;

        // 800 m × (300 + 600 - 100) m.
        Assert.Equal(640_000, set.Union.Area, 3);
        Assert.Equal(6400, set.Mask.Cells.Count(c => c == 1));
        Assert.Equal([(ProtectionKind.Local, true), (ProtectionKind.Oecm, false)], set.Sites.Select(s => (s.Kind, s.Accessible)));
    }

    [Fact]
    public void The_world_database_is_cleaned_by_its_rules()
    {
        using var folder = new LayerFolder().Shapes(
            "wdpa.geojson", LayerFolder.Utm,
            (North, "\"NAME\": \"kept\", \"STATUS\": \"Designated\", \"DESIG_ENG\": \"Nature Reserve\""),
            (South, "\"NAME\": \"proposed\", \"STATUS\": \"Proposed\", \"DESIG_ENG\": \"Nature Reserve\""),
            (South, "\"NAME\": \"reserve\", \"STATUS\": \"Designated\", \"DESIG_ENG\": \"UNESCO-MAB Biosphere Reserve\""),
            ("POINT (500000 5800000)", "\"NAME\": \"point\", \"STATUS\": \"Designated\", \"DESIG_ENG\": \"Nature Reserve\""))
            .With("protected_areas: [{path: wdpa.geojson, kind: wdpa}]");
        using var data = folder.Load();
        var sites = data.ForYear(2020).Protected.Value;

        Assert.Equal(["kept"], sites.Value.Sites.Select(s => s.Name));
        Assert.Equal(["biosphere-reserves-left-out", "points-left-out", "sites-not-in-force"], sites.Notes.Select(n => n.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Proposed_sites_of_a_local_list_are_left_out_by_their_status()
    {
        using var folder = new LayerFolder().Shapes("a.geojson", LayerFolder.Utm, (North, "\"state\": \"in force\""), (South, "\"state\": \"proposed 2030\""))
            .With("protected_areas: [{path: a.geojson, kind: local, status_field: state}]");
        using var data = folder.Load();

        Assert.Single(data.ForYear(2020).Protected.Value.Value.Sites);
    }

    [Fact]
    public void What_is_not_declared_is_a_gap_with_a_remedy()
    {
        using var folder = new LayerFolder();
        using var data = folder.Load();
        var year = data.ForYear(2020);

        Assert.Contains("parks:", year.Parks.Gap!.Remedy.En, StringComparison.Ordinal);
        Assert.Contains("protected_areas:", year.Protected.Gap!.Remedy.Zh, StringComparison.Ordinal);
        Assert.Contains("population:", year.People.Gap!.Remedy.En, StringComparison.Ordinal);
        Assert.Contains("restoration:", year.Restoration(year.Whole).Gap!.Remedy.En, StringComparison.Ordinal);
        Assert.Null(year.Barriers);
        Assert.Null(year.Sea);
    }

    [Fact]
    public void Barriers_are_as_wide_as_they_say_and_quiet_narrow_roads_are_none()
    {
        // Level roads along the middle of a row of cells: 30 m wide touch three rows (bounds included), 8 m only one, and only when busy.
        using var folder = new LayerFolder().Shapes(
            "roads.geojson", LayerFolder.Utm,
            ("LINESTRING (498000 5800005, 502000 5800005)", "\"w\": 28, \"t\": 10"),
            ("LINESTRING (498000 5799905, 502000 5799905)", "\"w\": 8, \"t\": 9000"),
            ("LINESTRING (498000 5799805, 502000 5799805)", "\"w\": 8, \"t\": 5000"))
            .With("barriers: [{path: roads.geojson, width_field: w, traffic_field: t}]");
        using var data = folder.Load();
        var barriers = data.ForYear(2020).Barriers!;

        Assert.Equal((3 + 1) * 220, barriers.Value.Cells.Count(c => c == 1));
        Assert.Contains("1 of 3", Assert.Single(barriers.Notes, n => n.Code == "quiet-roads").Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Restoration_by_polygons_is_told_for_each_area_and_stated_hectares_for_the_city_only()
    {
        using var folder = new LayerFolder().Polygons("restored.geojson", LayerFolder.Box(499600, 5799600, 499700, 5799700), LayerFolder.Box(499650, 5799600, 499750, 5799700))
            .Shapes("units.geojson", LayerFolder.Utm, (LayerFolder.Box(499500, 5799500, 499700, 5800500), "\"n\": \"West\""))
            .With("restoration: {restored: restored.geojson, degraded_ha: 12}\nunits: {path: units.geojson, name: n, key: u}");
        using var data = folder.Load();
        var year = data.ForYear(2020);

        Assert.Equal(new RestorationFacts(1.5, 12, null, null), year.Restoration(year.Whole).Value.Value);
        Assert.Equal(new RestorationFacts(1.0, null, null, null), year.Restoration(year.Units[0]).Value.Value);
    }

    [Fact]
    public void Built_up_ground_for_species_falls_back_to_what_there_is_and_says_so()
    {
        using var folder = new LayerFolder().LandCover(string.Empty).Polygons("forest.geojson", North)
            .Shapes("people.geojson", LayerFolder.Utm, (LayerFolder.Box(499500, 5799500, 500000, 5800500), "\"n\": 5"), (LayerFolder.Box(500000, 5799500, 500500, 5800500), "\"n\": 0"))
            .With("natural_areas: forest.geojson\npopulation: {path: people.geojson, field: n}");
        using var data = folder.Load();
        var built = data.ForYear(2020).BuiltUpForSpecies.Value;

        Assert.Equal(5000, built.Value.Cells.Count(c => c == 1));
        Assert.Contains("districts", Assert.Single(built.Notes, n => n.Code == "built-up-from").Text.En, StringComparison.Ordinal);
    }
}
