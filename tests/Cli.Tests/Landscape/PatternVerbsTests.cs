using System.Text.Json;
using Xunit;

namespace Hedgerow.Cli.Tests.Landscape;

/// <summary><c>landscape mspa, groups, graph, metrics, window, zones</c> as a process, on maps worked by hand.</summary>
public sealed class PatternVerbsTests
{
    private const string Islands = "1 1 2 1 1 2 2 1 1\n1 1 2 1 1 2 2 1 1\n2 2 2 2 2 2 2 2 2\n";

    [Fact]
    public void A_block_has_one_core_and_eight_cells_of_edge()
    {
        using var map = new TextMap();
        var path = map.Write(cells: "2 2 2 2 2\n2 1 1 1 2\n2 1 1 1 2\n2 1 1 1 2\n2 2 2 2 2\n");
        using var json = Json(map, "mspa", path, "--cell-size", "10", "--foreground", "1", "--edge-width", "10m", "--out", "mspa.csv");

        Assert.Equal([1, 0, 0, 8, 0, 0, 0], json.RootElement.GetProperty("classes").EnumerateArray().Select(found => found.GetProperty("cells").GetInt32()));
        Assert.Equal((9, 16, 0), (Total(json, "foreground_cells").GetInt32(), Total(json, "background_cells").GetInt32(), Total(json, "nodata_cells").GetInt32()));
        Assert.Equal("1,core,1,0.01,11.11111111111111,1", File.ReadAllLines(map.At("mspa.csv"))[1]);
        var shown = Tool.Run(map.Folder, [], "landscape", "mspa", path, "--cell-size", "10", "--foreground", "1", "--lang", "zh", "--out", "mspa.tif");
        Assert.Equal((0, string.Empty), (shown.Code, shown.Error));
        Assert.Contains("核心区", shown.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(map.At("mspa.tif")));
    }

    [Theory]
    [InlineData("15", 2, 80.0 / 12)] // 10 m between the first two, 20 m to the third
    [InlineData("10", 3, 48.0 / 12)] // a gap must lie below the distance
    [InlineData("25", 1, 12.0)]
    public void Patches_are_grouped_over_gaps(string bridge, int groups, double meshCells)
    {
        using var map = new TextMap();
        using var json = Json(map, "groups", map.Write(cells: Islands), "--cell-size", "10", "--classes", "1", "--bridge", bridge);

        Assert.Equal((groups, 3), (Total(json, "groups").GetInt32(), Total(json, "patches").GetInt32()));
        Assert.Equal(meshCells / 100, Total(json, "mesh_ha").GetDouble(), 1e-12);
        Assert.Equal(100 * meshCells / 12, Total(json, "coherence_percent").GetDouble(), 1e-9);
        Assert.Equal(0.04, Total(json, "within_ha").GetDouble(), 1e-12);
    }

    [Theory]
    [InlineData("4", "15", 12, 3)] // the line keeps to the gap: the first two stay apart
    [InlineData("15", "25", 8, 2)] // widened it takes a column of each: 2 cells, and 2 + 4 over 20 m
    public void Barriers_part_what_a_gap_would_join_and_are_not_nature(string width, string bridge, int cells, int groups)
    {
        using var map = new TextMap();
        var line = map.Text("roads.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[1025,1990],[1025,2050]]}}]}""");
        using var json = Json(map, "groups", map.Write(cells: Islands), "--cell-size", "10", "--classes", "1", "--bridge", bridge, "--barriers", line, "--barrier-width", width);

        Assert.Equal(groups, Total(json, "groups").GetInt32());
        Assert.Equal(cells / 100.0, Total(json, "natural_ha").GetDouble(), 1e-12);
    }

