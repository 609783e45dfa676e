using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Area of the landscape.</summary>
/// <remarks>
/// <para><b>Formula</b>: TA = A / 10000.</para>
/// <para><b>Meaning</b>: how large the landscape is.</para>
/// <para><b>Units</b>: A in m², TA in ha.</para>
/// <para><b>Range</b>: TA &gt; 0; without limit.</para>
/// <para><b>Behaviour</b>: class 0 counts, no data does not.</para>
/// <para><b>Assumes</b>: one metric projection.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class TotalArea
{
    internal static Metric Metric { get; } = new("ta", MetricLevel.Landscape, new Wording("total area", "景观总面积"), "ha", "TA > 0", "TA = A / 10000", "mcgarigal-2012")
    {
        Of = scope => Of(scope.Cells, scope.CellArea),
    };

    /// <summary>Computes the area.</summary>
    /// <param name="cells">Cells that have a class.</param>
    /// <param name="cellArea">Area of a cell, m².</param>
    /// <returns>TA, ha.</returns>
    public static double Of(long cells, double cellArea) => Area.FromSquareMetres(cells * cellArea).Hectares;
}
