using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Number of patches.</summary>
/// <remarks>
/// <para><b>Formula</b>: NP = n.</para>
/// <para><b>Meaning</b>: how divided the class or the landscape is.</para>
/// <para><b>Units</b>: a count.</para>
/// <para><b>Range</b>: NP ≥ 1; at most the number of cells.</para>
/// <para><b>Behaviour</b>: 4 neighbours give at least as many as 8.</para>
/// <para><b>Assumes</b>: patches are cells of one class that touch.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class NumberOfPatches
{
    internal static Metric Metric { get; } = new("np", Metric.Both, new Wording("number of patches", "斑块数量"), "", "NP ≥ 1", "NP = n", "mcgarigal-2012")
    {
        Of = scope => Of(scope.PatchCount),
    };

    /// <summary>Computes the number.</summary>
    /// <param name="patches">n.</param>
    /// <returns>NP.</returns>
    public static double Of(int patches) => patches;
}
