using Hedgerow.Science.Quantities;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace Hedgerow.Science.Services;

/// <summary>Area of the ground that people may use for recreation inside an area: a union of polygons, never of cells.</summary>
/// <remarks>
/// <para><b>Formula</b>: |(∪ polygons) ∩ area|.</para>
/// <para><b>Meaning</b>: parks and accessible protected nature; ground that two layers name counts once.</para>
/// <para><b>Units</b>: m², in the metric reference system of the coordinates.</para>
/// <para><b>Range</b>: 0 to the area of the area.</para>
/// <para><b>Behaviour</b>: adding a polygon that others cover changes nothing. Polygons whose boxes hang together are united among themselves, and the areas are added in the order
/// of the first polygon of each: what lies elsewhere changes no digit of them.</para>
/// <para><b>Assumes</b>: valid polygons, all in one metric reference system.</para>
/// <para><b>Source</b>: indicator 12 of [chan-2021].</para>
/// </remarks>
public static class RecreationArea
{
    /// <summary>Computes the area.</summary>
    /// <param name="polygons">Polygons and multipolygons, overlapping or not, reaching outside or not.</param>
    /// <param name="area">The polygon they are cut to.</param>
    /// <param name="cancel">Stops the work between steps.</param>
    /// <returns>The area of the union inside.</returns>
    /// <exception cref="ArgumentException">A geometry is invalid or not a polygon.</exception>
    public static Area Of(IReadOnlyList<Geometry> polygons, Geometry area, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(polygons);
        ArgumentNullException.ThrowIfNull(area);
        Polygons.RequireValid(area, 0, nameof(area));
        for (var i = 0; i < polygons.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            Polygons.RequireValid(polygons[i], i, nameof(polygons));
        }

        var within = area.EnvelopeInternal;
        var near = Polygons.Of(polygons, nameof(polygons)).FindAll(polygon => polygon.EnvelopeInternal.Intersects(within));
        if (near.Count == 0 || area.IsEmpty)
        {
            return Area.Zero;
        }

        var held = PreparedGeometryFactory.Prepare(area);
        var squareMetres = 0.0;
        foreach (var cluster in BoxClusters.Of(near))
        {
            cancel.ThrowIfCancellationRequested();
            var union = cluster.Count == 1 ? cluster[0] : OverlayNGRobust.Union(cluster.ToArray<Geometry>());
            squareMetres += held.Covers(union) ? union.Area : OverlayNGRobust.Overlay(union, area, SpatialFunction.Intersection).Area;
        }

        return Area.FromSquareMetres(squareMetres);
    }
}
