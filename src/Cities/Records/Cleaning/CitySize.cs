using System.Globalization;
using Hedgerow.Gdal;
using NetTopologySuite.IO;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>How large a city is: the size that the uncertainty of a record is held against.</summary>
internal static class CitySize
{
    /// <summary>Side of a city that has no boundary here, m.</summary>
    internal const double UsualM = 20_000;

    /// <summary>The square root of the area within the boundary, m.</summary>
    /// <param name="city">The city, or null; a boundary that cannot be read is reported elsewhere.</param>
    internal static double SideM(City? city)
    {
        if (city is null)
        {
            return UsualM;
        }

        try
        {
            using var data = Dataset.OpenVector(city.Boundary.Path, city.Boundary.Encoding);
            var layer = city.Boundary.Layer is null ? data.Layer(0) : data.Layer(city.Boundary.Layer);
            layer.SetAttributeFilter(city.Boundary.Where);
            var shapes = layer.Features(fields: []).Where(f => f.Wkb is not null).Select(f => f.Wkb!).ToList();
            var area = layer.ProjectionWkt is { } wkt && shapes.Count > 0 ? AreaM2(shapes, wkt) : 0;
            return area > 0 ? Math.Sqrt(area) : UsualM;
        }
        catch (Exception fault) when (fault is GdalException or ArgumentException or ParseException)
        {
            return UsualM;
        }
    }

    private static double AreaM2(List<byte[]> shapes, string wkt)
    {
        var reader = new WKBReader();
        using var source = SpatialReference.FromUserInput(wkt);
        using var degrees = SpatialReference.FromUserInput("EPSG:4326");
        using var there = new CoordinateTransform(source, degrees);
        var middle = reader.Read(shapes[0]).EnvelopeInternal.Centre;
        double[] lon = [middle.X];
        double[] lat = [middle.Y];
        there.Transform(lon, lat);
        using var equal = SpatialReference.FromUserInput(string.Create(CultureInfo.InvariantCulture, $"+proj=laea +lon_0={lon[0]:R} +lat_0={lat[0]:R} +datum=WGS84 +units=m"));
        using var transform = new CoordinateTransform(source, equal);
        return shapes.Sum(shape => reader.Read(transform.Transform(shape)).Area);
    }
}
