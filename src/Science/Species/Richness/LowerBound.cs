using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Richness;

/// <summary>Chao's lower bound and its variances, the same for records and for units but for the factor.</summary>
internal static class LowerBound
{
    public static Found<Estimate> BiasCorrected(SpeciesFrequencies found, double factor, double confidence)
    {
        if (found.Species == 0)
        {
            return Refusals.Nothing(found);
        }

        double once = found.Once, twice = found.Twice;
        var value = found.Species + (factor * once * (once - 1) / (2 * (twice + 1)));
        var variance = twice > 0
            ? (factor * once * (once - 1) / (2 * (twice + 1)))
                + (factor * factor * once * Square((2 * once) - 1) / (4 * Square(twice + 1)))
                + (factor * factor * once * once * twice * Square(once - 1) / (4 * Square(Square(twice + 1))))
            : NoneTwice(found, factor, value);
        return Made(found, value, variance, confidence);
    }

    public static Found<Estimate> Classic(SpeciesFrequencies found, double confidence)
    {
        if (found.Species == 0)
        {
            return Refusals.Nothing(found);
        }

        double once = found.Once, twice = found.Twice;
        var factor = (found.Size - 1) / (double)found.Size;
        if (found.Twice == 0)
        {
            var bound = found.Species + (factor * once * (once - 1) / 2);
            return Made(found, bound, NoneTwice(found, factor, bound), confidence);
        }

        var ratio = once / twice;
        var value = found.Species + (factor * once * ratio / 2);
        return Made(found, value, twice * ((factor * Square(ratio) / 2) + (Square(factor) * ratio * Square(ratio)) + (Square(factor) * Square(Square(ratio)) / 4)), confidence);
    }

    private static double NoneTwice(SpeciesFrequencies found, double factor, double value)
    {
        double once = found.Once;
        return once == 0 ? 0 : (factor * once * (once - 1) / 2) + (factor * factor * once * Square((2 * once) - 1) / 4) - (factor * factor * Square(Square(once)) / (4 * value));
    }

    private static Found<Estimate> Made(SpeciesFrequencies found, double value, double variance, double confidence) =>
        Intervals.LogNormal(value, variance, found.Species, confidence);

    private static double Square(double x) => x * x;
}
