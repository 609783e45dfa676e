using Hedgerow.Gdal;
using NetTopologySuite.IO;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>The centres of a city's boundary and districts, which records get that are known to no more.</summary>
internal static class CityCentres
{
    /// <summary>The centres in degrees; those of layers that cannot be read are left out, which is reported elsewhere.</summary>
    /// <param name="city">The city, or null.</param>
    internal static IReadOnlyList<(double Lon, double Lat)> Of(City? city)
    {
        List<(double, double)> all = [];
        if (city is not null)
        {
            foreach (var layer in new[] { city.Boundary }.Concat(city.Units.Select(u => u.Layer)))
            {
                Add(layer, all);
            }
        }

        return all;
    }

    private static void Add(VectorRef named, List<(double Lon, double Lat)> all)
    {
        try
        {
            using var data = Dataset.OpenVector(named.Path, named.Encoding);
            var layer = named.Layer is null ? data.Layer(0) : data.Layer(named.Layer);
            if (layer.ProjectionWkt is not { } wkt)
            {
                return;
            }

            layer.SetAttributeFilter(named.Where);
            var reader = new WKBReader();
            var centres = layer.Features(fields: []).Where(f => f.Wkb is not null).Select(f => reader.Read(f.Wkb).Centroid).Where(p => !p.IsEmpty).ToList();
            double[] xs = [.. centres.Select(p => p.X)];
            double[] ys = [.. centres.Select(p => p.Y)];
            using var source = SpatialReference.FromUserInput(wkt);
            using var degrees = SpatialReference.FromUserInput("EPSG:4326");
            using var transform = new CoordinateTransform(source, degrees);
            transform.Transform(xs, ys);
            all.AddRange(xs.Zip(ys));
        }
        catch (Exception fault) when (fault is GdalException or ArgumentException or ParseException)
        {
            return;
        }
    }
}
