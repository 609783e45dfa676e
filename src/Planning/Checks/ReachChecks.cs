using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning.Checks;

/// <summary>Whether an indicator can get to the target's number by its year at the present rate.</summary>
internal static class ReachChecks
{
    public static void Run(CheckGround ground)
    {
        var series = ground.Plan.Series.ToLookup(v => v.Indicator, StringComparer.Ordinal);
        var indicators = ground.Plan.Indicators.DistinctBy(i => i.Code).ToDictionary(i => i.Code, StringComparer.Ordinal);
        foreach (var target in ground.Plan.Targets)
        {
            if (target is { Value: { } goal, Year: { } year } && indicators.TryGetValue(target.Indicator, out var indicator) && indicator.Better != BetterWhen.Kept && target.Tolerance is null)
            {
                Check(ground, target, indicator, [.. series[target.Indicator].OrderBy(v => v.Year)], goal, year);
            }
        }
    }

    /// <summary>Change a year: the median of the slopes between all pairs of years, which one odd value does not bend; null with fewer than two years.</summary>
    public static double? Rate(IReadOnlyList<IndicatorValue> values)
    {
        var slopes = (from first in values from second in values where second.Year > first.Year select (second.Value - first.Value) / (second.Year - first.Year)).Order().ToList();
        return slopes.Count == 0 ? null : slopes.Count % 2 == 1 ? slopes[slopes.Count / 2] : (slopes[(slopes.Count / 2) - 1] + slopes[slopes.Count / 2]) / 2;
    }

    private static void Check(CheckGround ground, PlanTarget target, PlanIndicator indicator, List<IndicatorValue> values, double goal, int year)
    {
        if (values.Count == 0 || values[^1].Year >= year || Rate(values) is not { } rate)
        {
            return;
        }

        var (last, sign) = (values[^1], indicator.Better == BetterWhen.Higher ? 1 : -1);
        if (sign * (goal - last.Value) <= 0)
        {
            ground.Note("target-already-met", target.Code, new($"{CheckGround.Shown(last.Value)} of {last.Year} is already at or beyond {CheckGround.Shown(goal)}.", $"{last.Year} 年已达 {CheckGround.Shown(last.Value)}，不低于目标 {CheckGround.Shown(goal)}。"), new("Aim higher, or say with a tolerance that it is to be kept.", "提高目标值；若只求保持，请填写容许偏差。"));
            return;
        }

        var effects = ground.ActionsOf[target.Code].SelectMany(a => a.Effects).Where(e => e.Indicator == indicator.Reference).Sum(e => e.Change);
        var (years, needed) = (year - last.Year, (goal - last.Value) / (year - last.Year));
        var projected = last.Value + (rate * years) + effects;
        if (sign * (goal - projected) > 0)
        {
            var unit = UnitName.Of(indicator.Unit);
            string En(double value) => $"{CheckGround.Shown(value)} {unit.En}".TrimEnd();
            string Zh(double value) => $"{CheckGround.Shown(value)}{(indicator.Unit == "%" ? string.Empty : " ")}{unit.Zh}".TrimEnd();
            var (risenEn, risenZh) = Change(rate, indicator.Unit);
            var (neededEn, neededZh) = Change(needed, indicator.Unit);
            var (withEn, withZh) = effects == 0 ? ("", "") : ($", with the {CheckGround.Shown(effects)} that the scenarios of its actions promise,", $"，并计入其行动情景带来的 {CheckGround.Shown(effects)}");
            var (paceEn, paceZh) = Math.Abs(rate) < 1e-9
                ? ($"The value has not moved from {values[0].Year} to {last.Year}", $"{values[0].Year}—{last.Year} 年数值没有变化")
                : ($"It {(rate > 0 ? "rose" : "fell")} by {risenEn} a year from {values[0].Year} to {last.Year}", $"{values[0].Year}—{last.Year} 年平均每年{(rate > 0 ? "上升" : "下降")} {risenZh}");
            ground.Warn(
                "target-out-of-reach", target.Code,
                new($"{paceEn}. At that pace{withEn} it stands at {En(projected)} in {year} instead of {En(goal)}; it has to {(needed > 0 ? "rise" : "fall")} by {neededEn} a year.", $"{paceZh}。照此速度{withZh}，{year} 年为 {Zh(projected)}，达不到 {Zh(goal)}；要实现目标，每年须{(needed > 0 ? "上升" : "下降")} {neededZh}。"),
                new("Say which actions speed it up and try them as a what-if scenario, or choose a later year or another number.", "说明由哪些行动加快进度并用情景模拟验证，或推迟年份、调整数值。"));
        }
    }

    // What a value changes by in a year: of a share in points of a hundred, lest 0.1 % be taken for a part of it; a unit that names the year is not said again.
    private static (string En, string Zh) Change(double rate, string unit)
    {
        var (size, name) = (CheckGround.Shown(Math.Abs(rate)), UnitName.Of(unit));
        return unit == "%" ? ($"{size} percentage points", $"{size} 个百分点") : unit.Contains("/year", StringComparison.Ordinal) ? (size, size) : ($"{size} {name.En}".TrimEnd(), $"{size} {name.Zh}".TrimEnd());
    }
}
