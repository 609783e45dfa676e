using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Number of disjunct cores of a patch.</summary>
/// <remarks>
/// <para><b>Formula</b>: NCORE = n_c.</para>
/// <para><b>Meaning</b>: into how many cores the edge cuts the patch.</para>
/// <para><b>Units</b>: a count.</para>
/// <para><b>Range</b>: NCORE ≥ 0; 0 where no core is left.</para>
/// <para><b>Behaviour</b>: 1 in a compact patch, more where it has narrow places.</para>
/// <para><b>Assumes</b>: core cells touch as cells of patches do (4 or 8 neighbours).</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class CoreCount
{
    internal static Metric Metric { get; } = new("ncore", MetricLevel.Patch, new Wording("number of disjunct core areas", "核心区数量"), "", "NCORE ≥ 0", "NCORE = n_c", "mcgarigal-2012")
    {
        OfPatches = land => Array.ConvertAll(LandscapeFacts.Known(land.Core).CoresOf, Of),
        Needs = MetricNeeds.Core,
    };

    /// <summary>Computes the number.</summary>
    /// <param name="cores">n_c.</param>
    /// <returns>NCORE.</returns>
    public static double Of(int cores) => cores;
}
