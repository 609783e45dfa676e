using System.Globalization;
using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Ogc;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NetTopologySuite.Simplify;

namespace Hedgerow.Server.Work.Child;

/// <summary>Finds out what a single file holds, and copies vector layers to longitude and latitude, where the server can read them without any library for maps.</summary>
/// <param name="city">The city's folder.</param>
/// <param name="kept">Where to put what was found out.</param>
internal sealed class Examiner(string city, string kept)
{
    private const long MostFeatures = 300_000;
    private const int MostPreviewed = 2000;
    private const int MostPreviewPoints = 20_000;

    private static readonly string[] Texts = [".yaml", ".yml", ".md", ".txt", ".pdf", ".html", ".htm", ".svg", ".png", ".jpg", ".jpeg", ".docx", ".xlsx", ".json", ".xml", ".qml", ".cpg", ".prj", ".dbf", ".shx", ".qix", ".sbn"];
    private static readonly string[] Tables = [".csv", ".tsv", ".parquet", ".zip", ".gz"];

    /// <summary>What a file holds.</summary>
    /// <param name="path">Its path in the city's folder.</param>
    public ExaminedFile Examine(string path)
    {
        var ending = Path.GetExtension(path).ToLowerInvariant();
        if (Tables.Contains(ending))
        {
            return new ExaminedFile("table", null, [], null, null, null);
        }

        if (Texts.Contains(ending))
        {
            return new ExaminedFile("text", null, [], null, null, null);
        }

        var full = Path.Combine(city, path);
        try
        {
            using var vector = Dataset.OpenVector(full);
            return OfVector(vector);
        }
        catch (GdalException)
        {
            try
            {
                using var raster = Dataset.OpenRaster(full);
                return OfRaster(raster);
            }
            catch (GdalException wrong)
            {
                return new ExaminedFile("text", null, [], null, null, new Wording($"neither a map nor a layer that can be read here: {wrong.Message}", $"不是此处可读取的地图或图层：{wrong.Message}"));
            }
        }
    }

    /// <summary>Keeps what was found out of a content, with the copy in degrees of a vector file.</summary>
    public void Keep(string sha256, string path, ExaminedFile found)
    {
        Directory.CreateDirectory(kept);
        if (found.Kind == "vector" && found.Layers.Sum(layer => layer.Count) <= MostFeatures)
        {
            var copy = Path.Combine(kept, sha256 + ".gpkg");
            try
            {
                CopyToDegrees(Path.Combine(city, path), copy, Path.Combine(kept, sha256 + ".geojson"));
            }
            catch (GdalException wrong)
            {
                File.Delete(copy);
                found = found with { Problem = new Wording($"it cannot be shown on a map: {wrong.Message}", $"无法在地图上显示：{wrong.Message}") };
            }
        }

        File.WriteAllText(Path.Combine(kept, sha256 + ".json"), JobJson.Write(found));
    }

    private static ExaminedFile OfVector(Dataset data)
    {
        var layers = new List<ExaminedLayer>();
        for (var i = 0; i < data.Layers.Count; i++)
        {
            var layer = data.Layer(i);
            layers.Add(new ExaminedLayer(
                layer.Name, layer.GeometryType.ToString(), layer.FeatureCount, Name(layer.ProjectionWkt),
                [.. layer.Fields.Select(field => new ExaminedField(field.Name, field.IsBoolean ? "Boolean" : field.Type.ToString()))], Degrees(layer.Extent, layer.ProjectionWkt)));
        }

        return new ExaminedFile("vector", data.Driver, layers, null, Around(layers.Select(layer => layer.Box)), null);
    }

    private static ExaminedFile OfRaster(Dataset data)
    {
        var raster = data.Raster;
        double[]? box = null;
        if (raster.GeoTransform is { } six)
        {
            var (right, bottom) = (six[0] + (six[1] * raster.Columns), six[3] + (six[5] * raster.Rows));
            box = Degrees(new Extent(Math.Min(six[0], right), Math.Min(six[3], bottom), Math.Max(six[0], right), Math.Max(six[3], bottom)), raster.ProjectionWkt);
        }

        return new ExaminedFile(
            "raster", data.Driver, [],
            new ExaminedRaster(raster.Columns, raster.Rows, [.. raster.Bands.Select(band => band.Type.ToString())], raster.GeoTransform?[1], raster.GeoTransform is { } g ? Math.Abs(g[5]) : null, Name(raster.ProjectionWkt), raster.Bands[0].NoData),
            box, null);
    }

