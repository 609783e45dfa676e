using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation;

/// <summary>What follows from a round, as people read it.</summary>
public static class StopWords
{
    /// <summary>The decision in a sentence.</summary>
    /// <param name="stop">The decision.</param>
    /// <returns>The sentence.</returns>
    public static Wording Of(StopDecision stop)
    {
        ArgumentNullException.ThrowIfNull(stop);
        return stop.Reason switch
        {
            StopReason.Consensus => new($"Consensus is reached: {stop.Agreed} of {stop.Items} items are agreed, and no further round is needed.", $"已达成共识：{stop.Items} 项中 {stop.Agreed} 项意见一致，无需继续征询。"),
            StopReason.Stable => new(
                $"Answers no longer move: {stop.Stable} of {stop.Items} items are stable, {stop.Agreed} agreed. A further round would bring nothing; the others are for discussion.",
                $"意见已趋稳定：{stop.Items} 项中 {stop.Stable} 项稳定、{stop.Agreed} 项意见一致。继续征询意义不大，其余各项宜提交讨论。"),
            StopReason.LastRound => new($"This was the last round: {stop.Agreed} of {stop.Items} items are agreed; the others are for discussion.", $"已是最后一轮：{stop.Items} 项中 {stop.Agreed} 项意见一致，其余各项宜提交讨论。"),
            _ => new($"Ask again: {stop.Agreed} of {stop.Items} items are agreed so far.", $"建议进行下一轮：目前 {stop.Items} 项中 {stop.Agreed} 项意见一致。"),
        };
    }
}
