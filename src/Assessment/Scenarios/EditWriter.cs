using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Hedgerow.Assessment.Scenarios;

/// <summary>Writes edits as GeoJSON.</summary>
internal static class EditWriter
{
    public static string Write(IReadOnlyList<ScenarioEdit> edits)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(json, edits);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    public static void Write(Utf8JsonWriter json, IReadOnlyList<ScenarioEdit> edits)
    {
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var edit in edits)
        {
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteString("id", edit.Id);
            json.WriteStartObject("properties");
            json.WriteString("kind", EditWords.Of(EditWords.Kinds, edit.Kind));
            Text(json, "name", edit.Name);
            if (edit.WidthM is { } width)
            {
                json.WriteNumber("width_m", width);
            }

            Text(json, "ground", edit.Ground is { } ground ? EditWords.Of(EditWords.Grounds, ground) : null);
            if (edit.Replaces.Count > 0)
            {
                json.WriteStartArray("replaces");
                foreach (var role in edit.Replaces.Order())
                {
                    json.WriteStringValue(EditWords.Of(EditWords.Roles, role));
                }

                json.WriteEndArray();
            }

            if (!edit.Accessible)
            {
                json.WriteBoolean("accessible", false);
            }

            if (edit.Crossing)
            {
                json.WriteBoolean("crossing", true);
            }

            json.WriteEndObject();
            json.WritePropertyName("geometry");
            Shape(json, edit.Shape);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string key, string? value)
    {
        if (value is not null)
        {
            json.WriteString(key, value);
        }
    }

    private static void Shape(Utf8JsonWriter json, Geometry shape)
    {
        json.WriteStartObject();
        json.WriteString("type", shape.GeometryType);
        json.WritePropertyName("coordinates");
        Coordinates(json, shape);
        json.WriteEndObject();
    }

    private static void Coordinates(Utf8JsonWriter json, Geometry shape)
    {
        switch (shape)
        {
            case Point point:
                Place(json, point.Coordinate);
                break;
            case LineString line:
                json.WriteStartArray();
                foreach (var place in line.Coordinates)
                {
                    Place(json, place);
                }

                json.WriteEndArray();
                break;
            case Polygon polygon:
                json.WriteStartArray();
                foreach (var ring in polygon.Holes.Prepend(polygon.Shell))
                {
                    Coordinates(json, ring);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStartArray();
                for (var part = 0; part < shape.NumGeometries; part++)
                {
                    Coordinates(json, shape.GetGeometryN(part));
                }

                json.WriteEndArray();
                break;
        }
    }

    private static void Place(Utf8JsonWriter json, Coordinate place)
    {
        json.WriteStartArray();
        json.WriteNumberValue(place.X);
        json.WriteNumberValue(place.Y);
        json.WriteEndArray();
    }
}
