using System.Numerics;
using Hedgerow.Cities;
using Hedgerow.Gdal;
using Hedgerow.Pages;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using GeometryType = Hedgerow.Gdal.GeometryType;

namespace Hedgerow.Assessment.Results;

/// <summary>Writes layers.gpkg: what the numbers were measured on, as polygons with styles that QGIS shows at once.</summary>
internal static class LayersGpkg
{
    private const double SmallestHectares = 1;

    /// <summary>Writes the file.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="result">The assessment.</param>
    /// <param name="cancel">Stops the work.</param>
    public static void Write(string path, AssessmentResult result, CancellationToken cancel)
    {
        var data = result.Data;
        // The two slow parts do not touch each other.
        var builtUp = Task.Run(() => BuiltUp(data, cancel), cancel);
        var natural = result.Connectivity is { } nature ? Polygons(nature, cancel) : [];
        using var writer = VectorWriter.Create(path);
        var wkt = data.Canvas.Wkt;
        Boundary(writer, wkt, result);
        Units(writer, wkt, result);
        if (result.Connectivity is { } connectivity)
        {
            GroupLayer(writer, wkt, connectivity, natural);
            CriticalLinkLayer(writer, wkt, connectivity);
        }

        if (!data.Parks.Missing(out _))
        {
            var layer = writer.AddLayer("parks", wkt, GeometryType.MultiPolygon, [new FieldInfo("name", FieldType.String)]);
            foreach (var (polygon, name) in data.Parks.Value.Value.Polygons.Zip(data.Parks.Value.Value.Names))
            {
                layer.Add(polygon.AsBinary(), name);
            }

            writer.AddStyle("parks", "parks", Qml.Fill("183,221,107,160", "77,124,15,255", 0.2));
        }

        if (!data.Protected.Missing(out _))
        {
            var layer = writer.AddLayer(
                "protected", wkt, GeometryType.MultiPolygon, [new FieldInfo("name", FieldType.String), new FieldInfo("kind", FieldType.String), new FieldInfo("accessible", FieldType.Integer, IsBoolean: true)]);
            foreach (var site in data.Protected.Value.Value.Sites)
            {
                layer.Add(site.Polygon.AsBinary(), site.Name, site.Kind.ToString().ToLowerInvariant(), site.Accessible);
            }

            writer.AddStyle("protected", "protected", Qml.Fill("20,83,45,40", "20,83,45,255", 0.5));
        }

        var built = builtUp.GetAwaiter().GetResult();
        if (built.Count > 0)
        {
            var layer = writer.AddLayer("built_up", wkt, GeometryType.MultiPolygon, [new FieldInfo("area_ha", FieldType.Real)]);
            foreach (var (wkb, hectares) in built)
            {
                layer.Add(wkb, hectares);
            }

            writer.AddStyle("built_up", "built_up", Qml.Fill("176,164,160,150", "120,110,106,120", 0.05));
        }

        writer.Finish();
    }

    private static void Boundary(VectorWriter writer, string wkt, AssessmentResult result)
    {
        var layer = writer.AddLayer("boundary", wkt, GeometryType.MultiPolygon, [new FieldInfo("name", FieldType.String), new FieldInfo("name_zh", FieldType.String), new FieldInfo("area_km2", FieldType.Real)]);
        layer.Add(result.Data.Whole.Polygon.AsBinary(), result.City.Name.En, result.City.Name.Zh, result.Data.Whole.PolygonAreaM2 / 1e6);
        writer.AddStyle("boundary", "boundary", Qml.Fill("0,0,0,0", "26,36,32,255", 0.6));
    }

    private static void Units(VectorWriter writer, string wkt, AssessmentResult result)
    {
        if (result.Units.Count == 0)
        {
            return;
        }

        var shown = Enumerable.Range(0, result.Edition.Indicators.Count).Where(i => result.Units.Any(u => u.Indicators[i].Reading.Value is not null)).ToList();
        FieldInfo[] fields =
        [
            new("name", FieldType.String), new("area_km2", FieldType.Real),
            .. shown.Select(i => new FieldInfo(FieldName(result.Edition.Indicators[i]), FieldType.Real)),
        ];
        var layer = writer.AddLayer("units", wkt, GeometryType.MultiPolygon, fields);
        foreach (var unit in result.Units)
        {
            layer.Add(unit.Area.Polygon.AsBinary(), [unit.Area.Name, unit.Area.PolygonAreaM2 / 1e6, .. shown.Select(i => (object?)unit.Indicators[i].Reading.Value)]);
        }

        writer.AddStyle("units", "units", Qml.Fill("0,0,0,0", "26,36,32,140", 0.3));
    }

