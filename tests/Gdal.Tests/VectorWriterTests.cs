using System.Security.Cryptography;
using System.Text;

namespace Hedgerow.Gdal.Tests;

public sealed class VectorWriterTests : IDisposable
{
    private static readonly DateTimeOffset Stamp = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly string Utm = Reference("EPSG:32736");
    private readonly TempFolder _folder = new();

    [Fact]
    public void Reads_back_the_layers_of_a_GeoPackage()
    {
        using var dataset = Dataset.OpenVector(GeoPackage("a.gpkg"));
        Assert.Equal("GPKG", dataset.Driver);
        Assert.Equal(["parks", "stops", "layer_styles"], dataset.Layers);

        var parks = dataset.Layer("parks");
        Assert.Equal(GeometryType.MultiPolygon, parks.GeometryType);
        Assert.Equal("geom", parks.GeometryColumn);
        Assert.Equal(new Extent(0, 0, 3, 3), parks.Extent);
        Assert.Equal(
            [("name", FieldType.String, false), ("area", FieldType.Real, false), ("open", FieldType.Integer, true), ("people", FieldType.Integer64, false), ("since", FieldType.Date, false), ("seal", FieldType.Binary, false)],
            parks.Fields.Select(field => (field.Name, field.Type, field.IsBoolean)));
        using var reference = SpatialReference.FromUserInput(parks.ProjectionWkt!);
        Assert.Equal("EPSG:32736", reference.AuthorityCode);

        var features = parks.Features().ToArray();
        Assert.Equal([1, 2], features.Select(feature => feature.Fid));
        Assert.Equal(["Jardín 公园", "1.25", "1", "5000000000", "2020/02/29", "01FF"], Enumerable.Range(0, 6).Select(features[0].Text));
        Assert.Equal(6, Shapes.Type(features[0].Wkb!));
        Assert.All(Enumerable.Range(0, 6), field => Assert.True(features[1].IsNull(field)));
        Assert.Equal(1, Shapes.Type(dataset.Layer("stops").Features().Single().Wkb!));
    }

    [Fact]
    public void Keeps_a_style_where_QGIS_looks_for_it()
    {
        using var dataset = Dataset.OpenVector(GeoPackage("a.gpkg"));
        var table = dataset.Layer("layer_styles");
        var style = table.Features().Single();
        string? Value(string field) => style.Text(table.FieldIndex(field));
        Assert.Equal("parks", Value("f_table_name"));
        Assert.Equal("geom", Value("f_geometry_column"));
        Assert.Equal("green", Value("styleName"));
        Assert.Equal("<qgis/>", Value("styleQML"));
        Assert.Equal("1", Value("useAsDefault"));
        Assert.Equal("2026/01/02 03:04:05+00", Value("update_time"));
    }

