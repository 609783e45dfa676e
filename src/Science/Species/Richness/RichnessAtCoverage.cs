using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Richness;

/// <summary>Richness at a coverage, with the size of the sample that has it.</summary>
/// <param name="Richness">The species expected there.</param>
/// <param name="Coverage">The coverage.</param>
/// <param name="Size">Records or units that reach it on average; not whole as a rule.</param>
public sealed record CoverageRichness(Estimate Richness, Share Coverage, double Size);

/// <summary>The species expected when a given share of the community is covered: the fair way to compare samples of unequal effort.</summary>
/// <remarks>
/// <para><b>Formula</b>: S(m) with m such that C(m) = c (<see cref="RichnessAtSize"/>, <see cref="CoverageAtSize"/>); variance of S(m) − (S′/C′) C(m) under the estimated
/// community.</para>
/// <para><b>Meaning</b>: two places searched until the same share of their individuals belongs to known species are searched equally well, however rich they are.</para>
/// <para><b>Units</b>: a share in, species out.</para>
/// <para><b>Range</b>: 0 to the richness at twice the size of the sample.</para>
/// <para><b>Behaviour</b>: rises with coverage. A coverage that twice the sample's size does not reach is a gap.</para>
/// <para><b>Assumes</b>: as <see cref="RichnessAtSize"/>.</para>
/// <para><b>Source</b>: [chao-jost-2012], [chao-2014].</para>
/// </remarks>
public static class RichnessAtCoverage
{
    private const int Halvings = 200;
    private const double Furthest = 2;

    /// <summary>The part of the richness that the interval takes as certain at the sample's own size; chosen in bench/Richness so that it misses as often above as below.</summary>
    private const double Skew = 0.3;

    /// <summary>The part of the sample's size from which the larger of two variances is taken.</summary>
    private const double NearWhole = 0.75;

    private const double Rounding = 1e-9;

    /// <summary>Estimates the number of species at a coverage.</summary>
    /// <param name="found">The sample.</param>
    /// <param name="coverage">The coverage, at most what twice the sample's size would reach.</param>
    /// <param name="confidence">The confidence of the interval, between 0 and 1.</param>
    /// <returns>The estimate, or a gap.</returns>
    public static Found<CoverageRichness> Of(SpeciesFrequencies found, Share coverage, double confidence = Intervals.Usual)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found.Total < 2)
        {
            return CoverageAtSize.TooFew(found);
        }

        var most = Highest(found).Ratio;
        if (coverage.Ratio > most + Rounding)
        {
            return TooHigh(coverage, most);
        }

        var size = SizeAt(found, Math.Min(coverage.Ratio, most));
        var richness = RichnessAtSize.Value(found, size);
        var variance = Variance(found, size);
        var atLeast = Skew * richness * Math.Min(1, size / found.Size);
        return new CoverageRichness(Intervals.LogNormal(richness, variance, atLeast, confidence, Intervals.Freedom(found)), coverage, size);
    }

    /// <summary>The highest coverage at which a sample may be compared: that at twice its size.</summary>
    /// <param name="found">The sample.</param>
    /// <returns>The coverage.</returns>
    public static Share Highest(SpeciesFrequencies found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return Share.FromRatio(CoverageAtSize.Value(found, Furthest * found.Size));
    }

    /// <summary>The size at which the coverage is reached on average, at most twice the sample's.</summary>
    internal static double SizeAt(SpeciesFrequencies found, double coverage)
    {
        var (low, high) = (0.0, Furthest * found.Size);
        if (CoverageAtSize.Value(found, found.Size) is var now && coverage >= now && found.Once == 0)
        {
            return found.Size;
        }

        for (var step = 0; step < Halvings; step++)
        {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high)
            {
                break;
            }

            (low, high) = CoverageAtSize.Value(found, middle) < coverage ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <summary>A sample that seems better covered than it is on average is read at a smaller size: hence the second part.</summary>
    private static Func<long, double> Weights(SpeciesFrequencies found, double size)
    {
        var (richness, covered) = (RichnessAtSize.Weights(found, size), CoverageAtSize.Weights(found, size));
        var step = Math.Max(1e-4, 1e-4 * size);
        var (below, above) = (Math.Max(0, size - step), size + step);
        var gained = CoverageAtSize.Value(found, above) - CoverageAtSize.Value(found, below);
        if (gained <= 0)
        {
            return richness;
        }

        var rate = (RichnessAtSize.Value(found, above) - RichnessAtSize.Value(found, below)) / gained;
        return times => richness(times) - (rate * covered(times));
    }

    // Far below the sample's size the series is free of bias, and the larger of both figures would be too large (98.5 % of the intervals of 20 units held at a quarter of
    // the coverage); near that size the series is noisy, and the larger one is safe. In between each has its part, so that a curve has no jump.
    private static double Variance(SpeciesFrequencies found, double size)
    {
        var weights = Weights(found, size);
        if (size > found.Size - 1)
        {
            return found.Assemblage.VarianceAt(weights, found.Size + 1);
        }

        var part = Math.Min(1, size / (NearWhole * found.Size));
        return ((1 - part) * found.Assemblage.SmoothVariance(weights)) + (part * found.Assemblage.CautiousVariance(weights));
    }

    private static Gap TooHigh(Share coverage, double most) => new(
        new Wording(
            FormattableString.Invariant($"A coverage of {coverage.Percent:0.0} % lies beyond what twice the sample would reach ({100 * most:0.0} %)."),
            FormattableString.Invariant($"覆盖度 {coverage.Percent:0.0}% 超出样本规模加倍所能达到的水平（{100 * most:0.0}%）。")),
        new Wording("Compare at a lower coverage, or survey more.", "请以较低的覆盖度比较，或增加调查。"));
}
