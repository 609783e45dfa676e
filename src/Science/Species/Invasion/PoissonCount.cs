using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Richness;

namespace Hedgerow.Science.Species.Invasion;

/// <summary>Exact statements on small counts.</summary>
internal static class PoissonCount
{
    private const int Halvings = 100;

    /// <summary>The exact interval of the mean of a count [garwood-1936].</summary>
    public static (double Low, double High) Interval(long count, double confidence)
    {
        Intervals.Quantile(confidence);
        var tail = (1 - confidence) / 2;
        var most = (2 * count) + 50 + (10 * Math.Sqrt(count + 1));
        var low = count == 0 ? 0 : Solve(0, most, mean => AtMost(count - 1, mean) > 1 - tail);
        return (low, Solve(0, most, mean => AtMost(count, mean) > tail));
    }

    /// <summary>The chance of at least k hits in n trials.</summary>
    public static double AtLeast(long hits, long trials, double chance)
    {
        if (hits <= 0 || chance >= 1)
        {
            return 1;
        }

        if (chance <= 0)
        {
            return 0;
        }

        var sum = 0.0;
        for (var k = hits; k <= trials; k++)
        {
            sum += Math.Exp(
                LogGamma.Of(trials + 1.0) - LogGamma.Of(k + 1.0) - LogGamma.Of(trials - k + 1.0) + (k * Math.Log(chance)) + ((trials - k) * LogGamma.LogOnePlus(-chance)));
        }

        return Math.Min(1, sum);
    }

    private static double AtMost(long count, double mean)
    {
        var sum = 0.0;
        for (var k = 0L; k <= count; k++)
        {
            sum += mean > 0 ? Math.Exp((k * Math.Log(mean)) - mean - LogGamma.Of(k + 1.0)) : k == 0 ? 1 : 0;
        }

        return sum;
    }

    private static double Solve(double low, double high, Func<double, bool> above)
    {
        for (var step = 0; step < Halvings; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = above(middle) ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
