using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace Hedgerow.Assessment.Scenarios;

/// <summary>The polygons of a geometry, whatever else it collects.</summary>
internal static class PolygonalShape
{
    /// <summary>They; null where there are none.</summary>
    public static Geometry? Of(Geometry geometry)
    {
        Polygon[] parts = [.. PolygonExtracter.GetPolygons(geometry).Cast<Polygon>().Where(p => !p.IsEmpty)];
        return parts.Length == 0 ? null : parts.Length == 1 ? parts[0] : geometry.Factory.CreateMultiPolygon(parts);
    }
}
