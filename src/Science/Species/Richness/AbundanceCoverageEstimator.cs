using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Richness;

/// <summary>ACE: richness from the coverage of the species with few records.</summary>
/// <remarks>
/// <para><b>Formula</b>: S_a + S_r / C + f₁ γ² / C, with C = 1 − f₁ / n_r, γ² = max(S_r / C · Σ i(i−1) fᵢ / (n_r (n_r − 1)) − 1, 0); rare: at most 10 records.
/// Variance by the delta method over f₁ … f₁₀ and S_a.</para>
/// <para><b>Meaning</b>: as <see cref="Chao1"/>, with more of the rare species used.</para>
/// <para><b>Units</b>: records in, species out.</para>
/// <para><b>Range</b>: S and more.</para>
/// <para><b>Behaviour</b>: where all rare species have one record C is 0, and the bias-corrected Chao1 stands in.</para>
/// <para><b>Assumes</b>: as <see cref="Chao1"/>.</para>
/// <para><b>Source</b>: [chao-lee-1992], [ohara-2005].</para>
/// </remarks>
public static class AbundanceCoverageEstimator
{
    /// <summary>Estimates the richness.</summary>
    /// <param name="found">Frequencies of records.</param>
    /// <param name="rare">A species is rare up to this many records; 2 or more.</param>
    /// <param name="confidence">The confidence of the interval, between 0 and 1.</param>
    /// <returns>The estimate, or a gap where nothing was found.</returns>
    /// <exception cref="ArgumentException">The frequencies are those of sampling units.</exception>
    public static Found<Estimate> Of(SpeciesFrequencies found, int rare = 10, double confidence = Intervals.Usual) =>
        RareSpecies.Estimate(Refusals.Of(found, SamplingKind.Abundance), rare, confidence);
}
