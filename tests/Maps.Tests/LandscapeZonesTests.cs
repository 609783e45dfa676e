using System.Text.Json;
using Hedgerow.Gdal;
using Hedgerow.Science.Grids;

namespace Hedgerow.Maps.Tests;

public sealed class LandscapeZonesTests
{
    private static readonly byte[] Cells =
    [
        1, 1, 2, 0,
        1, 2, 2, 0,
        3, 3, 1, 1,
    ];

    // Left two columns "A", in two pieces; the right three columns "B", so that the second column lies in both; "C" beyond the map.
    private const string Units = """
        {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3035"}},"features":[
        {"type":"Feature","properties":{"name":"A","n":1},"geometry":{"type":"Polygon","coordinates":[[[4000000,3000000],[4000020,3000000],[4000020,2999970],[4000000,2999970],[4000000,3000000]]]}},
        {"type":"Feature","properties":{"name":"B","n":2},"geometry":{"type":"Polygon","coordinates":[[[4000010,3000000],[4000040,3000000],[4000040,2999980],[4000010,2999980],[4000010,3000000]]]}},
        {"type":"Feature","properties":{"name":"C","n":3},"geometry":{"type":"Polygon","coordinates":[[[5000000,3000000],[5000040,3000000],[5000040,2999980],[5000000,3000000]]]}},
        {"type":"Feature","properties":{"name":"A","n":4},"geometry":{"type":"Polygon","coordinates":[[[4000030,2999980],[4000040,2999980],[4000040,2999970],[4000030,2999970],[4000030,2999980]]]}}]}
        """;

    [Fact]
    public void Areas_by_polygon_are_those_worked_by_hand()
    {
        using var folder = new MapFolder();
        var result = LandscapeZones.Run(new ZonesRequest(Map(folder), folder.Ascii("u.geojson", Units)));

        Assert.Equal(["A", "B", "C"], result.Units.Select(unit => unit.Name));
        Assert.Equal([(1, 4), (2, 1), (3, 2)], result.Units[0].Classes.Select(found => ((int)found.Code, (int)found.Cells)));
        Assert.Equal(100.0 * 4 / 7, result.Units[0].Classes[0].Percent, 1e-12);
        Assert.Equal([new ClassArea(2, 2, 2, 0.02, 100)], result.Units[1].Classes);
        Assert.Equal((2L, 2L), (result.Units[1].Cells, result.Units[1].NoDataCells));
        Assert.Equal((0L, 0L), (result.Units[2].Cells, result.Units[2].NoDataCells));
        Assert.Empty(result.Units[2].Classes);

        // Column 2 of the first two rows lies in A and B; column 3 of the last row in none.
        Assert.Equal((2L, 1L), (result.OverlapCells, result.OutsideCells));
    }

    [Fact]
    public void Values_by_unit_have_sum_mean_and_extremes()
    {
        using var folder = new MapFolder();
        var result = LandscapeZones.Run(new ZonesRequest(Map(folder), folder.Ascii("u.geojson", Units), "n", Values: true));

        Assert.Equal(["1", "2", "3", "4"], result.Units.Select(unit => unit.Name));
        Assert.Equal(new ZoneSum(1, 6, 0, 11, 1, 3), result.Units[0].Sum);
        Assert.Equal(new ZoneSum(2, 2, 2, 4, 2, 2), result.Units[1].Sum);
        LandscapeZones.Write(result, folder.File("v.csv"));
        Assert.Equal("3,0,0,,,,", File.ReadAllLines(folder.File("v.csv"))[3]);
    }

    [Fact]
    public void A_raster_of_units_gives_the_same_as_its_polygons()
    {
        using var folder = new MapFolder();
        var units = folder.Write<short>("u.tif", [1, 1, 2, 2, 1, 1, 2, 2, 1, 1, -9, 1], 4, height: 10, noData: -9);
        var result = LandscapeZones.Run(new ZonesRequest(Map(folder), units));
        var polygons = LandscapeZones.Run(new ZonesRequest(Map(folder), folder.Ascii("u.geojson", Units)));

        Assert.Equal(["1", "2"], result.Units.Select(unit => unit.Name));
        Assert.Equal(polygons.Units[0].Classes, result.Units[0].Classes);
        Assert.Equal(polygons.Units[1].Classes, result.Units[1].Classes);
        Assert.Equal((1L, 0L), (result.OutsideCells, result.OverlapCells));
    }

    [Fact]
    public void The_table_is_written_by_its_ending_with_polygons_in_a_geopackage()
    {
        using var folder = new MapFolder();
        var result = LandscapeZones.Run(new ZonesRequest(Map(folder), folder.Ascii("u.geojson", Units)));
        foreach (var ending in new[] { "csv", "json", "gpkg" })
        {
            LandscapeZones.Write(result, folder.File("z." + ending));
        }

        Assert.Equal(["unit,class,cells,area_ha,percent", "A,1,4,0.04,57.142857142857146", "A,2,1,0.01,14.285714285714286", "A,3,2,0.02,28.571428571428573", "B,2,2,0.02,100", "C,,0,0,"], File.ReadAllLines(folder.File("z.csv")));
        using var json = JsonDocument.Parse(File.ReadAllText(folder.File("z.json")));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("units")[4].GetProperty("class").ValueKind);
        using var shapes = Dataset.OpenVector(folder.File("z.gpkg"));
        Assert.Equal(5, shapes.Layer("units").FeatureCount);
        Assert.All(shapes.Layer("units").Features(), feature => Assert.NotNull(feature.Wkb));
    }

    [Fact]
    public void Wrong_units_are_refused()
    {
        using var folder = new MapFolder();
        var (map, units) = (Map(folder), folder.Ascii("u.geojson", Units));
        var points = folder.Ascii("p.geojson", """{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3035"}},"features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[4000005,2999995]}}]}""");
        foreach (var (said, request) in new (string, ZonesRequest)[]
        {
            ("cannot be opened", new(map, folder.File("nowhere.gpkg"))), ("no field district", new(map, units, "district")), ("Point", new(map, points)),
            ("3 columns", new(map, folder.Write<short>("other.tif", new short[9], 3, height: 10))), ("1.5", new(map, folder.Write("half.tif", [.. Enumerable.Repeat(1.5f, 12)], 4, height: 10))),
            ("is a raster", new(map, folder.Write("b.tif", new byte[12], 4, height: 10), "name")),
        })
        {
            Assert.Contains(said, Assert.Throws<MapException>(() => LandscapeZones.Run(request)).Message, StringComparison.Ordinal);
        }

        Assert.Equal("--out", Assert.Throws<MapException>(() => LandscapeZones.Write(LandscapeZones.Run(new ZonesRequest(map, units)), folder.File("z.tif"))).Place);
        Assert.DoesNotContain(folder.Files(), file => file[0] == 'z');
    }

    private static MapRequest Map(MapFolder folder) => new(folder.Write("a.tif", Cells, 4, height: 10, noData: 0));
}
