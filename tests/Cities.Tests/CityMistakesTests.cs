using System.Text;

namespace Hedgerow.Cities.Tests;

/// <summary>Every mistake that reading a city.yaml finds: its code, its line, and the nearest right spelling.</summary>
public sealed class CityMistakesTests
{
    // Lines 1 to 3 are right; what is under test begins on line 4.
    public static TheoryData<string, string, int, string?> Mistakes => new()
    {
        { "bondary: b.gpkg", "unknown-key", 4, "boundary" },
        { "parks:\n  path: boundary.geojson\n  layr: x", "unknown-key", 6, "layer" },
        { "restoration: {restored: {path: boundary.geojson, wher: x}}", "unknown-key", 4, "where" },
        { "sea: {from_water_touching_raster_edg: true, path: boundary.geojson}", "unknown-key", 4, "from_water_touching_raster_edge" },
        { "land_cover:\n  - path: boundary.geojson\n    year: 2020\n    legend: {1: {name: Wood, role: [tree]}}", "unknown-key", 7, "roles" },
        { "name: Twice", "duplicate-key", 4, null },
        { "land_cover: {path: boundary.geojson, year: 2020}", "missing-key", 4, null },
        { "units:\n  - path: boundary.geojson", "missing-key", 5, null },
        { "units: boundary.geojson", "missing-key", 4, null },
        { "parks: {layer: x}", "missing-key", 4, null },
        { "sea: {minimum_ha: 10}", "missing-key", 4, null },
        { "population: {field: people}", "missing-key", 4, null },
        { "grid_m: ten", "wrong-kind", 4, null },
        { "grid_m: 1,000", "wrong-kind", 4, "1000" },
        { "record_years: \"10\"", "wrong-kind", 4, "10" },
        { "record_years: 9.5", "wrong-kind", 4, null },
        { "accept_no_data: ture", "wrong-kind", 4, "true" },
        { "parks: [[boundary.geojson]]", "wrong-kind", 4, null },
        { "crs: [auto]", "wrong-kind", 4, null },
        { "restoration: 12", "wrong-kind", 4, null },
        { "barriers: {path: boundary.geojson, width_m: wide}", "wrong-kind", 4, null },
        { "grid_m: 0", "out-of-range", 4, null },
        { "grid_m: -5", "out-of-range", 4, null },
        { "record_years: 0", "out-of-range", 4, null },
        { "baseline: 216", "out-of-range", 4, null },
        { "parks: {path: boundary.geojson, year: 20200}", "out-of-range", 4, null },
        { "population: {total: -1}", "out-of-range", 4, null },
        { "restoration: {restored_ha: -1, degraded_ha: 5}", "out-of-range", 4, null },
        { "restoration: {restored_ha: 6, degraded_ha: 5}", "percent-above-100", 4, null },
        { "restoration:\n  types_restored: 9\n  types_total: 8", "percent-above-100", 5, null },
        { "restoration: {restored: boundary.geojson, restored_ha: 6, degraded_ha: 7}", "both-given", 4, null },
        { "sea: {path: boundary.geojson, from_water_touching_raster_edge: true}", "both-given", 4, null },
        { "baseline: 2021", "years-out-of-order", 4, null },
        { "land_cover:\n  - {path: boundary.geojson, legend: corine, year: 2018}\n  - {path: boundary.geojson, legend: corine, year: 2018}", "duplicate-year", 6, null },
        { "population: [boundary.geojson, boundary.geojson]", "duplicate-year", 4, null },
        { "parks: {path: bundary.geojson}", "missing-file", 4, "boundary.geojson" },
        { "parks: maps/boundary.geojson", "missing-file", 4, "boundary.geojson" },
        { "checklists:\n  native:\n    - nothere.csv", "missing-file", 6, null },
        { "answers: answer.yaml", "missing-file", 4, null },
        { "land_cover: {path: boundary.geojson, legend: dynamic-word, year: 2020}", "unknown-legend", 4, "dynamic-world" },
        { "land_cover:\n  path: boundary.geojson\n  year: 2020\n  legend:\n    1: {name: Wood, roles: [natural, teee]}", "unknown-role", 8, "tree" },
        { "land_cover:\n  path: boundary.geojson\n  year: 2020\n  legend:\n    1.5: {name: Wood, roles: [tree]}", "wrong-code", 8, null },
        { "land_cover:\n  path: boundary.geojson\n  year: 2020\n  legend:\n    1: {name: Wood, roles: []}\n    01: {name: Wood, roles: []}", "duplicate-code", 9, null },
        { "land_cover:\n  path: boundary.geojson\n  year: 2020\n  legend:\n    1: {name: Wood, roles: []}\n    1: {name: Wood, roles: []}", "duplicate-key", 9, null },
        { "land_cover: {path: boundary.geojson, legend: dynamic-world, year: 2020, roles: {natural: [1, 11]}}", "code-not-in-legend", 4, null },
        { "land_cover: {path: boundary.geojson, legend: dynamic-world, year: 2020, roles: {natual: [1]}}", "unknown-role", 4, "natural" },
        { "checklists: {invasiv: boundary.geojson}", "unknown-checklist-status", 4, "invasive" },
        { "records: {path: boundary.geojson, group: bird}", "unknown-group", 4, "birds" },
        { "protected_areas: {path: boundary.geojson, kind: WDPA}", "unknown-protection-kind", 4, "wdpa" },
        { "checklists: {native: {path: boundary.geojson, form: detection}}", "unknown-word", 4, "detections" },
        { "units: [{path: boundary.geojson, name: a, key: wards}, {path: boundary.geojson, name: b, key: wards}]", "duplicate-units-key", 4, null },
        { "country: China", "wrong-form", 4, null },
        { "crs: 5367", "wrong-form", 4, null },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Is_found_with_its_line_and_the_nearest_spelling(string yaml, string code, int line, string? nearest)
    {
        using var folder = new TemporaryCity(TemporaryCity.Good + yaml + "\n");

        var finding = Assert.Single(folder.Read().Findings);

        Assert.Equal((Severity.Error, code, line, nearest), (finding.Severity, finding.Code, finding.Line ?? 0, finding.Nearest));
        Assert.Equal("city.yaml", finding.File);
        Assert.True(new[] { finding.Found.En, finding.Found.Zh, finding.Expected.En, finding.Expected.Zh }.All(t => t.Length > 0));
    }

    [Fact]
    public void A_city_that_lacks_only_its_year_has_its_maps_checked_all_the_same()
    {
        using var folder = new TemporaryCity("boundary: boundary.geojson\nland_cover: {path: boundary.geojson, legend: corine, year: 2018}\nparks: {layer: x}\n");

        var reading = folder.Read();

        Assert.True(reading.IsWrong);
        Assert.Equal(["name", "year", "parks.path"], reading.Findings.Select(f => f.Found.En.Split(' ')[0]));
        Assert.Equal(2018, Assert.Single(reading.City!.LandCover).Year);
        Assert.Empty(reading.City.Parks);
    }

    [Theory]
    [InlineData("name: A\nboundary: boundary.geojson\n", "year")]
    [InlineData("name: A\nyear: 2020\n", "boundary")]
    [InlineData("name: A\nyear:\nboundary: boundary.geojson\n", "year")]
    public void A_city_without_any_year_or_without_a_boundary_is_none(string yaml, string missing)
    {
        using var folder = new TemporaryCity(yaml);

        var reading = folder.Read();

        Assert.Null(reading.City);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal("missing-key", finding.Code);
        Assert.StartsWith(missing, finding.Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_cut_in_two_by_its_comma_is_told_to_take_quotation_marks()
    {
        using var folder = new TemporaryCity("year: 2020\nboundary: boundary.geojson\nname: {en: Town (old, new), zh: 城}\n");

        var finding = Assert.Single(folder.Read().Findings);

        Assert.Equal(("unknown-key", 3), (finding.Code, finding.Line));
        Assert.Contains("comma", finding.Expected.En, StringComparison.Ordinal);
        Assert.Contains("逗号", finding.Expected.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name: A\n\tyear: 2020\n", 2)]
    [InlineData("name: A\nyear： 2020\nboundary: b.gpkg\n", 2)]
    [InlineData("name: [A\nyear: 2020\n", 1)]
    [InlineData("name: A: B\n", 1)]
    public void A_file_that_is_no_yaml_is_one_finding_with_its_line(string yaml, int line)
    {
        using var folder = new TemporaryCity(yaml);

        var reading = folder.Read();

        Assert.Null(reading.City);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal("not-yaml", finding.Code);
        Assert.Equal(line, finding.Line);
        Assert.Contains("冒号", finding.Expected.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a remark\n")]
    [InlineData("just some words\n")]
    [InlineData("- a\n- b\n")]
    public void A_file_without_keys_is_refused(string yaml)
    {
        using var folder = new TemporaryCity(yaml);

        Assert.Equal("wrong-kind", Assert.Single(folder.Read().Findings).Code);
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_refused_with_its_line_and_the_rest_is_checked_all_the_same()
    {
        using var folder = new TemporaryCity();
        folder.Write("city.yaml", Encoding.Latin1.GetBytes("year: 2020\nboundary: boundary.geojson\nname: San José\ngrid_m: -1\n"));

        Assert.Equal([("not-utf8", 3), ("out-of-range", 4)], folder.Read().Findings.Select(f => (f.Code, f.Line!.Value)));
    }

    [Fact]
    public void A_name_encoded_twice_is_repaired_with_a_warning()
    {
        using var folder = new TemporaryCity("year: 2020\nboundary: boundary.geojson\nname: {en: San JosÃ©, zh: 圣何塞}\n");

        var reading = folder.Read();

        Assert.Equal(("San José", "圣何塞"), (reading.City!.Name.En, reading.City.Name.Zh));
        var finding = Assert.Single(reading.Findings);
        Assert.Equal((Severity.Warning, "double-encoding", 3, "San José"), (finding.Severity, finding.Code, finding.Line, finding.Nearest));
    }

    [Fact]
    public void A_map_without_a_year_is_taken_for_the_assessed_year_with_a_warning()
    {
        using var folder = new TemporaryCity(TemporaryCity.Good + "land_cover: {path: boundary.geojson, legend: dynamic-world}\n");

        var reading = folder.Read();

        Assert.Equal(2020, Assert.Single(reading.City!.LandCover).Year);
        Assert.Equal((Severity.Warning, "year-assumed", 4), (reading.Findings[0].Severity, reading.Findings[0].Code, reading.Findings[0].Line ?? 0));
    }

    [Theory]
    [InlineData("/vsicurl/https://example.org/parks.fgb")]
    [InlineData("/vsizip/parks.zip/parks.shp")]
    [InlineData("PG:dbname=city")]
    [InlineData("https://example.org/parks.geojson")]
    public void A_path_that_only_gdal_can_open_passes_as_it_is(string path)
    {
        using var folder = new TemporaryCity(TemporaryCity.Good + $"parks: \"{path}\"\n");

        var reading = folder.Read();

        Assert.Empty(reading.Findings);
        Assert.Equal(path, reading.City!.Parks[0].Layer.Path);
    }

    [Fact]
    public void An_absolute_path_and_one_above_the_folder_are_allowed()
    {
        using var elsewhere = new TemporaryCity();
        using var folder = new TemporaryCity(TemporaryCity.Good + $"parks: {elsewhere.Folder}/boundary.geojson\nwater: ../{Path.GetFileName(elsewhere.Folder)}/boundary.geojson\n");

        var reading = folder.Read();

        Assert.Empty(reading.Findings);
        Assert.Equal(reading.City!.Parks[0].Layer.Path, reading.City.RoleLayers[LandRole.Water][0].Path);
    }

    [Theory]
    [InlineData("species,kingdom\n", "species", null)]
    [InlineData("species;kingdom\n", "speces", "species")]
    [InlineData("\"Scientific name\"\tstatus\n", "Scientific nam", "Scientific name")]
    public void A_column_is_looked_for_in_the_checklist(string header, string column, string? nearest)
    {
        using var folder = new TemporaryCity(TemporaryCity.Good + $"checklists:\n  native:\n    path: list.csv\n    columns:\n      name: {column}\n");
        folder.Write("list.csv", header);

        var findings = folder.Read().Findings;

        if (nearest is null)
        {
            Assert.Empty(findings);
        }
        else
        {
            Assert.Equal(("no-such-column", 8, nearest), (findings[0].Code, findings[0].Line, findings[0].Nearest));
        }
    }

    [Fact]
    public void A_role_of_a_checklist_column_has_its_spelling_too()
    {
        using var folder = new TemporaryCity(TemporaryCity.Good + "checklists: {native: {path: list.csv, columns: {nam: species}}}\n");
        folder.Write("list.csv", "species\n");

        var finding = Assert.Single(folder.Read().Findings);

        Assert.Equal(("unknown-key", "name"), (finding.Code, finding.Nearest));
    }
}
