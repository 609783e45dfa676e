using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Effective mesh size of a class or of the landscape.</summary>
/// <remarks>
/// <para><b>Formula</b>: MESH = Σ a² / A / 10000.</para>
/// <para><b>Meaning</b>: the area of the patch around a random point, on average.</para>
/// <para><b>Units</b>: a and A in m², MESH in ha.</para>
/// <para><b>Range</b>: 0 &lt; MESH ≤ TA; TA where one patch is the landscape.</para>
/// <para><b>Behaviour</b>: cutting a patch lowers it.</para>
/// <para><b>Assumes</b>: single patches; A is the landscape also for a class. For patches linked over gaps see EffectiveMeshSize.</para>
/// <para><b>Source</b>: [mcgarigal-2012], [jaeger-2000].</para>
/// </remarks>
public static class MeshSize
{
    internal static Metric Metric { get; } = new("mesh", Metric.Both, new Wording("effective mesh size", "有效网格面积"), "ha", "0 < MESH ≤ TA", "MESH = Σ a² / A / 10000", "mcgarigal-2012, jaeger-2000")
    {
        Of = scope => Of(scope.PatchAreas, Area.FromSquareMetres(scope.LandSquareMetres)),
    };

    /// <summary>Computes the mesh size.</summary>
    /// <param name="patches">Area of each patch; shape (n).</param>
    /// <param name="landscape">A, above 0.</param>
    /// <returns>MESH, ha.</returns>
    public static double Of(ReadOnlySpan<Area> patches, Area landscape) => EffectiveMeshSize.Of(patches, landscape).Hectares;
}
