using Hedgerow.Cities.Declaration;

namespace Hedgerow.Cities.Tests;

/// <summary>A city that says everything a city can say.</summary>
public sealed class CityValuesTests
{
    private const string Everything = """
        name: {en: Testville, zh: 试城}
        country: CHN
        year: 2020
        baseline: 2010
        fictional: true
        boundary: {path: a.gpkg, layer: edge, where: kind = 1, encoding: GBK, year: 2019, source: Survey, licence: CC0}
        crs: EPSG:4547
        grid_m: 2.5
        accept_no_data: true
        record_years: 5
        land_cover:
          - path: map.tif
            year: 2020
            band: 2
            nodata: [255, 65535]
            legend:
              1: {name: {en: Wood, zh: 林地}, roles: [natural, tree, permeable], colour: "#00ff00"}
              2: {name: Town, roles: built_up}
              3: {name: {zh: 水面}}
            roles: {natural: [1, 3], tree: []}
          - {path: map.gpkg, layer: cover, class_field: code, where: code > 0, legend: esa-worldcover, year: 2010}
        natural_areas: a.gpkg
        canopy: [a.gpkg, {path: map.gpkg, layer: trees}]
        permeable: a.gpkg
        built_up: a.gpkg
        water: a.gpkg
        sea: {from_water_touching_raster_edge: true, minimum_ha: 50}
        buildings: {path: a.gpkg, people: residents, levels: storeys}
        barriers: [a.gpkg, {path: map.gpkg, width_m: 8, width_field: w, traffic_field: t, class_field: c}]
        elevation: {path: map.tif, band: 3, source: Survey, licence: CC0, year: 2015}
        night_light: map.tif
        corridors: {rules: answers.yaml, sources: {path: map.gpkg, layer: cores, name: label}}
        parks: {path: a.gpkg, access_field: access}
        protected_areas:
          - a.gpkg
          - {path: a.gpkg, kind: wdpa, status_field: STATUS, access_field: open, accessible: false}
          - {path: a.gpkg, kind: oecm}
          - {path: a.gpkg, kind: redline}
        restoration: {restored: a.gpkg, degraded: {path: map.gpkg, layer: bad}, restored_ha: , degraded_ha: , types_restored: 3, types_total: 8}
        population:
          - {path: map.gpkg, layer: wards, field: people, where: people > 0, year: 2020}
          - {total: 120000, year: 2010}
        units: [{path: map.gpkg, layer: wards, name: label}, {path: a.gpkg, name: id, key: small}]
        records: [{path: list.csv, layer: l, where: x, columns: {scientificName: species}, crs: EPSG:25833, group: birds, encoding: GBK, quantity: cover, sites: {path: list.csv, encoding: GBK}}, list.csv]
        taxonomy: {path: list.csv, name: Backbone, version: v2, columns: {name: species}, accepted_names: answers.yaml, encoding: GBK, source: S, licence: L}
        checklists:
          native: [{path: list.csv, columns: {name: species}, group: birds, year: 2020, form: detections, complete: true, encoding: GBK, source: S, licence: L}]
          invasive: {path: list.csv, key_list: true}
          introduced: list.csv
          threatened: list.csv
          endemic: list.csv
          protected: {path: list.csv, scope: country}
          cultivated: {path: list.csv, scope: city, precedence: 7}
          by_column: {path: list.csv, columns: {status: state}}
        answers: answers.yaml
        profile: profile.yaml
        sensitive: [Panthera, Cypripedium]
        rules: {off: [january-first], drop: [few-decimals], inform: [absent]}
        """;