    private static string FieldName(Indicator indicator) => $"i{indicator.Id}_{indicator.Key.Replace('-', '_')}";

    private static void GroupLayer(VectorWriter writer, string wkt, Connectivity connectivity, IReadOnlyDictionary<int, List<byte[]>> natural)
    {
        var layer = writer.AddLayer(
            "connectivity_groups", wkt, GeometryType.MultiPolygon,
            [new FieldInfo("group", FieldType.Integer), new FieldInfo("patches", FieldType.Integer), new FieldInfo("area_ha", FieldType.Real), new FieldInfo("share_percent", FieldType.Real)]);
        var reader = new WKBReader();
        foreach (var (label, parts) in natural.OrderBy(p => p.Key))
        {
            var area = connectivity.Groups.AreaOf(label - 1);
            var shape = new MultiPolygon([.. parts.Select(p => (Polygon)reader.Read(p))]);
            layer.Add(shape.AsBinary(), label, connectivity.Groups.Table[label - 1].Patches, area.Hectares, 100 * area.SquareMetres / connectivity.Total.SquareMetres);
        }

        writer.AddStyle("connectivity_groups", "groups", Qml.Fill("44,110,73,170", "23,67,44,200", 0.1));
    }

    private static void CriticalLinkLayer(VectorWriter writer, string wkt, Connectivity connectivity)
    {
        var layer = writer.AddLayer("critical_links", wkt, GeometryType.LineString, [new FieldInfo("rank", FieldType.Integer), new FieldInfo("gap_m", FieldType.Real), new FieldInfo("loss_percent", FieldType.Real)]);
        foreach (var (critical, rank) in connectivity.CriticalLinks.Select((c, i) => (c, i + 1)))
        {
            var (first, second) = connectivity.Ends(critical.Link);
            var line = new LineString([new Coordinate(first.X, first.Y), new Coordinate(second.X, second.Y)]);
            layer.Add(line.AsBinary(), rank, Math.Sqrt(critical.Link.GapSquared), critical.Loss.Percent);
        }

        writer.AddStyle("critical_links", "critical_links", Qml.Line("176,74,58,255", 1.2));
    }

    // Cells that share a side make one polygon: those that only touch at a corner stay apart, so that every polygon is valid.
    private static Dictionary<int, List<byte[]>> Polygons(Connectivity connectivity, CancellationToken cancel) =>
        connectivity.Groups.Count < ushort.MaxValue ? Polygons<ushort>(connectivity, cancel) : Polygons<int>(connectivity, cancel);

    private static Dictionary<int, List<byte[]>> Polygons<T>(Connectivity connectivity, CancellationToken cancel)
        where T : unmanaged, IBinaryInteger<T>
    {
        var labels = connectivity.Groups.Labels<T>(group => connectivity.Groups.AreaOf(group).Hectares >= SmallestHectares ? group : -1, cancel).Cells;
        var found = new Dictionary<int, List<byte[]>>();
        foreach (var area in Polygonizer.Run<T>(labels, Frames.Of(connectivity.Frame), eightConnected: false, cancel))
        {
            if (!found.TryGetValue(area.Value, out var list))
            {
                found[area.Value] = list = [];
            }

            list.Add(area.Wkb);
        }

        return found;
    }

    private static List<(byte[] Wkb, double Hectares)> BuiltUp(CityYear data, CancellationToken cancel)
    {
        var role = data.Role(LandRole.BuiltUp);
        if (role.Missing(out _))
        {
            return [];
        }

        var built = role.Value.Value.Mask.Part(data.Whole.Window);
        var area = data.Whole.Mask;
        for (var i = 0; i < built.Cells.Length; i++)
        {
            built.Cells[i] = built.Cells[i] == Cell.Yes && area.Cells[i] == Cell.Yes ? Cell.Yes : Cell.No;
        }

        var reader = new WKBReader();
        return [.. Polygonizer.Run<byte>(built.Cells, Frames.Of(built.Frame), eightConnected: false, cancel)
            .Select(a => (a.Wkb, Hectares: reader.Read(a.Wkb).Area / 1e4))
            .Where(a => a.Hectares >= SmallestHectares)];
    }
}
