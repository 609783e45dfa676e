using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Hedgerow.Assessment.Scenarios;

/// <summary>Reads one geometry of GeoJSON: points, lines, polygons and several of them.</summary>
internal sealed class GeometryReader(EditProblems problems, string id)
{
    private static readonly GeometryFactory Factory = new();

    private int vertices;

    /// <summary>The geometry; null where it is wrong, which has been said.</summary>
    public Geometry? Read(JsonElement json)
    {
        try
        {
            var type = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("type", out var word) && word.ValueKind == JsonValueKind.String ? word.GetString() : null;
            var coordinates = type is not null && json.TryGetProperty("coordinates", out var found) ? found : default;
            var shape = coordinates.ValueKind != JsonValueKind.Array ? null : type switch
            {
                "Point" => Factory.CreatePoint(Place(coordinates)),
                "LineString" => Line(coordinates),
                "MultiLineString" => Factory.CreateMultiLineString([.. coordinates.EnumerateArray().Select(Line)]),
                "Polygon" => Area(coordinates),
                "MultiPolygon" => Factory.CreateMultiPolygon([.. coordinates.EnumerateArray().Select(Area)]),
                _ => (Geometry?)null,
            };
            if (shape is null or { IsEmpty: true })
            {
                problems.Error("no-shape", id, $"It has no shape: a Polygon, LineString or Point of GeoJSON is expected, and {type ?? "nothing"} was found.", $"缺少图形：应为 GeoJSON 的 Polygon、LineString 或 Point，实际为 {type ?? "空"}。");
                return null;
            }

            return shape;
        }
        catch (Refused refused)
        {
            problems.Error(refused.Code, id, refused.En, refused.Zh);
            return null;
        }
    }

    private Polygon Area(JsonElement rings)
    {
        if (rings.ValueKind != JsonValueKind.Array || rings.GetArrayLength() == 0)
        {
            throw new Refused("no-shape", $"A polygon without a ring.", $"多边形缺少边界环。");
        }

        var all = rings.EnumerateArray().Select(Ring).ToArray();
        return Factory.CreatePolygon(all[0], all[1..]);
    }

    private LinearRing Ring(JsonElement ring)
    {
        var places = Places(ring);
        if (places.Count > 0 && !places[0].Equals2D(places[^1]))
        {
            places.Add(places[0].Copy());
        }

        return places.Count >= 4 ? Factory.CreateLinearRing([.. places])
            : throw new Refused("too-small", $"A polygon needs three corners at least, and a ring has {Math.Max(0, places.Count - 1)}.", $"多边形至少需要三个顶点，而其中一环只有 {Math.Max(0, places.Count - 1)} 个。");
    }

    private LineString Line(JsonElement line)
    {
        var places = Places(line);
        return places.Count >= 2 ? Factory.CreateLineString([.. places])
            : throw new Refused("too-small", $"A line needs two points at least.", $"线至少需要两个点。");
    }

    private List<Coordinate> Places(JsonElement list) => list.ValueKind == JsonValueKind.Array
        ? [.. list.EnumerateArray().Select(Place)]
        : throw new Refused("no-shape", $"Coordinates are expected to be a list of places.", $"坐标应为位置列表。");

    private Coordinate Place(JsonElement place)
    {
        if (place.ValueKind != JsonValueKind.Array || place.GetArrayLength() < 2 || !Number(place[0], out var x) || !Number(place[1], out var y))
        {
            throw new Refused("no-shape", $"A place is expected to be [longitude, latitude], and one is {place}.", $"位置应为 [经度, 纬度]，实际为 {place}。");
        }

        if (Math.Abs(x) > 180 || Math.Abs(y) > 90)
        {
            throw new Refused("coordinates-out-of-range", $"[{x}, {y}] is no longitude and latitude in degrees: are these metres of a projected system, or is the latitude first?", $"[{x}, {y}] 不是以度为单位的经纬度：是否为投影坐标（米），或经纬度颠倒？");
        }

        return ++vertices <= ScenarioEdits.MostVertices ? new Coordinate(x, y)
            : throw new Refused("too-many-vertices", $"It has more than {ScenarioEdits.MostVertices} vertices: simplify it (ogr2ogr -simplify).", $"顶点超过 {ScenarioEdits.MostVertices} 个：请先简化（ogr2ogr -simplify）。");
    }

    private static bool Number(JsonElement element, out double value)
    {
        value = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out value) && double.IsFinite(value);
    }

    private sealed class Refused(string code, FormattableString en, FormattableString zh) : Exception
    {
        public string Code => code;

        public FormattableString En => en;

        public FormattableString Zh => zh;
    }
}
