using Hedgerow.Science.Grids;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace Hedgerow.Science.Services;

/// <summary>Polygons made ready to be asked, by many threads, whether a point lies within a distance of any of them.</summary>
internal sealed class PolygonFacets
{
    /// <summary>Segments of a ring that share a box in the tree.</summary>
    private const int SegmentsPerFacet = 8;

    private readonly STRtree<Facet> boundaries = new();
    private readonly STRtree<IndexedPointInAreaLocator> interiors = new();
    private readonly Envelope extent = new();

    public PolygonFacets(IReadOnlyList<Polygon> polygons)
    {
        foreach (var polygon in polygons)
        {
            extent.ExpandToInclude(polygon.EnvelopeInternal);
            var locator = new IndexedPointInAreaLocator(polygon);
            locator.Locate(polygon.Coordinate); // builds its index now, on one thread
            interiors.Insert(polygon.EnvelopeInternal, locator);
            AddRing(polygon.ExteriorRing.Coordinates);
            foreach (var hole in polygon.InteriorRings)
            {
                AddRing(hole.Coordinates);
            }
        }

        boundaries.Build();
        interiors.Build();
    }

    /// <summary>Whether a polygon reaches beyond a frame.</summary>
    public bool ReachesBeyond(GridFrame frame) => !extent.IsNull
        && (extent.MinX < frame.Left || extent.MaxX > frame.Right || extent.MinY < frame.Bottom || extent.MaxY > frame.Top);

    /// <summary>Whether a point lies in a polygon or at most a distance from its boundary.</summary>
    public bool Within(double x, double y, double metres)
    {
        var point = new Coordinate(x, y);
        var near = new NearBoundary(point, metres);
        boundaries.Query(new Envelope(x - metres, x + metres, y - metres, y + metres), near);
        if (near.Found)
        {
            return true;
        }

        var inside = new Inside(point);
        interiors.Query(new Envelope(point), inside);
        return inside.Found;
    }

    private void AddRing(Coordinate[] ring)
    {
        for (var from = 0; from < ring.Length - 1; from += SegmentsPerFacet)
        {
            var facet = new Facet(ring, from, Math.Min(ring.Length - 1, from + SegmentsPerFacet));
            var box = new Envelope();
            for (var i = facet.From; i <= facet.To; i++)
            {
                box.ExpandToInclude(ring[i]);
            }

            boundaries.Insert(box, facet);
        }
    }

    /// <summary>Consecutive segments of a ring, from one vertex to another.</summary>
    private sealed record Facet(Coordinate[] Ring, int From, int To);

    private sealed class NearBoundary(Coordinate point, double metres) : NetTopologySuite.Index.IItemVisitor<Facet>
    {
        public bool Found { get; private set; }

        public void VisitItem(Facet item)
        {
            for (var i = item.From; i < item.To && !Found; i++)
            {
                Found = DistanceComputer.PointToSegment(point, item.Ring[i], item.Ring[i + 1]) <= metres;
            }
        }
    }

    private sealed class Inside(Coordinate point) : NetTopologySuite.Index.IItemVisitor<IndexedPointInAreaLocator>
    {
        public bool Found { get; private set; }

        public void VisitItem(IndexedPointInAreaLocator item) => Found = Found || item.Locate(point) != Location.Exterior;
    }
}
