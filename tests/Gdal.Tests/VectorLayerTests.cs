using System.Text;

namespace Hedgerow.Gdal.Tests;

public sealed class VectorLayerTests : IDisposable
{
    private static readonly string Utm = Reference("EPSG:32736");
    private readonly TempFolder _folder = new();

    [Fact]
    public void Reads_a_file_without_crs_as_its_standard_says_and_tells_null_from_missing()
    {
        var path = _folder.File("a.geojson");
        File.WriteAllText(
            path,
            """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"name":"San José","n":3,"x":1.5,"none":null},"geometry":{"type":"Polygon","coordinates":[[[0,0],[2,0],[2,1],[0,1],[0,0]]]}},
            {"type":"Feature","properties":{"name":"a","n":4,"x":0.1},"geometry":null}]}
            """);
        using var dataset = Dataset.OpenVector(path);
        var layer = dataset.Layer("a");

        // As ogrinfo 3.6.2 -al lists it.
        Assert.Equal("GeoJSON", dataset.Driver);
        Assert.Equal(["a"], dataset.Layers);
        Assert.Equal(GeometryType.Polygon, layer.GeometryType);
        Assert.Equal(2, layer.FeatureCount);
        Assert.Equal(new Extent(0, 0, 2, 1), layer.Extent);
        Assert.Equal(
            [("name", FieldType.String), ("n", FieldType.Integer), ("x", FieldType.Real), ("none", FieldType.String)],
            layer.Fields.Select(field => (field.Name, field.Type)));
        using var reference = SpatialReference.FromUserInput(layer.ProjectionWkt!);
        Assert.Equal("EPSG:4326", reference.AuthorityCode);

        var features = layer.Features().ToArray();
        Assert.Equal([0, 1], features.Select(feature => feature.Fid));
        Assert.Equal("San José", features[0].Text(0));
        Assert.Equal("San José"u8.ToArray(), features[0].RawText(0));
        Assert.Equal((3.0, 3L, "3"), (features[0].Number(1), features[0].WholeNumber(1), features[0].Text(1)));
        Assert.Equal((1.5, null, "1.5"), (features[0].Number(2), features[0].WholeNumber(2), features[0].Text(2)));
        Assert.True(features[0].IsNull(3) && features[0].IsSet(3));
        Assert.True(!features[1].IsNull(3) && !features[1].IsSet(3));
        Assert.Null(features[1].Text(3));
        Assert.Null(features[1].Number(3));
        Assert.Equal(Shapes.Box(0, 0, 2, 1), features[0].Wkb);
        Assert.Null(features[1].Wkb);
    }

    [Fact]
    public void Filters_by_attributes_and_by_a_box()
    {
        using var dataset = Dataset.OpenVector(Grid(100));
        var layer = dataset.Layer(0);

        layer.SetAttributeFilter("number >= 10 AND number < 20");
        Assert.Equal(10, layer.FeatureCount);
        layer.SetAttributeFilter(null);
        layer.SetSpatialFilter(new Extent(0.5, 0.5, 3.5, 0.6));
        Assert.Equal(["0", "1", "2", "3"], layer.Features().Select(feature => feature.Text(0)));
        layer.SetSpatialFilter(null);
        Assert.Equal(100, layer.Features().Count());
        Assert.Contains("filtered by number >=", Assert.Throws<GdalException>(() => layer.SetAttributeFilter("number >= ")).Message, StringComparison.Ordinal);
        Assert.Contains("numbre", Assert.Throws<GdalException>(() => layer.SetAttributeFilter("numbre = 1")).Message, StringComparison.Ordinal);
        Assert.Equal(100, layer.FeatureCount);
    }

    [Fact]
    public void Filters_by_what_is_not_asked_for()
    {
        // Drivers that filter feature by feature need the field and the geometry although the reader does not.
        using var dataset = Dataset.OpenVector(Latin1("ISO-8859-1"));
        var layer = dataset.Layer(0);
        layer.SetAttributeFilter("name = 'San José'");
        layer.SetSpatialFilter(new Extent(0.2, 0.2, 0.3, 0.3));
        Assert.Single(layer.Features(geometry: false, fields: []));
        layer.SetSpatialFilter(new Extent(5, 5, 6, 6));
        Assert.Empty(layer.Features(geometry: false, fields: []));
    }

    [Fact]
    public void Reads_only_what_is_asked_for()
    {
        using var dataset = Dataset.OpenVector(Grid(3));
        var layer = dataset.Layer(0);
        var bare = layer.Features(geometry: false, fields: ["name"]).First();
        Assert.Null(bare.Wkb);
        Assert.False(bare.IsSet(0));
        Assert.Equal("cell 0", bare.Text(1));

        var whole = layer.Features().First();
        Assert.NotNull(whole.Wkb);
        Assert.Equal("0", whole.Text(0));
    }

    [Fact]
    public void Starts_again_for_every_reader()
    {
        using var dataset = Dataset.OpenVector(Grid(5));
        var layer = dataset.Layer(0);
        Assert.Equal(2, layer.Features().Take(2).Count());
        Assert.Equal(5, layer.Features().Count());
    }

    [Fact]
    public void Reads_a_hundred_thousand_features()
    {
        using var dataset = Dataset.OpenVector(Grid(100_000));
        var layer = dataset.Layer(0);
        var sum = 0.0;
        foreach (var feature in layer.Features())
        {
            sum += feature.Number(0)!.Value;
            Assert.Equal(93, feature.Wkb!.Length);
        }

        Assert.Equal(100_000.0 * 99_999 / 2, sum);
    }

