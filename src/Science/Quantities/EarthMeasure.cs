namespace Hedgerow.Science.Quantities;

/// <summary>Length of a way and area of a ring whose corners are given in longitude and latitude, on the ellipsoid WGS 84.</summary>
/// <remarks>
/// <para><b>Formula</b>: length = Σ s, s = shortest way between neighbouring corners by Vincenty's inverse formula; area = |Σ (x₁·y₂ − x₂·y₁)| / 2 in the cylindrical
/// equal-area projection x = a·λ, y = a·q(φ)/2, q = (1−e²)·(sin φ/(1−e²·sin² φ) − ln((1−e·sin φ)/(1+e·sin φ))/(2e)).</para>
/// <para><b>Meaning</b>: what somebody measures who taps on a map.</para>
/// <para><b>Units</b>: corners in degrees, length in metres, area in square metres.</para>
/// <para><b>Range</b>: 0 or more.</para>
/// <para><b>Behaviour</b>: length to a millimetre where the corners do not lie on opposite sides of the globe; area exact for edges that are straight in that projection, which at the size of a city
/// differ from shortest ways by less than anybody can tap. Linear time.</para>
/// <para><b>Assumes</b>: longitudes −180 to 180, latitudes −90 to 90; a ring does not cross the date line.</para>
/// <para><b>Source</b>: [vincenty-1975], [snyder-1987].</para>
/// </remarks>
public static class EarthMeasure
{
    private const double A = 6_378_137.0;
    private const double F = 1 / 298.257223563;
    private const double B = A * (1 - F);
    private const double Near = 1e-12;
    private const int MostSteps = 200;

    private static readonly double E2 = F * (2 - F);
    private static readonly double E = Math.Sqrt(F * (2 - F));

    /// <summary>Length of a way through its corners.</summary>
    /// <param name="corners">Longitudes and latitudes in degrees.</param>
    /// <returns>The length; 0 for fewer than two corners.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A corner is no place on the globe.</exception>
    public static Length LengthOf(IReadOnlyList<(double Longitude, double Latitude)> corners)
    {
        ArgumentNullException.ThrowIfNull(corners);
        Check(corners);
        var sum = 0.0;
        for (var i = 1; i < corners.Count; i++)
        {
            sum += Between(corners[i - 1], corners[i]);
        }

        return Length.FromMetres(sum);
    }

    /// <summary>Area of a ring; its last corner is joined to its first.</summary>
    /// <param name="corners">Longitudes and latitudes in degrees.</param>
    /// <returns>The area; 0 for fewer than three corners.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A corner is no place on the globe.</exception>
    public static Area AreaOf(IReadOnlyList<(double Longitude, double Latitude)> corners)
    {
        ArgumentNullException.ThrowIfNull(corners);
        Check(corners);
        var sum = 0.0;
        for (var i = 0; i < corners.Count; i++)
        {
            // Counted from the first corner, so that a small ring far from Greenwich loses no digits.
            var (x1, y1) = Flat(corners[i], corners[0]);
            var (x2, y2) = Flat(corners[(i + 1) % corners.Count], corners[0]);
            sum += (x1 * y2) - (x2 * y1);
        }

        return Area.FromSquareMetres(Math.Abs(sum) / 2);
    }

    private static (double X, double Y) Flat((double Longitude, double Latitude) at, (double Longitude, double Latitude) origin) =>
        (A * Radians(at.Longitude - origin.Longitude), A * (Q(at.Latitude) - Q(origin.Latitude)) / 2);

    private static double Q(double latitude)
    {
        var s = Math.Sin(Radians(latitude));
        return (1 - E2) * ((s / (1 - (E2 * s * s))) - (Math.Log((1 - (E * s)) / (1 + (E * s))) / (2 * E)));
    }

    private static double Between((double Longitude, double Latitude) one, (double Longitude, double Latitude) other)
    {
        var l = Radians(other.Longitude - one.Longitude);
        var (u1, u2) = (Math.Atan((1 - F) * Math.Tan(Radians(one.Latitude))), Math.Atan((1 - F) * Math.Tan(Radians(other.Latitude))));
        var ((sin1, cos1), (sin2, cos2)) = (Math.SinCos(u1), Math.SinCos(u2));
        var (lambda, before) = (l, double.NaN);
        double sinSigma = 0, cosSigma = 1, sigma = 0, cosSq = 1, cosM = 0;
        for (var step = 0; step < MostSteps && !(Math.Abs(lambda - before) < Near); step++)
        {
            var (sinL, cosL) = Math.SinCos(lambda);
            sinSigma = double.Hypot(cos2 * sinL, (cos1 * sin2) - (sin1 * cos2 * cosL));
            if (sinSigma == 0)
            {
                return 0;
            }

            cosSigma = (sin1 * sin2) + (cos1 * cos2 * cosL);
            sigma = Math.Atan2(sinSigma, cosSigma);
            var sinAlpha = cos1 * cos2 * sinL / sinSigma;
            cosSq = 1 - (sinAlpha * sinAlpha);
            // On the equator there is no vertex, and the term falls away.
            cosM = cosSq == 0 ? 0 : cosSigma - (2 * sin1 * sin2 / cosSq);
            var c = F / 16 * cosSq * (4 + (F * (4 - (3 * cosSq))));
            before = lambda;
            lambda = l + ((1 - c) * F * sinAlpha * (sigma + (c * sinSigma * (cosM + (c * cosSigma * (-1 + (2 * cosM * cosM)))))));
        }

        var uSq = cosSq * ((A * A) - (B * B)) / (B * B);
        var big = 1 + (uSq / 16384 * (4096 + (uSq * (-768 + (uSq * (320 - (175 * uSq)))))));
        var small = uSq / 1024 * (256 + (uSq * (-128 + (uSq * (74 - (47 * uSq))))));
        var delta = small * sinSigma * (cosM + (small / 4 * ((cosSigma * (-1 + (2 * cosM * cosM))) - (small / 6 * cosM * (-3 + (4 * sinSigma * sinSigma)) * (-3 + (4 * cosM * cosM))))));
        return B * big * (sigma - delta);
    }

    private static void Check(IReadOnlyList<(double Longitude, double Latitude)> corners)
    {
        foreach (var (longitude, latitude) in corners)
        {
            if (!(Math.Abs(longitude) <= 180) || !(Math.Abs(latitude) <= 90))
            {
                throw new ArgumentOutOfRangeException(nameof(corners), $"{longitude}, {latitude}", "A corner is a longitude from −180 to 180 and a latitude from −90 to 90, in degrees; perhaps they were exchanged.");
            }
        }
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
