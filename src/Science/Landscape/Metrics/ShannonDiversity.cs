using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Shannon's diversity index.</summary>
/// <remarks>
/// <para><b>Formula</b>: SHDI = −Σ P ln P.</para>
/// <para><b>Meaning</b>: how uncertain the class of a random point is.</para>
/// <para><b>Units</b>: none.</para>
/// <para><b>Range</b>: 0 ≤ SHDI ≤ ln m; 0 where there is one class.</para>
/// <para><b>Behaviour</b>: more sensitive to rare classes than SIDI.</para>
/// <para><b>Assumes</b>: P are shares of the area that has a class.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class ShannonDiversity
{
    internal static Metric Metric { get; } = new("shdi", MetricLevel.Landscape, new Wording("Shannon's diversity index", "香农多样性指数"), "", "0 ≤ SHDI ≤ ln m", "SHDI = −Σ P ln P", "mcgarigal-2012")
    {
        Of = scope => Of(scope.Proportions),
    };

    /// <summary>Computes the index.</summary>
    /// <param name="proportions">P: share of each class in the landscape; shape (m), sum 1.</param>
    /// <returns>SHDI.</returns>
    public static double Of(ReadOnlySpan<double> proportions) => Entropy.OfWeights(proportions, 1);
}
