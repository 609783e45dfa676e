using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Share of the possible classes that are there.</summary>
/// <remarks>
/// <para><b>Formula</b>: RPR = 100 m / m_max.</para>
/// <para><b>Meaning</b>: as PR, related to what could be.</para>
/// <para><b>Units</b>: %.</para>
/// <para><b>Range</b>: 0 &lt; RPR ≤ 100; 100 where all are there.</para>
/// <para><b>Behaviour</b>: depends on the legend.</para>
/// <para><b>Assumes</b>: the number of possible classes is given by the user.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class RelativeRichness
{
    internal static Metric Metric { get; } = new("rpr", MetricLevel.Landscape, new Wording("relative patch richness", "相对斑块丰富度"), "%", "0 < RPR ≤ 100", "RPR = 100 m / m_max", "mcgarigal-2012")
    {
        Of = scope => scope.Land.ClassesPossible is { } possible ? Of(scope.Land.Classes.Length, possible) : Undefined.NotGiven,
    };

    /// <summary>Computes the share.</summary>
    /// <param name="classes">m.</param>
    /// <param name="possible">m_max, at least m.</param>
    /// <returns>RPR, %.</returns>
    public static double Of(int classes, int possible) => 100.0 * classes / possible;
}
