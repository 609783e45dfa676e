using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Richness;

/// <summary>First-order jackknife: what the species unique to one unit say of those not found.</summary>
/// <remarks>
/// <para><b>Formula</b>: S + Q₁ (T−1)/T. Variance from the units: (T−1)/T · (Σ u² − Q₁²/T), u the unique species of each unit; without the units Σ a² Q − Ŝ, a the weight of
/// each frequency.</para>
/// <para><b>Meaning</b>: leaving out each unit in turn shows how much one unit adds, and so what one more would.</para>
/// <para><b>Units</b>: sampling units in, species out.</para>
/// <para><b>Range</b>: S to 2 S.</para>
/// <para><b>Behaviour</b>: rises with each unique species; never doubles what was found.</para>
/// <para><b>Assumes</b>: units are searched alike and independently.</para>
/// <para><b>Source</b>: [burnham-overton-1979], [heltshe-forrester-1983]. Some programs subtract Q₁/T for Q₁²/T in the variance.</para>
/// </remarks>
public static class FirstOrderJackknife
{
    /// <summary>Estimates the richness, with the variance of the frequencies alone.</summary>
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

        var weight = (found.Size - 1) / (double)found.Size;
        return Intervals.Normal(found.Species + (found.Once * weight), found.Once * weight * (1 + weight), confidence, found.Species);
    }

    /// <summary>Estimates the richness, with the variance between the units.</summary>
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

        var weight = (found.Size - 1) / (double)found.Size;
        var squares = table.UniqueByUnit().Sum(unique => (double)unique * unique);
        var variance = weight * (squares - (found.Once * (double)found.Once / found.Size));
        return Intervals.Normal(found.Species + (found.Once * weight), variance, confidence, found.Species);
    }
}
