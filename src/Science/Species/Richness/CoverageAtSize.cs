using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Richness;

/// <summary>The sample coverage expected at another size of the sample.</summary>
/// <remarks>
/// <para><b>Formula</b>: C(m) = 1 − Σ (xᵢ / n) C(n−xᵢ, m) / C(n−1, m) for m &lt; n; C(n+j) = 1 − (f₁ / n) A^(j+1) from n on. For units xᵢ / U, T in place of n, f₁ / U.</para>
/// <para><b>Meaning</b>: the share of the community's individuals (or incidences) that belongs to species a sample of that size has found.</para>
/// <para><b>Units</b>: records or units in, a share out.</para>
/// <para><b>Range</b>: 0 to 1.</para>
/// <para><b>Behaviour</b>: rises with size without a jump at the size of the sample.</para>
/// <para><b>Assumes</b>: as <see cref="RichnessAtSize"/>.</para>
/// <para><b>Source</b>: [chao-jost-2012], [chao-2014].</para>
/// </remarks>
public static class CoverageAtSize
{
    /// <summary>Estimates the coverage at a size.</summary>
    /// <param name="found">The sample.</param>
    /// <param name="size">Records or units, 0 or more; beyond twice the sample's size the figure is a rough outlook.</param>
    /// <param name="confidence">The confidence of the interval, between 0 and 1.</param>
    /// <returns>The estimate, or a gap where nothing was found.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The size is below 0 or no number.</exception>
    public static Found<Estimate> Of(SpeciesFrequencies found, double size, double confidence = Intervals.Usual)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (!(size >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(size), size, "A size is a number of records or units, 0 or more.");
        }

        return found.Total < 2
            ? TooFew(found)
            : Intervals.Normal(Value(found, size), found.Assemblage.Variance(Weights(found, size)), confidence, most: 1, freedom: Intervals.Freedom(found));
    }

    internal static double Value(SpeciesFrequencies found, double size)
    {
        if (size > found.Size - 1)
        {
            return 1 - SampleTail.Deficit(found, size - found.Size);
        }

        var missed = 0.0;
        foreach (var (times, species) in found.Counts)
        {
            missed += species * (double)times * LogGamma.MissAll(found.Size - 1, size, times - 1);
        }

        return Math.Clamp(1 - (missed / found.Total), 0, 1);
    }

    /// <summary>How C(m) moves with the number of species found k times; of records the number is fixed, of incidences it is not.</summary>
    internal static Func<long, double> Weights(SpeciesFrequencies found, double size)
    {
        double total = found.Total;
        var drift = found.Kind == SamplingKind.Incidence ? (1 - Value(found, size)) / total : 0;
        if (size <= found.Size - 1)
        {
            return times => times * (drift - (LogGamma.MissAll(found.Size - 1, size, times - 1) / total));
        }

        var more = size - found.Size;
        var (once, twice) = SampleTail.Slopes(found, (f1, tail) => f1 * Math.Pow(tail.Fall, more + 1));
        return times => (times * drift) - ((times == 1 ? once : times == 2 ? twice : 0) / total);
    }

    internal static Gap TooFew(SpeciesFrequencies found) => new(
        new Wording($"{found.Total} record(s) are too few to estimate how complete the search was.", $"仅有 {found.Total} 条记录，无法估计调查的完整程度。"),
        new Wording("Add more records of the period.", "请补充该时期的物种记录。"));
}
