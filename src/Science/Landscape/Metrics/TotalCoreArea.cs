using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Core area of a class or of the landscape.</summary>
/// <remarks>
/// <para><b>Formula</b>: TCA = Σ a_c / 10000.</para>
/// <para><b>Meaning</b>: how much lies out of reach of edges.</para>
/// <para><b>Units</b>: a_c in m², TCA in ha.</para>
/// <para><b>Range</b>: TCA ≥ 0; at most the area.</para>
/// <para><b>Behaviour</b>: falls as the edge depth grows.</para>
/// <para><b>Assumes</b>: as CoreArea.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class TotalCoreArea
{
    internal static Metric Metric { get; } = new("tca", Metric.Both, new Wording("total core area", "总核心面积"), "ha", "TCA ≥ 0", "TCA = Σ a_c / 10000", "mcgarigal-2012")
    {
        Of = scope => Of(scope.CoreSizes().Sum(), scope.CellArea),
        Needs = MetricNeeds.Core,
    };

    /// <summary>Computes the area.</summary>
    /// <param name="coreCells">Core cells.</param>
    /// <param name="cellArea">Area of a cell, m².</param>
    /// <returns>TCA, ha.</returns>
    public static double Of(long coreCells, double cellArea) => Area.FromSquareMetres(coreCells * cellArea).Hectares;
}
