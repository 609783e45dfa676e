using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Standard deviation of a patch metric, of the patches as the whole population.</summary>
/// <remarks>
/// <para><b>Formula</b>: SD = √(Σ (x − MN)² / n).</para>
/// <para><b>Meaning</b>: how much the patches differ.</para>
/// <para><b>Units</b>: those of x.</para>
/// <para><b>Range</b>: SD ≥ 0.</para>
/// <para><b>Behaviour</b>: 0 for a single patch; by √((n − 1) / n) smaller than that of a sample.</para>
/// <para><b>Assumes</b>: the patches are all there are, not a sample of others.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class PatchDeviation
{
    internal static Distribution Distribution { get; } = new("sd", new Wording("standard deviation of", "标准差："), true, "SD ≥ 0", "SD = √(Σ (x − MN)² / n)", (values, _) => Of(values));

    /// <summary>Computes the figure.</summary>
    /// <param name="values">x of each patch; shape (n).</param>
    /// <returns>SD; undefined without patches.</returns>
    public static MetricValue Of(ReadOnlySpan<double> values)
    {
        if (PatchMean.Of(values) is not { IsDefined: true } mean)
        {
            return Undefined.NoPatch;
        }

        var sum = 0.0;
        foreach (var value in values)
        {
            sum += (value - mean.Value) * (value - mean.Value);
        }

        return Math.Sqrt(sum / values.Length);
    }
}
