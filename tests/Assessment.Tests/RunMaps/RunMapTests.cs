using System.IO.Compression;
using System.Text.Json;
using Hedgerow.Assessment.RunMaps;
using Hedgerow.Gdal;
using Hedgerow.Storage;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Xunit;

namespace Hedgerow.Assessment.Tests.RunMaps;

/// <summary>The maps of the small city, read back with GDAL's own drivers.</summary>
public sealed class RunMapTests(LiveCity city) : IClassFixture<LiveCity>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hedgerow-map-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_run_gets_its_maps_and_the_same_run_the_same_bytes()
    {
        var (first, second) = (Write("a"), Write("b"));

        var files = Directory.EnumerateFiles(first).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(
            ["cover-2010.mbtiles", "cover-2020.mbtiles", "features.gpkg", "groups.mbtiles", "map.json", "role-built-up.mbtiles", "role-natural.mbtiles", "role-permeable.mbtiles", "role-trees.mbtiles", "role-water.mbtiles", "vectors.mbtiles"],
            files);
        Assert.All(files, name => Assert.Equal(File.ReadAllBytes(Path.Combine(first, name)), File.ReadAllBytes(Path.Combine(second, name))));

        using var index = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(first, RunMap.Index)));
        var layers = index.RootElement.GetProperty("layers").EnumerateArray().ToList();
        Assert.Equal([2010, 2020], layers.Where(l => l.GetProperty("id").GetString()!.StartsWith("cover", StringComparison.Ordinal)).Select(l => l.GetProperty("year").GetInt32()));
        Assert.All(layers, l => Assert.Contains(l.GetProperty("file").GetString(), files));
        Assert.All(layers, l => Assert.NotEmpty(l.GetProperty("name").GetProperty("zh").GetString()!));
        Assert.All(layers, l => Assert.NotEqual(0, l.GetProperty("legend").GetArrayLength()));
        var bounds = index.RootElement.GetProperty("bounds").EnumerateArray().Select(b => b.GetDouble()).ToArray();
        Assert.InRange(bounds[0], 2.9, 3.1);
        Assert.InRange(bounds[3], 0.4, 0.5);
    }

    [Fact]
    public void Vector_tiles_hold_every_layer_where_it_lies()
    {
        var path = Path.Combine(Write("a"), "vectors.mbtiles");

        using var tiles = Dataset.OpenVector(path);
        using var layers = Dataset.OpenVector(city.Layers);
        var placed = layers.Layers.Where(name => name != "layer_styles").ToList();
        Assert.Equal(placed.Order(StringComparer.Ordinal), tiles.Layers.Order(StringComparer.Ordinal));
        using var web = SpatialReference.FromUserInput("EPSG:3857");
        foreach (var name in placed)
        {
            var (of, at) = (layers.Layer(layers.Layers.ToList().IndexOf(name)), tiles.Layer(tiles.Layers.ToList().IndexOf(name)));
            if (of.FeatureCount == 0)
            {
                continue;
            }

            using var own = SpatialReference.FromUserInput(of.ProjectionWkt!);
            using var toWeb = new CoordinateTransform(own, web);
            var (wanted, found) = (toWeb.Transform(of.Extent!.Value), Box(at));
            // A unit of the finest tile is 0.6 m here.
            Assert.InRange(found.MinX, wanted.MinX - 2, wanted.MinX + 2);
            Assert.InRange(found.MaxY, wanted.MaxY - 2, wanted.MaxY + 2);
            string[] Values(VectorLayer layer) =>
                [.. layer.Features().Select(f => string.Join('|', of.Fields.Select(field => f.Text(layer.FieldIndex(field.Name))))).Distinct().Order(StringComparer.Ordinal)];
            Assert.Equal(Values(of).Length, Values(at).Length);
        }
    }

    [Fact]
    public void Every_vector_tile_is_packed_and_says_what_it_is()
    {
        using var file = SqliteFile.Read(Path.Combine(Write("a"), "vectors.mbtiles"));

        var zooms = file.All($"select zoom_level, count(*) n from tiles group by zoom_level order by zoom_level", row => (row.Number("zoom_level"), row.Number("n")));
        Assert.Equal(14, zooms[^1].Item1);
        Assert.True(zooms.Count >= 5);
        var tile = file.Bytes($"select tile_data from tiles where zoom_level = 14 limit 1")!;
        using var unpacked = new GZipStream(new MemoryStream(tile), CompressionMode.Decompress);
        Assert.Equal(0x1a, unpacked.ReadByte());
    }

    [Fact]
    public void Pictures_show_the_class_of_every_cell()
    {
        var result = city.Results[0];
        var path = Path.Combine(Write("a"), "role-trees.mbtiles");

        using var picture = Dataset.OpenRaster(path);
        var frame = picture.Raster;
        var alpha = new byte[frame.Columns * frame.Rows];
        picture.ReadBand(4, 0, 0, frame.Columns, frame.Rows, alpha.AsSpan());
        var pixel = frame.GeoTransform![1];
        // On the equator a metre of the picture is a metre on the ground, and the city is one per cent off at most.
        var trees = alpha.Count(a => a != 0) * pixel * pixel / 1e4;
        var mask = result.Data.Role(Cities.LandRole.Tree).Value.Value.Mask.Part(result.Data.Whole.Window).Cells;
        var wanted = mask.Zip(result.Data.Whole.Mask.Cells).Count(c => c.First == Science.Grids.Cell.Yes && c.Second == Science.Grids.Cell.Yes) / 100.0;
        Assert.InRange(trees, 0.98 * wanted, 1.02 * wanted);
    }

    [Fact]
    public void Layers_in_degrees_have_the_same_features()
    {
        using var degrees = Dataset.OpenVector(Path.Combine(Write("a"), "features.gpkg"));
        using var metres = Dataset.OpenVector(city.Layers);

        Assert.Equal(metres.Layers.Where(name => name != "layer_styles"), degrees.Layers);
        Assert.Equal(
            Enumerable.Range(0, degrees.Layers.Count).Select(i => metres.Layer(i).FeatureCount),
            Enumerable.Range(0, degrees.Layers.Count).Select(i => degrees.Layer(i).FeatureCount));
        Assert.InRange(degrees.Layer(0).Extent!.Value.MinX, 2.9, 3.1);
    }

    [Fact]
    public void A_cancelled_map_stops()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.Throws<OperationCanceledException>(() => RunMap.Write(city.Results[0], city.Layers, Path.Combine(folder, "c"), null, cancel.Token));
    }

    // The driver's own extent is that of the tiles.
    private static Extent Box(VectorLayer layer)
    {
        var box = new Envelope();
        foreach (var feature in layer.Features())
        {
            box.ExpandToInclude(new WKBReader().Read(feature.Wkb!).EnvelopeInternal);
        }

        return new Extent(box.MinX, box.MinY, box.MaxX, box.MaxY);
    }

    private string Write(string name)
    {
        var target = Path.Combine(folder, name);
        RunMap.Write(city.Results[0], city.Layers, target);
        return target;
    }
}
