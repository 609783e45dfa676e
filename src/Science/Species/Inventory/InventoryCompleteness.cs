using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Richness;

namespace Hedgerow.Science.Species.Inventory;

/// <summary>How complete the list of one cell is.</summary>
/// <param name="Coverage">The sample coverage; a gap where there is too little.</param>
/// <param name="Slope">New species expected of the next record or visit.</param>
/// <param name="FoundShare">Species found of those estimated (Chao's lower bound): an upper bound of completeness.</param>
/// <param name="WellKnown">Whether the cell counts as well surveyed.</param>
public sealed record Completeness(Found<Share> Coverage, double Slope, Share FoundShare, bool WellKnown);

/// <summary>Completeness of the inventory of a cell, so that a map shows where nobody looked apart from where little lives.</summary>
/// <remarks>
/// <para><b>Formula</b>: coverage as <see cref="SampleCoverage"/>; slope S(n) − S(n−1) = f₁ / n (Q₁ / T); found share S / (S + f₀). Well surveyed: as many units as the rule of
/// <see cref="EnoughSurvey"/> asks, and coverage of at least 0.8.</para>
/// <para><b>Meaning</b>: the slope is the end of the accumulation curve: 0.1 says that ten more visits find one more species.</para>
/// <para><b>Units</b>: records or visits in, shares and species out.</para>
/// <para><b>Range</b>: shares 0 to 1; slope 0 and more.</para>
/// <para><b>Behaviour</b>: the limits are parameters; a cell without records is not well surveyed.</para>
/// <para><b>Assumes</b>: as <see cref="RichnessAtSize"/>.</para>
/// <para><b>Source</b>: [chao-jost-2012]; the limits are choices of Hedgerow.</para>
/// </remarks>
public static class InventoryCompleteness
{
    /// <summary>Judges a cell.</summary>
    /// <param name="found">The records or visits of the cell.</param>
    /// <param name="leastUnits">Records or visits that a well surveyed cell has at least.</param>
    /// <param name="leastCoverage">Its least coverage; null for 0.8.</param>
    /// <returns>The completeness.</returns>
    public static Completeness Of(SpeciesFrequencies found, long leastUnits = EnoughSurvey.LeastUnits, Share? leastCoverage = null)
    {
        ArgumentNullException.ThrowIfNull(found);
        var coverage = SampleCoverage.Of(found);
        var estimated = found.Species + SampleTail.Of(found).Unseen;
        return new Completeness(
            coverage,
            found.Size > 0 ? found.Once / (double)found.Size : 0,
            estimated > 0 ? Share.FromRatio(found.Species / estimated) : Share.Zero,
            found.Size >= leastUnits && !coverage.Missing(out _) && coverage.Value >= (leastCoverage ?? Share.FromRatio(0.8)));
    }
}
