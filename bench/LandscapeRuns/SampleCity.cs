using System.Globalization;

namespace Hedgerow.LandscapeRuns;

/// <summary>A made city of 2000 km² at 10 m: a square boundary on a made landscape, with its legend in place.</summary>
/// <param name="Map">The landscape around it.</param>
internal sealed record SampleCity(SampleMap Map)
{
    /// <summary>Area of the city, m².</summary>
    private const double SquareMetres = 2e9;

    /// <summary>Side of the map that the city needs.</summary>
    public const int Side = 4600;

    /// <summary>The folder of the city.</summary>
    public string Folder => Path.Combine(Map.Folder, $"city-{Map.Side}-{Map.Seed}");

    /// <summary>Makes its files.</summary>
    public void Make()
    {
        Map.Make(withResistance: false);
        Directory.CreateDirectory(Folder);
        var middle = Map.Side * 5.0;
        var half = Math.Sqrt(SquareMetres) / 2;
        var (west, south, east, north) = (4_000_000 + middle - half, 3_000_000 + middle - half, 4_000_000 + middle + half, 3_000_000 + middle + half);
        File.WriteAllText(Path.Combine(Folder, "boundary.geojson"), string.Create(CultureInfo.InvariantCulture, $$$"""
            {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3035"}}, "features": [{"type": "Feature", "properties": {"name": "Made city"},
             "geometry": {"type": "Polygon", "coordinates": [[[{{{west}}}, {{{south}}}], [{{{east}}}, {{{south}}}], [{{{east}}}, {{{north}}}], [{{{west}}}, {{{north}}}], [{{{west}}}, {{{south}}}]]]}}]}
            """));
        File.WriteAllText(Path.Combine(Folder, "city.yaml"), $$"""
            name: {en: Made city, zh: 合成城市}
            year: 2020
            boundary: boundary.geojson
            land_cover:
              - path: ../{{Path.GetFileName(Map.Classes)}}
                year: 2020
                legend:
                  1: {name: {en: Centre, zh: 中心城区}, roles: [built_up]}
                  2: {name: {en: Suburb, zh: 郊区}, roles: [built_up]}
                  3: {name: {en: Fields, zh: 农田}, roles: [cropland, permeable]}
                  4: {name: {en: Grassland, zh: 草地}, roles: [natural, permeable]}
                  5: {name: {en: Meadow, zh: 草甸}, roles: [permeable]}
                  6: {name: {en: Orchard, zh: 果园}, roles: [permeable]}
                  7: {name: {en: Forest, zh: 森林}, roles: [natural, tree, permeable]}
                  8: {name: {en: Old forest, zh: 老林}, roles: [natural, tree, permeable]}

            """);
    }
}
