using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Share of the core of a class in the landscape.</summary>
/// <remarks>
/// <para><b>Formula</b>: CPLAND = 100 Σ a_c / A.</para>
/// <para><b>Meaning</b>: how common undisturbed ground of the class is.</para>
/// <para><b>Units</b>: %.</para>
/// <para><b>Range</b>: 0 ≤ CPLAND &lt; 100; at most PLAND.</para>
/// <para><b>Behaviour</b>: approaches PLAND as patches grow and become compact.</para>
/// <para><b>Assumes</b>: as CoreArea.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class CorePercentage
{
    internal static Metric Metric { get; } = new("cpland", MetricLevel.Class, new Wording("core area percentage of landscape", "核心面积占景观百分比"), "%", "0 ≤ CPLAND < 100", "CPLAND = 100 Σ a_c / A", "mcgarigal-2012")
    {
        Of = scope => Of(scope.CoreSizes().Sum(), scope.Land.Cells),
        Needs = MetricNeeds.Core,
    };

    /// <summary>Computes the share.</summary>
    /// <param name="coreCells">Core cells.</param>
    /// <param name="landscape">Cells of the landscape, at least 1.</param>
    /// <returns>CPLAND, %.</returns>
    public static double Of(long coreCells, long landscape) => 100.0 * coreCells / landscape;
}
