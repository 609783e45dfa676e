using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Number of classes in the landscape.</summary>
/// <remarks>
/// <para><b>Formula</b>: PR = m.</para>
/// <para><b>Meaning</b>: how many kinds of patches there are.</para>
/// <para><b>Units</b>: a count.</para>
/// <para><b>Range</b>: PR ≥ 1; at most the number of possible classes.</para>
/// <para><b>Behaviour</b>: a class of one cell counts as much as any other.</para>
/// <para><b>Assumes</b>: class 0 is a class.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class PatchRichness
{
    internal static Metric Metric { get; } = new("pr", MetricLevel.Landscape, new Wording("patch richness", "斑块丰富度"), "", "PR ≥ 1", "PR = m", "mcgarigal-2012")
    {
        Of = scope => Of(scope.Land.Classes.Length),
    };

    /// <summary>Computes the number.</summary>
    /// <param name="classes">m.</param>
    /// <returns>PR.</returns>
    public static double Of(int classes) => classes;
}
