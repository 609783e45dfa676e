using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Inventory;
using Hedgerow.Science.Species.Richness;

namespace Hedgerow.Science.Species.Surveys;

/// <summary>The share of plots that hold a species.</summary>
/// <remarks>
/// <para><b>Formula</b>: plots with the species / plots; Wilson's interval.</para>
/// <para><b>Meaning</b>: how often one meets it.</para>
/// <para><b>Units</b>: plots in, a share out.</para>
/// <para><b>Range</b>: 0 to 1; a gap without plots.</para>
/// <para><b>Behaviour</b>: depends on the size of the plots: compare only plots of one size.</para>
/// <para><b>Assumes</b>: plots of equal size, placed independently of the species.</para>
/// <para><b>Source</b>: [wilson-1927].</para>
/// </remarks>
public static class PlotFrequency
{
    /// <summary>Computes the frequency.</summary>
    /// <param name="withSpecies">Plots that hold the species, 0 or more.</param>
    /// <param name="plots">All plots, at least those.</param>
    /// <param name="confidence">The confidence of the interval, between 0 and 1.</param>
    /// <returns>The share with its interval, or a gap without plots.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 0, or more plots hold the species than there are.</exception>
    public static Found<Estimate> Of(long withSpecies, long plots, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(withSpecies);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(withSpecies, plots);
        return plots > 0 ? Proportion.Of(withSpecies, plots, confidence) : MeanCover.OneUnit(0);
    }
}
