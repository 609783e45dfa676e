using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Richness;

/// <summary>Diversity as numbers of equally common species.</summary>
/// <param name="Richness">Order 0: all species count alike.</param>
/// <param name="Shannon">Order 1: each species counts as it is common.</param>
/// <param name="Simpson">Order 2: the common species rule.</param>
public readonly record struct HillProfile(double Richness, double Shannon, double Simpson);

/// <summary>Hill numbers of what was found: how many equally common species would be as diverse.</summary>
/// <remarks>
/// <para><b>Formula</b>: ⁰D = S, ¹D = exp(−Σ pᵢ ln pᵢ), ²D = 1 / Σ pᵢ², pᵢ = xᵢ / Σ x (records, or incidences).</para>
/// <para><b>Meaning</b>: one scale from rare to common species; twice the number is twice the diversity.</para>
/// <para><b>Units</b>: records or sampling units in, species out.</para>
/// <para><b>Range</b>: 1 to S where anything was found.</para>
/// <para><b>Behaviour</b>: never rises with the order; all three are S when all species are equally common.</para>
/// <para><b>Assumes</b>: nothing beyond the sample; of the community it is too low, least so at order 2 (<see cref="HillEstimates"/>).</para>
/// <para><b>Source</b>: [hill-1973].</para>
/// </remarks>
public static class HillNumbers
{
    /// <summary>Computes the three numbers.</summary>
    /// <param name="found">The sample.</param>
    /// <returns>The numbers, or a gap where nothing was found.</returns>
    public static Found<HillProfile> Of(SpeciesFrequencies found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found.Species == 0)
        {
            return Refusals.Nothing(found);
        }

        var (entropy, squares) = (0.0, 0.0);
        foreach (var (times, species) in found.Counts)
        {
            var share = times / (double)found.Total;
            entropy -= species * share * Math.Log(share);
            squares += species * share * share;
        }

        return new HillProfile(found.Species, Math.Exp(entropy), 1 / squares);
    }
}
