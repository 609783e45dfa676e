using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Area of a class.</summary>
/// <remarks>
/// <para><b>Formula</b>: CA = Σ a / 10000.</para>
/// <para><b>Meaning</b>: how much of the landscape the class holds.</para>
/// <para><b>Units</b>: a in m², CA in ha.</para>
/// <para><b>Range</b>: CA &gt; 0; at most the area of the landscape.</para>
/// <para><b>Behaviour</b>: adds up to TA over the classes.</para>
/// <para><b>Assumes</b>: no data leaves it.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class ClassArea
{
    internal static Metric Metric { get; } = new("ca", MetricLevel.Class, new Wording("class area", "类型面积"), "ha", "CA > 0", "CA = Σ a / 10000", "mcgarigal-2012")
    {
        Of = scope => Of(scope.Cells, scope.CellArea),
    };

    /// <summary>Computes the area.</summary>
    /// <param name="cells">Cells of the class.</param>
    /// <param name="cellArea">Area of a cell, m².</param>
    /// <returns>CA, ha.</returns>
    public static double Of(long cells, double cellArea) => Area.FromSquareMetres(cells * cellArea).Hectares;
}
