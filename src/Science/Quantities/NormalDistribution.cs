namespace Hedgerow.Science.Quantities;

/// <summary>The standard normal distribution.</summary>
internal static class NormalDistribution
{
    private const int Terms = 200;
    private const double Far = 5;

    /// <summary>The chance of a value up to x: a series near the middle, a continued fraction in the tails; exact to about 1e-15.</summary>
    public static double Below(double x)
    {
        if (x < -Far)
        {
            return Tail(-x);
        }

        if (x > Far)
        {
            return 1 - Tail(x);
        }

        var (sum, term) = (x, x);
        for (var k = 1; k < Terms; k++)
        {
            term *= x * x / ((2 * k) + 1);
            sum += term;
        }

        return 0.5 + (sum * Density(x));
    }

    /// <summary>The value below which a given share lies.</summary>
    public static double Quantile(double share)
    {
        var (low, high) = (-40.0, 40.0);
        for (var step = 0; step < Terms && low < high; step++)
        {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high)
            {
                break;
            }

            (low, high) = Below(middle) < share ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    private static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

    private static double Tail(double x)
    {
        var fraction = x;
        for (var k = Terms; k > 0; k--)
        {
            fraction = x + (k / fraction);
        }

        return Density(x) / fraction;
    }
}
