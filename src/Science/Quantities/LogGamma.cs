namespace Hedgerow.Science.Quantities;

/// <summary>The logarithm of the gamma function and what is made of it, accurate for counts of any size.</summary>
internal static class LogGamma
{
    /// <summary>From here on Stirling's series with five terms is exact to a double's last digits.</summary>
    private const double Large = 20;

    /// <summary>Up to this many factors a quotient is taken factor by factor.</summary>
    private const long Few = 256;

    /// <summary>ln Γ(x) for x above 0.</summary>
    public static double Of(double x)
    {
        var shift = 0.0;
        while (x < Large)
        {
            shift += Math.Log(x++);
        }

        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + Correction(x) - shift;
    }

    /// <summary>
    /// The chance that a sample of m out of n misses all of k: C(n−k, m) / C(n, m), for real m from 0 to n; 0 where n − k falls short of m.
    /// </summary>
    public static double MissAll(double n, double m, long k)
    {
        if (n - m - k + 1 <= 0)
        {
            return 0;
        }

        if (k <= Few)
        {
            var product = 1.0;
            for (var j = 0L; j < k; j++)
            {
                product *= (n - m - j) / (n - j);
            }

            return product;
        }

        return Math.Exp((k * LogOnePlus(-m / n)) + FallingExcess(n - m, k) - FallingExcess(n, k));
    }

    /// <summary>ln(1 + x) for x above −1, with all digits near 0.</summary>
    public static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * x / (sum - 1);
    }

    /// <summary>ln(a! / (a−k)!) − k ln a, without the loss of digits that the difference of two large logarithms brings.</summary>
    private static double FallingExcess(double a, double k)
    {
        var b = a - k;
        return b + 1 < Large
            ? Of(a + 1) - Of(b + 1) - (k * Math.Log(a))
            : -((b + 0.5) * LogOnePlus(-k / a)) - k + Correction(a) - Correction(b);
    }

    /// <summary>The rest of Stirling's series after (x − ½) ln x − x + ½ ln 2π; the same for ln x! as (x + ½) ln x − x + ½ ln 2π.</summary>
    private static double Correction(double x)
    {
        var square = x * x;
        return ((1.0 / 12) - (((1.0 / 360) - (((1.0 / 1260) - (((1.0 / 1680) - (1.0 / 1188 / square)) / square)) / square)) / square)) / x;
    }
}
