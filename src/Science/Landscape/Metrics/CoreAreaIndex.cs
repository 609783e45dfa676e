using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Core area index of a patch.</summary>
/// <remarks>
/// <para><b>Formula</b>: CAI = 100 a_c / a.</para>
/// <para><b>Meaning</b>: which part of the patch is core.</para>
/// <para><b>Units</b>: %.</para>
/// <para><b>Range</b>: 0 ≤ CAI &lt; 100; 0 where no core is left.</para>
/// <para><b>Behaviour</b>: approaches 100 for large compact patches.</para>
/// <para><b>Assumes</b>: as CoreArea.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class CoreAreaIndex
{
    internal static Metric Metric { get; } = new("cai", MetricLevel.Patch, new Wording("core area index", "核心面积指数"), "%", "0 ≤ CAI < 100", "CAI = 100 a_c / a", "mcgarigal-2012")
    {
        OfPatches = land =>
        {
            var core = LandscapeFacts.Known(land.Core).CellsOf;
            var values = new double[core.Length];
            for (var patch = 0; patch < values.Length; patch++)
            {
                values[patch] = Of(core[patch], land.Patches.Table[patch].Cells);
            }

            return values;
        },
        Needs = MetricNeeds.Core,
    };

    /// <summary>Computes the index.</summary>
    /// <param name="coreCells">Core cells.</param>
    /// <param name="cells">Cells of the patch, at least 1.</param>
    /// <returns>CAI, %.</returns>
    public static double Of(long coreCells, long cells) => 100.0 * coreCells / cells;
}
