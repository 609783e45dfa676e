using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Normalised landscape shape index of a class.</summary>
/// <remarks>
/// <para><b>Formula</b>: NLSI = (e − min e) / (max e − min e); in sides of cells, border of the landscape included.</para>
/// <para><b>Meaning</b>: where the class lies between one compact clump and as scattered as it can be.</para>
/// <para><b>Units</b>: counts of sides; NLSI has none.</para>
/// <para><b>Range</b>: 0 ≤ NLSI ≤ 1; 0 for one compact clump.</para>
/// <para><b>Behaviour</b>: max e = 4 a up to half the landscape; beyond it 3 A − 2 a (+ 3 where A is odd) up to (A + B) / 2 cells, then Z + 4 (A − a), where B cells lie on the border and Z sides are border.</para>
/// <para><b>Assumes</b>: the limit for more than half the landscape is that of a compact landscape: in a ragged one values above 1 can occur.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class NormalisedLandscapeShapeIndex
{
    internal static Metric Metric { get; } = new("nlsi", MetricLevel.Class, new Wording("normalised landscape shape index", "归一化景观形状指数"), "", "0 ≤ NLSI ≤ 1", "NLSI = (e − min e) / (max e − min e)", "mcgarigal-2012")
    {
        Of = scope => Of(scope.PatchSides.Sum(), scope.Cells, scope.Land.Cells, LandscapeFacts.Known(scope.Land.Corners).BorderCells, LandscapeFacts.Known(scope.Land.Corners).BorderSides),
        Needs = MetricNeeds.Corners,
    };

    /// <summary>Computes the index.</summary>
    /// <param name="sides">e: sides of its cells that do not meet the class.</param>
    /// <param name="cells">a: cells of the class.</param>
    /// <param name="landscape">A: cells of the landscape.</param>
    /// <param name="borderCells">B: cells of the landscape on its border.</param>
    /// <param name="borderSides">Z: sides of cells on the border of the landscape.</param>
    /// <returns>NLSI.</returns>
    public static MetricValue Of(long sides, long cells, long landscape, long borderCells, long borderSides)
    {
        if (cells == landscape)
        {
            return Undefined.WholeLandscape;
        }

        var least = LeastPerimeter.InSides(cells);
        var most = 2 * cells <= landscape ? 4 * cells
            : 2 * cells <= landscape + borderCells ? (3 * landscape) - (2 * cells) + (landscape % 2 == 0 ? 0 : 3)
            : borderSides + (4 * (landscape - cells));
        return most <= least ? Undefined.NoRange : (sides - least) / (double)(most - least);
    }
}
