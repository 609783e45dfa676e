using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>What a vote between options came to.</summary>
public enum OptionVerdict
{
    /// <summary>One option leads and reaches the threshold.</summary>
    Accepted,

    /// <summary>One option leads and stays below the threshold: discuss.</summary>
    BelowThreshold,

    /// <summary>Two or more options lead together: discuss.</summary>
    Tie,
}

/// <summary>A vote between options such as keep, drop and change: the share of each, and whether one is accepted.</summary>
/// <remarks>
/// <para><b>Formula</b>: share of an option = its votes / votes; accepted if the largest share stands alone and is at least the threshold.</para>
/// <para><b>Meaning</b>: what becomes of an indicator; all shares are kept, for a vote of 50 to 49 is not one of 98 to 1.</para>
/// <para><b>Units</b>: votes in, shares out, which add up to 1.</para>
/// <para><b>Range</b>: 0 to 1.</para>
/// <para><b>Behaviour</b>: a tie is never broken by the order of the options; those who did not vote are left out.</para>
/// <para><b>Assumes</b>: one vote a person; the threshold (75 % as a rule) was set beforehand.</para>
/// <para><b>Source</b>: [diamond-2014].</para>
/// </remarks>
/// <param name="Votes">Votes of each option, in the order given.</param>
/// <param name="Shares">Share of each option.</param>
/// <param name="Leading">Indices of the options with most votes; more than one at a tie.</param>
/// <param name="Verdict">What follows.</param>
public sealed record OptionShares(IReadOnlyList<int> Votes, IReadOnlyList<Share> Shares, IReadOnlyList<int> Leading, OptionVerdict Verdict)
{
    /// <summary>Everybody who voted.</summary>
    public int Count => Votes.Sum();

    /// <summary>Counts a vote.</summary>
    /// <param name="votes">Votes of each option, 0 or more; at least one option.</param>
    /// <param name="threshold">The share that an option needs, above 0.</param>
    /// <returns>Shares and verdict, or why there are none.</returns>
    /// <exception cref="ArgumentException">There is no option, a number of votes is negative, or the threshold is 0.</exception>
    public static Found<OptionShares> Of(IReadOnlyList<int> votes, Share threshold)
    {
        ArgumentNullException.ThrowIfNull(votes);
        if (votes.Count == 0 || votes.Any(vote => vote < 0))
        {
            throw new ArgumentException("A vote has at least one option, each with 0 or more votes.", nameof(votes));
        }

        if (threshold == Share.Zero)
        {
            throw new ArgumentException("A threshold of 0 accepts everything: give a share above 0, as 0.75.", nameof(threshold));
        }

        var all = votes.Sum();
        if (all == 0)
        {
            return NotDefined.NobodyAnswered;
        }

        var most = votes.Max();
        int[] leading = [.. Enumerable.Range(0, votes.Count).Where(option => votes[option] == most)];
        Share[] shares = [.. votes.Select(vote => Share.FromRatio(vote / (double)all))];
        var verdict = leading.Length > 1 ? OptionVerdict.Tie : shares[leading[0]] >= threshold ? OptionVerdict.Accepted : OptionVerdict.BelowThreshold;
        return new OptionShares([.. votes], shares, leading, verdict);
    }
}
