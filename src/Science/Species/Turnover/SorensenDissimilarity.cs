using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Turnover;

/// <summary>Sørensen dissimilarity with its parts.</summary>
/// <remarks>
/// <para><b>Formula</b>: total (b+c) / (2a+b+c); turnover (Simpson) min(b,c) / (a + min(b,c)); nestedness the rest. a shared, b and c on one list only. For many sites Σ min and Σ
/// max over pairs in place of b and c, Σ Sᵢ − S in place of a.</para>
/// <para><b>Meaning</b>: the share of species that two lists do not have in common, each shared one counted twice; turnover is what a poorer search of one list alone cannot make.</para>
/// <para><b>Units</b>: species in, numbers without unit out.</para>
/// <para><b>Range</b>: 0 (the same list) to 1 (nothing shared); the parts add up to the total.</para>
/// <para><b>Behaviour</b>: a species missed in one list raises it; turnover alone stays 0 while one list holds the other.</para>
/// <para><b>Assumes</b>: both lists were searched equally well.</para>
/// <para><b>Source</b>: [sorensen-1948], [baselga-2010].</para>
/// </remarks>
public static class SorensenDissimilarity
{
    /// <summary>Compares two lists.</summary>
    /// <param name="shared">What they share.</param>
    /// <returns>The dissimilarity, or a gap where both lists are empty.</returns>
    public static Found<Dissimilarity> Of(SharedSpecies shared) =>
        PartsOf(shared.Both, Math.Min(shared.OnlyFirst, shared.OnlySecond), Math.Max(shared.OnlyFirst, shared.OnlySecond), 2);

    /// <summary>Compares many sites at once.</summary>
    /// <param name="sites">Species by site.</param>
    /// <returns>The dissimilarity, or a gap where there are fewer than two sites or no species.</returns>
    public static Found<Dissimilarity> Of(Richness.IncidenceTable sites) => ManySites.Of(sites, 2);

    /// <summary>Both indices differ only in how often a shared species counts in the whole (2 here, 1 for Jaccard) and a replaced one in turnover.</summary>
    internal static Found<Dissimilarity> PartsOf(double both, double least, double most, int weight)
    {
        if (both + least + most <= 0)
        {
            return new Gap(
                new Wording("Both lists are empty, so there is nothing to compare.", "两份名录均为空，无可比较。"),
                new Wording("Add records or a checklist of both sides.", "请为双方补充物种记录或名录。"));
        }

        var total = (least + most) / ((weight * both) + least + most);
        var replaced = weight == 2 ? least : 2 * least;
        var turnover = replaced > 0 ? replaced / (both + replaced) : 0;
        return new Dissimilarity(total, turnover, total - turnover);
    }
}