    [Fact]
    public void Every_key_of_the_table_is_read_into_the_city()
    {
        using var folder = new TemporaryCity(Everything);
        foreach (var name in "a.gpkg map.tif map.gpkg answers.yaml profile.yaml".Split(' '))
        {
            folder.Write(name, string.Empty);
        }

        folder.Write("list.csv", "species,state\n");

        var reading = folder.Read();

        Assert.Empty(reading.Findings);
        var city = reading.City!;
        Assert.Equal(("CHN", 2020, 2010, true), (city.Country, city.Year, city.Baseline, city.Fictional));
        Assert.Equal(("EPSG:4547", 2.5, true, 5), (city.Crs, city.GridMetres, city.AcceptNoData, city.RecordYears));
        var edge = city.Boundary;
        Assert.Equal(("edge", "kind = 1", "GBK", 2019, "Survey", "CC0", 6), (edge.Layer, edge.Where, edge.Encoding, edge.Year, edge.Source, edge.Licence, edge.Line));

        var (own, shipped) = (city.LandCover[0], city.LandCover[1]);
        Assert.Equal((2, 2020, 12), (own.Band, own.Year, own.Line));
        Assert.Equal([255, 65535], own.NoData);
        Assert.Equal([LandRole.Natural, LandRole.Permeable], own.Legend.Classes[1].Roles.Order());
        Assert.Equal([LandRole.BuiltUp], own.Legend.Classes[2].Roles);
        Assert.Equal([LandRole.Natural], own.Legend.Classes[3].Roles);
        Assert.Equal(("#00ff00", "水面"), (own.Legend.Classes[1].Colour, own.Legend.Classes[3].Name.En));
        Assert.Equal(("esa-worldcover", "code", "cover", "code > 0"), (shipped.Legend.Id, shipped.ClassField, shipped.Layer, shipped.Where));

        Assert.Equal([LandRole.Natural, LandRole.Tree, LandRole.Permeable, LandRole.BuiltUp, LandRole.Water], city.RoleLayers.Keys.Order());
        Assert.Equal("trees", city.RoleLayers[LandRole.Tree][1].Layer);
        Assert.Equal((null, true, 50.0), (city.Sea!.Polygons, city.Sea.FromWaterTouchingRasterEdge, city.Sea.MinimumHectares));
        Assert.Equal(("residents", "storeys"), (city.Buildings!.PeopleField, city.Buildings.LevelsField));
        Assert.Equal([(15.0, null, null), (8.0, "w", "t")], city.Barriers.Select(b => (b.WidthMetres, b.WidthField, b.TrafficField)));
        Assert.Equal([null, "c"], city.Barriers.Select(b => b.ClassField));
        Assert.Equal((3, "Survey", "CC0", 2015), (city.Elevation!.Band, city.Elevation.Source, city.Elevation.Licence, city.Elevation.Year));
        Assert.Equal((1, null), (city.NightLight!.Band, city.NightLight.Year));
        Assert.Equal(("cores", "label"), (city.Corridors!.Sources!.Layer, city.Corridors.NameField));
        Assert.EndsWith("answers.yaml", city.Corridors.Rules, StringComparison.Ordinal);
        Assert.Equal("access", city.Parks[0].AccessField);
        Assert.Equal([ProtectionKind.Local, ProtectionKind.Wdpa, ProtectionKind.Oecm, ProtectionKind.Redline], city.ProtectedAreas.Select(p => p.Kind));
        Assert.Equal((true, false, "STATUS", "open"), (city.ProtectedAreas[0].Accessible, city.ProtectedAreas[1].Accessible, city.ProtectedAreas[1].StatusField, city.ProtectedAreas[1].AccessField));
        Assert.Equal((3, 8, "bad", null), (city.Restoration!.TypesRestored, city.Restoration.TypesTotal, city.Restoration.Degraded!.Layer, city.Restoration.RestoredHectares));
        Assert.Equal([("people", null, 2020), (null, 120000.0, 2010)], city.Population.Select(p => (p.Field, p.Total, p.Year!.Value)));
        Assert.Equal(string.Empty, city.Population[1].Path);
        Assert.Equal([("wards", "label"), ("small", "id")], city.Units.Select(u => (u.Key, u.NameField)));
        Assert.Equal(("species", "EPSG:25833", "birds", "GBK"), (city.Records[0].Columns["scientificName"], city.Records[0].Crs, city.Records[0].Group, city.Records[0].Encoding));
        Assert.Equal(("GBK", null), (city.Records[0].Sites!.Encoding, city.Records[1].Sites));
        Assert.Equal([false, true], city.Checklists.Take(2).Select(c => c.KeyList));
        Assert.Equal(Enum.GetValues<ChecklistStatus>(), city.Checklists.Select(c => c.Status));
        var native = city.Checklists[0];
        Assert.Equal(("detections", true, 2020, "birds", "species", "list"), (native.Form, native.Complete, native.ListYear, native.Group, native.Columns["name"], city.Checklists[1].Form));
        Assert.Equal([(ChecklistScope.List, 1), (ChecklistScope.Country, 2), (ChecklistScope.City, 7)], city.Checklists.Where((_, i) => i is 0 or 5 or 6).Select(c => (c.Scope, c.Precedence)));
        var taxonomy = city.Taxonomy!;
        Assert.Equal(("Backbone", "v2", "species", "GBK", "S", "L"), (taxonomy.Name, taxonomy.Version, taxonomy.Columns["name"], taxonomy.Encoding, taxonomy.Source, taxonomy.Licence));
        Assert.EndsWith("answers.yaml", taxonomy.Accepted, StringComparison.Ordinal);
        Assert.Equal(["Panthera", "Cypripedium"], city.Sensitive);
        Assert.Equal(("january-first", "few-decimals", "absent"), (city.Rules.Off[0], city.Rules.Drop[0], city.Rules.Inform[0]));
        Assert.EndsWith("answers.yaml", city.Answers, StringComparison.Ordinal);
        Assert.EndsWith("profile.yaml", city.Profile, StringComparison.Ordinal);
    }

    [Fact]
    public void This_city_leaves_out_no_key_of_the_table()
    {
        var missing = Names(CityKeys.City).Distinct().Where(n => !Everything.Contains(n + ":", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    // Roles by name stand here for the two that the city overrides.
    private static IEnumerable<string> Names(Shape shape) => shape.Keys.SelectMany(k => k.Part is null || k.Part.Name == "roles" ? [k.Name] : Names(k.Part).Prepend(k.Name));
}
