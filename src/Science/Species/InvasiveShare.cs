using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species;

/// <summary>The share of invasive species among native and invasive ones of a group.</summary>
/// <remarks>
/// <para><b>Formula</b>: I / (N + I).</para>
/// <para><b>Meaning</b>: how far a group is taken over by species that spread at the cost of native ones.</para>
/// <para><b>Units</b>: species in, a share out.</para>
/// <para><b>Range</b>: 0 to 1.</para>
/// <para><b>Behaviour</b>: rises with each invasive species, falls with each native one; aliens that do not invade change nothing.</para>
/// <para><b>Assumes</b>: one taxonomic group on both sides; species of unknown status left out (<see cref="UnknownStatus"/>).</para>
/// <para><b>Source</b>: [chan-2014], [urbanshift-2023].</para>
/// </remarks>
public static class InvasiveShare
{
    /// <summary>Computes the share.</summary>
    /// <param name="counts">The counts of one group.</param>
    /// <returns>The share, or a gap where too little is known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 0.</exception>
    public static Found<Share> Of(StatusCounts counts)
    {
        if (UnknownStatus.Gap(counts) is { } gap)
        {
            return gap;
        }

        var both = counts.Native + counts.Invasive;
        return both > 0
            ? Share.FromRatio((double)counts.Invasive / both)
            : new Gap(
                new Wording("The group has neither native nor invasive species.", "该类群既无本地物种，也无入侵物种。"),
                new Wording("Add a checklist of native species under `checklists:` in city.yaml.", "请在 city.yaml 的 `checklists:` 下加入本地物种名录。"));
    }
}
