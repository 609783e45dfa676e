using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Resistance;
using Xunit;

namespace Hedgerow.Maps.Tests;

/// <summary>Distances and costs of files, against the golden maps of scipy, scikit-image and GRASS (tests/Golden/landscape/maps).</summary>
public sealed class DistanceAndCostTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hedgerow-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void Distances_are_those_of_scipy()
    {
        var result = DistanceMap.Run(new DistanceRequest(new MapRequest(Golden("a.tif")), [5], Out: In("d.tif")));

        AssertSame("a-distance-5.tif", "d.tif");
        Assert.Equal(result.Map.Frame.Count, result.Whole.Cells);
        Assert.Null(result.Classes[^1].Code);
        Assert.Equal(0, result.Classes.Single(row => row.Code == 5).Max);
        Assert.Equal(result.Whole.Cells, result.Whole.Bands.Sum());
    }

    [Theory]
    [InlineData(Steps.Eight, "a-cost-8.tif")]
    [InlineData(Steps.Sixteen, "a-cost-16.tif")]
    public void Costs_are_those_of_scikit_image_and_grass(Steps steps, string golden)
    {
        CostMap.Run(new CostRequest(new MapRequest(Golden("a-resistance.tif")), Golden("a-sources.tif"), steps, Out: In("c.tif")));

        AssertSame(golden, "c.tif");
    }

    [Fact]
    public void Every_cell_is_given_one_of_the_classes_asked_for_and_those_cells_their_own()
    {
        var request = new DistanceRequest(new MapRequest(Golden("a.tif")), [4, 5], Allocation: In("near.tif"));
        DistanceMap.Run(request);
        var (cells, near) = (Cells<int>(Golden("a.tif")), Cells<int>(In("near.tif")));

        Assert.All(near, code => Assert.True(code is 4 or 5));
        Assert.All(Enumerable.Range(0, cells.Length).Where(at => cells[at] is 4 or 5), at => Assert.Equal(cells[at], near[at]));
    }

    [Fact]
    public void Depth_inside_a_class_is_the_distance_to_the_others()
    {
        DistanceMap.Run(new DistanceRequest(new MapRequest(Golden("a.tif")), [5], Inside: true, Out: In("in.tif")));
        DistanceMap.Run(new DistanceRequest(new MapRequest(Golden("a.tif")), [1, 2, 3, 4, 6], Out: In("to.tif")));

        Assert.Equal(Cells<float>(In("to.tif")), Cells<float>(In("in.tif")));
    }

    [Fact]
    public void Points_and_cells_of_the_same_places_give_the_same_costs()
    {
        var map = MapFile.Open(Golden("a-resistance.tif"));
        int[] columns = [20, 100, 150];
        File.WriteAllText(In("points.geojson"), FormattableString.Invariant(
            $"{{\"type\":\"FeatureCollection\",\"crs\":{{\"type\":\"name\",\"properties\":{{\"name\":\"urn:ogc:def:crs:EPSG::3035\"}}}},\"features\":[{string.Join(',', columns.Select((column, i) => Point(map, column, 60, 10 - i)))}]}}"));
        using (var writer = new MapWriter<int>(In("cells.tif"), map.Place, 0))
        {
            var cells = new int[map.Frame.Count];
            for (var i = 0; i < columns.Length; i++)
            {
                cells[(60 * map.Frame.Columns) + columns[i]] = 10 - i;
            }

            writer.Write(0, cells);
            writer.Finish();
        }

        var one = CostMap.Run(new CostRequest(new MapRequest(Golden("a-resistance.tif")), In("points.geojson"), IdField: "id", Out: In("1.tif"), Allocation: In("n1.tif"), BackLink: In("l1.tif")));
        var other = CostMap.Run(new CostRequest(new MapRequest(Golden("a-resistance.tif")), In("cells.tif"), Out: In("2.tif"), Allocation: In("n2.tif"), BackLink: In("l2.tif")), new RunOptions(1));

        Assert.Equal(Cells<float>(In("1.tif")), Cells<float>(In("2.tif")));
        Assert.Equal(Cells<int>(In("n1.tif")), Cells<int>(In("n2.tif")));
        Assert.Equal(Cells<byte>(In("l1.tif")), Cells<byte>(In("l2.tif")));
        Assert.Equal([8, 9, 10], one.Summary.Sources.Select(part => part.Id));
        Assert.Equal(one.Summary.Sources, other.Summary.Sources);
    }

    [Fact]
    public void Tables_are_written_by_class_and_by_source()
    {
        DistanceMap.Write(DistanceMap.Run(new DistanceRequest(new MapRequest(Golden("a.tif")), [5], Bands: [0, 100])), In("d.csv"));
        CostMap.Write(CostMap.Run(new CostRequest(new MapRequest(Golden("a-resistance.tif")), Golden("a-sources.tif"), BySource: true)), In("c.csv"));

        Assert.StartsWith("class,cells,mean_m,max_m,from_0_m,from_100_m", File.ReadAllText(In("d.csv")), StringComparison.Ordinal);
        Assert.Equal(6, File.ReadAllLines(In("c.csv")).Length);
    }

    [Fact]
    public void What_cannot_be_computed_is_refused_and_leaves_no_file()
    {
        var map = new MapRequest(Golden("a.tif"));
        var resistance = new MapRequest(Golden("a-resistance.tif"));
        File.WriteAllText(In("sources.txt"), "no map");

        Assert.Throws<MapException>(() => DistanceMap.Run(new DistanceRequest(map, [77], Out: In("d.tif"))));
        Assert.Throws<MapException>(() => DistanceMap.Run(new DistanceRequest(map, [5], Inside: true, Allocation: In("d.tif"))));
        Assert.Throws<MapException>(() => DistanceMap.Run(new DistanceRequest(map, [5], Bands: [10, 5])));
        Assert.Throws<MapException>(() => CostMap.Run(new CostRequest(resistance, In("sources.txt"), Out: In("c.tif"))));
        Assert.Throws<MapException>(() => CostMap.Run(new CostRequest(resistance, Golden("b.asc"), Out: In("c.tif"))));
        Assert.Throws<MapException>(() => CostMap.Run(new CostRequest(resistance, Golden("a-sources.tif"), Max: -1)));
        Assert.Equal(["sources.txt"], Directory.GetFiles(folder).Select(Path.GetFileName));
    }

    private static string Point(MapFile map, int column, int row, int id) => FormattableString.Invariant(
        $"{{\"type\":\"Feature\",\"properties\":{{\"id\":{id}}},\"geometry\":{{\"type\":\"Point\",\"coordinates\":[{map.Place.X(column)},{map.Place.Y(row)}]}}}}");

    private static string Golden(string name) => Path.Combine(Repository(), "tests", "Golden", "landscape", "maps", name);

    private static string Repository([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    private static T[] Cells<T>(string path)
        where T : unmanaged
    {
        using var file = Dataset.OpenRaster(path);
        var cells = new T[file.Raster.Columns * file.Raster.Rows];
        file.ReadBand(1, 0, 0, file.Raster.Columns, file.Raster.Rows, cells.AsSpan());
        return cells;
    }

    private void AssertSame(string golden, string ours)
    {
        var (expected, found) = (Cells<float>(Golden(golden)), Cells<float>(In(ours)));
        for (var at = 0; at < expected.Length; at++)
        {
            Assert.True(expected[at] < 0 ? float.IsNaN(found[at]) : Math.Abs(expected[at] - found[at]) <= 1e-6f * expected[at], $"cell {at}: {found[at]} instead of {expected[at]}");
        }
    }

    private string In(string name) => Path.Combine(folder, name);
}
