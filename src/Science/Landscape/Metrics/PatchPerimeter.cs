using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Perimeter of a patch.</summary>
/// <remarks>
/// <para><b>Formula</b>: PERIM = length of all sides of its cells that do not meet a cell of its class.</para>
/// <para><b>Meaning</b>: how long its outline is, holes included.</para>
/// <para><b>Units</b>: m.</para>
/// <para><b>Range</b>: PERIM &gt; 0; without limit.</para>
/// <para><b>Behaviour</b>: sides at no data and at the border of the map count; steps of cells make slanting lines longer.</para>
/// <para><b>Assumes</b>: corner contacts add no length.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class PatchPerimeter
{
    internal static Metric Metric { get; } = new("perim", MetricLevel.Patch, new Wording("patch perimeter", "斑块周长"), "m", "PERIM > 0", "PERIM = length of all sides of its cells that do not meet a cell of its class", "mcgarigal-2012")
    {
        OfPatches = land => land.Each(patch => Of(patch.UprightSides, patch.LevelSides, land.Frame.CellWidth, land.Frame.CellHeight)),
    };

    /// <summary>Computes the perimeter.</summary>
    /// <param name="uprightSides">Sides that face west or east.</param>
    /// <param name="levelSides">Sides that face north or south.</param>
    /// <param name="cellWidth">Width of a cell, m.</param>
    /// <param name="cellHeight">Height of a cell, m.</param>
    /// <returns>PERIM, m.</returns>
    public static double Of(long uprightSides, long levelSides, double cellWidth, double cellHeight) => (uprightSides * cellHeight) + (levelSides * cellWidth);
}
