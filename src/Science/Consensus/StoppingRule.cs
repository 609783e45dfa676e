using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>When a consultation in rounds ends; set before it begins.</summary>
public sealed record StoppingRule
{
    /// <summary>Share of the items that must have consensus.</summary>
    public Share AgreedItems { get; init; } = Share.One;

    /// <summary>Share of the items that must be stable.</summary>
    public Share StableItems { get; init; } = Share.One;

    /// <summary>Rounds at most, 1 or more.</summary>
    public int MostRounds { get; init; } = 3;
}

/// <summary>Why a consultation ends, or that it goes on.</summary>
public enum StopReason
{
    /// <summary>Neither consensus nor stability yet.</summary>
    GoOn,

    /// <summary>Enough items have consensus.</summary>
    Consensus,

    /// <summary>Answers no longer move, with or without consensus.</summary>
    Stable,

    /// <summary>The last round is over.</summary>
    LastRound,
}

/// <summary>Whether to ask again.</summary>
/// <remarks>
/// <para><b>Formula</b>: an item is stable if its distribution changed by less than 15 % and its median by less than one category since the round before. Stop if agreed items / items ≥ share wanted; else if stable items / items ≥ share wanted; else at the last round.</para>
/// <para><b>Meaning</b>: asking on brings nothing once opinions stand, and wears experts out.</para>
/// <para><b>Units</b>: items in, a reason out.</para>
/// <para><b>Range</b>: go on, consensus, stable or last round.</para>
/// <para><b>Behaviour</b>: in the first round nothing is known to be stable. An item whose change is not defined is not stable. With no items there is nothing to decide on.</para>
/// <para><b>Assumes</b>: rule and thresholds were set before the first round and are printed with the result.</para>
/// <para><b>Source</b>: [diamond-2014]; stability [scheibe-1975].</para>
/// </remarks>
/// <param name="Reason">What follows.</param>
/// <param name="Agreed">Items with consensus.</param>
/// <param name="Stable">Items that are stable.</param>
/// <param name="Items">All items.</param>
public sealed record StopDecision(StopReason Reason, int Agreed, int Stable, int Items)
{
    /// <summary>Whether an item is stable.</summary>
    /// <param name="change">Change of its distribution.</param>
    /// <param name="medianStep">Change of its median, in categories; the sign does not matter.</param>
    /// <param name="below">The change of distribution from which on it is not.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsStable(Share change, double medianStep, double below = DistributionChange.Stable) => change.Ratio < below && Math.Abs(medianStep) < 1;

    /// <summary>Decides.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="round">The round that is over, from 1.</param>
    /// <param name="items">Whether each item has consensus and is stable.</param>
    /// <returns>The decision, or why there is none.</returns>
    public static Found<StopDecision> Of(StoppingRule rule, int round, IReadOnlyCollection<(bool Agreed, bool Stable)> items)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentOutOfRangeException.ThrowIfLessThan(round, 1);
        if (rule.MostRounds < 1)
        {
            throw new ArgumentException($"A consultation of at most {rule.MostRounds} rounds asks nothing: give 1 or more.", nameof(rule));
        }

        if (items.Count == 0)
        {
            return NotDefined.Because("no item was asked", "没有任何条目", "Add items to the questionnaire.", "请在问卷中加入条目。");
        }

        var (agreed, stable) = (items.Count(item => item.Agreed), round == 1 ? 0 : items.Count(item => item.Stable));
        var reason = agreed >= rule.AgreedItems.Ratio * items.Count ? StopReason.Consensus
            : round > 1 && stable >= rule.StableItems.Ratio * items.Count ? StopReason.Stable
            : round >= rule.MostRounds ? StopReason.LastRound : StopReason.GoOn;
        return new StopDecision(reason, agreed, stable, items.Count);
    }
}
