using System.Globalization;
using Hedgerow.Assessment;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning.FromIndex;

/// <summary>Puts what an assessment found into the words of a background report.</summary>
internal static class FindingText
{
    public static IEnumerable<PlanFinding> Of(StoredRun run, StoredIndicator now, StoredIndicator? before, int? year, int low)
    {
        var name = now.Name ?? Wording.Same(now.Key);
        var reference = PlanIndex.Reference(run, now);
        if (now.Gap is { } gap && now.Score is null)
        {
            yield return new PlanFinding
            {
                Kind = FindingKind.Gap, Indicator = reference, Title = new PlanText($"{name.En} could not be scored", $"{name.Zh}未能评分"),
                Text = new PlanText($"{Sentence(gap.Reason.En)} {Sentence(gap.Remedy.En)}".Trim(), gap.Reason.Zh.TrimEnd('。') + "。" + gap.Remedy.Zh.TrimEnd('。') + "。"),
            };
            yield break;
        }

        if (now.Score is { } score && score <= low && now.Max > 0)
        {
            var step = NextStep.Of(now)?.Words;
            yield return new PlanFinding
            {
                Kind = FindingKind.LowScore, Indicator = reference, Title = new PlanText($"{name.En}: {score} of {now.Max} points", $"{name.Zh}：{score}/{now.Max} 分"),
                Text = new PlanText($"{Value(now)}{(now.Standing == "provisional" ? " The bands are provisional." : "")} {step?.En}".Trim(), $"{ValueZh(now)}{(now.Standing == "provisional" ? "所用分值区间为暂定。" : "")}{step?.Zh}"),
            };
        }

        if (before is not null && IndexValue.Of(now) is { } value && IndexValue.Of(before) is { } was && (IndexValue.Better(now) == BetterWhen.Lower ? value > was : value < was))
        {
            var unit = UnitName.Of(IndexValue.Unit(now));
            yield return new PlanFinding
            {
                Kind = FindingKind.Decline, Indicator = reference, Title = new PlanText($"{name.En} became worse", $"{name.Zh}变差"),
                Text = new PlanText($"From {Shown(was, unit.En)} in {year} to {Shown(value, unit.En)} in {run.Year}.", $"由 {year} 年的 {Shown(was, unit.Zh)}变为 {run.Year} 年的 {Shown(value, unit.Zh)}。"),
            };
        }
    }

    private static string Value(StoredIndicator indicator) => IndexValue.Of(indicator) is { } value ? $"The value is {Shown(value, UnitName.Of(IndexValue.Unit(indicator)).En)}." : "";

    private static string ValueZh(StoredIndicator indicator) => IndexValue.Of(indicator) is { } value ? $"数值为 {Shown(value, UnitName.Of(IndexValue.Unit(indicator)).Zh)}。" : "";

    private static string Shown(double value, string unit) => $"{value.ToString("0.####", CultureInfo.InvariantCulture)} {unit}".TrimEnd();

    private static string Sentence(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..].TrimEnd('.') + ".";
}
