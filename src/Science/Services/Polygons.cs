using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace Hedgerow.Science.Services;

/// <summary>Polygons of layers, taken apart and checked.</summary>
internal static class Polygons
{
    /// <summary>The single polygons of some geometries, in order; empty ones are passed over.</summary>
    /// <exception cref="ArgumentException">Something else than a polygon is among them.</exception>
    public static List<Polygon> Of(IEnumerable<Geometry> geometries, string name)
    {
        var polygons = new List<Polygon>();
        var index = 0;
        foreach (var geometry in geometries)
        {
            Collect(geometry, index++, name, polygons);
        }

        return polygons;
    }

    /// <summary>Refuses a geometry that is not valid and says where.</summary>
    /// <exception cref="ArgumentException">It is not valid.</exception>
    public static void RequireValid(Geometry geometry, int index, string name)
    {
        var check = new IsValidOp(geometry);
        if (!check.IsValid)
        {
            var where = check.ValidationError.Coordinate;
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Geometry {index} is not valid: {check.ValidationError.Message} at ({where?.X:0.###}, {where?.Y:0.###}). Repair it first."),
                name);
        }
    }

    private static void Collect(Geometry geometry, int index, string name, List<Polygon> polygons)
    {
        if (geometry.IsEmpty)
        {
            return;
        }

        switch (geometry)
        {
            case Polygon polygon:
                polygons.Add(polygon);
                break;
            case GeometryCollection collection:
                foreach (var part in collection.Geometries)
                {
                    Collect(part, index, name, polygons);
                }

                break;
            default:
                throw new ArgumentException($"Geometry {index} is a {geometry.GeometryType}; polygons are needed.", name);
        }
    }
}
