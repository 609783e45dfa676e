using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Splitting index.</summary>
/// <remarks>
/// <para><b>Formula</b>: SPLIT = A² / Σ a².</para>
/// <para><b>Meaning</b>: into how many equal patches the landscape would have to be cut for the same DIVISION.</para>
/// <para><b>Units</b>: none.</para>
/// <para><b>Range</b>: 1 ≤ SPLIT ≤ Z²; Z cells of the landscape.</para>
/// <para><b>Behaviour</b>: grows as patches are cut.</para>
/// <para><b>Assumes</b>: A is the landscape also for a class.</para>
/// <para><b>Source</b>: [mcgarigal-2012], [jaeger-2000].</para>
/// </remarks>
public static class SplittingIndex
{
    internal static Metric Metric { get; } = new("split", Metric.Both, new Wording("splitting index", "分离度指数"), "", "1 ≤ SPLIT ≤ Z²", "SPLIT = A² / Σ a²", "mcgarigal-2012, jaeger-2000")
    {
        Of = scope => Of(scope.PatchAreas, Area.FromSquareMetres(scope.LandSquareMetres)),
    };

    /// <summary>Computes the index.</summary>
    /// <param name="patches">Area of each patch; shape (n), n ≥ 1.</param>
    /// <param name="landscape">A, above 0.</param>
    /// <returns>SPLIT.</returns>
    public static double Of(ReadOnlySpan<Area> patches, Area landscape) => landscape.SquareMetres / EffectiveMeshSize.Of(patches, landscape).SquareMetres;
}
