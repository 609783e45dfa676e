using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Area of a patch.</summary>
/// <remarks>
/// <para><b>Formula</b>: AREA = a / 10000.</para>
/// <para><b>Meaning</b>: how large the patch is.</para>
/// <para><b>Units</b>: a in m², AREA in ha.</para>
/// <para><b>Range</b>: AREA &gt; 0; at most the area of the landscape.</para>
/// <para><b>Behaviour</b>: grows with the patch.</para>
/// <para><b>Assumes</b>: cells are measured in a metric projection.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class PatchArea
{
    internal static Metric Metric { get; } = new("area", MetricLevel.Patch, new Wording("patch area", "斑块面积"), "ha", "AREA > 0", "AREA = a / 10000", "mcgarigal-2012")
    {
        OfPatches = land => land.Each(patch => Of(patch.Cells, land.Frame.CellArea)),
    };

    /// <summary>Computes the area.</summary>
    /// <param name="cells">Cells of the patch, at least 1.</param>
    /// <param name="cellArea">Area of a cell, m².</param>
    /// <returns>AREA, ha.</returns>
    public static double Of(long cells, double cellArea) => Area.FromSquareMetres(cells * cellArea).Hectares;
}
