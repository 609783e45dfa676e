using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Richness;

/// <summary>From a standard error to an interval.</summary>
internal static class Intervals
{
    public const double Usual = 0.95;

    /// <summary>A symmetric interval, cut at what is possible.</summary>
    public static Estimate Normal(double value, double variance, double confidence, double least = 0, double most = double.PositiveInfinity, double freedom = double.PositiveInfinity)
    {
        var error = Math.Sqrt(Math.Max(0, variance));
        var reach = error * Quantile(confidence, freedom);
        return new Estimate(value, error, Math.Max(least, value - reach), Math.Min(most, value + reach), confidence);
    }

    /// <summary>An interval of what exceeds a base, on the logarithmic scale [chao-1987]: it never reaches below the base, and further up than down.</summary>
    public static Estimate LogNormal(double value, double variance, double atLeast, double confidence, double freedom = double.PositiveInfinity)
    {
        var (above, error) = (value - atLeast, Math.Sqrt(Math.Max(0, variance)));
        if (above <= 0 || error == 0)
        {
            return Normal(value, variance, confidence, atLeast, freedom: freedom);
        }

        var k = Math.Exp(Quantile(confidence, freedom) * Math.Sqrt(Math.Log(1 + (variance / (above * above)))));
        return new Estimate(value, error, atLeast + (above / k), atLeast + (above * k), confidence);
    }

    /// <summary>What few sampling units can tell of a variance: one freedom less than there are units; records are many as a rule.</summary>
    public static double Freedom(SpeciesFrequencies found) => found is { Kind: SamplingKind.Incidence, Size: > 1 } ? found.Size - 1 : double.PositiveInfinity;

    /// <summary>Student's quantile from the normal one, by the series of Fisher and Cornish; three terms suffice from about five freedoms on.</summary>
    private static double Quantile(double confidence, double freedom)
    {
        var z = Quantile(confidence);
        var (first, second, third) = (
            ((z * z) + 1) * z / 4,
            ((((5 * z * z) + 16) * z * z) + 3) * z / 96,
            ((((((3 * z * z) + 19) * z * z) + 17) * z * z) - 15) * z / 384);
        return z + ((first + ((second + (third / freedom)) / freedom)) / freedom);
    }

    /// <summary>The two-sided quantile of the normal distribution, 1.959964 for 0.95.</summary>
    public static double Quantile(double confidence)
    {
        if (confidence == Usual)
        {
            return 1.959963984540054;
        }

        if (confidence is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1, as 0.95: was a percentage given?");
        }

        return NormalDistribution.Quantile((1 + confidence) / 2);
    }
}
