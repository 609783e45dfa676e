using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Coefficient of variation of a patch metric.</summary>
/// <remarks>
/// <para><b>Formula</b>: CV = 100 SD / MN.</para>
/// <para><b>Meaning</b>: how much the patches differ, related to their mean.</para>
/// <para><b>Units</b>: %.</para>
/// <para><b>Range</b>: CV ≥ 0.</para>
/// <para><b>Behaviour</b>: comparable between metrics of different units.</para>
/// <para><b>Assumes</b>: MN is not 0.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class PatchVariation
{
    internal static Distribution Distribution { get; } = new("cv", new Wording("coefficient of variation of", "变异系数："), false, "CV ≥ 0", "CV = 100 SD / MN", (values, _) => Of(values));

    /// <summary>Computes the figure.</summary>
    /// <param name="values">x of each patch; shape (n).</param>
    /// <returns>CV, %; undefined where the mean is 0.</returns>
    public static MetricValue Of(ReadOnlySpan<double> values)
    {
        if (PatchMean.Of(values) is not { IsDefined: true } mean)
        {
            return Undefined.NoPatch;
        }

        return mean.Value == 0 ? Undefined.MeanZero : 100 * PatchDeviation.Of(values).Value / mean.Value;
    }
}
