using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Richness;

namespace Hedgerow.Science.Species.Surveys;

/// <summary>What is met per unit of effort: a rate along transects, or a density where effort is an area.</summary>
/// <remarks>
/// <para><b>Formula</b>: R = Σ n / Σ l; variance K / (L² (K−1)) Σ lₖ² (nₖ/lₖ − R)², K units of effort lₖ, L = Σ l; interval on the logarithmic scale with K − 1 freedoms.</para>
/// <para><b>Meaning</b>: long transects weigh more than short ones; the scatter between units is the error.</para>
/// <para><b>Units</b>: individuals per unit of effort (per km, per m², per hour).</para>
/// <para><b>Range</b>: 0 and more; with one unit, or nothing met, a gap in place of an error that nobody knows.</para>
/// <para><b>Behaviour</b>: what was overlooked is not corrected: a density is a lower bound unless all in the strip were seen.</para>
/// <para><b>Assumes</b>: units were placed independently of the species.</para>
/// <para><b>Source</b>: [fewster-2009].</para>
/// </remarks>
public static class EncounterRate
{
    /// <summary>Computes the rate.</summary>
    /// <param name="units">Transects, plots or points.</param>
    /// <param name="confidence">The confidence of the interval, between 0 and 1.</param>
    /// <returns>The rate with its interval, or a gap with fewer than two units.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 0 or an effort not above it.</exception>
    public static Found<Estimate> Of(IReadOnlyList<SurveyUnit> units, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(units);
        foreach (var unit in units)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(unit.Count, nameof(units));
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unit.Effort, nameof(units));
        }

        if (units.Count < 2)
        {
            return MeanCover.OneUnit(units.Count);
        }

        var (met, effort, k) = (units.Sum(unit => unit.Count), units.Sum(unit => unit.Effort), units.Count);
        var rate = met / effort;
        var variance = k / (effort * effort * (k - 1)) * units.Sum(unit => (unit.Count - (unit.Effort * rate)) * (unit.Count - (unit.Effort * rate)));
        return Intervals.LogNormal(rate, variance, 0, confidence, k - 1);
    }
}
