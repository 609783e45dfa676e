using System.Text.Json;
using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;

namespace Hedgerow.Maps.Tests;

public sealed class LandscapeTablesTests
{
    private static readonly byte[] Cells =
    [
        1, 1, 2, 0,
        1, 2, 2, 0,
        3, 3, 1, 1,
    ];

    [Fact]
    public void Areas_leave_no_data_out_of_the_shares()
    {
        using var folder = new MapFolder();
        var table = LandscapeAreas.Run(new MapRequest(folder.Write("a.tif", Cells, 4, noData: 0)));

        Assert.Equal([new ClassArea(1, 1, 5, 0.1, 50), new ClassArea(2, 2, 3, 0.06, 30), new ClassArea(3, 3, 2, 0.04, 20)], table.Classes);
        Assert.Equal((10L, 2L, 0.2), (table.Cells, table.NoDataCells, table.Hectares));
    }

    [Fact]
    public void Patches_are_written_as_table_points_and_map()
    {
        using var folder = new MapFolder();
        var result = LandscapePatches.Run(new MapRequest(folder.Write("a.tif", Cells, 4, noData: 0)), Neighbours.Four);
        foreach (var ending in new[] { "csv", "json", "gpkg", "tif" })
        {
            LandscapePatches.Write(result, folder.File("p." + ending));
        }

        var lines = File.ReadAllText(folder.File("p.csv")).Split('\n');
        Assert.Equal("id,class,cells,area_ha,perimeter_m,centroid_x,centroid_y,first_column,first_row,left,top,columns,rows", lines[0]);
        Assert.Equal("2,2,3,0.06,120,4000021.6666666665,2999976.6666666665,2,0,1,0,2,2", lines[2]);
        Assert.Equal(6, lines.Length);
        using var json = JsonDocument.Parse(File.ReadAllText(folder.File("p.json")));
        Assert.Equal(4, json.RootElement.GetProperty("patches").GetArrayLength());
        Assert.Equal(120, json.RootElement.GetProperty("patches")[1].GetProperty("perimeter_m").GetDouble());
        using var labels = Dataset.OpenRaster(folder.File("p.tif"));
        var cells = new uint[12];
        labels.ReadBand<uint>(1, 0, 0, 4, 3, cells);
        Assert.Equal([1, 1, 2, 0, 1, 2, 2, 0, 3, 3, 4, 4], cells);
        using var points = Dataset.OpenVector(folder.File("p.gpkg"));
        Assert.Equal(4, points.Layer("patches").FeatureCount);
        Assert.Equal(["a.tif", "p.csv", "p.gpkg", "p.json", "p.tif"], folder.Files());
    }

    [Fact]
    public void The_same_patches_give_the_same_bytes_whatever_the_threads()
    {
        using var folder = new MapFolder();
        var random = new Random(4);
        var path = folder.Write("a.tif", Enumerable.Range(0, 700 * 530).Select(_ => (byte)random.Next(3)).ToArray(), 700);
        foreach (var threads in new[] { 1, 4 })
        {
            var options = new RunOptions(threads);
            var result = LandscapePatches.Run(new MapRequest(path), Neighbours.Four, options);
            LandscapePatches.Write(result, folder.File($"{threads}.tif"), options);
            LandscapePatches.Write(result, folder.File($"{threads}.csv"), options);
        }

        Assert.Equal(File.ReadAllBytes(folder.File("1.tif")), File.ReadAllBytes(folder.File("4.tif")));
        Assert.Equal(File.ReadAllBytes(folder.File("1.csv")), File.ReadAllBytes(folder.File("4.csv")));
    }

    [Fact]
    public void Edges_keep_no_data_and_border_apart()
    {
        using var folder = new MapFolder();
        var result = LandscapeEdges.Run(new MapRequest(folder.Write("a.tif", Cells, 4, noData: 0)));

        // Across (20 m): 1|2 twice, 3|1 once; down (10 m): 1 over 2, 1 over 3, 2 over 3, 2 over 1.
        Assert.Equal((3 * 20) + (4 * 10), result.TotalEdgeMetres);
        Assert.Equal((2 * 20) + 10, result.NoDataMetres);
        Assert.Equal((2 * 3 * 20) + (2 * 4 * 10) - (2 * 20) - 10, result.BorderMetres);
        Assert.Equal(new ClassContact(1, 2, 2, 2, 60), result.Contacts.Single(contact => contact is { One: 1, Other: 2 }));
    }