    [Fact]
    public void Gives_the_same_bytes_on_every_run()
    {
        var first = SHA256.HashData(File.ReadAllBytes(GeoPackage("a.gpkg")));
        Thread.Sleep(1100);
        Assert.Equal(first, SHA256.HashData(File.ReadAllBytes(GeoPackage("b.gpkg"))));
        Assert.Equal(first, SHA256.HashData(File.ReadAllBytes(GeoPackage("a.gpkg"))));
        Assert.Contains("2026-01-02T03:04:05.000Z", Encoding.Latin1.GetString(File.ReadAllBytes(_folder.File("a.gpkg"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_the_same_bytes_for_many_features()
    {
        byte[] Run(string name)
        {
            var path = _folder.File(name);
            using var writer = VectorWriter.Create(path);
            var layer = writer.AddLayer("many", Utm, GeometryType.Polygon, [new("n", FieldType.Integer)]);
            var random = new Random(3);
            for (var i = 0; i < 5000; i++)
            {
                var (x, y) = (random.NextDouble() * 1000, random.NextDouble() * 1000);
                layer.Add(Shapes.Box(x, y, x + 1, y + 1), i);
            }

            writer.Finish();
            return SHA256.HashData(File.ReadAllBytes(path));
        }

        var first = Run("a.gpkg");
        Thread.Sleep(1100);
        Assert.Equal(first, Run("b.gpkg"));
    }

    [Fact]
    public void Has_a_spatial_index()
    {
        var bytes = Encoding.Latin1.GetString(File.ReadAllBytes(GeoPackage("a.gpkg")));
        Assert.Contains("rtree_parks_geom", bytes, StringComparison.Ordinal);
        Assert.Contains("gpkg_rtree_index", bytes, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_GeoJSON_in_longitude_and_latitude_as_its_standard_asks()
    {
        var path = _folder.File("a.geojson");
        using (var writer = VectorWriter.Create(path, "GeoJSON"))
        {
            writer.AddLayer("a", Utm, GeometryType.Point, [new("name", FieldType.String), new("x", FieldType.Real)])
                .Add(Shapes.Point(172895.583866248, 9784179.81585923), "José", double.NaN);
            writer.Finish();
        }

        var text = File.ReadAllText(path);
        Assert.Contains("30.06, -1.95", text, StringComparison.Ordinal);
        Assert.Contains("\"name\": \"José\"", text, StringComparison.Ordinal);
        Assert.Contains("\"x\": null", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"crs\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_a_table_as_CSV()
    {
        var path = _folder.File("a.csv");
        using (var writer = VectorWriter.Create(path, "CSV"))
        {
            writer.AddLayer("a", null, GeometryType.None, [new("name", FieldType.String), new("x", FieldType.Real)]).Add(null, "a, b", 0.5);
            writer.Finish();
        }

        Assert.Equal("name,x\n\"a, b\",0.5\n", File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("GPKG", "half.gpkg")]
    [InlineData("ESRI Shapefile", "half.shp")]
    [InlineData("GeoJSON", "half.geojson")]
    public void Leaves_nothing_behind_when_not_finished(string driver, string name)
    {
        var path = _folder.File(name);
        using (var writer = VectorWriter.Create(path, driver))
        {
            writer.AddLayer("a", Utm, GeometryType.Point, []).Add(Shapes.Point(1, 2));
        }

        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void Says_which_path_cannot_be_written()
    {
        var path = _folder.File("missing/folder/a.gpkg");
        Assert.Equal(path, Assert.Throws<GdalException>(() => VectorWriter.Create(path)).Path);
    }

    [Fact]
    public void Refuses_what_does_not_fit()
    {
        Assert.Throws<ArgumentException>("driver", () => VectorWriter.Create(_folder.File("a"), "No such driver"));
        using var writer = VectorWriter.Create(_folder.File("a.gpkg"));
        var layer = writer.AddLayer("a", Utm, GeometryType.Point, [new("n", FieldType.Integer)]);
        Assert.Throws<ArgumentException>("values", () => layer.Add(Shapes.Point(1, 2)));
        Assert.Throws<ArgumentException>("value", () => layer.Add(Shapes.Point(1, 2), new object()));
        Assert.Throws<ArgumentException>("value", () => layer.Add(Shapes.Point(1, 2), 5_000_000_000));
        Assert.Throws<GdalException>(() => layer.Add([9, 9, 9], 1));
        Assert.Throws<ArgumentException>("layer", () => writer.AddStyle("b", "s", "<qgis/>"));
        writer.Finish();
        Assert.Throws<ObjectDisposedException>(() => layer.Add(Shapes.Point(1, 2), 1));
    }

    public void Dispose() => _folder.Dispose();

    private static string Reference(string text)
    {
        using var reference = SpatialReference.FromUserInput(text);
        return reference.Wkt;
    }

    private string GeoPackage(string name)
    {
        var path = _folder.File(name);
        using var writer = VectorWriter.Create(path, options: new VectorWriterOptions { Stamp = Stamp });
        var parks = writer.AddLayer("parks", Utm, GeometryType.MultiPolygon,
        [
            new("name", FieldType.String),
            new("area", FieldType.Real),
            new("open", FieldType.Integer, IsBoolean: true),
            new("people", FieldType.Integer64),
            new("since", FieldType.Date),
            new("seal", FieldType.Binary),
        ]);
        parks.Add(Shapes.Box(0, 0, 1, 1), "Jardín 公园", 1.25, true, 5_000_000_000, new DateOnly(2020, 2, 29), new byte[] { 1, 255 });
        parks.Add(Shapes.Box(2, 2, 3, 3), null, double.NaN, null, null, null, null);
        var stops = writer.AddLayer("stops", Utm, GeometryType.Point, []);
        stops.Add(Shapes.Point(1, 2));
        writer.AddStyle("parks", "green", "<qgis/>", description: "Parks in green");
        writer.Finish();
        return path;
    }
}
