using Hedgerow.Gdal;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NetTopologySuite.LinearReferencing;

namespace Hedgerow.Cities.Records;

/// <summary>Where a site lies that is a line (a transect) or a polygon (a plot, a park): a point of it, and how far it reaches from there, which is how sure a record of the site is of its place.</summary>
internal sealed class SitePlace : IDisposable
{
    /// <summary>The term for how far it reaches, m.</summary>
    internal const string Radius = "coordinateUncertaintyInMeters";

    private readonly WKBReader reader = new();
    private readonly WKBWriter writer = new();
    private readonly SpatialReference source;
    private readonly SpatialReference degrees = SpatialReference.FromUserInput("EPSG:4326");
    private readonly CoordinateTransform down;

    /// <summary>Places of a layer.</summary>
    /// <param name="crs">Its reference system.</param>
    internal SitePlace(string crs)
    {
        source = SpatialReference.FromUserInput(crs);
        down = new CoordinateTransform(source, degrees);
    }

    /// <summary>
    /// The point that stands for a site, in the layer's system, and how far the site reaches from it, m: of a line its middle along its length, of a polygon
    /// its centre, or a point inside where the centre lies outside. A point stands for itself, and nobody knows how far it reaches. Null without a place.
    /// </summary>
    /// <param name="shape">The site.</param>
    internal (double X, double Y, double? RadiusM)? Of(Geometry shape)
    {
        if (shape is Point { IsEmpty: false } point)
        {
            return (point.X, point.Y, null);
        }

        if (shape.IsEmpty || down.Transform(shape.EnvelopeInternal.Centre.X, shape.EnvelopeInternal.Centre.Y) is not var (longitude, latitude))
        {
            return null;
        }

        // Around the site itself lengths are true.
        using var around = SpatialReference.LambertAzimuthalEqualArea(longitude, latitude);
        using var there = new CoordinateTransform(source, around);
        using var back = new CoordinateTransform(around, source);
        var site = reader.Read(there.Transform(writer.Write(shape)));
        var middle = Middle(site);
        return back.Transform(middle.X, middle.Y) is var (x, y) ? (x, y, site.Coordinates.Max(middle.Distance)) : null;
    }

    private static Coordinate Middle(Geometry site) => site is ILineal
        ? new LengthIndexedLine(site).ExtractPoint(site.Length / 2)
        : (site is IPolygonal && !site.Covers(site.Centroid) ? site.InteriorPoint : site.Centroid).Coordinate;

    /// <inheritdoc />
    public void Dispose()
    {
        down.Dispose();
        degrees.Dispose();
        source.Dispose();
    }
}