    [Fact]
    public void Change_leaves_out_what_has_no_data_at_either_date()
    {
        using var folder = new MapFolder();
        var before = new MapRequest(folder.Write("a.tif", Cells, 4, noData: 0));
        var after = new MapRequest(folder.Write<byte>("b.tif", [1, 2, 2, 1, 1, 1, 0, 0, 3, 4, 1, 1], 4, noData: 0));
        var result = LandscapeChange.Run(before, after, 10);

        Assert.Equal((9L, 3L), (result.ComparedCells, result.LeftOutCells));
        Assert.Equal(0.06, result.ChangedHectares, 1e-12);
        Assert.Equal(
            [(1, 1, 4), (1, 2, 1), (2, 1, 1), (2, 2, 1), (3, 3, 1), (3, 4, 1)],
            result.Transitions.Select(found => ((int)found.From, (int)found.To, (int)found.Cells)));
        var one = result.Classes[0];
        Assert.Equal((0.1, 0.1, 0.02, 0.02, 0.0, 0.04, 0.0), (one.Before, one.After, one.Gain, one.Loss, one.Net, one.Swap, one.AnnualPercent!.Value));
        Assert.Null(result.Classes[3].AnnualPercent);
        Assert.Equal(100 * Math.Log(0.5) / 10, result.Classes[2].AnnualPercent!.Value, 1e-12);
    }

    [Fact]
    public void Change_refuses_other_cells_and_no_time()
    {
        using var folder = new MapFolder();
        var one = new MapRequest(folder.Write("a.tif", Cells, 4));

        Assert.Throws<MapException>(() => LandscapeChange.Run(one, new MapRequest(folder.Write("b.tif", Cells, 3))));
        Assert.Equal("--years", Assert.Throws<MapException>(() => LandscapeChange.Run(one, one, 0)).Place);
    }

    [Fact]
    public void Wrong_endings_and_missing_folders_are_refused_and_leave_nothing()
    {
        using var folder = new MapFolder();
        var result = LandscapePatches.Run(new MapRequest(folder.Write("a.tif", Cells, 4)));

        Assert.Equal("--out", Assert.Throws<MapException>(() => LandscapePatches.Write(result, folder.File("p.xlsx"))).Place);
        Assert.Throws<MapException>(() => LandscapePatches.Write(result, Path.Combine(folder.File("none"), "p.csv")));
        Assert.Throws<MapException>(() => LandscapeAreas.Write(result.Table, folder.File("p.tif")));
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => LandscapePatches.Write(result, folder.File("p.csv"), new RunOptions(Cancel: stop.Token)));
        Assert.Throws<OperationCanceledException>(() => LandscapePatches.Write(result, folder.File("p.tif"), new RunOptions(Cancel: stop.Token)));
        Assert.Equal(["a.tif"], folder.Files());
    }

    [Fact]
    public void A_table_holds_a_writer_to_its_columns()
    {
        using var folder = new MapFolder();
        using (var writer = TableWriter.Create(folder.File("t.csv"), "rows", [new("name", TableKind.Text), new("value", TableKind.Number)]))
        {
            Assert.Throws<InvalidOperationException>(() => writer.Add(1L));
            writer.Add("a,\"b\"");
            Assert.Throws<InvalidOperationException>(() => writer.EndRow());
            writer.Add(double.NaN);
            writer.EndRow();
            writer.Add("=1+1");
            writer.Add(0.1);
            writer.EndRow();
            Assert.False(File.Exists(folder.File("t.csv")));
            writer.Finish();
        }

        Assert.Equal("name,value\n\"a,\"\"b\"\"\",\n'=1+1,0.1\n", File.ReadAllText(folder.File("t.csv")));
    }
}
