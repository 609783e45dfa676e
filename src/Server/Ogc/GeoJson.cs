using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Hedgerow.Server.Ogc;

/// <summary>Writes geometries in the form of RFC 7946: polygons' outer rings turn left, holes right.</summary>
internal static class GeoJson
{
    /// <summary>A collection of features without properties.</summary>
    public static byte[] Collection(IEnumerable<Geometry> shapes)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            foreach (var shape in shapes)
            {
                json.WriteStartObject();
                json.WriteString("type", "Feature");
                json.WriteStartObject("properties");
                json.WriteEndObject();
                Geometry(json, "geometry", shape, 6);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>A geometry under a key, or null.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="key">The key; null inside a list.</param>
    /// <param name="shape">The geometry.</param>
    /// <param name="decimals">Decimals of coordinates.</param>
    public static void Geometry(Utf8JsonWriter json, string? key, Geometry? shape, int decimals)
    {
        if (key is not null)
        {
            json.WritePropertyName(key);
        }

        if (shape is null || shape.IsEmpty)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", shape.GeometryType);
        if (shape is GeometryCollection collection && shape.GeometryType == "GeometryCollection")
        {
            json.WriteStartArray("geometries");
            foreach (var part in collection.Geometries)
            {
                Geometry(json, null, part, decimals);
            }

            json.WriteEndArray();
        }
        else
        {
            json.WritePropertyName("coordinates");
            Coordinates(json, shape, decimals);
        }

        json.WriteEndObject();
    }

    private static void Coordinates(Utf8JsonWriter json, Geometry shape, int decimals)
    {
        switch (shape)
        {
            case Point point:
                Place(json, point.Coordinate, decimals);
                break;
            case LineString line:
                Line(json, line, decimals, reverse: false);
                break;
            case Polygon polygon:
                json.WriteStartArray();
                Line(json, polygon.ExteriorRing, decimals, reverse: !NetTopologySuite.Algorithm.Orientation.IsCCW(polygon.ExteriorRing.CoordinateSequence));
                foreach (var hole in polygon.InteriorRings)
                {
                    Line(json, hole, decimals, reverse: NetTopologySuite.Algorithm.Orientation.IsCCW(hole.CoordinateSequence));
                }

                json.WriteEndArray();
                break;
            case GeometryCollection many:
                json.WriteStartArray();
                foreach (var part in many.Geometries)
                {
                    Coordinates(json, part, decimals);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStartArray();
                json.WriteEndArray();
                break;
        }
    }

    private static void Line(Utf8JsonWriter json, LineString line, int decimals, bool reverse)
    {
        json.WriteStartArray();
        for (var i = 0; i < line.NumPoints; i++)
        {
            Place(json, line.GetCoordinateN(reverse ? line.NumPoints - 1 - i : i), decimals);
        }

        json.WriteEndArray();
    }

    private static void Place(Utf8JsonWriter json, Coordinate place, int decimals)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round(place.X, decimals));
        json.WriteNumberValue(Math.Round(place.Y, decimals));
        json.WriteEndArray();
    }
}
