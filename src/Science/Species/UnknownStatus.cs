using System.Globalization;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species;

/// <summary>The rule that a share of native or invasive species means nothing while too many species have no known status.</summary>
/// <remarks>
/// <para><b>Formula</b>: not measured when unknown / all &gt; 20 %.</para>
/// <para><b>Meaning</b>: species on no checklist leave both sides of a share; when there are many of them, the rest is no fair sample.</para>
/// <para><b>Units</b>: a share.</para>
/// <para><b>Range</b>: exactly 20 % is still measured.</para>
/// <para><b>Behaviour</b>: without any species there is a gap too.</para>
/// <para><b>Assumes</b>: species of one group.</para>
/// <para><b>Source</b>: a choice of Hedgerow, stated in docs/decisions.</para>
/// </remarks>
public static class UnknownStatus
{
    /// <summary>The greatest share of species without known status.</summary>
    public static Share Limit => Share.FromRatio(0.2);

    /// <summary>Applies the rule.</summary>
    /// <param name="counts">The counts of one group.</param>
    /// <returns>The gap, or null when enough is known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 0.</exception>
    public static Gap? Gap(StatusCounts counts)
    {
        counts.Check(nameof(counts));
        if (counts.All == 0)
        {
            return new Gap(
                new Wording("There is no species of this group in the records or checklists.", "物种记录或名录中没有该类群的物种。"),
                new Wording("Add records or a checklist of the group to city.yaml.", "请在 city.yaml 中加入该类群的物种记录或名录。"));
        }

        // Whole numbers, so that exactly one fifth is not lost to rounding.
        if (5L * counts.Unknown <= counts.All)
        {
            return null;
        }

        var percent = (100.0 * counts.Unknown / counts.All).ToString("0.0", CultureInfo.InvariantCulture);
        return new Gap(
            new Wording(
                $"{counts.Unknown} of {counts.All} species ({percent} %) stand on no checklist, so it is not known whether they are native; at most 20 % may be unknown.",
                $"{counts.All} 个物种中有 {counts.Unknown} 个（{percent}%）不在任何名录上，无法判断是否为本地物种；未知比例不得超过 20%。"),
            new Wording(
                "Add a more complete checklist of native or alien species under `checklists:` in city.yaml.",
                "请在 city.yaml 的 `checklists:` 下补充更完整的本地或外来物种名录。"));
    }
}
