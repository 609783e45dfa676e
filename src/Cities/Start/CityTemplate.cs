using System.Text;
using Hedgerow.Cities.Declaration;

namespace Hedgerow.Cities.Start;

/// <summary>
/// The first city.yaml: every key of the table with what it means. A line that begins with <c># </c> is a remark; a key that begins with
/// <c>#</c> and no space is switched on by taking the sign away.
/// </summary>
internal static class CityTemplate
{
    /// <summary>Keys that a first city.yaml leaves switched off, with an example of each.</summary>
    internal static readonly IReadOnlyDictionary<string, string[]> Examples = new Dictionary<string, string[]>
    {
        ["country"] = ["country: CHN"],
        ["baseline"] = ["baseline: 2016"],
        ["crs"] = ["crs: auto"],
        ["grid_m"] = ["grid_m: 10"],
        ["accept_no_data"] = ["accept_no_data: false"],
        ["record_years"] = ["record_years: 10"],
        ["land_cover"] =
        [
            "land_cover:",
            "  - {path: landcover_2021.tif, legend: esa-worldcover, year: 2021}",
            "  - path: local_map.tif",
            "    year: 2016",
            "    nodata: [65535]",
            "    legend:",
            "      1: {name: {en: Urban, zh: 城市}, roles: [built_up]}",
            "      2: {name: {en: Forest, zh: 森林}, roles: [natural, tree, permeable]}",
        ],
        ["natural_areas"] = ["natural_areas: natural.gpkg"],
        ["canopy"] = ["canopy: canopy.gpkg"],
        ["permeable"] = ["permeable: permeable.gpkg"],
        ["built_up"] = ["built_up: built_up.gpkg"],
        ["water"] = ["water: water.gpkg"],
        ["sea"] = ["sea: sea.gpkg"],
        ["buildings"] = ["buildings: {path: buildings.gpkg, people: residents, levels: storeys}"],
        ["barriers"] = ["barriers: [{path: roads.gpkg, width_field: width_m, traffic_field: vehicles_day}]"],
        ["elevation"] = ["elevation: dem.tif"],
        ["night_light"] = ["night_light: viirs_2020.tif"],
        ["corridors"] = ["corridors: {rules: my-corridors.yaml, sources: {path: sources.gpkg, name: name_field}}"],
        ["parks"] = ["parks: {path: parks.gpkg, access_field: access}"],
        ["protected_areas"] = ["protected_areas: [{path: reserves.gpkg, kind: local}, {path: wdpa.gpkg, kind: wdpa}]"],
        ["restoration"] = ["restoration: {restored_ha: 12, degraded_ha: 80}"],
        ["population"] = ["population: {path: districts.gpkg, field: people}"],
        ["units"] = ["units: {path: districts.gpkg, name: name_field}"],
        ["records"] = ["records: [{path: gbif.csv}]"],
        ["taxonomy"] = ["taxonomy: {path: backbone.zip, name: GBIF Backbone Taxonomy, version: 2023-08-28}"],
        ["checklists"] = ["checklists: {native: native.csv, invasive: invasive.csv}"],
        ["sensitive"] = ["sensitive: [Cypripedium]"],
        ["rules"] = ["rules: {off: [country-centre], inform: [captive-or-cultivated]}"],
    };

    /// <summary>Keys that no real city needs.</summary>
    internal static readonly IReadOnlySet<string> NotOffered = new HashSet<string> { "fictional" };

    public static string Write(string name, string boundary, string? layer)
    {
        var text = new StringBuilder();
        Line(text, "# yaml-language-server: $schema=city.schema.json");
        Line(text, "# A city for Hedgerow. Fill in `year:`, take away the # before what you have, then run: hedgerow check");
        Line(text, "# Hedgerow 城市说明文件。请填写 `year:`，已有的数据去掉行首的 #，然后运行：hedgerow check");
        foreach (var key in CityKeys.City.Keys.Where(k => !NotOffered.Contains(k.Name)))
        {
            Line(text, string.Empty);
            Line(text, $"# {key.Meaning.En} {key.Meaning.Zh}");
            foreach (var line in Lines(key.Name, name, boundary, layer))
            {
                Line(text, line);
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Lines(string key, string name, string boundary, string? layer) => key switch
    {
        "name" => [$"name: {YamlQuote.Of(name)}"],
        "year" => ["year:"],
        "boundary" => [layer is null ? $"boundary: {YamlQuote.Of(boundary)}" : $"boundary: {{path: {YamlQuote.Of(boundary)}, layer: {YamlQuote.Of(layer)}}}"],
        "answers" => ["answers: answers.yaml"],
        "profile" => ["profile: profile.yaml"],
        _ => Examples[key].Select(l => "#" + l),
    };

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
