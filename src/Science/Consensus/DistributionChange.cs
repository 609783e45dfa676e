using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>How much the answers of a group moved between two rounds, whoever moved.</summary>
/// <remarks>
/// <para><b>Formula</b>: Σ |shareₖ now − shareₖ before| / 2 over the categories k.</para>
/// <para><b>Meaning</b>: the least share of the group that must have changed its answer; below 15 % the answers are called stable. It needs no link between a person's two answers.</para>
/// <para><b>Units</b>: answers in, a share out.</para>
/// <para><b>Range</b>: 0 to 1.</para>
/// <para><b>Behaviour</b>: 0 for the same histogram, 1 for no category in common; the same backward. Answers that change places hide one another. Where groups differ in size, shares are compared.</para>
/// <para><b>Assumes</b>: the same question with the same categories in both rounds.</para>
/// <para><b>Source</b>: [scheibe-1975]; [gracht-2012].</para>
/// </remarks>
public static class DistributionChange
{
    /// <summary>Below this change the answers of a group are usually called stable.</summary>
    public const double Stable = 0.15;

    /// <summary>Computes the change.</summary>
    /// <param name="before">Answers in each category in the earlier round.</param>
    /// <param name="now">The same in the later round.</param>
    /// <returns>The change, or why there is none.</returns>
    /// <exception cref="ArgumentException">The categories differ in number, or a number is negative.</exception>
    public static Found<Share> Of(IReadOnlyList<int> before, IReadOnlyList<int> now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        if (before.Count != now.Count || before.Concat(now).Any(count => count < 0))
        {
            throw new ArgumentException("Both rounds have a number of answers, 0 or more, for each of the same categories.", nameof(now));
        }

        long n = before.Sum(), m = now.Sum();
        if (n == 0 || m == 0)
        {
            return NotDefined.Because("nobody answered in one of the rounds", "其中一轮无人作答", "Wait for answers.", "请等待作答。");
        }

        // |a/n − b/m| = |am − bn| / nm: whole numbers until the only division.
        var moved = before.Zip(now, (a, b) => Math.Abs((a * m) - (b * n))).Sum();
        return Share.FromRatio(moved / (2.0 * n * m));
    }
}
