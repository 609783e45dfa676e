using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Modified Simpson's diversity index.</summary>
/// <remarks>
/// <para><b>Formula</b>: MSIDI = −ln Σ P².</para>
/// <para><b>Meaning</b>: as SIDI, on the scale of SHDI.</para>
/// <para><b>Units</b>: none.</para>
/// <para><b>Range</b>: 0 ≤ MSIDI ≤ ln m; 0 where there is one class.</para>
/// <para><b>Behaviour</b>: hardly sensitive to rare classes.</para>
/// <para><b>Assumes</b>: P are shares of the area that has a class.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class ModifiedSimpsonDiversity
{
    internal static Metric Metric { get; } = new("msidi", MetricLevel.Landscape, new Wording("modified Simpson's diversity index", "修正辛普森多样性指数"), "", "0 ≤ MSIDI ≤ ln m", "MSIDI = −ln Σ P²", "mcgarigal-2012")
    {
        Of = scope => Of(scope.Proportions),
    };

    /// <summary>Computes the index.</summary>
    /// <param name="proportions">P: share of each class in the landscape; shape (m), sum 1.</param>
    /// <returns>MSIDI.</returns>
    public static double Of(ReadOnlySpan<double> proportions) => -Math.Log(1 - SimpsonDiversity.Of(proportions)) is var value and > 0 ? value : 0;
}
