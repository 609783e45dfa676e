namespace Hedgerow.Cities.Tests;

public sealed class CityFolderTests
{
    /// <summary>The example of the design: a city with most of what a city may have.</summary>
    private const string Kigali = """
        name: {en: Kigali, zh: 基加利}
        country: RWA
        year: 2020
        baseline: 2016
        boundary: boundary.gpkg                      # any GDAL vector
        crs: auto
        land_cover:
          - {path: dynamic_world_2020_10m.tif, legend: dynamic-world, year: 2020}
          - {path: dynamic_world_2016_10m.tif, legend: dynamic-world, year: 2016}
        parks: {path: parks.gpkg}
        protected_areas: [{path: local_reserves.gpkg, kind: local}, {path: wdpa.gpkg, kind: wdpa}]
        population: {path: population.tif}
        records: [{path: gbif.tsv}]
        checklists: {native: natives.csv, invasive: griis.csv}
        answers: answers.yaml
        units: {path: districts.gpkg, layer: municipalities, name: shapeName}
        """;

    [Fact]
    public void The_example_of_the_design_reads_without_findings()
    {
        using var folder = new TemporaryCity(Kigali);
        Touch(folder, "boundary.gpkg", "dynamic_world_2020_10m.tif", "dynamic_world_2016_10m.tif", "parks.gpkg", "local_reserves.gpkg", "wdpa.gpkg", "population.tif", "gbif.tsv", "natives.csv", "griis.csv", "answers.yaml", "districts.gpkg");

        var reading = folder.Read();

        Assert.Empty(reading.Findings);
        var city = reading.City!;
        Assert.Equal(("Kigali", "基加利"), (city.Name.En, city.Name.Zh));
        Assert.Equal((2020, 2016), (city.Year, city.Baseline));
        Assert.Equal(Path.Combine(folder.Folder, "boundary.gpkg"), city.Boundary.Path);
        Assert.Equal([2020, 2016], city.LandCover.Select(l => l.Year!.Value));
        Assert.Equal(9, city.LandCover[0].Legend.Classes.Count);
        Assert.Equal([ProtectionKind.Local, ProtectionKind.Wdpa], city.ProtectedAreas.Select(p => p.Kind));
        Assert.Equal([ChecklistStatus.Native, ChecklistStatus.Invasive], city.Checklists.Select(c => c.Status));
        Assert.Equal(("municipalities", "shapeName"), (city.Units[0].Key, city.Units[0].NameField));
        Assert.Equal(16, city.Units[0].Layer.Line);
    }

    [Fact]
    public void Twelve_mistakes_at_once_are_all_found()
    {
        using var folder = new TemporaryCity("""
            name: Testville
            yaer: 2020
            baseline: 20x6
            boundary: bondary.geojson
            grid_m: -10
            land_cover:
              - {path: map.tif, legend: esa-worldcovr, year: 2020}
              - path: map.tif
                year: 2020
                legend:
                  1: {name: Wood, roles: [natral]}
                  wood: {name: Wood, roles: [tree]}
            protected_areas: {path: boundary.geojson, kind: national}
            checklists: {nativ: list.csv}
            records: {path: boundary.geojson, group: brids}
            units: boundary.geojson
            restoration: {restored_ha: 12, degraded_ha: 10}
            """);
        folder.Write("map.tif", string.Empty);

        var reading = folder.Read();

        Assert.True(reading.IsWrong);
        Assert.All(reading.Findings, f => Assert.Equal((Severity.Error, "city.yaml"), (f.Severity, f.File)));
        Assert.Equal(
            [
                ("missing-key", 1, null),
                ("unknown-key", 2, "year"),
                ("wrong-kind", 3, null),
                ("missing-file", 4, "boundary.geojson"),
                ("out-of-range", 5, null),
                ("unknown-legend", 7, "esa-worldcover"),
                ("duplicate-year", 8, null),
                ("unknown-role", 11, "natural"),
                ("wrong-code", 12, null),
                ("unknown-protection-kind", 13, null),
                ("unknown-checklist-status", 14, "native"),
                ("unknown-group", 15, "birds"),
                ("missing-key", 16, null),
                ("percent-above-100", 17, null),
            ],
            reading.Findings.Select(f => (f.Code, f.Line ?? 0, f.Nearest)));
    }

    [Fact]
    public void A_folder_without_city_yaml_names_the_command_that_writes_one()
    {
        using var folder = new TemporaryCity();

        var finding = Assert.Single(folder.Read().Findings);

        Assert.Equal("missing-city-yaml", finding.Code);
        Assert.Contains("hedgerow new", finding.Expected.En, StringComparison.Ordinal);
        Assert.Contains("hedgerow new", finding.Expected.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void The_yaml_file_itself_may_be_named_too()
    {
        using var folder = new TemporaryCity(TemporaryCity.Good);

        Assert.Equal("Testville", CityFolder.Read(Path.Combine(folder.Folder, "city.yaml")).City!.Name.En);
    }

    [Fact]
    public void Mistakes_of_the_answers_are_found_even_when_the_city_itself_is_wrong()
    {
        using var folder = new TemporaryCity("name: Testville\nboundary: boundary.geojson\nanswers: answers.yaml\nprofile: profile.yaml\n");
        folder.Write("answers.yaml", "budgett: {spent: 1}\n");
        folder.Write("profile.yaml", "location: {climat: hot}\n");

        Assert.Equal(
            [("city.yaml", "missing-key", null), ("answers.yaml", "unknown-question", "budget"), ("profile.yaml", "unknown-profile-field", "climate")],
            folder.Read().Findings.Select(f => (f.File, f.Code, f.Nearest)));
    }

    private static void Touch(TemporaryCity folder, params string[] names)
    {
        foreach (var name in names)
        {
            folder.Write(name, string.Empty);
        }
    }
}
