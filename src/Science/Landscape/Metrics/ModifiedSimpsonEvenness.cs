using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Modified Simpson's evenness index.</summary>
/// <remarks>
/// <para><b>Formula</b>: MSIEI = MSIDI / ln m.</para>
/// <para><b>Meaning</b>: how evenly classes share the landscape.</para>
/// <para><b>Units</b>: none.</para>
/// <para><b>Range</b>: 0 ≤ MSIEI ≤ 1; 1 where all have the same area, 0 where there is one class.</para>
/// <para><b>Behaviour</b>: falls as one class dominates.</para>
/// <para><b>Assumes</b>: one class: 0 by definition.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class ModifiedSimpsonEvenness
{
    internal static Metric Metric { get; } = new("msiei", MetricLevel.Landscape, new Wording("modified Simpson's evenness index", "修正辛普森均匀度指数"), "", "0 ≤ MSIEI ≤ 1", "MSIEI = MSIDI / ln m", "mcgarigal-2012")
    {
        Of = scope => Of(scope.Proportions),
    };

    /// <summary>Computes the index.</summary>
    /// <param name="proportions">P: share of each class in the landscape; shape (m), sum 1.</param>
    /// <returns>MSIEI.</returns>
    public static double Of(ReadOnlySpan<double> proportions) => proportions.Length < 2 ? 0 : ModifiedSimpsonDiversity.Of(proportions) / Math.Log(proportions.Length);
}
