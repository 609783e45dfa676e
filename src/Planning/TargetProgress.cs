using System.Globalization;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning;

/// <summary>How far a target is, by the values of its indicator.</summary>
/// <param name="Target">Code of the target.</param>
/// <param name="Class">Its class.</param>
/// <param name="Value">The newest value; null where there is none.</param>
/// <param name="Year">Its year.</param>
/// <param name="Share">Share of the way from baseline to target, (v − b) / (g − b); may be below 0 or above 1; null where it is not defined.</param>
/// <param name="Expected">Share expected by that year; null where it is not defined.</param>
/// <param name="Light">The light with its rule.</param>
public sealed record TargetProgress(string Target, ProgressClass Class, double? Value, int? Year, double? Share, double? Expected, TrafficLight Light)
{
    /// <summary>
    /// The progress of a target. With baseline b in year y0, target g in year y1 and newest value v of year y after y0: t = (v − b) / (g − b), which works for falling targets too; expected e by a straight way
    /// (y − y0) / (y1 − y0), or by the points of the path. Beyond g with time left: exceeds; t ≥ e: on track; |t| ≤ the threshold: no change; 0 &lt; t &lt; e: insufficient; t &lt; 0: moving away; no value: unknown.
    /// A target to be kept (g = b, or a tolerance) is on track while the value strays no further than the tolerance to the worse side.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="target">The target.</param>
    /// <param name="year">Only values up to this year count; null for all.</param>
    /// <param name="settings">The thresholds.</param>
    /// <returns>The progress.</returns>
    public static TargetProgress Of(Plan plan, PlanTarget target, int? year = null, ProgressSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(target);
        var better = plan.Indicator(target.Indicator)?.Better ?? (target.Value < target.Baseline ? BetterWhen.Lower : BetterWhen.Higher);
        return Of(target, plan.SeriesOf(target.Indicator), better, year, settings ?? ProgressSettings.Usual);
    }

    private static TargetProgress Of(PlanTarget target, IReadOnlyList<IndicatorValue> series, BetterWhen better, int? until, ProgressSettings settings)
    {
        if (target.Indicator.Length == 0 || target.Value is not { } goal)
        {
            return Unknown(target, new Wording("The target has no indicator or no number, so nothing can be said.", "该目标缺少指标或数值，无法判断。"));
        }

        var after = target.BaselineYear ?? int.MinValue;
        if (series.Where(v => v.Year > after && v.Year <= (until ?? int.MaxValue)).MaxBy(v => v.Year) is not { } newest)
        {
            return Unknown(target, new Wording("No value has been measured since the baseline. Unknown is not zero.", "基准年之后尚无测量值。未知不等于零。"));
        }

        var (value, at) = (newest.Value, newest.Year);
        if (target.Tolerance is not null || goal == target.Baseline)
        {
            return Kept(target, goal, better, value, at);
        }

        var reached = better == BetterWhen.Lower ? value <= goal : value >= goal;
        if (target.Baseline is not { } start || target.BaselineYear is not { } from || target.Year is not { } end || end <= from)
        {
            return reached
                ? new TargetProgress(target.Code, ProgressClass.OnTrack, value, at, null, null, new TrafficLight(LightColour.Green, new Wording($"{Shown(value)} of {at} has reached {Shown(goal)}.", $"{at} 年的 {Shown(value)} 已达到 {Shown(goal)}。")))
                : Unknown(target, new Wording("Without a baseline with its year and a year for the target, the way cannot be measured.", "缺少带年份的基准值或目标年份，无法衡量进展。")) with { Value = value, Year = at };
        }

        var share = (value - start) / (goal - start);
        var expected = (ExpectedValue(target, start, from, goal, end, at) - start) / (goal - start);
        var kind = share > 1 && at < end ? ProgressClass.Exceeds
            : share >= Math.Min(expected, 1) ? ProgressClass.OnTrack
            : Math.Abs(share) <= settings.NoChange ? ProgressClass.NoChange
            : share > 0 ? ProgressClass.Insufficient
            : ProgressClass.MovingAway;
        var missed = at >= end && share < 1;
        var colour = kind is ProgressClass.Exceeds or ProgressClass.OnTrack ? LightColour.Green : kind == ProgressClass.MovingAway || missed ? LightColour.Red : LightColour.Amber;
        var (sEn, eEn) = (Percent(share), Percent(expected));
        var ending = missed ? new Wording($" The year {end} has come.", $"目标年份 {end} 年已到。") : new Wording("", "");
        return new TargetProgress(target.Code, kind, value, at, share, expected, new TrafficLight(colour, new Wording(
            $"{PlanWords.Of(kind).En}: {Shown(value)} in {at} is {sEn} of the way from {Shown(start)} ({from}) to {Shown(goal)} ({end}); {eEn} is expected by then.{ending.En}",
            $"{PlanWords.Of(kind).Zh}：{at} 年为 {Shown(value)}，已走完从 {Shown(start)}（{from} 年）到 {Shown(goal)}（{end} 年）路程的 {sEn}，届时应为 {eEn}。{ending.Zh}")));
    }

    private static TargetProgress Kept(PlanTarget target, double goal, BetterWhen better, double value, int at)
    {
        var tolerance = target.Tolerance ?? 0;
        var stray = better switch { BetterWhen.Higher => goal - value, BetterWhen.Lower => value - goal, _ => Math.Abs(value - goal) };
        var kept = stray <= tolerance;
        return new TargetProgress(target.Code, kept ? ProgressClass.OnTrack : ProgressClass.MovingAway, value, at, null, null, new TrafficLight(kept ? LightColour.Green : LightColour.Red, new Wording(
            $"To be kept at {Shown(goal)}, with a tolerance of {Shown(tolerance)}: {Shown(value)} in {at} {(kept ? "keeps it" : "strays further")}.",
            $"应保持 {Shown(goal)}（容许偏差 {Shown(tolerance)}）：{at} 年为 {Shown(value)}，{(kept ? "保持在范围内" : "已超出范围")}。")));
    }

    // Straight between the points of the path; beyond the last one, the target.
    private static double ExpectedValue(PlanTarget target, double start, int from, double goal, int end, int at)
    {
        var (year, value) = (from, start);
        foreach (var point in target.Path.Where(p => p.Year > from && p.Year < end).OrderBy(p => p.Year).Append(new PathPoint(end, goal)))
        {
            if (at <= point.Year)
            {
                return value + ((point.Value - value) * (at - year) / (point.Year - year));
            }

            (year, value) = (point.Year, point.Value);
        }

        return goal;
    }

    private static TargetProgress Unknown(PlanTarget target, Wording why) => new(target.Code, ProgressClass.Unknown, null, null, null, null, new TrafficLight(LightColour.Grey, why));

    private static string Shown(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("0", CultureInfo.InvariantCulture) + " %";
}
