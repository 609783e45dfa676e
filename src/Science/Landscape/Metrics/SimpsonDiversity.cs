using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Simpson's diversity index.</summary>
/// <remarks>
/// <para><b>Formula</b>: SIDI = 1 − Σ P².</para>
/// <para><b>Meaning</b>: the chance that two random points lie in different classes.</para>
/// <para><b>Units</b>: none.</para>
/// <para><b>Range</b>: 0 ≤ SIDI &lt; 1; 0 where there is one class.</para>
/// <para><b>Behaviour</b>: hardly sensitive to rare classes.</para>
/// <para><b>Assumes</b>: P are shares of the area that has a class.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class SimpsonDiversity
{
    internal static Metric Metric { get; } = new("sidi", MetricLevel.Landscape, new Wording("Simpson's diversity index", "辛普森多样性指数"), "", "0 ≤ SIDI < 1", "SIDI = 1 − Σ P²", "mcgarigal-2012")
    {
        Of = scope => Of(scope.Proportions),
    };

    /// <summary>Computes the index.</summary>
    /// <param name="proportions">P: share of each class in the landscape; shape (m), sum 1.</param>
    /// <returns>SIDI.</returns>
    public static double Of(ReadOnlySpan<double> proportions)
    {
        var sum = 0.0;
        foreach (var p in proportions)
        {
            sum += p * p;
        }

        return Math.Max(0, 1 - sum);
    }
}
