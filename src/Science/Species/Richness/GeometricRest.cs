using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Richness;

/// <summary>Σ_{j≥1} a^j / (N + j) for a below 1, whatever the size of N.</summary>
internal static class GeometricRest
{
    private const double Few = 200;
    private const double Step = 1.0 / 32;
    private const double From = -46;
    private const double To = 4.5;

    public static double Of(double n, double a)
    {
        if (a <= 0)
        {
            return 0;
        }

        // The sum is the integral over s of (1 − s/N)^N / ((1−a) N / a + s): smooth in ln s, where the trapezoid rule is exact to the digits of a double.
        return n > Few ? Integral(n, (1 - a) * n / a) : Sum(n, a);
    }

    private static double Integral(double n, double offset)
    {
        var sum = 0.0;
        for (var y = From; y <= To; y += Step)
        {
            var s = Math.Exp(y);
            if (s < n)
            {
                sum += s * Math.Exp(n * LogGamma.LogOnePlus(-s / n)) / (offset + s);
            }
        }

        return sum * Step;
    }

    private static double Sum(double n, double a)
    {
        var (sum, power) = (0.0, 1.0);
        for (var j = 1.0; j < 1e7; j++)
        {
            power *= a;
            var term = power / (n + j);
            sum += term;
            if (term < sum * 1e-17)
            {
                break;
            }
        }

        return sum;
    }
}
