using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Turnover;

/// <summary>Jaccard dissimilarity with its parts.</summary>
/// <remarks>
/// <para><b>Formula</b>: total (b+c) / (a+b+c); turnover 2 min(b,c) / (a + 2 min(b,c)); nestedness the rest. For many sites as in <see cref="SorensenDissimilarity"/>.</para>
/// <para><b>Meaning</b>: the share of all species on two lists that only one of them holds.</para>
/// <para><b>Units</b>: species in, numbers without unit out.</para>
/// <para><b>Range</b>: 0 (the same list) to 1 (nothing shared); the parts add up to the total; J = 2s / (1+s) of Sørensen's s.</para>
/// <para><b>Behaviour</b>: as <see cref="SorensenDissimilarity"/>, never below it.</para>
/// <para><b>Assumes</b>: both lists were searched equally well.</para>
/// <para><b>Source</b>: [jaccard-1912], [baselga-2012].</para>
/// </remarks>
public static class JaccardDissimilarity
{
    /// <summary>Compares two lists.</summary>
    /// <param name="shared">What they share.</param>
    /// <returns>The dissimilarity, or a gap where both lists are empty.</returns>
    public static Found<Dissimilarity> Of(SharedSpecies shared) => SorensenDissimilarity.PartsOf(
        shared.Both, Math.Min(shared.OnlyFirst, shared.OnlySecond), Math.Max(shared.OnlyFirst, shared.OnlySecond), 1);

    /// <summary>Compares many sites at once.</summary>
    /// <param name="sites">Species by site.</param>
    /// <returns>The dissimilarity, or a gap where there are fewer than two sites or no species.</returns>
    public static Found<Dissimilarity> Of(Richness.IncidenceTable sites) => ManySites.Of(sites, 1);
}
