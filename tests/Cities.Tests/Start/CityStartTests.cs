using Hedgerow.Cities.Declaration;
using Hedgerow.Cities.Start;

namespace Hedgerow.Cities.Tests.Start;

public sealed class CityStartTests
{
    private const string Square = """
        {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "x"}, "geometry":
        {"type": "Polygon", "coordinates": [[[103.6, 1.2], [104.1, 1.2], [104.1, 1.5], [103.6, 1.5], [103.6, 1.2]]]}}]}
        """;

    [Fact]
    public void Writes_a_city_that_lacks_nothing_but_its_year()
    {
        using var place = new TemporaryCity();
        var boundary = place.Write("given/border.geojson", Square);
        var folder = Path.Combine(place.Folder, "lion");

        var created = CityFolder.Create(folder, boundary, "The \"Lion\" City: 狮城");

        Assert.Equal(["answers.yaml", "profile.yaml", "city.schema.json", "city.yaml"], created.Files);
        var finding = Assert.Single(CityFolder.Read(folder).Findings);
        Assert.Equal(("missing-key", "city.yaml"), (finding.Code, finding.File));
        Assert.Contains("year", finding.Found.En, StringComparison.Ordinal);

        var file = Path.Combine(folder, "city.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\nyear:\n", "\nyear: 2020\n", StringComparison.Ordinal));
        var reading = CityFolder.Read(folder);
        Assert.Empty(reading.Findings);
        Assert.Equal("The \"Lion\" City: 狮城", reading.City!.Name.En);
        Assert.Equal(boundary, reading.City.Boundary.Path);
        Assert.Empty(reading.Answers.All);
        Assert.Empty(reading.Profile!.Fields);
    }

    [Fact]
    public void Names_the_land_cover_tiles_of_the_place()
    {
        using var place = new TemporaryCity();
        var boundary = place.Write("border.geojson", Square);

        var created = CityFolder.Create(Path.Combine(place.Folder, "lion"), boundary);

        // 103.6 to 104.1 E and 1.2 to 1.5 N lie in the tile from 102 to 105 E and 0 to 3 N.
        Assert.Contains("N00E102", created.Hints[0].Where.En, StringComparison.Ordinal);
        Assert.EndsWith("v200_N00E102_Map.tif", Assert.Single(created.Hints[0].Links), StringComparison.Ordinal);
        Assert.Superset(new HashSet<string> { "land_cover", "protected_areas", "parks", "population", "records", "checklists", "units", "barriers" }, created.Hints.Select(h => h.Key).ToHashSet());
        Assert.Contains(created.Hints, h => h.Links.Any(l => Uri.UnescapeDataString(l).Contains("POLYGON((103.6 1.2,104.1 1.2,104.1 1.5,103.6 1.5,103.6 1.2))", StringComparison.Ordinal)));
    }

    [Fact]
    public void Refuses_a_folder_that_holds_a_city_and_leaves_it_as_it_is()
    {
        using var place = new TemporaryCity(TemporaryCity.Good);
        var boundary = place.Write("border.geojson", Square);

        var refusal = Assert.Throws<InputException>(() => CityFolder.Create(place.Folder, boundary));

        Assert.Equal("city-exists", Assert.Single(refusal.Findings).Code);
        Assert.Equal(TemporaryCity.Good, File.ReadAllText(Path.Combine(place.Folder, "city.yaml")));
        Assert.Equal(["border.geojson", "boundary.geojson", "city.yaml"], Directory.GetFileSystemEntries(place.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Starts_in_a_folder_that_holds_data_and_keeps_answers_that_stand_there()
    {
        using var place = new TemporaryCity();
        var boundary = place.Write("border.geojson", Square);
        place.Write("answers.yaml", "agencies: {count: 5}\n");

        var created = CityFolder.Create(place.Folder, boundary);

        Assert.DoesNotContain("answers.yaml", created.Files);
        Assert.Equal("agencies: {count: 5}\n", File.ReadAllText(Path.Combine(place.Folder, "answers.yaml")));
        Assert.Contains("boundary: \"border.geojson\"", File.ReadAllText(Path.Combine(place.Folder, "city.yaml")), StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(Path.GetDirectoryName(place.Folder)!, Path.GetFileName(place.Folder) + ".new-*"));
    }

    [Fact]
    public void A_missing_boundary_is_named_with_the_nearest_file_and_nothing_is_written()
    {
        using var place = new TemporaryCity();
        place.Write("border.geojson", Square);
        var folder = Path.Combine(place.Folder, "lion");

        var refusal = Assert.Throws<InputException>(() => CityFolder.Create(folder, Path.Combine(place.Folder, "boder.geojson")));

        Assert.Equal(("missing-file", "border.geojson"), (refusal.Findings[0].Code, refusal.Findings[0].Nearest));
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void A_boundary_that_is_no_map_is_refused()
    {
        using var place = new TemporaryCity();
        var boundary = place.Write("border.geojson", "<html>Not found</html>");

        Assert.Equal("unreadable-file", Assert.Throws<InputException>(() => CityFolder.Create(Path.Combine(place.Folder, "lion"), boundary)).Findings[0].Code);
    }

    [Fact]
    public void A_boundary_of_several_layers_needs_one_named()
    {
        using var place = new TemporaryCity();
        var boundary = place.Write("tracks.gpx", """
            <gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="1.3" lon="103.8"><name>a</name></wpt></gpx>
            """);
        var folder = Path.Combine(place.Folder, "lion");

        var none = Assert.Throws<InputException>(() => CityFolder.Create(folder, boundary));
        var wrong = Assert.Throws<InputException>(() => CityFolder.Create(folder, boundary, layer: "waypoint"));
        CityFolder.Create(folder, boundary, layer: "waypoints");

        Assert.Equal("several-layers", none.Findings[0].Code);
        Assert.Contains("waypoints", none.Findings[0].Expected.En, StringComparison.Ordinal);
        Assert.Equal(("no-such-layer", "waypoints"), (wrong.Findings[0].Code, wrong.Findings[0].Nearest));
        Assert.Contains("layer: \"waypoints\"", File.ReadAllText(Path.Combine(folder, "city.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_key_that_a_city_may_have_stands_in_the_template()
    {
        var lines = CityTemplate.Write("x", "b.gpkg", null).Split('\n');

        Assert.All(CityKeys.City.Keys.Where(k => !CityTemplate.NotOffered.Contains(k.Name)), k => Assert.Single(lines, l => l.TrimStart('#').StartsWith(k.Name + ":", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_example_of_the_template_lacks_its_files_only()
    {
        using var place = new TemporaryCity();
        var lines = CityTemplate.Write("x", "boundary.geojson", null).Split('\n').Where(l => !l.StartsWith("# ", StringComparison.Ordinal)).Select(l => l.TrimStart('#'));
        place.Write("city.yaml", string.Join('\n', lines).Replace("\nyear:\n", "\nyear: 2021\n", StringComparison.Ordinal));

        var findings = place.Read().Findings;

        Assert.True(findings.Count > 15);
        Assert.All(findings, f => Assert.Equal("missing-file", f.Code));
    }
}