    [Fact]
    public void Decodes_a_Latin_1_Shapefile_and_gives_its_bytes_when_asked()
    {
        var path = Latin1("ISO-8859-1");
        using (var declared = Dataset.OpenVector(path))
        {
            Assert.Equal("San José", declared.Layer(0).Features().Single().Text(0));
            Assert.Contains(path[..^3] + "dbf", declared.Files);
        }

        using (var raw = Dataset.OpenVector(path, encoding: ""))
        {
            var feature = raw.Layer(0).Features().Single();
            Assert.Equal(Encoding.Latin1.GetBytes("San José"), feature.RawText(0));
            Assert.Equal("San Jos\uFFFD", feature.Text(0));
        }

        File.Delete(path[..^3] + "cpg");
        using var told = Dataset.OpenVector(path, encoding: "ISO-8859-1");
        Assert.Equal("San José", told.Layer(0).Features().Single().Text(0));
    }

    [Fact]
    public void Gives_curves_and_surfaces_as_simple_polygons_in_two_dimensions()
    {
        var path = _folder.File("curves.csv");
        File.WriteAllText(
            path,
            """
            id,WKT
            1,"CURVEPOLYGON (CIRCULARSTRING (0 0,1 1,2 0,1 -1,0 0))"
            2,"POLYGON Z ((0 0 9,1 0 9,1 1 9,0 0 9))"
            3,"TIN Z (((0 0 1,0 1 1,1 0 1,0 0 1)))"
            4,"MULTISURFACE (((0 0,1 0,1 1,0 0)))"
            5,"POLYGON M ((0 0 9,1 0 9,1 1 9,0 0 9))"
            """);
        using var dataset = Dataset.OpenVector(path);
        var shapes = dataset.Layer(0).Features().Select(feature => feature.Wkb!).ToArray();
        Assert.Equal([3, 3, 6, 6, 3], shapes.Select(Shapes.Type));

        // Inscribed in the circle of radius 1 by steps of 4 degrees: 90 corners.
        var ring = Shapes.Rings(shapes[0]).Single();
        Assert.All(ring, point => Assert.Equal(1, Math.Sqrt(((point.X - 1) * (point.X - 1)) + (point.Y * point.Y)), 9));
        Assert.True(ring.Length > 80);
        Assert.Equal(9 + 4 + (4 * 16), shapes[1].Length);
    }

    [Fact]
    public void Gives_dates_and_times_as_text()
    {
        var path = _folder.File("dates.geojson");
        File.WriteAllText(
            path,
            """
            {"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,
            "properties":{"day":"2020-02-29","moment":"2020-02-29T12:34:56Z","list":["a","b"],"large":12345678901}}]}
            """);
        using var dataset = Dataset.OpenVector(path);
        var layer = dataset.Layer(0);
        var feature = layer.Features().Single();
        Assert.Equal([FieldType.Date, FieldType.DateTime, FieldType.StringList, FieldType.Integer64], layer.Fields.Select(field => field.Type));
        Assert.Equal(["2020/02/29", "2020/02/29 12:34:56+00", "(2:a,b)", "12345678901"], Enumerable.Range(0, 4).Select(feature.Text));
        Assert.Equal(12345678901, feature.WholeNumber(3));
    }

    [Fact]
    public void Finds_a_field_by_its_exact_name_first()
    {
        var path = _folder.File("cases.csv");
        File.WriteAllText(path, "Name,name2,NAME2\n1,2,3\n");
        using var dataset = Dataset.OpenVector(path);
        var layer = dataset.Layer(0);
        Assert.Equal(0, layer.FieldIndex("name"));
        Assert.Equal(1, layer.FieldIndex("name2"));
        Assert.Equal(2, layer.FieldIndex("NAME2"));
        Assert.Equal(-1, layer.FieldIndex("nam"));
        Assert.Null(layer.ProjectionWkt);
        Assert.Null(layer.Extent);
    }

    [Fact]
    public void Names_the_layers_there_are_when_another_is_asked_for()
    {
        using var dataset = Dataset.OpenVector(Grid(1));
        var refusal = Assert.Throws<ArgumentException>("name", () => dataset.Layer("gird"));
        Assert.Contains("it has: grid", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_when_a_layer_cannot_be_read_to_its_end()
    {
        var path = Grid(2000);
        var bytes = File.ReadAllBytes(path);
        bytes.AsSpan(bytes.Length / 4, bytes.Length / 2).Fill(0xA5);
        File.WriteAllBytes(path, bytes);
        Assert.Throws<GdalException>(() =>
        {
            using var dataset = Dataset.OpenVector(path);
            Assert.Equal(2000, dataset.Layer("grid").Features().Count());
        });
    }

    public void Dispose() => _folder.Dispose();

    private static string Reference(string text)
    {
        using var reference = SpatialReference.FromUserInput(text);
        return reference.Wkt;
    }

    private string Grid(int count)
    {
        var path = _folder.File("grid.gpkg");
        using var writer = VectorWriter.Create(path);
        var layer = writer.AddLayer("grid", Utm, GeometryType.Polygon, [new("number", FieldType.Integer), new("name", FieldType.String)]);
        for (var i = 0; i < count; i++)
        {
            layer.Add(Shapes.Box(i % 10, i / 10, (i % 10) + 0.9, (i / 10) + 0.9), i, $"cell {i}");
        }

        writer.Finish();
        return path;
    }

    private string Latin1(string encoding)
    {
        var path = _folder.File("latin.shp");
        var options = new VectorWriterOptions { LayerOptions = new Dictionary<string, string> { ["ENCODING"] = encoding } };
        using var writer = VectorWriter.Create(path, "ESRI Shapefile", options);
        writer.AddLayer("latin", Utm, GeometryType.Polygon, [new("name", FieldType.String, 40)]).Add(Shapes.Box(0, 0, 1, 1), "San José");
        writer.Finish();
        return path;
    }
}
