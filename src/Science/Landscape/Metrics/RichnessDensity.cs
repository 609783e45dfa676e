using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Number of classes in 100 ha.</summary>
/// <remarks>
/// <para><b>Formula</b>: PRD = 10000 × 100 m / A.</para>
/// <para><b>Meaning</b>: as PR, related to area.</para>
/// <para><b>Units</b>: A in m², PRD per 100 ha.</para>
/// <para><b>Range</b>: PRD &gt; 0; without limit.</para>
/// <para><b>Behaviour</b>: falls with the size of the landscape.</para>
/// <para><b>Assumes</b>: as PR.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class RichnessDensity
{
    internal static Metric Metric { get; } = new("prd", MetricLevel.Landscape, new Wording("patch richness density", "斑块丰富度密度"), "1/100 ha", "PRD > 0", "PRD = 10000 × 100 m / A", "mcgarigal-2012")
    {
        Of = scope => Of(scope.Land.Classes.Length, scope.LandSquareMetres),
    };

    /// <summary>Computes the density.</summary>
    /// <param name="classes">m.</param>
    /// <param name="landscape">A, m², above 0.</param>
    /// <returns>PRD, per 100 ha.</returns>
    public static double Of(int classes, double landscape) => classes / Area.FromSquareMetres(landscape).Hectares * 100;
}
