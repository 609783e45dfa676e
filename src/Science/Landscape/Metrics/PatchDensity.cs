using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Number of patches in 100 ha.</summary>
/// <remarks>
/// <para><b>Formula</b>: PD = 10000 × 100 n / A.</para>
/// <para><b>Meaning</b>: as NP, but comparable between landscapes of different size.</para>
/// <para><b>Units</b>: A in m², PD per 100 ha.</para>
/// <para><b>Range</b>: PD &gt; 0; limited by the cell size.</para>
/// <para><b>Behaviour</b>: doubles when every patch is cut in two.</para>
/// <para><b>Assumes</b>: A is the area that has a class.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class PatchDensity
{
    internal static Metric Metric { get; } = new("pd", Metric.Both, new Wording("patch density", "斑块密度"), "1/100 ha", "PD > 0", "PD = 10000 × 100 n / A", "mcgarigal-2012")
    {
        Of = scope => Of(scope.PatchCount, scope.LandSquareMetres),
    };

    /// <summary>Computes the density.</summary>
    /// <param name="patches">n.</param>
    /// <param name="landscape">A, m², above 0.</param>
    /// <returns>PD, per 100 ha.</returns>
    public static double Of(int patches, double landscape) => patches / Area.FromSquareMetres(landscape).Hectares * 100;
}
