using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Simpson's evenness index.</summary>
/// <remarks>
/// <para><b>Formula</b>: SIEI = SIDI / (1 − 1 / m).</para>
/// <para><b>Meaning</b>: how evenly classes share the landscape.</para>
/// <para><b>Units</b>: none.</para>
/// <para><b>Range</b>: 0 ≤ SIEI ≤ 1; 1 where all have the same area, 0 where there is one class.</para>
/// <para><b>Behaviour</b>: falls as one class dominates.</para>
/// <para><b>Assumes</b>: one class: 0 by definition.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class SimpsonEvenness
{
    internal static Metric Metric { get; } = new("siei", MetricLevel.Landscape, new Wording("Simpson's evenness index", "辛普森均匀度指数"), "", "0 ≤ SIEI ≤ 1", "SIEI = SIDI / (1 − 1 / m)", "mcgarigal-2012")
    {
        Of = scope => Of(scope.Proportions),
    };

    /// <summary>Computes the index.</summary>
    /// <param name="proportions">P: share of each class in the landscape; shape (m), sum 1.</param>
    /// <returns>SIEI.</returns>
    public static double Of(ReadOnlySpan<double> proportions) => proportions.Length < 2 ? 0 : SimpsonDiversity.Of(proportions) / (1 - (1.0 / proportions.Length));
}
