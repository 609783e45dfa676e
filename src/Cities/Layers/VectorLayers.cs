using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Cities.Layers;

/// <summary>Finds the layer that is meant, its reference system, and whether it lies where the city lies.</summary>
internal static class VectorLayers
{
    /// <summary>The layer by its name, or the only one.</summary>
    public static VectorLayer? Pick(Loading loading, VectorRef file, Dataset dataset)
    {
        var all = dataset.Layers;
        if (file.Layer is { } name)
        {
            var index = all.ToList().IndexOf(name);
            if (index >= 0)
            {
                return dataset.Layer(index);
            }

            loading.Error(
                "no-such-layer", file, Say.It($"the file has no layer {name}", $"文件中没有图层 {name}"),
                Say.It($"one of: {Say.List(all, 40)}", $"以下图层之一：{Say.List(all, 40)}"), Spelling.Nearest(name, all));
            return null;
        }

        if (all.Count == 1)
        {
            return dataset.Layer(0);
        }

        if (all.Count == 0)
        {
            loading.Error(
                "empty-layer", file, new Wording("the file holds no layer", "文件中没有图层"), new Wording("a file with a vector layer", "含矢量图层的文件"));
            return null;
        }

        loading.Error(
            "several-layers", file, Say.It($"the file holds {all.Count} layers and none is named", $"文件含 {all.Count} 个图层，但未指明使用哪一个"),
            Say.It($"`layer:` with one of: {Say.List(all, 40)}", $"用 `layer:` 指明以下图层之一：{Say.List(all, 40)}"),
            Spelling.Nearest(Path.GetFileNameWithoutExtension(file.Path), all));
        return null;
    }

    /// <summary>The reference system of a layer that is not empty and whose coordinates can be its own.</summary>
    public static SpatialReference? Reference(Loading loading, VectorRef file, VectorAsk ask, VectorLayer layer, out Extent extent)
    {
        extent = default;
        var system = layer.ProjectionWkt is { } wkt ? SpatialReference.FromUserInput(wkt) : null;

        // GeoPackage has two reference systems that mean "not known".
        if (system is null || system.IsLocal || system.Name.StartsWith("Undefined", StringComparison.OrdinalIgnoreCase))
        {
            system?.Dispose();
            loading.Error(
                "no-crs", file, Say.It($"{ask.Role}: layer {layer.Name} has no reference system", $"{ask.Role}:图层 {layer.Name} 没有坐标参考系"),
                new Wording("a layer with a reference system (a .prj file beside a Shapefile; ogr2ogr -a_srs EPSG:nnnn sets one)", "带坐标参考系的图层(Shapefile 需附 .prj 文件；可用 ogr2ogr -a_srs EPSG:nnnn 设定)"));
            return null;
        }

        if (layer.FeatureCount == 0 || layer.Extent is not { } box)
        {
            system.Dispose();
            loading.Error(
                "empty-layer", file, Say.It($"{ask.Role}: layer {layer.Name} is empty", $"{ask.Role}:图层 {layer.Name} 为空"),
                new Wording("a layer with at least one feature", "至少含一个要素的图层"));
            return null;
        }

        extent = box;
        if (!system.IsGeographic || IsOnEarth(box))
        {
            return system;
        }

        system.Dispose();
        var swapped = IsOnEarth(Swapped(box));
        loading.Error(
            swapped ? "swapped-coordinates" : "coordinates-out-of-range", file,
            Say.It($"{ask.Role}: layer {layer.Name} says degrees, and its coordinates run x {box.MinX:0.###}..{box.MaxX:0.###}, y {box.MinY:0.###}..{box.MaxY:0.###}", $"{ask.Role}:图层 {layer.Name} 标明为经纬度，但坐标范围为 x {box.MinX:0.###}..{box.MaxX:0.###}、y {box.MinY:0.###}..{box.MaxY:0.###}"),
            swapped
                ? new Wording("longitude (x) before latitude (y): here they are swapped (ogr2ogr -swap, or -s_srs, mends it)", "经度 (x) 在前、纬度 (y) 在后：此处两者颠倒(可用 ogr2ogr 交换)")
                : new Wording("longitude -180..180 and latitude -90..90, or the reference system that the coordinates are really in", "经度 -180..180、纬度 -90..90,或注明坐标真正所属的参考系"));
        return null;
    }

    /// <summary>Sets the layer's filter to the canvas and says whether anything of it lies there.</summary>
    public static bool Reaches(Loading loading, VectorRef file, VectorAsk ask, VectorLayer layer, SpatialReference system, Extent extent, Canvas canvas)
    {
        var frame = canvas.Frame;
        Extent box;
        using (var target = SpatialReference.FromUserInput(canvas.Wkt))
        using (var back = new CoordinateTransform(target, system))
        {
            box = back.Transform(new Extent(frame.Left, frame.Bottom, frame.Right, frame.Top));
        }

        if (Meets(box, extent))
        {
            layer.SetSpatialFilter(box);
            return true;
        }

        if (system.IsGeographic && Meets(box, Swapped(extent)))
        {
            loading.Error(
                "swapped-coordinates", file, Say.It($"{ask.Role}: layer {layer.Name} meets the city only with latitude and longitude exchanged", $"{ask.Role}:图层 {layer.Name} 只有在经纬度互换后才与城市相交"),
                new Wording("longitude (x) before latitude (y)", "经度 (x) 在前、纬度 (y) 在后"));
            return false;
        }

        var where = InDegrees(extent, system) is { } degrees ? Say.Box(degrees) : "?";
        var city = References.InDegrees(new Extent(frame.Left, frame.Bottom, frame.Right, frame.Top), canvas.Wkt) is { } here ? Say.Box(here) : "?";
        loading.Warn(
            "layer-outside-city", file, Say.It($"{ask.Role}: nothing of layer {layer.Name} ({where}) lies in or near the city ({city})", $"{ask.Role}:图层 {layer.Name}({where})与城市及其周边({city})毫无交集"),
            new Wording("a layer that covers the city, or the right reference system", "覆盖城市的图层，或正确的坐标参考系"));
        return false;
    }

    public static bool Meets(Extent a, Extent b) => a.MinX <= b.MaxX && b.MinX <= a.MaxX && a.MinY <= b.MaxY && b.MinY <= a.MaxY;

    public static Extent Swapped(Extent box) => new(box.MinY, box.MinX, box.MaxY, box.MaxX);

    // Some products run a little over the edge of the Earth.
    private static bool IsOnEarth(Extent box) => box is { MinX: >= -181, MaxX: <= 361, MinY: >= -90.01, MaxY: <= 90.01 };

    private static Extent? InDegrees(Extent box, SpatialReference system)
    {
        try
        {
            return References.To(box, system);
        }
        catch (GdalException)
        {
            return null;
        }
    }
}
