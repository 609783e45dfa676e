using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;

namespace Hedgerow.Maps.Tests;

public sealed class CircuitRunTests
{
    private static readonly float[] Halves = [0.5f, 0.5f, 0.5f, 0.5f, 0.5f];
    private static readonly byte[] Ends = [0, 1, 0, 1, 0];
    private static readonly byte[] Gap = [1, 1, 0, 1, 1];

    private const string Row = "ncols 5\nnrows 1\nxllcorner 0\nyllcorner 0\ncellsize 10\nNODATA_value -9999\n";

    [Fact]
    public void Resistances_of_points_on_an_ascii_grid_are_written()
    {
        using var folder = new MapFolder();
        var map = folder.Ascii("r.asc", Row + "1 3 5 -9999 1\n");
        var points = folder.Ascii("p.txt", "1 5 5\n2 25 5\n3 45 5\n4 35 5\n");

        var result = CircuitRun.Run(new CircuitRequest(new MapRequest(map)) { Focal = points }, folder.File("r.csv"));

        Assert.Equal((4L, 2), (result.Nodes, result.Pieces));
        Assert.Equal(6, result.Rows.Count);
        Assert.Equal(6, result.Rows[0].Resistance!.Value, 5);
        Assert.Null(result.Rows[1].Resistance);
        Assert.Equal("no way joins them", result.Rows[1].Note!.En);
        Assert.Equal("node 4 has no cell with resistance", result.Rows[2].Note!.En);
        var lines = File.ReadAllLines(folder.File("r.csv"));
        Assert.Equal("from,to,resistance,residual,note", lines[0]);
        Assert.StartsWith("1,3,,", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_holds_tables_sums_and_every_solve()
    {
        using var folder = new MapFolder();
        var map = folder.Write("r.tif", new float[] { 1, 1, 1, 1, 1 }, 5, height: 10);
        var nodes = folder.Write("f.tif", [1, 0, 2, 0, 3], 5, height: 10);

        CircuitRun.Run(new CircuitRequest(new MapRequest(map)) { Focal = nodes, EachMap = true }, folder.File("out"));

        var files = Directory.GetFiles(folder.File("out")).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);
        Assert.Equal(
            ["current.tif", "current_1_2.tif", "current_1_3.tif", "current_2_3.tif", "current_largest.tif", "resistance_matrix.csv", "resistances.csv", "voltage_1_2.tif", "voltage_1_3.tif", "voltage_2_3.tif"],
            files);
        Assert.Equal(["2", "2", "3", "2", "2"], Cells(Path.Combine(folder.File("out"), "current.tif")).Select(ampere => $"{ampere:0}"));
        Assert.StartsWith("id,1,2,3\n1,0,", File.ReadAllText(Path.Combine(folder.File("out"), "resistance_matrix.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Pairs_are_included_and_excluded()
    {
        using var folder = new MapFolder();
        var map = folder.Write("r.tif", new float[] { 1, 1, 1, 1, 1 }, 5, height: 10);
        var nodes = folder.Write("f.tif", [1, 0, 2, 0, 3], 5, height: 10);
        var request = new CircuitRequest(new MapRequest(map)) { Focal = nodes };
        var listed = folder.Ascii("pairs.txt", "mode include\n2\t1\n3\t1\n");

        Assert.Equal([(1, 2), (1, 3)], CircuitRun.Run(request with { Include = listed }).Rows.Select(row => (row.From, row.To!.Value)));
        Assert.Equal(
            [(1, 2), (2, 3)],
            CircuitRun.Run(request with { Exclude = folder.Ascii("x.csv", "id1,id2\n1,3\n") }).Rows.Select(row => (row.From, row.To!.Value)));
        Assert.Throws<MapException>(() => CircuitRun.Run(request with { Exclude = listed }));
        Assert.Throws<MapException>(() => CircuitRun.Run(request with { Include = folder.Ascii("y.csv", "1,9\n") }));
    }

    [Fact]
    public void Conductances_masks_and_short_circuits_are_taken()
    {
        using var folder = new MapFolder();
        var map = folder.Write("g.tif", Halves, 5, height: 10);
        var request = new CircuitRequest(new MapRequest(map)) { Focal = folder.Ascii("p.csv", "id,x,y\n1,4000005,2999995\n2,4000045,2999995\n"), Conductance = true };

        Assert.Equal(8, CircuitRun.Run(request).Rows[0].Resistance!.Value, 5);
        Assert.Equal(4, CircuitRun.Run(request with { ShortCircuit = folder.Write("s.tif", Ends, 5, height: 10) }).Rows[0].Resistance!.Value, 5);
        Assert.Null(CircuitRun.Run(request with { Mask = folder.Write("m.tif", Gap, 5, height: 10) }).Rows[0].Resistance);
    }

    [Fact]
    public void Sources_flow_to_grounds_given_as_resistances()
    {
        using var folder = new MapFolder();
        var map = folder.Write("r.tif", new float[] { 1, 1, 1 }, 3, height: 10);
        var request = new CircuitRequest(new MapRequest(map), CircuitMode.Advanced)
        {
            Sources = folder.Ascii("s.csv", "amperes,x,y\n2,4000005,2999995\n"),
            Grounds = folder.Ascii("g.csv", "ohms,x,y\n0,4000025,2999995\n"),
        };

        var result = CircuitRun.Run(request, folder.File("c.tif"));

        Assert.Equal((2.0, 0.0, 0), (result.Entered, result.LeftOut, result.Conflicts));
        Assert.Equal(["2", "2", "2"], Cells(folder.File("c.tif")).Select(ampere => $"{ampere:0}"));
        Assert.Throws<MapException>(() => CircuitRun.Run(request with { Grounds = null }));
    }

    [Fact]
    public void One_stopped_or_refused_leaves_nothing()
    {
        using var folder = new MapFolder();
        var map = folder.Write("r.tif", new float[] { 1, 1, 1 }, 3, height: 10);
        var request = new CircuitRequest(new MapRequest(map)) { Focal = folder.Ascii("p.csv", "1,4000005,2999995\n2,4000025,2999995\n"), EachMap = true };
        var before = folder.Files();
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => CircuitRun.Run(request, folder.File("out"), new RunOptions(Cancel: stop.Token)));
        Assert.Throws<MapException>(() => CircuitRun.Run(request with { Focal = folder.Ascii("p.csv", "1,0,0\n") }, folder.File("out")));
        Assert.Throws<MapException>(() => CircuitRun.Run(request with { Mask = folder.Write("r2.tif", new float[] { 1, 1 }, 2, height: 10) }, folder.File("out")));
        Assert.Equal([.. before, "r2.tif"], folder.Files());
        Assert.False(Directory.Exists(folder.File("out")));
        Assert.DoesNotContain(Directory.GetDirectories(Path.GetDirectoryName(map)!), found => Path.GetFileName(found).StartsWith('.'));
    }

    private static float[] Cells(string path)
    {
        using var file = Dataset.OpenRaster(path);
        var cells = new float[file.Raster.Columns * file.Raster.Rows];
        file.ReadBand<float>(1, 0, 0, file.Raster.Columns, file.Raster.Rows, cells);
        return cells;
    }
}