    private static void CopyToDegrees(string path, string target, string preview)
    {
        using var data = Dataset.OpenVector(path);
        using var world = SpatialReference.FromUserInput("EPSG:4326");
        var reader = new WKBReader();
        var shown = new List<Geometry>();
        using (var writer = VectorWriter.Create(target))
        {
            var any = false;
            for (var i = 0; i < data.Layers.Count; i++)
            {
                var layer = data.Layer(i);
                if (layer.ProjectionWkt is not { } wkt)
                {
                    continue;
                }

                any = true;
                using var own = SpatialReference.FromUserInput(wkt);
                using var toWorld = new CoordinateTransform(own, world);
                // Names of our own, so that no field collides with the keys of the copy.
                var fields = layer.Fields.Select(field => field.Name.ToLowerInvariant() is "fid" or "geom" ? field with { Name = field.Name + "_" } : field).ToList();
                var copy = writer.AddLayer(layer.Name, world.Wkt, Hedgerow.Gdal.GeometryType.Unknown, [.. fields.Select(field => Plain(field))]);
                foreach (var feature in layer.Features())
                {
                    var wkb = feature.Wkb is null ? null : toWorld.Transform(feature.Wkb);
                    copy.Add(wkb, Values(feature, fields));
                    if (wkb is not null && shown.Count < MostPreviewed)
                    {
                        shown.Add(reader.Read(wkb));
                    }
                }
            }

            if (any)
            {
                writer.Finish();
            }
        }

        if (shown.Count > 0)
        {
            File.WriteAllBytes(preview, GeoJson.Collection(Thinned(shown)));
        }
    }

    private static IEnumerable<Geometry> Thinned(List<Geometry> shown)
    {
        var box = new Envelope();
        shown.ForEach(shape => box.ExpandToInclude(shape.EnvelopeInternal));
        var tolerance = Math.Max(box.Width, box.Height) / 1000;
        var points = 0;
        foreach (var shape in shown)
        {
            var thin = tolerance > 0 ? DouglasPeuckerSimplifier.Simplify(shape, tolerance) : shape;
            if (!thin.IsEmpty && (points += thin.NumPoints) <= MostPreviewPoints)
            {
                yield return thin;
            }
        }
    }

    private static FieldInfo Plain(FieldInfo field) =>
        field.Type is FieldType.Integer or FieldType.Integer64 or FieldType.Real ? new FieldInfo(field.Name, field.Type, IsBoolean: field.IsBoolean) : new FieldInfo(field.Name, FieldType.String);

    private static object?[] Values(Feature feature, List<FieldInfo> fields)
    {
        var values = new object?[fields.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = !feature.IsSet(i) || feature.IsNull(i) ? null
                : fields[i].IsBoolean ? feature.WholeNumber(i) is not (null or 0)
                : fields[i].Type is FieldType.Integer ? (int?)feature.WholeNumber(i)
                : fields[i].Type is FieldType.Integer64 ? feature.WholeNumber(i)
                : fields[i].Type is FieldType.Real ? feature.Number(i)
                : feature.Text(i);
        }

        return values;
    }

    private static string? Name(string? wkt)
    {
        if (wkt is null)
        {
            return null;
        }

        using var reference = SpatialReference.FromUserInput(wkt);
        return reference.AuthorityCode ?? reference.Name;
    }

    private static double[]? Degrees(Extent? extent, string? wkt)
    {
        if (extent is not { } box || wkt is null)
        {
            return null;
        }

        try
        {
            using var own = SpatialReference.FromUserInput(wkt);
            using var world = SpatialReference.FromUserInput("EPSG:4326");
            using var toWorld = new CoordinateTransform(own, world);
            var degrees = toWorld.Transform(box);
            return [Math.Round(degrees.MinX, 6), Math.Round(degrees.MinY, 6), Math.Round(degrees.MaxX, 6), Math.Round(degrees.MaxY, 6)];
        }
        catch (GdalException)
        {
            return null;
        }
    }

    private static double[]? Around(IEnumerable<double[]?> boxes)
    {
        var all = boxes.OfType<double[]>().ToList();
        return all.Count == 0 ? null : [all.Min(b => b[0]), all.Min(b => b[1]), all.Max(b => b[2]), all.Max(b => b[3])];
    }
}
