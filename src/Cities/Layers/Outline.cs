using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;

namespace Hedgerow.Cities.Layers;

/// <summary>Boundary and units as their files hold them, before there is a canvas: their boxes decide on it.</summary>
internal sealed class Outline
{
    private Outline(VectorFeatures? boundary, VectorFeatures? units, UnitsRef? unitsRef, Extent? degrees)
    {
        Boundary = boundary;
        Units = units;
        UnitsRef = unitsRef;
        Degrees = degrees;
    }

    public VectorFeatures? Boundary { get; }

    public VectorFeatures? Units { get; }

    public UnitsRef? UnitsRef { get; }

    /// <summary>Box of the boundary in degrees; null when there is no boundary that can be used.</summary>
    public Extent? Degrees { get; }

    public double Longitude => (Degrees!.Value.MinX + Degrees.Value.MaxX) / 2;

    public double Latitude => (Degrees!.Value.MinY + Degrees.Value.MaxY) / 2;

    public static Outline Read(Loading loading, string? unitsKey)
    {
        loading.Step(new Wording("Reading the boundary", "读取边界"));
        var boundary = VectorReader.Read(loading, loading.City.Boundary, new VectorAsk("boundary", Shape.Polygons), canvas: null);
        var unitsRef = Chosen(loading, unitsKey);
        VectorFeatures? units = null;
        if (unitsRef is not null)
        {
            loading.Step(new Wording("Reading the units", "读取分区"));
            units = VectorReader.Read(loading, unitsRef.Layer, new VectorAsk("units", Shape.Polygons, unitsRef.NameField) { TextMatters = true }, canvas: null);
        }

        return new Outline(boundary, units, unitsRef, boundary is null ? null : InDegrees(loading, boundary));
    }

    /// <summary>Box of boundary and units in a reference system.</summary>
    public Extent BoxIn(string wkt)
    {
        var box = BoxOf(Boundary!, wkt);
        if (Units is { Items.Count: > 0 })
        {
            var more = BoxOf(Units, wkt);
            box = new Extent(Math.Min(box.MinX, more.MinX), Math.Min(box.MinY, more.MinY), Math.Max(box.MaxX, more.MaxX), Math.Max(box.MaxY, more.MaxY));
        }

        return box;
    }

    /// <summary>Polygons in a reference system, united.</summary>
    public static Geometry United(IEnumerable<Geometry> polygons)
    {
        var all = polygons.ToArray();
        return all.Length == 1 ? all[0] : OverlayNGRobust.Union(all[0].Factory.BuildGeometry(all));
    }

    private static UnitsRef? Chosen(Loading loading, string? key)
    {
        var declared = loading.City.Units;
        if (key == "none" || declared.Count == 0 && key is null)
        {
            return null;
        }

        if (key is null)
        {
            return declared[0];
        }

        if (declared.FirstOrDefault(u => u.Key == key) is { } chosen)
        {
            return chosen;
        }

        var keys = declared.Select(u => u.Key).ToList();
        loading.Error(
            "no-such-units", loading.City.Boundary, Say.It($"units {key} are asked for, and the city declares {(keys.Count == 0 ? "none" : Say.List(keys))}", $"要求使用分区 {key},而城市只声明了：{(keys.Count == 0 ? "无" : Say.List(keys))}"),
            new Wording("the key of units in city.yaml, or `none`", "city.yaml 中某个分区的键，或 `none`"), Hedgerow.Yaml.Spelling.Nearest(key, keys));
        return null;
    }

    private static Extent? InDegrees(Loading loading, VectorFeatures boundary)
    {
        var box = BoxOf(boundary, References.DegreesWkt);
        if (double.IsFinite(box.MinX + box.MinY + box.MaxX + box.MaxY))
        {
            return box;
        }

        loading.Error(
            "coordinates-out-of-range", boundary.Reference, new Wording("boundary: its coordinates lie outside its reference system", "boundary:坐标超出其参考系的范围"),
            new Wording("coordinates in the reference system that the layer names", "与图层所注参考系一致的坐标"));
        return null;
    }

    // Vertex by vertex: the box of a transformed box would be too large.
    private static Extent BoxOf(VectorFeatures features, string wkt)
    {
        var box = new Envelope();
        using var from = SpatialReference.FromUserInput(features.Wkt);
        using var to = SpatialReference.FromUserInput(wkt);
        using var transform = new CoordinateTransform(from, to);
        foreach (var geometry in features.Geometries)
        {
            var corners = geometry.Coordinates;
            var (xs, ys) = (new double[corners.Length], new double[corners.Length]);
            for (var i = 0; i < corners.Length; i++)
            {
                (xs[i], ys[i]) = (corners[i].X, corners[i].Y);
            }

            transform.Transform(xs, ys);
            for (var i = 0; i < corners.Length; i++)
            {
                if (double.IsFinite(xs[i] + ys[i]))
                {
                    box.ExpandToInclude(xs[i], ys[i]);
                }
            }
        }

        return box.IsNull ? new Extent(double.NaN, double.NaN, double.NaN, double.NaN) : new Extent(box.MinX, box.MinY, box.MaxX, box.MaxY);
    }
}
