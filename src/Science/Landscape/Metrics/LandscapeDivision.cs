using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Landscape division index.</summary>
/// <remarks>
/// <para><b>Formula</b>: DIVISION = 1 − Σ (a / A)².</para>
/// <para><b>Meaning</b>: the chance that two random points do not lie in the same patch.</para>
/// <para><b>Units</b>: none.</para>
/// <para><b>Range</b>: 0 ≤ DIVISION &lt; 1; 0 where one patch is the landscape.</para>
/// <para><b>Behaviour</b>: grows as patches are cut.</para>
/// <para><b>Assumes</b>: of a class: that they do not lie in the same patch of it.</para>
/// <para><b>Source</b>: [mcgarigal-2012], [jaeger-2000].</para>
/// </remarks>
public static class LandscapeDivision
{
    internal static Metric Metric { get; } = new("division", Metric.Both, new Wording("landscape division index", "景观分割度"), "", "0 ≤ DIVISION < 1", "DIVISION = 1 − Σ (a / A)²", "mcgarigal-2012, jaeger-2000")
    {
        Of = scope => Of(scope.PatchAreas, Area.FromSquareMetres(scope.LandSquareMetres)),
    };

    /// <summary>Computes the index.</summary>
    /// <param name="patches">Area of each patch; shape (n).</param>
    /// <param name="landscape">A, above 0.</param>
    /// <returns>DIVISION.</returns>
    public static double Of(ReadOnlySpan<Area> patches, Area landscape) => 1 - Share.Of(EffectiveMeshSize.Of(patches, landscape), landscape).Ratio;
}
