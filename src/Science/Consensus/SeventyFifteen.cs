using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>What the two-sided rule says of an item.</summary>
public enum SidedVerdict
{
    /// <summary>Enough hold it for critical, few for unimportant.</summary>
    In,

    /// <summary>Enough hold it for unimportant, few for critical.</summary>
    Out,

    /// <summary>Neither: no consensus.</summary>
    Open,
}

/// <summary>The 70/15 rule: in where many rate high and few low, out where many rate low and few high.</summary>
/// <remarks>
/// <para><b>Formula</b>: with h the share of answers from 7 to 9 and l that from 1 to 3: in if h ≥ 0.70 and l &lt; 0.15; out if l ≥ 0.70 and h &lt; 0.15; else open.</para>
/// <para><b>Meaning</b>: a majority alone is no consensus while a group of some size says the opposite.</para>
/// <para><b>Units</b>: answers in, shares and a verdict out.</para>
/// <para><b>Range</b>: in, out or open.</para>
/// <para><b>Behaviour</b>: the line of "few" is open, that of "many" closed: exactly 15 % against is not consensus, exactly 70 % for is.</para>
/// <para><b>Assumes</b>: nine points; other scales give other limits.</para>
/// <para><b>Source</b>: [williamson-2017].</para>
/// </remarks>
/// <param name="High">Share of high answers.</param>
/// <param name="Low">Share of low answers.</param>
/// <param name="Verdict">What follows.</param>
public sealed record SeventyFifteen(Share High, Share Low, SidedVerdict Verdict)
{
    /// <summary>Applies the rule.</summary>
    /// <param name="answers">The answers; those who did not answer are left out.</param>
    /// <param name="limits">Where low ends and high begins, and the two shares; null for 1–3, 7–9, 70 % and 15 %.</param>
    /// <returns>Shares and verdict, or why there are none.</returns>
    public static Found<SeventyFifteen> Of(ReadOnlySpan<double> answers, SidedLimits? limits = null)
    {
        limits ??= new SidedLimits();
        if (!(limits.LowUpTo < limits.HighFrom))
        {
            throw new ArgumentException(FormattableString.Invariant($"Low answers go up to {limits.LowUpTo} and high ones begin at {limits.HighFrom}: low must end below high."), nameof(limits));
        }

        if (answers.IsEmpty)
        {
            return NotDefined.NobodyAnswered;
        }

        var (low, high) = (0, 0);
        foreach (var answer in answers)
        {
            low += answer <= limits.LowUpTo ? 1 : 0;
            high += answer >= limits.HighFrom ? 1 : 0;
        }

        var (l, h) = (Share.FromRatio(low / (double)answers.Length), Share.FromRatio(high / (double)answers.Length));
        var verdict = h >= limits.Many && l < limits.Few ? SidedVerdict.In : l >= limits.Many && h < limits.Few ? SidedVerdict.Out : SidedVerdict.Open;
        return new SeventyFifteen(h, l, verdict);
    }
}

/// <summary>The limits of the two-sided rule.</summary>
public sealed record SidedLimits
{
    /// <summary>The highest answer that counts as low.</summary>
    public double LowUpTo { get; init; } = 3;

    /// <summary>The lowest answer that counts as high.</summary>
    public double HighFrom { get; init; } = 7;

    /// <summary>From this share on it is many.</summary>
    public Share Many { get; init; } = Share.FromRatio(0.70);

    /// <summary>Below this share it is few.</summary>
    public Share Few { get; init; } = Share.FromRatio(0.15);
}
