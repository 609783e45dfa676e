using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Hedgerow.Planning;

/// <summary>Places of actions on the map.</summary>
public static class ActionPlaces
{
    private static readonly GeometryFactory Shapes = new(new PrecisionModel(), 4326);

    /// <summary>The geometry of an action.</summary>
    /// <param name="geoJson">A GeoJSON geometry.</param>
    /// <returns>The geometry in longitude and latitude; null where the text is none.</returns>
    public static Geometry? Read(string geoJson)
    {
        try
        {
            using var json = JsonDocument.Parse(geoJson);
            return Read(json.RootElement);
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The actions with a place as a GeoJSON feature collection, for maps: properties code, title_en, title_zh, domain, work, light.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="day">The day for which lights are shown.</param>
    /// <returns>UTF-8 text.</returns>
    public static byte[] Features(Plan plan, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var tree = new ActionTree(plan);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            foreach (var action in plan.Actions.Where(a => a.Geometry.Length > 0))
            {
                var progress = tree.Progress(action, day);
                json.WriteStartObject();
                json.WriteString("type", "Feature");
                json.WritePropertyName("geometry");
                json.WriteRawValue(action.Geometry);
                json.WriteStartObject("properties");
                json.WriteString("code", action.Code);
                json.WriteString("title_en", action.Title.In("en"));
                json.WriteString("title_zh", action.Title.In("zh"));
                json.WriteString("domain", action.Domain is { } domain ? PlanWords.Key(domain) : null);
                json.WriteString("work", PlanWords.Key(progress.Work));
                json.WriteString("light", PlanWords.Key(progress.Light.Colour));
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static Geometry Read(JsonElement shape)
    {
        var kind = shape.GetProperty("type").GetString();
        if (kind == "GeometryCollection")
        {
            return Shapes.CreateGeometryCollection([.. shape.GetProperty("geometries").EnumerateArray().Select(Read)]);
        }

        var at = shape.GetProperty("coordinates");
        return kind switch
        {
            "Point" => Shapes.CreatePoint(Position(at)),
            "MultiPoint" => Shapes.CreateMultiPointFromCoords([.. at.EnumerateArray().Select(Position)]),
            "LineString" => Line(at),
            "MultiLineString" => Shapes.CreateMultiLineString([.. at.EnumerateArray().Select(Line)]),
            "Polygon" => Area(at),
            "MultiPolygon" => Shapes.CreateMultiPolygon([.. at.EnumerateArray().Select(Area)]),
            _ => throw new FormatException($"{kind} is no geometry of GeoJSON."),
        };
    }

    private static Coordinate Position(JsonElement at) => new(at[0].GetDouble(), at[1].GetDouble());

    private static LineString Line(JsonElement at) => Shapes.CreateLineString([.. at.EnumerateArray().Select(Position)]);

    private static Polygon Area(JsonElement at)
    {
        var rings = at.EnumerateArray().Select(r => Shapes.CreateLinearRing([.. r.EnumerateArray().Select(Position)])).ToList();
        return Shapes.CreatePolygon(rings[0], [.. rings.Skip(1)]);
    }
}
