using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape;

/// <summary>The part of the effective mesh size that comes from crossing the gaps between the patches of a group.</summary>
/// <remarks>
/// <para><b>Formula</b>: b = m − w = Σ_G Σ_{i≠j in G} aᵢ aⱼ / A.</para>
/// <para><b>Meaning</b>: what is lost when no gap can be crossed any more; what stepping stones and narrow gaps are worth.</para>
/// <para><b>Units</b>: areas.</para>
/// <para><b>Range</b>: 0 ≤ b ≤ m; 0 when each group is one patch.</para>
/// <para><b>Behaviour</b>: grows when patches are linked.</para>
/// <para><b>Assumes</b>: the groups are made of the same patches as w, over the same A.</para>
/// <para><b>Source</b>: [deslauriers-2018].</para>
/// </remarks>
public static class BetweenPatchPart
{
    /// <summary>Rounding allowed before the within-patch part is held to exceed the whole (relative).</summary>
    private const double Slack = 1e-9;

    /// <summary>Computes the between-patch part.</summary>
    /// <param name="meshSize">m, the effective mesh size of the groups.</param>
    /// <param name="withinPatch">w, the within-patch part.</param>
    /// <returns>b.</returns>
    /// <exception cref="ArgumentException"><paramref name="withinPatch"/> exceeds <paramref name="meshSize"/>.</exception>
    public static Area Of(Area meshSize, Area withinPatch) =>
        withinPatch.SquareMetres <= meshSize.SquareMetres * (1 + Slack)
            ? Area.FromSquareMetres(Math.Max(0, meshSize.SquareMetres - withinPatch.SquareMetres))
            : throw new ArgumentException(
                $"The within-patch part of {withinPatch} exceeds the effective mesh size of {meshSize}: do both belong to the same map and total?",
                nameof(withinPatch));
}
