using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Mean of a patch metric.</summary>
/// <remarks>
/// <para><b>Formula</b>: MN = Σ x / n.</para>
/// <para><b>Meaning</b>: the patch one may expect to hit when patches, not points, are drawn.</para>
/// <para><b>Units</b>: those of x.</para>
/// <para><b>Range</b>: between the least and the greatest x.</para>
/// <para><b>Behaviour</b>: small patches count as much as large ones.</para>
/// <para><b>Assumes</b>: patches without x are left out.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class PatchMean
{
    internal static Distribution Distribution { get; } = new("mn", new Wording("mean of", "平均"), true, "between the least and the greatest x", "MN = Σ x / n", (values, _) => Of(values));

    /// <summary>Computes the figure.</summary>
    /// <param name="values">x of each patch; shape (n).</param>
    /// <returns>MN; undefined without patches.</returns>
    public static MetricValue Of(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            return Undefined.NoPatch;
        }

        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }
}
