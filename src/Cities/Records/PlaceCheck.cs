using Hedgerow.Gdal;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Hedgerow.Cities.Records;

/// <summary>Whether records lie in the box around the boundary, as they stand and with their two coordinates exchanged.</summary>
internal static class PlaceCheck
{
    /// <summary>How much the box is widened on every side, as a share of its size: surveys reach a little beyond a city.</summary>
    private const double Margin = 0.1;

    /// <summary>The box around the boundary in degrees, or null where the boundary cannot be read (which is reported elsewhere).</summary>
    /// <param name="boundary">The boundary.</param>
    internal static Envelope? Box(VectorRef boundary)
    {
        try
        {
            using var data = Dataset.OpenVector(boundary.Path, boundary.Encoding);
            var layer = boundary.Layer is null ? data.Layer(0) : data.Layer(boundary.Layer);
            if (layer.ProjectionWkt is not { } wkt)
            {
                return null;
            }

            layer.SetAttributeFilter(boundary.Where);
            var reader = new WKBReader();
            var box = new Envelope();
            foreach (var feature in layer.Features(fields: []))
            {
                box.ExpandToInclude(feature.Wkb is { } wkb ? reader.Read(wkb).EnvelopeInternal : new Envelope());
            }

            if (box.IsNull)
            {
                return null;
            }

            using var source = SpatialReference.FromUserInput(wkt);
            using var degrees = SpatialReference.FromUserInput("EPSG:4326");
            using var transform = new CoordinateTransform(source, degrees);
            var there = transform.Transform(new Extent(box.MinX, box.MinY, box.MaxX, box.MaxY));
            var (wide, high) = (Margin * (there.MaxX - there.MinX), Margin * (there.MaxY - there.MinY));
            return new Envelope(there.MinX - wide, there.MaxX + wide, there.MinY - high, there.MaxY + high);
        }
        catch (Exception fault) when (fault is GdalException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>How many points lie in the box as they stand, and how many with x and y exchanged.</summary>
    /// <param name="xs">X or longitude.</param>
    /// <param name="ys">Y or latitude.</param>
    /// <param name="crs">Their reference system, or null for degrees.</param>
    /// <param name="box">The box, in degrees.</param>
    internal static (int Inside, int InsideWhenExchanged) Count(double[] xs, double[] ys, string? crs, Envelope box) =>
        (Inside(xs, ys, crs, box), Inside(ys, xs, crs, box));

    private static int Inside(double[] xs, double[] ys, string? crs, Envelope box)
    {
        if (crs is not null)
        {
            (xs, ys) = ([.. xs], [.. ys]);
            using var source = SpatialReference.FromUserInput(crs);
            using var degrees = SpatialReference.FromUserInput("EPSG:4326");
            using var transform = new CoordinateTransform(source, degrees);
            transform.Transform(xs, ys);
        }

        var inside = 0;
        for (var i = 0; i < xs.Length; i++)
        {
            inside += box.Contains(xs[i], ys[i]) ? 1 : 0;
        }

        return inside;
    }
}
