using Hedgerow.Cities.Declaration;
using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Cities.Start;

/// <summary>Looks at the boundary that somebody wants to start a city with: which layer, and where on Earth.</summary>
internal static class StartBoundary
{
    /// <summary>The layer to use (null where the file holds one only) and its box in degrees; null after a report.</summary>
    public static (string? Layer, Extent Box)? Look(string file, string? layer, FindingLog log)
    {
        if (!File.Exists(file) && !Directory.Exists(file))
        {
            log.Error("missing-file", null, new Wording($"the boundary {file} is not there", $"找不到边界文件 {file}"), new Wording("a vector file with the city's boundary", "含城市边界的矢量文件"), NearestName(file));
            return null;
        }

        try
        {
            using var data = Dataset.OpenVector(file);
            if (Chosen(data, layer, log) is not { } name)
            {
                return null;
            }

            var chosen = data.Layer(name);
            if (chosen.ProjectionWkt is not { } wkt)
            {
                log.Error("no-crs", null, new Wording("the boundary has no coordinate reference system", "边界文件没有坐标参考系"), new Wording("a file that says its reference system, such as a GeoPackage, GeoJSON, or a Shapefile with its .prj", "带坐标参考系的文件，例如 GeoPackage、GeoJSON 或附有 .prj 的 Shapefile"));
                return null;
            }

            if (chosen.Extent is not { } extent)
            {
                log.Error("empty-layer", null, new Wording($"the layer {name} holds nothing", $"图层 {name} 为空"), new Wording("one polygon or several", "一个或多个多边形"));
                return null;
            }

            using var from = SpatialReference.FromUserInput(wkt);
            using var degrees = SpatialReference.FromUserInput("EPSG:4326");
            using var transform = new CoordinateTransform(from, degrees);
            return (data.Layers.Count > 1 ? name : null, transform.Transform(extent));
        }
        catch (GdalException e)
        {
            log.Error("unreadable-file", null, new Wording($"the boundary cannot be read: {e.Message}", $"无法读取边界文件：{e.Message}"), new Wording("a vector file that GDAL reads", "GDAL 能读取的矢量文件"));
            return null;
        }
    }

    private static string? Chosen(Dataset data, string? layer, FindingLog log)
    {
        var names = data.Layers;
        if (layer is null && names.Count == 1)
        {
            return names[0];
        }

        if (layer is not null && names.Contains(layer, StringComparer.Ordinal))
        {
            return layer;
        }

        if (layer is null)
        {
            log.Error("several-layers", null, new Wording($"the boundary file holds {names.Count} layers and none is named", $"边界文件含 {names.Count} 个图层，但未指明使用哪一个"), new Wording($"--layer with {FindingWords.OneOf(names).En}", $"用 --layer 指定：{FindingWords.OneOf(names).Zh}"));
        }
        else
        {
            log.Error("no-such-layer", null, new Wording($"the boundary file has no layer {layer}", $"边界文件中没有图层 {layer}"), FindingWords.OneOf(names), Spelling.Nearest(layer, names));
        }

        return null;
    }

    private static string? NearestName(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file));
        return folder is null || !Directory.Exists(folder)
            ? null
            : Spelling.Nearest(Path.GetFileName(file), Directory.EnumerateFiles(folder).Take(5000).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }
}
