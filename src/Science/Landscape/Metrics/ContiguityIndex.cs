using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Contiguity index of a patch.</summary>
/// <remarks>
/// <para><b>Formula</b>: CONTIG = ((a + 2 n + d) / a − 1) / 12; n and d: side and corner contacts of its a cells, each counted from both cells.</para>
/// <para><b>Meaning</b>: how connected the cells of the patch are.</para>
/// <para><b>Units</b>: all counts; CONTIG has none.</para>
/// <para><b>Range</b>: 0 ≤ CONTIG ≤ 1; 0 for a single cell, near 1 for a large compact patch.</para>
/// <para><b>Behaviour</b>: grows with size and compactness.</para>
/// <para><b>Assumes</b>: the template of 3 × 3 cells: 1 in the middle and at corners, 2 at sides, sum 13.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class ContiguityIndex
{
    internal static Metric Metric { get; } = new("contig", MetricLevel.Patch, new Wording("contiguity index", "连续性指数"), "", "0 ≤ CONTIG ≤ 1", "CONTIG = ((a + 2 n + d) / a − 1) / 12", "mcgarigal-2012")
    {
        OfPatches = land =>
        {
            var corners = LandscapeFacts.Known(land.Corners).Inside;
            var values = new double[corners.Length];
            for (var patch = 0; patch < values.Length; patch++)
            {
                ref readonly var one = ref land.Patches.Table[patch];
                values[patch] = Of(one.Cells, one.UprightSides + one.LevelSides, corners[patch]);
            }

            return values;
        },
        Needs = MetricNeeds.Corners,
    };

    /// <summary>Computes the index.</summary>
    /// <param name="cells">a, at least 1.</param>
    /// <param name="sides">Sides of its cells that do not meet its class.</param>
    /// <param name="corners">d: corner contacts inside the patch, counted from both cells.</param>
    /// <returns>CONTIG.</returns>
    public static double Of(long cells, long sides, long corners) =>
        (((cells + (2.0 * ((4 * cells) - sides)) + corners) / cells) - 1) / 12;
}
