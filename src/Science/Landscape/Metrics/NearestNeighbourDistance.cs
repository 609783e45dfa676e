using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Euclidean distance of a patch to the nearest other patch of its class.</summary>
/// <remarks>
/// <para><b>Formula</b>: ENN = min h; over the other patches of the class, h from cell centre to cell centre.</para>
/// <para><b>Meaning</b>: how isolated the patch is.</para>
/// <para><b>Units</b>: m.</para>
/// <para><b>Range</b>: ENN &gt; 0; not defined where the class has one patch.</para>
/// <para><b>Behaviour</b>: 1 cell apart means that one cell of another kind would have to be crossed at most at a corner; 4 neighbours allow √2 cells.</para>
/// <para><b>Assumes</b>: straight distance; the map beyond its border is not known.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class NearestNeighbourDistance
{
    internal static Metric Metric { get; } = new("enn", MetricLevel.Patch, new Wording("Euclidean nearest-neighbour distance", "欧氏最近邻距离"), "m", "ENN > 0", "ENN = min h", "mcgarigal-2012")
    {
        OfPatches = land => LandscapeFacts.Known(land.Nearest),
        Needs = MetricNeeds.Nearest,
        Missing = Undefined.NoNeighbour,
    };

    /// <summary>Computes the distance of two cells.</summary>
    /// <param name="columns">Columns between their centres.</param>
    /// <param name="rows">Rows between their centres.</param>
    /// <param name="cellWidth">Width of a cell, m.</param>
    /// <param name="cellHeight">Height of a cell, m.</param>
    /// <returns>h, m.</returns>
    public static double Of(long columns, long rows, double cellWidth, double cellHeight) =>
        Math.Sqrt((columns * cellWidth * columns * cellWidth) + (rows * cellHeight * rows * cellHeight));
}
