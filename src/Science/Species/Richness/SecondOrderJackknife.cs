using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Richness;

/// <summary>Second-order jackknife: what the species of one and of two units say of those not found.</summary>
/// <remarks>
/// <para><b>Formula</b>: S + Q₁ (2T−3)/T − Q₂ (T−2)² / (T(T−1)); S where T = 1. Variance Σ a² Q − Ŝ, a the weight of each frequency.</para>
/// <para><b>Meaning</b>: as <see cref="FirstOrderJackknife"/> with the next term of the bias taken off: less bias, more scatter.</para>
/// <para><b>Units</b>: sampling units in, species out.</para>
/// <para><b>Range</b>: may fall below S when many species have two units and few have one.</para>
/// <para><b>Behaviour</b>: rises with unique species, falls with those of two units.</para>
/// <para><b>Assumes</b>: units are searched alike and independently.</para>
/// <para><b>Source</b>: [burnham-overton-1979], [smith-van-belle-1984].</para>
/// </remarks>
public static class SecondOrderJackknife
{
    /// <summary>Estimates the richness.</summary>
    /// <param name="found">Frequencies of sampling units (or of records, each then a unit of its own).</param>
    /// <param name="confidence">The confidence of the interval, between 0 and 1.</param>
    /// <returns>The estimate, or a gap where nothing was found.</returns>
    public static Found<Estimate> Of(SpeciesFrequencies found, double confidence = Intervals.Usual)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found.Species == 0)
        {
            return Refusals.Nothing(found);
        }

        double size = found.Size;
        var once = size > 1 ? ((2 * size) - 3) / size : 0;
        var twice = size > 1 ? (size - 2) * (size - 2) / (size * (size - 1)) : 0;
        return Intervals.Normal(
            found.Species + (found.Once * once) - (found.Twice * twice),
            (found.Once * once * (1 + once)) - (found.Twice * twice * (1 - twice)),
            confidence);
    }
}