    [Fact]
    public void A_reporting_unit_has_its_mesh_cut_and_with_what_lies_beyond()
    {
        using var map = new TextMap();
        var unit = map.Text("units.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"West"},"geometry":{"type":"Polygon","coordinates":[[[1000,2000],[1050,2000],[1050,2030],[1000,2030],[1000,2000]]]}}]}""");
        using var json = Json(map, "groups", map.Write(cells: Islands), "--cell-size", "10", "--classes", "1", "--bridge", "25", "--boundary", unit, "--out", "units.csv");
        var west = json.RootElement.GetProperty("units")[0];

        // 8 of the group's 12 cells lie inside, in 15 cells of land.
        Assert.Equal("West", west.GetProperty("unit").GetString());
        foreach (var (name, value) in new[]
        {
            ("area_ha", 0.15), ("natural_ha", 0.08), ("outside_percent", 0), ("mesh_cut_ha", 0.08), ("coherence_cut_percent", 100), ("mesh_cbc_ha", 0.12),
            ("mesh_cut_landscape_ha", 0.64 / 15), ("mesh_cbc_landscape_ha", 0.96 / 15),
        })
        {
            Assert.Equal(value, west.GetProperty(name).GetDouble(), 1e-9);
        }

        Assert.StartsWith("West,", File.ReadAllLines(map.At("units.csv"))[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_three_patches_has_the_indices_worked_by_hand()
    {
        using var map = new TextMap();
        var (patches, links) = (map.Text("p.csv", "id,area_ha\na,2\nb,1\nc,3\n"), map.Text("l.csv", "from,to,distance_m\na,b,100\nc,b,100\n"));
        using var json = Json(map, "graph", "--patches", patches, "--links", links, "--distance", "100", "--area", "10", "--out", "g.csv");

        Assert.Equal((22.0 / 100, 23.0 / 100), (Math.Round(Total(json, "pc").GetDouble(), 12), Math.Round(Total(json, "iic").GetDouble(), 12)));
        Assert.Equal(Math.Sqrt(22), Total(json, "eca_pc").GetDouble(), 1e-12);
        var middle = json.RootElement.GetProperty("patches").EnumerateArray().Single(patch => patch.GetProperty("id").GetString() == "b").GetProperty("dpc");
        Assert.Equal(300.0 / 22, middle.GetProperty("connector").GetDouble(), 1e-9);
        Assert.Equal(4, File.ReadAllLines(map.At("g.csv")).Length);
    }

    [Fact]
    public void Metrics_are_rows_of_level_class_id_metric_and_value()
    {
        using var map = new TextMap();
        using var json = Json(map, "metrics", map.Write(), "--cell-size", "10", "--level", "class", "landscape", "--metric", "np", "te", "--out", "m.csv");

        Assert.Equal("level,class,id,metric,value", File.ReadAllLines(map.At("m.csv"))[0]);
        Assert.Equal(["class,1,,np,2", "class,2,,np,1", "class,3,,np,1", "landscape,,,np,4"], File.ReadAllLines(map.At("m.csv")).Where(line => line.Contains(",np,", StringComparison.Ordinal)).Order());
        Assert.Contains("landscape,,,te,70", File.ReadAllLines(map.At("m.csv")));
        Assert.Equal(JsonValueKind.Array, json.RootElement.GetProperty("metrics").ValueKind);
        var undefined = Tool.Run(map.Folder, [], "landscape", "metrics", map.At("map.asc"), "--cell-size", "10", "--level", "class", "--metric", "enn_mn", "--json");
        Assert.Contains("\"reason\"", undefined.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_window_gives_the_share_around_every_cell()
    {
        using var map = new TextMap();
        using var json = Json(map, "window", map.Write(), "--cell-size", "10", "--classes", "1", "--radius", "10", "--shape", "square", "--out", "w.tif");

        Assert.Equal((10, 2), (Total(json, "cells").GetInt32(), Total(json, "nodata_cells").GetInt32()));
        Assert.Equal((0.25, 0.75), (Total(json, "least").GetDouble(), Total(json, "greatest").GetDouble()));
        Assert.Equal("share", json.RootElement.GetProperty("measure").GetString());
        Assert.True(File.Exists(map.At("w.tif")));
    }

    [Fact]
    public void Zones_give_the_classes_or_values_of_each_unit()
    {
        using var map = new TextMap();
        var (path, units) = (map.Write(), map.Write("units.asc", "1 1 2 2\n1 1 2 2\n1 1 2 2\n"));
        using var classes = Json(map, "zones", path, "--cell-size", "10", "--units", units, "--out", "z.csv");
        using var values = Json(map, "zones", path, "--cell-size", "10", "--units", units, "--values");

        Assert.Equal(["unit,class,cells,area_ha,percent", "1,1,3,0.03,50", "1,2,1,0.01,16.666666666666668", "1,3,2,0.02,33.333333333333336", "2,1,2,0.02,50", "2,2,2,0.02,50"], File.ReadAllLines(map.At("z.csv")));
        Assert.Equal(2, classes.RootElement.GetProperty("units")[1].GetProperty("nodata_cells").GetInt32());
        Assert.Equal(11.0 / 6, values.RootElement.GetProperty("units")[0].GetProperty("mean").GetDouble(), 1e-12);
    }

    private static JsonElement Total(JsonDocument json, string name) => json.RootElement.GetProperty("total").GetProperty(name);

    private static JsonDocument Json(TextMap map, params string[] args)
    {
        var ran = Tool.Run(map.Folder, [], ["landscape", .. args, "--json"]);
        Assert.Equal((0, string.Empty), (ran.Code, ran.Error));
        return JsonDocument.Parse(ran.Out);
    }
}
