using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Richness;

/// <summary>Bootstrap estimate of richness: the species a repetition of the survey would miss are added.</summary>
/// <remarks>
/// <para><b>Formula</b>: S + Σ (1 − pᵢ)^T, pᵢ the share of units that hold species i. Variance Σ b(1−b) + 2 Σ_{i&lt;j} (q_ij^T − bᵢ bⱼ), b = (1−p)^T, q_ij the share of units
/// that hold neither; without the units the first sum alone, as if species were found independently.</para>
/// <para><b>Meaning</b>: no draw is made: the expected outcome of redrawing the units has a closed form.</para>
/// <para><b>Units</b>: sampling units in, species out.</para>
/// <para><b>Range</b>: S to S(1 + (1 − 1/T)^T).</para>
/// <para><b>Behaviour</b>: the least of the estimators as a rule; low where coverage is low.</para>
/// <para><b>Assumes</b>: units are searched alike and independently.</para>
/// <para><b>Source</b>: [smith-van-belle-1984].</para>
/// </remarks>
public static class BootstrapRichness
{
    /// <summary>Estimates the richness from frequencies alone.</summary>
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

        var (missed, variance) = Alone(found);
        return Intervals.Normal(found.Species + missed, variance, confidence, found.Species);
    }

    /// <summary>Estimates the richness with the variance that species found together bring.</summary>
    /// <param name="table">Which species each unit holds.</param>
    /// <param name="confidence">The confidence of the interval, between 0 and 1.</param>
    /// <returns>The estimate, or a gap where nothing was found.</returns>
    public static Found<Estimate> Of(IncidenceTable table, double confidence = Intervals.Usual)
    {
        ArgumentNullException.ThrowIfNull(table);
        var found = table.Frequencies;
        if (found.Species == 0)
        {
            return Refusals.Nothing(found);
        }

        var (missed, variance) = Alone(found);
        return Intervals.Normal(found.Species + missed, variance + (2 * Together(table, found)), confidence, found.Species);
    }

    private static (double Missed, double Variance) Alone(SpeciesFrequencies found)
    {
        var (missed, variance) = (0.0, 0.0);
        foreach (var (times, species) in found.Counts)
        {
            var never = Math.Pow(1 - (times / (double)found.Size), found.Size);
            missed += species * never;
            variance += species * never * (1 - never);
        }

        return (missed, variance);
    }

    /// <summary>All pairs as if they shared no unit, by frequency; then the pairs that do share some are put right.</summary>
    private static double Together(IncidenceTable table, SpeciesFrequencies found)
    {
        var units = found.Size;
        double Neither(long held) => held >= units ? 0 : Math.Pow((units - held) / (double)units, units);
        var counts = found.Counts;
        var sum = 0.0;
        for (var i = 0; i < counts.Length; i++)
        {
            for (var j = i; j < counts.Length; j++)
            {
                var pairs = i == j ? counts[i].Species * (counts[i].Species - 1.0) / 2 : counts[i].Species * (double)counts[j].Species;
                sum += pairs * (Neither(counts[i].Times + counts[j].Times) - (Neither(counts[i].Times) * Neither(counts[j].Times)));
            }
        }

        var power = new double[units + 1];
        for (var held = 0L; held <= units; held++)
        {
            power[held] = Neither(held);
        }

        foreach (var (first, second, shared) in table.SharedUnits())
        {
            var apart = (long)first + second;
            sum += power[apart - shared] - (apart <= units ? power[apart] : 0);
        }

        return sum;
    }
}
