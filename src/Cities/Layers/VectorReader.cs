using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;
using NetTopologySuite.IO;

namespace Hedgerow.Cities.Layers;

/// <summary>Reads a vector layer, checks it and brings it into the canvas' reference system. What is wrong becomes a finding.</summary>
internal static class VectorReader
{
    /// <summary>Fields that hold a name more often than not, whatever the case of their letters.</summary>
    private static readonly string[] NameFields = ["name", "nombre", "nombre_asp", "nom", "nome", "名称", "label", "title"];

    /// <summary>Reads a layer.</summary>
    /// <param name="loading">The run.</param>
    /// <param name="file">The layer.</param>
    /// <param name="ask">What is asked of it.</param>
    /// <param name="canvas">The canvas; null reads it all, in its own reference system, in order to check it.</param>
    /// <returns>The features; null when the layer cannot be used.</returns>
    public static VectorFeatures? Read(Loading loading, VectorRef file, VectorAsk ask, Canvas? canvas)
    {
        if (loading.IsMissing(file))
        {
            return null;
        }

        try
        {
            using var dataset = Dataset.OpenVector(file.Path, file.Encoding);
            return VectorLayers.Pick(loading, file, dataset) is { } layer ? Read(loading, file, ask, canvas, layer) : null;
        }
        catch (GdalException e)
        {
            loading.Error(
                "unreadable-layer", file, Say.It($"{ask.Role}: the layer cannot be read: {e.Message}", $"{ask.Role}:无法读取图层：{e.Message}"),
                new Wording("a vector file that GDAL reads (GeoPackage, GeoJSON, Shapefile ...) and a filter that it understands", "GDAL 可读取的矢量文件(GeoPackage、GeoJSON、Shapefile 等)以及有效的筛选条件"));
            return null;
        }
    }

    private static VectorFeatures? Read(Loading loading, VectorRef file, VectorAsk ask, Canvas? canvas, VectorLayer layer)
    {
        var fields = Fields(loading, file, ask, layer);
        using var system = VectorLayers.Reference(loading, file, ask, layer, out var extent);
        if (system is null || fields is null)
        {
            return null;
        }

        if (file.Where is { } where)
        {
            layer.SetAttributeFilter(where);
            if (layer.FeatureCount == 0)
            {
                loading.Error(
                    "filter-matches-nothing", file, Say.It($"{ask.Role}: no feature of layer {layer.Name} passes the filter {where}", $"{ask.Role}:图层 {layer.Name} 中没有要素符合筛选条件 {where}"),
                    new Wording("a filter that some feature passes", "至少有一个要素符合的筛选条件"));
                return null;
            }
        }

        using var target = SpatialReference.FromUserInput(canvas?.Wkt ?? system.Wkt);
        using var transform = system.IsSame(target) ? null : new CoordinateTransform(system, target);
        if (canvas is not null && !VectorLayers.Reaches(loading, file, ask, layer, system, extent, canvas))
        {
            return new VectorFeatures(file, layer.Name, target.Wkt, [], loading.Input(ask.Role, file, layer.Name), []);
        }

        var shapes = new Shapes(ask, new WKBReader(), transform);
        var texts = new Texts(file.Encoding);
        var items = new List<VectorFeature>();
        var names = fields.Where(i => i >= 0).Select(i => layer.Fields[i].Name).ToList();
        foreach (var feature in layer.Features(fields: names))
        {
            loading.Cancel.ThrowIfCancellationRequested();
            if (shapes.Of(feature) is { } geometry)
            {
                items.Add(new VectorFeature(geometry, [.. fields.Select(i => i < 0 ? null : texts.Of(feature, i))], [.. fields.Select(i => i < 0 ? null : feature.Number(i))]));
            }
        }

        var notes = new List<Note>();
        var good = shapes.Report(loading, file, ask, layer, SquareMetres(target, extent), notes) & texts.Report(loading, file, ask, notes);
        return good ? new VectorFeatures(file, layer.Name, target.Wkt, items, loading.Input(ask.Role, file, layer.Name), notes) : null;
    }

    // One square degree is as large as it is at the middle of the layer: good enough to say how much a repair changed.
    private static double SquareMetres(SpatialReference system, Extent extent) => system.IsGeographic
        ? References.CellAreaM2((extent.MinY + extent.MaxY) / 2, 1, 1)
        : system.LinearUnitsInMetres * system.LinearUnitsInMetres;

    // The places of the fields asked for; null when one is not there.
    private static List<int>? Fields(Loading loading, VectorRef file, VectorAsk ask, VectorLayer layer)
    {
        var places = new List<int>();
        var missing = false;
        foreach (var name in ask.Fields)
        {
            var place = layer.FieldIndex(name);
            places.Add(place);
            if (place < 0)
            {
                missing = true;
                var all = layer.Fields.Select(f => f.Name).ToList();
                loading.Error(
                    "no-such-field", file, Say.It($"{ask.Role}: layer {layer.Name} has no field {name}", $"{ask.Role}:图层 {layer.Name} 没有字段 {name}"),
                    Say.It($"one of: {Say.List(all, 40)}", $"以下字段之一：{Say.List(all, 40)}"), Spelling.Nearest(name, all));
            }
        }

        places.AddRange(ask.Optional.Select(layer.FieldIndex));
        if (ask.TakesName)
        {
            places.Add(NameFields.Select(layer.FieldIndex).FirstOrDefault(i => i >= 0, -1));
        }

        return missing ? null : places;
    }
}
