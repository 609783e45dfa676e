using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.IO;

namespace Hedgerow.Cities.Layers;

/// <summary>Makes valid geometries of the shape asked for out of features, and counts what was repaired or left out.</summary>
internal sealed class Shapes(VectorAsk ask, WKBReader reader, CoordinateTransform? transform)
{
    private readonly List<double> changes = [];
    private double areaBefore;
    private int seen;
    private int kept;
    private int withoutGeometry;
    private int wrongShape;
    private int points;
    private int lost;

    /// <summary>The geometry of a feature, or null where it is of no use.</summary>
    public Geometry? Of(Feature feature)
    {
        seen++;
        if (feature.Wkb is not { } wkb)
        {
            withoutGeometry++;
            return null;
        }

        Geometry geometry;
        try
        {
            geometry = reader.Read(transform is null ? wkb : transform.Transform(wkb));
        }
        catch (Exception e) when (e is GdalException or ParseException or ArgumentException)
        {
            lost++;
            return null;
        }

        if (geometry.IsEmpty)
        {
            withoutGeometry++;
            return null;
        }

        var shape = Wanted(geometry);
        if (shape is null)
        {
            wrongShape++;
            points += geometry is IPuntal ? 1 : 0;
            return null;
        }

        kept++;
        return shape;
    }

    /// <summary>Says what was repaired and left out; false when nothing of use is left.</summary>
    /// <param name="loading">The run.</param>
    /// <param name="file">The layer.</param>
    /// <param name="asked">What was asked of it.</param>
    /// <param name="layer">The open layer.</param>
    /// <param name="squareMetres">Square metres in one unit of area of the geometries.</param>
    /// <param name="notes">Receives what a reader of the numbers must know.</param>
    public bool Report(Loading loading, VectorRef file, VectorAsk asked, VectorLayer layer, double squareMetres, List<Note> notes)
    {
        if (wrongShape > 0 && !(asked.DropPoints && points == wrongShape))
        {
            var found = Say.It($"{asked.Role}: {wrongShape} of {seen} features of layer {layer.Name} are {What(points, wrongShape)}", $"{asked.Role}:图层 {layer.Name} 的 {seen} 个要素中有 {wrongShape} 个不是面状要素");
            var expected = asked.Shape == Shape.Polygons ? new Wording("polygons", "面状要素(多边形)") : new Wording("lines or polygons", "线状或面状要素");
            if (kept == 0 || asked.Role == "parks")
            {
                loading.Error("wrong-geometry", file, found, expected);
                return false;
            }

            Warn("wrong-geometry", found, expected);
        }
        else if (points > 0)
        {
            Warn(
                "points-left-out", Say.It($"{asked.Role}: {points} sites are points without extent and are left out", $"{asked.Role}:{points} 个保护地只有点位、没有范围，未计入"),
                new Wording("polygons, where they can be had", "尽可能提供面状范围"));
        }

        if (lost > 0)
        {
            loading.Error(
                "coordinates-not-transformable", file, Say.It($"{asked.Role}: {lost} of {seen} features of layer {layer.Name} cannot be brought into the city's reference system", $"{asked.Role}:图层 {layer.Name} 的 {seen} 个要素中有 {lost} 个无法转换到城市的坐标系"),
                new Wording("coordinates that fit the reference system of the layer", "与图层坐标参考系相符的坐标"));
            return false;
        }

        if (withoutGeometry > 0)
        {
            loading.Note(
                "features-without-geometry", file, Say.It($"{asked.Role}: {withoutGeometry} of {seen} features of layer {layer.Name} have no geometry and are left out", $"{asked.Role}:图层 {layer.Name} 的 {seen} 个要素中有 {withoutGeometry} 个没有几何图形，未计入"),
                new Wording("a geometry for every feature", "每个要素都有几何图形"));
        }

        if (changes.Count > 0)
        {
            var net = changes.Sum() * squareMetres;
            var share = areaBefore > 0 ? Say.Percent(Math.Abs(changes.Sum()) / areaBefore) : "?";
            Warn(
                "invalid-repaired",
                Say.It($"{asked.Role}: {changes.Count} invalid polygons of layer {layer.Name} were repaired; their area changed by {Signed(net)} m² ({share})", $"{asked.Role}:图层 {layer.Name} 有 {changes.Count} 个无效多边形已修复，其面积变化 {Signed(net)} m²({share})"),
                new Wording("valid polygons, without crossing edges", "有效的多边形(边界不自相交)"));
        }

        return true;

        void Warn(string code, Wording found, Wording expected)
        {
            loading.Warn(code, file, found, expected);
            notes.Add(new Note(Severity.Warning, code, found));
        }
    }

    private static string Signed(double squareMetres) => Math.Abs(squareMetres) < 0.01 ? "0" : (squareMetres > 0 ? "+" : "-") + Say.Number(Math.Abs(squareMetres));

    private static string What(int points, int wrong) => points == wrong ? "points" : points == 0 ? "lines" : "points or lines";

    private Geometry? Wanted(Geometry geometry)
    {
        if (ask.Shape == Shape.LinesOrPolygons && geometry is ILineal)
        {
            return geometry;
        }

        var polygons = Polygonal(geometry);
        if (polygons is null || polygons.IsValid)
        {
            return polygons;
        }

        var before = polygons.Area;
        var repaired = Polygonal(GeometryFixer.Fix(polygons));
        areaBefore += before;
        changes.Add((repaired?.Area ?? 0) - before);
        return repaired;
    }

    /// <summary>The polygons of a geometry, whatever else it collects; null where there are none.</summary>
    public static Geometry? Polygonal(Geometry geometry)
    {
        if (geometry is IPolygonal)
        {
            return geometry.IsEmpty ? null : geometry;
        }

        var parts = PolygonExtracter.GetPolygons(geometry).Cast<Polygon>().Where(p => !p.IsEmpty).ToArray();
        return parts.Length == 0 ? null : parts.Length == 1 ? parts[0] : geometry.Factory.CreateMultiPolygon(parts);
    }
}
