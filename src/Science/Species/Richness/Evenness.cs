using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Richness;

/// <summary>How alike the species found are in number.</summary>
/// <param name="Pielou">J = ln ¹D / ln S.</param>
/// <param name="Williams">1 − √((S Σp² − 1) / (S − 1)).</param>
/// <param name="Hill">²D / S.</param>
public readonly record struct EvennessIndices(double Pielou, double Williams, double Hill);

/// <summary>Evenness of what was found.</summary>
/// <remarks>
/// <para><b>Formula</b>: Pielou J = −Σ p ln p / ln S; Williams 1 − √((S Σ p² − 1) / (S − 1)); Hill ²D / S.</para>
/// <para><b>Meaning</b>: 1 where all species are equally common, near 0 where one rules.</para>
/// <para><b>Units</b>: records or sampling units in, numbers without unit out.</para>
/// <para><b>Range</b>: 0 to 1; a gap below two species.</para>
/// <para><b>Behaviour</b>: depends on how long was searched: rare species found late make a sample less even.</para>
/// <para><b>Assumes</b>: nothing beyond the sample.</para>
/// <para><b>Source</b>: [pielou-1966], [hill-1973]; the index named after Williams as indicators from occurrence cubes use it.</para>
/// </remarks>
public static class Evenness
{
    /// <summary>Computes the indices.</summary>
    /// <param name="found">The sample.</param>
    /// <returns>The indices, or a gap below two species.</returns>
    public static Found<EvennessIndices> Of(SpeciesFrequencies found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found.Species < 2)
        {
            return new Gap(
                new Wording("Evenness compares species, and fewer than two were found.", "均匀度需比较物种，而所发现的物种不足两个。"),
                new Wording("Add records of this group, or survey it.", "请补充该类群的物种记录或开展调查。"));
        }

        var hill = HillNumbers.Of(found).Value;
        double species = found.Species;
        return new EvennessIndices(
            Math.Log(hill.Shannon) / Math.Log(species),
            1 - Math.Sqrt(Math.Max(0, ((species / hill.Simpson) - 1) / (species - 1))),
            hill.Simpson / species);
    }
}
