using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Richness;

namespace Hedgerow.Science.Species;

/// <summary>Sample coverage: how much of the community the records stand for, and so how complete a search was.</summary>
/// <remarks>
/// <para><b>Formula</b>: C = 1 − (f₁ / n) · A, with A = (n − 1) f₁ / ((n − 1) f₁ + 2 f₂), or A = (n − 1)(f₁ − 1) / ((n − 1)(f₁ − 1) + 2) when f₂ = 0.
/// n records, f₁ species recorded once, f₂ recorded twice. For sampling units: C = 1 − (Q₁ / U) · A, with T units in place of n in A, U incidences.</para>
/// <para><b>Meaning</b>: 1 − C estimates the chance that the next record is of a species not yet seen.</para>
/// <para><b>Units</b>: records or sampling units in, a share out.</para>
/// <para><b>Range</b>: 0 to 1; 1 when no species was recorded only once.</para>
/// <para><b>Behaviour</b>: falls with the number of species recorded once.</para>
/// <para><b>Assumes</b>: records are independent draws. Gathered records are not quite, so the figure is a note on quality and corrects nothing.</para>
/// <para><b>Source</b>: Good-Turing coverage [good-1953] in the form of Chao and Jost [chao-jost-2012].</para>
/// </remarks>
public static class SampleCoverage
{
    /// <summary>Estimates the coverage.</summary>
    /// <param name="recordsBySpecies">The number of records of each species; shape (species), each 1 or more.</param>
    /// <returns>The coverage, or a gap where fewer than two records leave nothing to estimate from.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A species has no record.</exception>
    public static Found<Share> Of(IEnumerable<int> recordsBySpecies)
    {
        ArgumentNullException.ThrowIfNull(recordsBySpecies);
        var (n, once, twice) = (0L, 0L, 0L);
        foreach (var records in recordsBySpecies)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(records, 1, nameof(recordsBySpecies));
            n += records;
            once += records == 1 ? 1 : 0;
            twice += records == 2 ? 1 : 0;
        }

        if (n < 2)
        {
            return new Gap(
                new Wording($"{n} record(s) are too few to estimate how complete the search was.", $"仅有 {n} 条记录，无法估计调查的完整程度。"),
                new Wording("Add more records of the period.", "请补充该时期的物种记录。"));
        }

        if (once == 0)
        {
            return Share.One;
        }

        var above = twice > 0 ? (n - 1.0) * once : (n - 1.0) * (once - 1);
        var a = above / (above + (twice > 0 ? 2.0 * twice : 2.0));
        return Share.FromRatio(1 - (once / (double)n * a));
    }

    /// <summary>Estimates the coverage of records or of sampling units.</summary>
    /// <param name="found">The frequencies.</param>
    /// <returns>The coverage, or a gap where fewer than two records or incidences leave nothing to estimate from.</returns>
    public static Found<Share> Of(SpeciesFrequencies found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found.Total < 2 ? CoverageAtSize.TooFew(found) : Share.FromRatio(Math.Clamp(CoverageAtSize.Value(found, found.Size), 0, 1));
    }
}
