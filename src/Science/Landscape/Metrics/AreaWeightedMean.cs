using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Area-weighted mean of a patch metric.</summary>
/// <remarks>
/// <para><b>Formula</b>: AM = Σ (x a) / Σ a.</para>
/// <para><b>Meaning</b>: what a random point of the class finds in its patch.</para>
/// <para><b>Units</b>: those of x.</para>
/// <para><b>Range</b>: between the least and the greatest x.</para>
/// <para><b>Behaviour</b>: large patches count more.</para>
/// <para><b>Assumes</b>: a: area of the patch; of disjunct cores that of the core.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class AreaWeightedMean
{
    internal static Distribution Distribution { get; } = new("am", new Wording("area-weighted mean of", "面积加权平均"), true, "between the least and the greatest x", "AM = Σ (x a) / Σ a", Of);

    /// <summary>Computes the figure.</summary>
    /// <param name="values">x of each patch; shape (n).</param>
    /// <param name="weights">a of each patch; shape (n).</param>
    /// <returns>AM; undefined where the areas add up to nothing.</returns>
    public static MetricValue Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        if (values.IsEmpty)
        {
            return Undefined.NoPatch;
        }

        var (sum, all) = (0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            sum += values[i] * weights[i];
            all += weights[i];
        }

        return all > 0 ? sum / all : Undefined.NoWeight;
    }
}
