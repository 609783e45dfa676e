using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape;

/// <summary>Coherence: the chance that two random points of nature lie in one connected group.</summary>
/// <remarks>
/// <para><b>Formula</b>: C = Σ A_G² / A², over the connected groups G of natural area; shown as 100 C percent.</para>
/// <para><b>Meaning</b>: two animals set down at random on nature can meet with probability C.</para>
/// <para><b>Units</b>: A_G and A are areas, C is a share.</para>
/// <para><b>Range</b>: 0 to 1; n equal groups that fill A give 1/n.</para>
/// <para><b>Behaviour</b>: splitting a group lowers C, joining two raises it; losing a small lonely patch raises it, because A shrinks:
/// read it beside the natural share.</para>
/// <para><b>Assumes</b>: as <see cref="EffectiveMeshSize"/>; A is the natural area.</para>
/// <para><b>Source</b>: [jaeger-2000], indicator 2 of [chan-2021].</para>
/// </remarks>
public static class Coherence
{
    /// <summary>Computes the coherence of one map.</summary>
    /// <param name="groups">Area of each connected group; shape (n), n ≥ 0, in any order.</param>
    /// <param name="total">The natural area A, above 0.</param>
    /// <returns>The coherence.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="total"/> is 0.</exception>
    /// <exception cref="ArgumentException">The groups together exceed <paramref name="total"/>.</exception>
    public static Share Of(ReadOnlySpan<Area> groups, Area total) => Share.Of(EffectiveMeshSize.Of(groups, total), total);
}
