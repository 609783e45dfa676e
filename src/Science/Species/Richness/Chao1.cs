using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Richness;

/// <summary>Chao1: at least how many species there are, from the species recorded once and twice.</summary>
/// <remarks>
/// <para><b>Formula</b>: bias-corrected S + f₁(f₁−1) / (2(f₂+1)); classic S + (n−1)/n · f₁² / (2 f₂), or (n−1)/n · f₁(f₁−1)/2 for the second part where f₂ = 0.
/// Variances as published for each form; interval on the logarithmic scale of the unseen part.</para>
/// <para><b>Meaning</b>: if many species were met only once, many more were not met at all.</para>
/// <para><b>Units</b>: records in, species out.</para>
/// <para><b>Range</b>: S and more.</para>
/// <para><b>Behaviour</b>: S itself where no species was met once. A lower bound: with rare species beyond the sample's reach the truth is higher, and the interval
/// holds it less often than its confidence says, with a long tail of rare species almost never: drawn against sample coverage in docs/images/richness-and-coverage.svg.</para>
/// <para><b>Assumes</b>: records are independent draws from one community.</para>
/// <para><b>Source</b>: [chao-1984], [chao-1987], [chiu-2014]; factor (n−1)/n [chao-2014].</para>
/// </remarks>
public static class Chao1
{
    /// <summary>The bias-corrected form, defined for every sample.</summary>
    /// <param name="found">Frequencies of records.</param>
    /// <param name="confidence">The confidence of the interval, between 0 and 1.</param>
    /// <returns>The estimate, or a gap where nothing was found.</returns>
    /// <exception cref="ArgumentException">The frequencies are those of sampling units.</exception>
    public static Found<Estimate> BiasCorrected(SpeciesFrequencies found, double confidence = Intervals.Usual) =>
        LowerBound.BiasCorrected(Refusals.Of(found, SamplingKind.Abundance), 1, confidence);

    /// <summary>The classic form with the factor (n−1)/n.</summary>
    /// <param name="found">Frequencies of records.</param>
    /// <param name="confidence">The confidence of the interval, between 0 and 1.</param>
    /// <returns>The estimate, or a gap where nothing was found.</returns>
    /// <exception cref="ArgumentException">The frequencies are those of sampling units.</exception>
    public static Found<Estimate> Classic(SpeciesFrequencies found, double confidence = Intervals.Usual) =>
        LowerBound.Classic(Refusals.Of(found, SamplingKind.Abundance), confidence);
}
