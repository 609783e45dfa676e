using System.Text;

namespace Hedgerow.Science.Species.Cells;

/// <summary>A point drawn uniformly in the circle of a record's coordinate uncertainty, the same on every machine and in every run.</summary>
/// <remarks>
/// <para><b>Formula</b>: azimuth 2π u₁, distance r √u₂. u₁ and u₂ are the upper 53 bits of two steps of SplitMix64 from the seed; the seed is the 64-bit FNV-1a hash of the record's
/// identifier in UTF-8.</para>
/// <para><b>Meaning</b>: a record that may lie anywhere in a circle is given to one cell, in the long run in fair shares.</para>
/// <para><b>Units</b>: metres or degrees in and out.</para>
/// <para><b>Range</b>: at most r away; a radius of 0 leaves the point in place; an unknown uncertainty is 1000 m by convention.</para>
/// <para><b>Behaviour</b>: the same identifier always moves the same way, whatever the order of the records.</para>
/// <para><b>Assumes</b>: identifiers that last. On the globe a sphere of 6371.0088 km, which errs by at most 0.6 % of r.</para>
/// <para><b>Source</b>: [oldoni-2020] for the drawing; [steele-2014] for SplitMix64.</para>
/// </remarks>
public static class UncertaintyPoint
{
    /// <summary>The radius in m where none is stated.</summary>
    public const double Unknown = 1000;

    private const double EarthRadius = 6_371_008.8;

    /// <summary>Draws in a plane.</summary>
    /// <param name="id">The record's identifier.</param>
    /// <param name="x">m to the right.</param>
    /// <param name="y">m upwards.</param>
    /// <param name="radius">The uncertainty in m, 0 or more.</param>
    /// <returns>The point.</returns>
    public static (double X, double Y) InPlane(string id, double x, double y, double radius)
    {
        var (azimuth, distance) = Drawn(Seed(id), radius);
        return (x + (distance * Math.Sin(azimuth)), y + (distance * Math.Cos(azimuth)));
    }

    /// <summary>Draws on the globe.</summary>
    /// <param name="id">The record's identifier.</param>
    /// <param name="longitude">Degrees east.</param>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="radius">The uncertainty in m, 0 or more.</param>
    /// <returns>The point in degrees, longitude in −180 to 180.</returns>
    public static (double Longitude, double Latitude) OnGlobe(string id, double longitude, double latitude, double radius)
    {
        ArgumentNullException.ThrowIfNull(id);
        return OnGlobe(Encoding.UTF8.GetBytes(id), longitude, latitude, radius);
    }

    /// <summary>Draws on the globe, from an identifier that is not made a string first.</summary>
    /// <param name="id">The record's identifier in UTF-8.</param>
    /// <param name="longitude">Degrees east.</param>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="radius">The uncertainty in m, 0 or more.</param>
    /// <returns>The point in degrees, longitude in −180 to 180.</returns>
    public static (double Longitude, double Latitude) OnGlobe(ReadOnlySpan<byte> id, double longitude, double latitude, double radius)
    {
        var (azimuth, distance) = Drawn(Seed(id), radius);
        if (distance == 0)
        {
            return (longitude, latitude);
        }

        var (arc, north) = (distance / EarthRadius, latitude * Math.PI / 180);
        var (sine, cosine) = Math.SinCos(north);
        var up = Math.Asin(Math.Clamp((sine * Math.Cos(arc)) + (cosine * Math.Sin(arc) * Math.Cos(azimuth)), -1, 1));
        var east = Math.Atan2(Math.Sin(azimuth) * Math.Sin(arc) * cosine, Math.Cos(arc) - (sine * Math.Sin(up)));
        return (Math.IEEERemainder(longitude + (east * 180 / Math.PI), 360), up * 180 / Math.PI);
    }

    /// <summary>The seed of an identifier: FNV-1a, 64 bits, over its UTF-8 bytes.</summary>
    /// <param name="id">The identifier.</param>
    /// <returns>The seed.</returns>
    public static ulong Seed(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Seed(Encoding.UTF8.GetBytes(id));
    }

    private static ulong Seed(ReadOnlySpan<byte> id)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var one in id)
        {
            hash = unchecked((hash ^ one) * 1_099_511_628_211UL);
        }

        return hash;
    }

    private static (double Azimuth, double Distance) Drawn(ulong seed, double radius)
    {
        if (!(radius >= 0) || double.IsInfinity(radius))
        {
            throw new ArgumentOutOfRangeException(nameof(radius), radius, "An uncertainty is a finite number of m, 0 or more.");
        }

        var state = seed;
        var azimuth = 2 * Math.PI * Next(ref state);
        return (azimuth, radius * Math.Sqrt(Next(ref state)));
    }

    private static double Next(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
        }
    }
}
