using System.Globalization;
using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Analysis.Results;

/// <summary>What figures say, in words.</summary>
internal static class ResultWords
{
    public static Wording Of(OptionVerdict verdict) => verdict switch
    {
        OptionVerdict.Accepted => new("accepted", "通过"),
        OptionVerdict.BelowThreshold => new("below the threshold: discuss", "未达阈值，需讨论"),
        _ => new("tie: discuss", "票数相同，需讨论"),
    };

    public static Wording Of(BoundaryVerdict verdict) => verdict switch
    {
        BoundaryVerdict.Keep => new("keep", "保留"),
        BoundaryVerdict.Drop => new("drop", "删除"),
        _ => new("discuss", "讨论"),
    };

    public static Wording Of(StopDecision stop) => stop.Reason switch
    {
        StopReason.Consensus => new($"Consensus is reached: {stop.Agreed} of {stop.Items} items are agreed, and no further round is needed.", $"已达成共识：{stop.Items} 项中 {stop.Agreed} 项意见一致，无需继续征询。"),
        StopReason.Stable => new(
            $"Answers no longer move: {stop.Stable} of {stop.Items} items are stable, {stop.Agreed} agreed. A further round would bring nothing; the others are for discussion.",
            $"意见已趋稳定：{stop.Items} 项中 {stop.Stable} 项稳定、{stop.Agreed} 项意见一致。继续征询意义不大，其余各项宜提交讨论。"),
        StopReason.LastRound => new($"This was the last round: {stop.Agreed} of {stop.Items} items are agreed; the others are for discussion.", $"已是最后一轮：{stop.Items} 项中 {stop.Agreed} 项意见一致，其余各项宜提交讨论。"),
        _ => new($"Ask again: {stop.Agreed} of {stop.Items} items are agreed so far.", $"建议进行下一轮：目前 {stop.Items} 项中 {stop.Agreed} 项意见一致。"),
    };

    public static Wording Agreed(bool? agreed) => agreed switch { true => new("agreed", "一致"), false => new("open", "未一致"), null => new("too few answers", "作答不足") };

    public static Wording Stable(bool? stable) => stable switch { true => new("stable", "稳定"), false => new("moving", "仍在变化"), null => Wording.Same("–") };

    public static string Percent(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{100 * ratio:0.#} %");

    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    public static string Chance(double p) => p < 0.001 ? "p < 0.001" : string.Create(CultureInfo.InvariantCulture, $"p = {p:0.000}");
}
