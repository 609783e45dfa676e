using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Median of a patch metric.</summary>
/// <remarks>
/// <para><b>Formula</b>: MD = x of the middle patch; the mean of the two middle ones where n is even.</para>
/// <para><b>Meaning</b>: half of the patches have less, half have more.</para>
/// <para><b>Units</b>: those of x.</para>
/// <para><b>Range</b>: between the least and the greatest x.</para>
/// <para><b>Behaviour</b>: not drawn by a few large patches.</para>
/// <para><b>Assumes</b>: patches without x are left out.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class PatchMedian
{
    internal static Distribution Distribution { get; } = new("md", new Wording("median of", "中位"), true, "between the least and the greatest x", "MD = x of the middle patch", (values, _) => Of(values));

    /// <summary>Computes the figure.</summary>
    /// <param name="values">x of each patch; shape (n).</param>
    /// <returns>MD; undefined without patches.</returns>
    public static MetricValue Of(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            return Undefined.NoPatch;
        }

        var sorted = values.ToArray();
        Array.Sort(sorted);
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
