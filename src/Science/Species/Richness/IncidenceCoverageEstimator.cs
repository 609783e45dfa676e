using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Richness;

/// <summary>ICE: richness from the coverage of the species that few sampling units hold.</summary>
/// <remarks>
/// <para><b>Formula</b>: S_f + S_i / C + Q₁ γ² / C, with C = 1 − Q₁ / N_i, γ² = max(S_i / C · T/(T−1) · Σ k(k−1) Q_k / N_i² − 1, 0); infrequent: at most 10 units, N_i their
/// incidences, T all units. Variance by the delta method over Q₁ … Q₁₀ and S_f.</para>
/// <para><b>Meaning</b>: as <see cref="Chao2"/>, with more of the infrequent species used.</para>
/// <para><b>Units</b>: sampling units in, species out.</para>
/// <para><b>Range</b>: S and more.</para>
/// <para><b>Behaviour</b>: where all infrequent species are unique to a unit C is 0, and the bias-corrected Chao2 stands in.</para>
/// <para><b>Assumes</b>: as <see cref="Chao2"/>.</para>
/// <para><b>Source</b>: [lee-chao-1994].</para>
/// </remarks>
public static class IncidenceCoverageEstimator
{
    /// <summary>Estimates the richness.</summary>
    /// <param name="found">Frequencies of sampling units, two units or more.</param>
    /// <param name="infrequent">A species is infrequent up to this many units; 2 or more.</param>
    /// <param name="confidence">The confidence of the interval, between 0 and 1.</param>
    /// <returns>The estimate, or a gap where nothing was found.</returns>
    /// <exception cref="ArgumentException">The frequencies are those of records.</exception>
    public static Found<Estimate> Of(SpeciesFrequencies found, int infrequent = 10, double confidence = Intervals.Usual) =>
        RareSpecies.Estimate(Refusals.Of(found, SamplingKind.Incidence), infrequent, confidence);
}
