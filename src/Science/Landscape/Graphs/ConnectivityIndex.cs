namespace Hedgerow.Science.Landscape.Graphs;

/// <summary>An index of connectivity of a network of patches.</summary>
/// <remarks>
/// <para><b>Formula</b>: N = Σᵢ Σⱼ aᵢ aⱼ cᵢⱼ; equivalent connected area ECA = √N; index = N / A_L².</para>
/// <para><b>Meaning</b>: ECA is the size of one single patch that would be as well connected as the whole network.</para>
/// <para><b>Units</b>: N in squares of the patch attribute, ECA in the attribute's own unit (m², ha); the index is a share.</para>
/// <para><b>Range</b>: ECA from √Σa² (nothing connected) to Σa (everything connected); the index from 0 to 1.</para>
/// <para><b>Behaviour</b>: changes of ECA compare with changes of area: percent against percent; A_L only scales the index.</para>
/// <para><b>Assumes</b>: attributes of at least 0 that add up over patches; A_L at least their sum.</para>
/// <para><b>Source</b>: [saura-2011].</para>
/// </remarks>
/// <param name="Numerator">N.</param>
/// <param name="Importance">Importance of each patch, in their order; empty when it was not asked for.</param>
public sealed record ConnectivityIndex(double Numerator, IReadOnlyList<PatchImportance> Importance)
{
    /// <summary>ECA, in the unit of the attribute.</summary>
    public double EquivalentArea => Math.Sqrt(Numerator);

    /// <summary>The index for a landscape.</summary>
    /// <param name="landscape">A_L: area of the whole landscape, or the most that the attribute could be; above 0, in the attribute's unit.</param>
    /// <returns>N / A_L².</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="landscape"/> is not above 0, or too small for the patches.</exception>
    public double Index(double landscape) => landscape > 0 && double.IsFinite(landscape) && Numerator <= landscape * landscape * (1 + 1e-9)
        ? Numerator / (landscape * landscape)
        : throw new ArgumentOutOfRangeException(
            nameof(landscape), landscape, $"The landscape is not smaller than its connected patches ({EquivalentArea}): are both in the same unit?");
}
