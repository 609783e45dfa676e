using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Area of a disjunct core; summed up as DCORE_MN, DCORE_AM and so on.</summary>
/// <remarks>
/// <para><b>Formula</b>: DCORE = a_q / 10000, for each disjunct core q.</para>
/// <para><b>Meaning</b>: how large the pieces are that are left when the edge is taken off.</para>
/// <para><b>Units</b>: a_q in m², DCORE in ha.</para>
/// <para><b>Range</b>: DCORE &gt; 0, at most the core area of its patch.</para>
/// <para><b>Behaviour</b>: not the number of cores in a patch, which landscapemetrics 2.2.2 averages at the landscape level.</para>
/// <para><b>Assumes</b>: core cells touch as cells of patches do.</para>
/// <para><b>Source</b>: [mcgarigal-2012], [hesselbarth-2019].</para>
/// </remarks>
public static class DisjunctCoreArea
{
    internal const string Key = "dcore";

    internal const string Formula = "DCORE = a_q / 10000";

    internal static Wording Name { get; } = new("disjunct core area", "独立核心区面积");

    /// <summary>Computes the area.</summary>
    /// <param name="cells">Cells of the core.</param>
    /// <param name="cellArea">Area of a cell, m².</param>
    /// <returns>DCORE, ha.</returns>
    public static double Of(long cells, double cellArea) => Area.FromSquareMetres(cells * cellArea).Hectares;
}
