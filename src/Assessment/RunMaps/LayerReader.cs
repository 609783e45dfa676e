using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Hedgerow.Assessment.RunMaps;

/// <summary>Reads the layers of a run's layers.gpkg into the square of the world, and copies them to longitude and latitude.</summary>
internal static class LayerReader
{
    /// <summary>Names of the layers that a run may have, as people read them, with the colours that they are drawn in.</summary>
    public static IReadOnlyDictionary<string, (Wording Name, ColorEntry Colour)> Known { get; } = new Dictionary<string, (Wording, ColorEntry)>(StringComparer.Ordinal)
    {
        ["boundary"] = (new Wording("Boundary", "边界"), new ColorEntry(26, 36, 32)),
        ["units"] = (new Wording("Districts", "分区"), new ColorEntry(90, 90, 100)),
        ["connectivity_groups"] = (new Wording("Connected nature", "相连的自然"), new ColorEntry(0, 84, 66)),
        ["critical_links"] = (new Wording("Links whose loss hurts most", "最关键的连接"), new ColorEntry(213, 94, 0)),
        ["parks"] = (new Wording("Parks", "公园"), new ColorEntry(0, 158, 115)),
        ["protected"] = (new Wording("Protected areas", "保护地"), new ColorEntry(0, 114, 178)),
        ["built_up"] = (new Wording("Built-up areas of at least 1 ha", "1 公顷以上的建成区"), new ColorEntry(130, 92, 116)),
    };

    /// <summary>The layers in the order of the file.</summary>
    public static List<TileLayer> Read(string gpkg, CancellationToken cancel)
    {
        using var data = Dataset.OpenVector(gpkg);
        using var web = SpatialReference.FromUserInput("EPSG:3857");
        var reader = new WKBReader();
        var layers = new List<TileLayer>();
        foreach (var (layer, wkt) in Placed(data))
        {
            using var own = SpatialReference.FromUserInput(wkt);
            using var toWeb = new CoordinateTransform(own, web);
            var shapes = new List<TileShape>();
            foreach (var feature in layer.Features())
            {
                cancel.ThrowIfCancellationRequested();
                if (feature.Wkb is null)
                {
                    continue;
                }

                var geometry = reader.Read(toWeb.Transform(feature.Wkb));
                geometry.Apply(new ToSquare());
                if (TileShape.Of(feature.Fid, geometry, Values(feature, layer.Fields)) is { } shape)
                {
                    shapes.Add(shape);
                }
            }

            layers.Add(new TileLayer(layer.Name, [.. layer.Fields.Select(f => f.Name)], shapes));
        }

        return layers;
    }

    /// <summary>Copies all layers, with the same numbers of features and fields, to longitude and latitude.</summary>
    public static void CopyToDegrees(string gpkg, string target, CancellationToken cancel)
    {
        using var data = Dataset.OpenVector(gpkg);
        using var world = SpatialReference.FromUserInput("EPSG:4326");
        using var writer = VectorWriter.Create(target);
        foreach (var (layer, wkt) in Placed(data))
        {
            using var own = SpatialReference.FromUserInput(wkt);
            using var toWorld = new CoordinateTransform(own, world);
            var copy = writer.AddLayer(layer.Name, world.Wkt, layer.GeometryType, layer.Fields);
            foreach (var feature in layer.Features())
            {
                cancel.ThrowIfCancellationRequested();
                copy.Add(feature.Wkb is null ? null : toWorld.Transform(feature.Wkb), Values(feature, layer.Fields));
            }
        }

        writer.Finish();
    }

    // The file's table of styles is a layer too, and has no place.
    private static IEnumerable<(VectorLayer Layer, string Wkt)> Placed(Dataset data) =>
        from i in Enumerable.Range(0, data.Layers.Count)
        let layer = data.Layer(i)
        where layer.ProjectionWkt is not null
        select (layer, layer.ProjectionWkt);

    private static object?[] Values(Feature feature, IReadOnlyList<FieldInfo> fields)
    {
        var values = new object?[fields.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = !feature.IsSet(i) || feature.IsNull(i) ? null
                : fields[i] is { IsBoolean: true } ? feature.WholeNumber(i) is not (null or 0)
                : feature.WholeNumber(i) is { } whole ? whole
                : feature.Number(i) is { } number ? number
                : feature.Text(i);
        }

        return values;
    }

    private sealed class ToSquare : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq, int i)
        {
            seq.SetX(i, Mercator.X(seq.GetX(i)));
            seq.SetY(i, Mercator.Y(seq.GetY(i)));
        }
    }
}
