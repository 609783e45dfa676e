using System.Globalization;
using NetTopologySuite.Geometries;

namespace Hedgerow.Server.Ogc;

/// <summary>Reference systems by the addresses that OGC gave them.</summary>
internal static class Crs
{
    /// <summary>Longitude, latitude on WGS 84: what is given unless something else is asked for.</summary>
    public const string Degrees = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    /// <summary>Latitude, longitude on WGS 84.</summary>
    public const string LatitudeFirst = "http://www.opengis.net/def/crs/EPSG/0/4326";

    /// <summary>The address of a code.</summary>
    public static string Epsg(int code) => string.Create(CultureInfo.InvariantCulture, $"http://www.opengis.net/def/crs/EPSG/0/{code}");

    /// <summary>Those in which a layer can be had.</summary>
    public static IReadOnlyList<string> Of(Collection collection) => collection.Native is { } code ? [Degrees, LatitudeFirst, Epsg(code)] : [Degrees, LatitudeFirst];

    /// <summary>The same shape with its coordinates the other way round.</summary>
    public static Geometry? Swapped(Geometry? shape)
    {
        var copy = shape?.Copy();
        copy?.Apply(new Swap());
        return copy;
    }

    private sealed class Swap : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq, int i)
        {
            var (x, y) = (seq.GetX(i), seq.GetY(i));
            seq.SetX(i, y);
            seq.SetY(i, x);
        }
    }
}
