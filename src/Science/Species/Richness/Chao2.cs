using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Richness;

/// <summary>Chao2: at least how many species there are, from the species held by one and by two sampling units.</summary>
/// <remarks>
/// <para><b>Formula</b>: bias-corrected S + (T−1)/T · Q₁(Q₁−1) / (2(Q₂+1)); classic S + (T−1)/T · Q₁² / (2 Q₂), or (T−1)/T · Q₁(Q₁−1)/2 for the second part where
/// Q₂ = 0. Variances as published for each form; interval on the logarithmic scale of the unseen part.</para>
/// <para><b>Meaning</b>: if many species were met on one visit only, many more were not met at all.</para>
/// <para><b>Units</b>: sampling units in, species out.</para>
/// <para><b>Range</b>: S and more.</para>
/// <para><b>Behaviour</b>: S itself where no species is unique to a unit. A lower bound, as <see cref="Chao1"/>.</para>
/// <para><b>Assumes</b>: units are searched alike and independently; of single records nothing is assumed, so this form suits visits.</para>
/// <para><b>Source</b>: [chao-1987], [chiu-2014]; factor (T−1)/T [chao-2014].</para>
/// </remarks>
public static class Chao2
{
    /// <summary>The bias-corrected form, defined for every sample.</summary>
    /// <param name="found">Frequencies of sampling units.</param>
    /// <param name="confidence">The confidence of the interval, between 0 and 1.</param>
    /// <returns>The estimate, or a gap where nothing was found.</returns>
    /// <exception cref="ArgumentException">The frequencies are those of records.</exception>
    public static Found<Estimate> BiasCorrected(SpeciesFrequencies found, double confidence = Intervals.Usual) =>
        LowerBound.BiasCorrected(Refusals.Of(found, SamplingKind.Incidence), (found.Size - 1) / (double)found.Size, confidence);

    /// <summary>The classic form.</summary>
    /// <param name="found">Frequencies of sampling units.</param>
    /// <param name="confidence">The confidence of the interval, between 0 and 1.</param>
    /// <returns>The estimate, or a gap where nothing was found.</returns>
    /// <exception cref="ArgumentException">The frequencies are those of records.</exception>
    public static Found<Estimate> Classic(SpeciesFrequencies found, double confidence = Intervals.Usual) =>
        LowerBound.Classic(Refusals.Of(found, SamplingKind.Incidence), confidence);
}
