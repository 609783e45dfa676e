using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>Upper tails of the distributions that tests look up.</summary>
internal static class Tail
{
    private const int MostSteps = 20_000;
    private const double Least = 1e-300;
    private const double Enough = 1e-16;

    /// <summary>Chance of a χ² of x or more.</summary>
    public static double ChiSquare(double x, double freedom) => x <= 0 ? 1 : UpperGamma(freedom / 2, x / 2);

    /// <summary>Chance of an F of x or more.</summary>
    public static double F(double x, double above, double below) => x <= 0 ? 1 : Beta(below / (below + (above * x)), below / 2, above / 2);

    /// <summary>Chance of a normal value at least this far from the middle, on either side.</summary>
    public static double BothSides(double z) => Math.Min(1, 2 * NormalDistribution.Below(-Math.Abs(z)));

    /// <summary>The upper incomplete gamma function over Γ(a): a series below a + 1, Lentz's continued fraction above.</summary>
    private static double UpperGamma(double a, double x)
    {
        var front = Math.Exp((a * Math.Log(x)) - x - LogGamma.Of(a));
        if (x < a + 1)
        {
            var (term, sum) = (1 / a, 1 / a);
            for (var k = 1; k < MostSteps && term > sum * Enough; k++)
            {
                term *= x / (a + k);
                sum += term;
            }

            return Math.Max(0, 1 - (front * sum));
        }

        var b = x + 1 - a;
        var (c, d) = (1 / Least, 1 / b);
        var h = d;
        for (var k = 1; k < MostSteps; k++)
        {
            var an = -k * (k - a);
            b += 2;
            d = Away((an * d) + b);
            c = Away(b + (an / c));
            d = 1 / d;
            h *= d * c;
            if (Math.Abs((d * c) - 1) < Enough)
            {
                break;
            }
        }

        return front * h;
    }

    /// <summary>The regularised incomplete beta function Iₓ(a, b) by Lentz's continued fraction.</summary>
    private static double Beta(double x, double a, double b)
    {
        if (x <= 0 || x >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        var front = Math.Exp(LogGamma.Of(a + b) - LogGamma.Of(a) - LogGamma.Of(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(x, a, b) / a : 1 - (front * Fraction(1 - x, b, a) / b);
    }

    private static double Fraction(double x, double a, double b)
    {
        var (c, d) = (1.0, 1 / Away(1 - ((a + b) * x / (a + 1))));
        var h = d;
        for (var m = 1; m < MostSteps; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / Away(1 + (even * d));
            c = Away(1 + (even / c));
            h *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / Away(1 + (odd * d));
            c = Away(1 + (odd / c));
            h *= d * c;
            if (Math.Abs((d * c) - 1) < Enough)
            {
                break;
            }
        }

        return h;
    }

    private static double Away(double value) => Math.Abs(value) < Least ? Least : value;
}
