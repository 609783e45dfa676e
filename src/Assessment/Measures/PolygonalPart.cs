using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace Hedgerow.Assessment.Measures;

/// <summary>Overlays of polygons that give polygons: where borders only touch, the bare overlay also brings lines and points.</summary>
internal static class PolygonalPart
{
    /// <summary>What two polygons have in common.</summary>
    public static Geometry Intersection(Geometry one, Geometry other) => Of(OverlayNGRobust.Overlay(one, other, SpatialFunction.Intersection));

    /// <summary>What the first has and the second has not.</summary>
    public static Geometry Difference(Geometry one, Geometry other) => Of(OverlayNGRobust.Overlay(one, other, SpatialFunction.Difference));

    /// <summary>Everything that some polygons cover.</summary>
    public static Geometry Union(IReadOnlyCollection<Geometry> all) => Of(OverlayNGRobust.Union([.. all]));

    private static Geometry Of(Geometry geometry)
    {
        if (geometry is Polygon or MultiPolygon)
        {
            return geometry;
        }

        var polygons = new List<Polygon>();
        Collect(geometry, polygons);
        return geometry.Factory.CreateMultiPolygon([.. polygons]);
    }

    private static void Collect(Geometry geometry, List<Polygon> polygons)
    {
        if (geometry is Polygon polygon)
        {
            polygons.Add(polygon);
        }
        else if (geometry is GeometryCollection several)
        {
            foreach (var part in several.Geometries)
            {
                Collect(part, polygons);
            }
        }
    }
}
