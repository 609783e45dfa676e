using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Share of a class in the landscape.</summary>
/// <remarks>
/// <para><b>Formula</b>: PLAND = 100 Σ a / A.</para>
/// <para><b>Meaning</b>: how common the class is.</para>
/// <para><b>Units</b>: %.</para>
/// <para><b>Range</b>: 0 &lt; PLAND ≤ 100; 100 where it is the only class.</para>
/// <para><b>Behaviour</b>: adds up to 100 over the classes.</para>
/// <para><b>Assumes</b>: A is the area that has a class.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class PercentageOfLandscape
{
    internal static Metric Metric { get; } = new("pland", MetricLevel.Class, new Wording("percentage of landscape", "景观面积百分比"), "%", "0 < PLAND ≤ 100", "PLAND = 100 Σ a / A", "mcgarigal-2012")
    {
        Of = scope => Of(scope.Cells, scope.Land.Cells),
    };

    /// <summary>Computes the share.</summary>
    /// <param name="cells">Cells of the class.</param>
    /// <param name="landscape">Cells of the landscape, at least 1.</param>
    /// <returns>PLAND, %.</returns>
    public static double Of(long cells, long landscape) => 100.0 * cells / landscape;
}
