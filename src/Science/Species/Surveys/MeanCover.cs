using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Richness;

namespace Hedgerow.Science.Species.Surveys;

/// <summary>The mean cover of a species over plots.</summary>
/// <remarks>
/// <para><b>Formula</b>: mean of the plots' covers, those without the species as 0; variance s² / K; Student's interval with K − 1 freedoms, cut at 0 and 1.</para>
/// <para><b>Meaning</b>: how much of the ground a species covers.</para>
/// <para><b>Units</b>: shares.</para>
/// <para><b>Range</b>: 0 to 1; a gap with fewer than two plots.</para>
/// <para><b>Behaviour</b>: plots left out where the species is absent would make it too high: give all plots.</para>
/// <para><b>Assumes</b>: plots of equal size, placed independently of the species.</para>
/// <para><b>Source</b>: [student-1908].</para>
/// </remarks>
public static class MeanCover
{
    /// <summary>Computes the mean.</summary>
    /// <param name="covers">The cover of each plot, 0 where the species is absent.</param>
    /// <param name="confidence">The confidence of the interval, between 0 and 1.</param>
    /// <returns>The mean with its interval, or a gap with fewer than two plots.</returns>
    public static Found<Estimate> Of(IReadOnlyList<Share> covers, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(covers);
        if (covers.Count < 2)
        {
            return OneUnit(covers.Count);
        }

        var mean = covers.Average(cover => cover.Ratio);
        var variance = covers.Sum(cover => (cover.Ratio - mean) * (cover.Ratio - mean)) / (covers.Count - 1) / covers.Count;
        return Intervals.Normal(mean, variance, confidence, most: 1, freedom: covers.Count - 1);
    }

    internal static Gap OneUnit(int units) => new(
        new Wording($"{units} sampling unit(s) do not tell how units differ; two are the least.", $"仅有 {units} 个调查单元，无法得知单元间的差异，至少需要两个。"),
        new Wording("Survey further transects, plots or points.", "请增加样线、样方或样点。"));
}
