using System.Globalization;
using Hedgerow.Cities;
using Hedgerow.Gdal;

namespace Hedgerow.Corridors.Tests;

/// <summary>
/// A town of 200 × 100 cells of 10 m: wood in its first and last 60 columns, houses between, crossed by a strip of fields 10 rows high
/// (rows 45 to 54), which houses interrupt in the columns 98 to 101.
/// </summary>
internal sealed class TwoWoods : IDisposable
{
    public const double West = 500000;
    public const double North = 9800000;
    private readonly List<string> more = [];

    public TwoWoods(Func<int, int, byte>? cover = null)
    {
        var cells = new byte[200 * 100];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = (cover ?? Cover)(i % 200, i / 200);
        }

        using var system = SpatialReference.FromUserInput("EPSG:32735");
        RasterWriter.WriteGeoTiff<byte>(Path.Combine(Folder, "cover.tif"), cells, new RasterFrame(West, North, 10, 10, 200, 100), system.Wkt);
        Polygons("boundary", (0, 0, 200, 100, "Two Woods"));
        Polygons("districts", (0, 0, 100, 100, "West"), (100, 0, 200, 100, "East"));
        File.WriteAllText(Path.Combine(Folder, "rules.yaml"), Rules());
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("hedgerow-corridors-").FullName;

    public static byte Cover(int column, int row) => column is < 60 or >= 140 ? (byte)1 : row is >= 45 and < 55 && column is < 98 or > 101 ? row is >= 45 and < 55 ? (byte)3 : (byte)2 : (byte)2;

    public static string Rules() => """
        id: two-woods
        name: {en: Test, zh: 测试}
        standing: provisional
        reference: adriaensen-2003
        sources: {core_depth_m: 0, minimum_core_ha: 1, minimum_ha: 1, protected_minimum_ha: 1, protected_percent: 50, water: false, most: 50}
        resistance:
          ordinary: 30
          lost: 100
          land: {natural_tree: 1, natural: 3, tree: 10, permeable: 20, cropland: 30, other: 40, water: 60, built_up: 100, sea: null, unknown: null}
          classes: {}
          roads: {motorway: 500, other: 300}
          slope_degrees: [[0, 1], [15, 2]]
          night_light: [[0, 1], [10, 3]]
        corridors: {width_cost_m: 500, dispersal_m: 1000}
        barriers: {radius_m: 20, per_corridor: 1, most: 10}
        stepping_stones: {minimum_ha: 0.01, most: 10}
        pinch_points: {share_percent: 5, per_corridor: 1, most: 10, whole_map_cells: 1000000}

        """;

    public TwoWoods With(string yaml)
    {
        more.Add(yaml);
        return this;
    }

    public TwoWoods Polygons(string name, params (double Left, double Top, double Right, double Bottom, string Name)[] boxes)
    {
        var features = boxes.Select(b => string.Create(CultureInfo.InvariantCulture, $$"""
            {"type": "Feature", "properties": {"name": "{{b.Name}}"}, "geometry": {"type": "Polygon", "coordinates": [[
              [{{X(b.Left)}}, {{Y(b.Top)}}], [{{X(b.Left)}}, {{Y(b.Bottom)}}], [{{X(b.Right)}}, {{Y(b.Bottom)}}], [{{X(b.Right)}}, {{Y(b.Top)}}], [{{X(b.Left)}}, {{Y(b.Top)}}]]] } }
            """));
        File.WriteAllText(
            Path.Combine(Folder, name + ".geojson"),
            "{\"type\": \"FeatureCollection\", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::32735\"}}, \"features\": [" + string.Join(",", features) + "]}");
        return this;
    }

    public TwoWoods Raster(string name, Func<int, int, float> value)
    {
        var cells = new float[200 * 100];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = value(i % 200, i / 200);
        }

        using var system = SpatialReference.FromUserInput("EPSG:32735");
        RasterWriter.WriteGeoTiff<float>(Path.Combine(Folder, name), cells, new RasterFrame(West, North, 10, 10, 200, 100), system.Wkt);
        return this;
    }

    public CorridorResult Run(Func<CorridorRequest, CorridorRequest>? change = null)
    {
        File.WriteAllText(Path.Combine(Folder, "city.yaml"), """
            name: {en: Two Woods, zh: 双林}
            year: 2020
            boundary: boundary.geojson
            units: {path: districts.geojson, name: name}
            land_cover:
              - path: cover.tif
                year: 2020
                legend:
                  1: {name: {en: Wood, zh: 林地}, roles: [natural, tree, permeable]}
                  2: {name: {en: Houses, zh: 住宅}, roles: [built_up]}
                  3: {name: {en: Fields, zh: 农田}, roles: [cropland, permeable]}

            """ + string.Join('\n', more) + "\n");
        var request = new CorridorRequest(CityFolder.Read(Folder)) { RulesFile = Path.Combine(Folder, "rules.yaml"), Threads = 2 };
        return SecurityPattern.Run(change?.Invoke(request) ?? request);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static double X(double column) => West + (column * 10);

    private static double Y(double row) => North - (row * 10);
}
