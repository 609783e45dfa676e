using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape;

/// <summary>The part of the effective mesh size that nature has inside its single patches, without crossing any gap.</summary>
/// <remarks>
/// <para><b>Formula</b>: w = Σ a² / A, over single patches of area a.</para>
/// <para><b>Meaning</b>: the mesh size that would be left if no gap could be crossed.</para>
/// <para><b>Units</b>: areas.</para>
/// <para><b>Range</b>: 0 ≤ w ≤ m, the <see cref="EffectiveMeshSize"/> of the groups.</para>
/// <para><b>Behaviour</b>: grows with the size of patches; does not change when patches are linked.</para>
/// <para><b>Assumes</b>: patches are disjoint and lie inside A.</para>
/// <para><b>Source</b>: [deslauriers-2018].</para>
/// </remarks>
public static class WithinPatchPart
{
    /// <summary>Computes the within-patch part.</summary>
    /// <param name="patches">Area of each patch; shape (n), n ≥ 0, in any order.</param>
    /// <param name="total">The natural area A, above 0.</param>
    /// <returns>w.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="total"/> is 0.</exception>
    /// <exception cref="ArgumentException">The patches together exceed <paramref name="total"/>.</exception>
    public static Area Of(ReadOnlySpan<Area> patches, Area total) => EffectiveMeshSize.Of(patches, total);
}
