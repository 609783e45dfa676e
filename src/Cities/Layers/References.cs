using Hedgerow.Gdal;

namespace Hedgerow.Cities.Layers;

/// <summary>Reference systems: boxes in degrees, the metric system of a place, and whether metres of a map are metres on the ground.</summary>
internal static class References
{
    /// <summary>Largest difference between an area on the map and on the ground that a working grid may have (relative).</summary>
    private const double ScaleTolerance = 0.01;

    /// <summary>Longitude and latitude.</summary>
    public const string DegreesWkt = "EPSG:4326";

    // GRS 80, which WGS 84 shares to a tenth of a millimetre.
    private const double SemiMajorAxisM = 6378137;
    private const double EccentricitySquared = 0.00669438002290;

    public static SpatialReference Wgs84() => SpatialReference.FromUserInput(DegreesWkt);

    /// <summary>A box in degrees, east and north; null where it cannot be said.</summary>
    public static Extent? InDegrees(Extent box, string wkt)
    {
        try
        {
            using var source = SpatialReference.FromUserInput(wkt);
            return To(box, source);
        }
        catch (GdalException)
        {
            return null;
        }
    }

    public static Extent To(Extent box, SpatialReference source)
    {
        using var target = Wgs84();
        using var transform = new CoordinateTransform(source, target);
        return transform.Transform(box);
    }

    /// <summary>The metric system for a place: the UTM zone of its centre, or an equal-area projection when it is wider than 6 degrees.</summary>
    public static SpatialReference Local(Extent degrees)
    {
        var (x, y) = ((degrees.MinX + degrees.MaxX) / 2, (degrees.MinY + degrees.MaxY) / 2);
        return degrees.MaxX - degrees.MinX > 6
            ? SpatialReference.LambertAzimuthalEqualArea(x, y)
            : SpatialReference.Utm(Math.Clamp((int)Math.Floor((x + 180) / 6) + 1, 1, 60), y >= 0);
    }

    /// <summary>Whether one metre of the system is one metre on the ground at a place, within 1 % of area; Web Mercator never counts.</summary>
    public static bool IsTrueMetric(SpatialReference system, double longitude, double latitude)
    {
        if (!system.IsProjected || Math.Abs(system.LinearUnitsInMetres - 1) > 1e-9 || system.AuthorityCode is "EPSG:3857" or "EPSG:900913")
        {
            return false;
        }

        using var degrees = Wgs84();
        using var back = new CoordinateTransform(degrees, system);
        const double Step = 1e-4;
        if (back.Transform(longitude, latitude) is not { } here
            || back.Transform(longitude + Step, latitude) is not { } east
            || back.Transform(longitude, latitude + Step) is not { } north)
        {
            return false;
        }

        var onMap = Math.Abs(((east.X - here.X) * (north.Y - here.Y)) - ((east.Y - here.Y) * (north.X - here.X)));
        var step = Step * Math.PI / 180;
        var onGround = MeridianRadius(latitude) * step * (ParallelRadius(latitude) * step);
        return Math.Abs((onMap / onGround) - 1) <= ScaleTolerance;
    }

    /// <summary>Metres from south to north over a difference in latitude.</summary>
    public static double NorthSouthMetres(double latitude, double degrees) => MeridianRadius(latitude) * Math.Abs(degrees) * Math.PI / 180;

    /// <summary>Area of a cell of degrees, m².</summary>
    public static double CellAreaM2(double latitude, double width, double height) =>
        NorthSouthMetres(latitude, height) * ParallelRadius(latitude) * Math.Abs(width) * Math.PI / 180;

    /// <summary>How a report names a system.</summary>
    public static string NameOf(SpatialReference system) => system.AuthorityCode ?? (system.Name.Length > 0 ? system.Name : "unnamed");

    private static double MeridianRadius(double latitude)
    {
        var sine = Math.Sin(latitude * Math.PI / 180);
        return SemiMajorAxisM * (1 - EccentricitySquared) / Math.Pow(1 - (EccentricitySquared * sine * sine), 1.5);
    }

    private static double ParallelRadius(double latitude)
    {
        var sine = Math.Sin(latitude * Math.PI / 180);
        return SemiMajorAxisM * Math.Cos(latitude * Math.PI / 180) / Math.Sqrt(1 - (EccentricitySquared * sine * sine));
    }
}
