using System.Collections.Concurrent;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Services;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace Hedgerow.Assessment.Measures;

/// <summary>Ground for recreation of an area.</summary>
/// <param name="Parks">Parks, their union inside the area.</param>
/// <param name="Beyond">Accessible protected ground that is no park, natural or not; null where there is none.</param>
internal sealed record RecreationGround(Area Parks, Geometry? Beyond);

/// <summary>Ground for recreation by year and area: it hangs on parks and protected areas alone, so that a scenario that changes neither near an area has it already.</summary>
/// <param name="basis">That of the city as it is, for a changed one; null for none.</param>
internal sealed class SharedRecreation(SharedRecreation? basis)
{
    private readonly ConcurrentDictionary<(int Year, string Area), Entry> known = new();

    /// <summary>The ground of an area.</summary>
    public RecreationGround Of(MeasureContext at, ParkSet all)
    {
        var key = (at.Year, at.Area.Id);
        var parks = Near(all.Polygons, at.Area);
        var sites = at.Data.Protected.Gap is null ? Near(at.Data.Protected.Value.Value.Sites.Where(s => s.Accessible).Select(s => s.Polygon), at.Area) : [];
        var before = basis?.known.GetValueOrDefault(key);
        var (sameParks, sameSites) = (before is not null && Same(before.Parks, parks), before is not null && Same(before.Sites, sites));
        var ground = new RecreationGround(
            sameParks ? before!.Ground.Parks : RecreationArea.Of(parks, at.Area.Polygon, at.Cancel),
            sameParks && sameSites ? before!.Ground.Beyond : Beyond(parks, sites, at.Area));
        known[key] = new Entry(parks, sites, ground);
        return ground;
    }

    private static List<Geometry> Near(IEnumerable<Geometry> polygons, AssessedArea area) =>
        [.. polygons.Where(p => p.EnvelopeInternal.Intersects(area.Polygon.EnvelopeInternal))];

    private static bool Same(List<Geometry> one, List<Geometry> other) => one.SequenceEqual(other, ReferenceEqualityComparer.Instance);

    // Accessible protected land that is no park, as polygons.
    private static Geometry? Beyond(List<Geometry> parks, List<Geometry> sites, AssessedArea area)
    {
        if (sites.Count == 0)
        {
            return null;
        }

        var land = PolygonalPart.Intersection(PolygonalPart.Union(sites), area.Polygon);
        var there = Touching(parks, land);
        var rest = there.Count == 0 ? land : PolygonalPart.Difference(land, PolygonalPart.Union(there));
        return rest.IsEmpty || rest.Area <= 0 ? null : rest;
    }

    // A city may have thousands of parks, and few of them lie in its reserves.
    private static List<Geometry> Touching(List<Geometry> parks, Geometry land)
    {
        var prepared = PreparedGeometryFactory.Prepare(land);
        return [.. parks.Where(p => prepared.Intersects(p))];
    }

    private sealed record Entry(List<Geometry> Parks, List<Geometry> Sites, RecreationGround Ground);
}
