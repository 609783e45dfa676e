using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Core area of a patch.</summary>
/// <remarks>
/// <para><b>Formula</b>: CORE = a_c / 10000; a_c: area of its cells farther than the edge depth from every cell that is not its class.</para>
/// <para><b>Meaning</b>: how much of the patch lies out of reach of its edge.</para>
/// <para><b>Units</b>: a_c in m², CORE in ha.</para>
/// <para><b>Range</b>: 0 ≤ CORE ≤ AREA; 0 where no cell is deep enough.</para>
/// <para><b>Behaviour</b>: falls as the edge depth grows.</para>
/// <para><b>Assumes</b>: no data and the border of the map are edge; see EdgeDepth.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class CoreArea
{
    internal static Metric Metric { get; } = new("core", MetricLevel.Patch, new Wording("core area", "核心面积"), "ha", "0 ≤ CORE ≤ AREA", "CORE = a_c / 10000", "mcgarigal-2012")
    {
        OfPatches = land => Array.ConvertAll(LandscapeFacts.Known(land.Core).CellsOf, cells => Of(cells, land.Frame.CellArea)),
        Needs = MetricNeeds.Core,
    };

    /// <summary>Computes the area.</summary>
    /// <param name="coreCells">Core cells of the patch.</param>
    /// <param name="cellArea">Area of a cell, m².</param>
    /// <returns>CORE, ha.</returns>
    public static double Of(long coreCells, double cellArea) => Area.FromSquareMetres(coreCells * cellArea).Hectares;
}
