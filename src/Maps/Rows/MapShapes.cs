using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Hedgerow.Maps.Rows;

/// <summary>The shapes of a vector file in the reference system of a map.</summary>
internal static class MapShapes
{
    /// <summary>Reads the first layer of a file.</summary>
    /// <exception cref="MapException">It cannot be read, or holds no shape.</exception>
    public static List<(string Name, Geometry Shape)> Read(string option, string path, MapPlace place, string? field = null)
    {
        try
        {
            using var file = Dataset.OpenVector(path);
            var layer = file.Layers.Count > 0 ? file.Layer(0) : throw Empty(option, path);
            var name = layer.Fields.Select((known, i) => (known.Name, Index: i)).FirstOrDefault(known => known.Name.Equals(field ?? "name", StringComparison.OrdinalIgnoreCase), (Name: string.Empty, Index: -1));
            if (field is not null && name.Index < 0)
            {
                throw new MapException(
                    path,
                    new Wording($"there is no field {field}", $"没有字段 {field}"),
                    new Wording($"one of {string.Join(", ", layer.Fields.Select(known => known.Name))}", $"以下之一：{string.Join("、", layer.Fields.Select(known => known.Name))}"));
            }

            using var from = layer.ProjectionWkt is { } own && place.Wkt is not null ? SpatialReference.FromUserInput(own) : null;
            using var to = from is null ? null : SpatialReference.FromUserInput(place.Wkt!);
            using var transform = from is null ? null : new CoordinateTransform(from, to!);
            var reader = new WKBReader();
            var shapes = new List<(string, Geometry)>();
            foreach (var feature in layer.Features())
            {
                if (feature.Wkb is { } wkb)
                {
                    var shape = reader.Read(transform is null ? wkb : transform.Transform(wkb));
                    var named = name.Index >= 0 ? feature.Text(name.Index) : null;
                    shapes.Add((named ?? $"{shapes.Count + 1}", shape));
                }
            }

            return shapes.Count > 0 ? shapes : throw Empty(option, path);
        }
        catch (Exception failure) when (failure is GdalException or ParseException)
        {
            throw new MapException(
                path, new Wording($"it cannot be read: {failure.Message}", $"无法读取：{failure.Message}"),
                new Wording($"a vector file that GDAL reads, for {option}", $"用于 {option} 的 GDAL 可读取的矢量文件"));
        }
    }

    private static MapException Empty(string option, string path) => new(
        path, new Wording("no shape", "没有要素"), new Wording($"at least one shape, for {option}", $"{option} 至少需要一个要素"));
}
