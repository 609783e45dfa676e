using System.Globalization;
using Hedgerow.Planning;
using Hedgerow.Sharing.Assessments;
using Hedgerow.Sharing.Charts;

namespace Hedgerow.Sharing.Plans;

/// <summary>The indicators of the plan, their values, and the index that it builds on.</summary>
internal static class IndicatorParts
{
    private const int MostYears = 7;

    /// <summary>What the assessment said, in a sentence and a figure; the sheet stands in the annex.</summary>
    public static void Result(PlanVoice voice)
    {
        if (voice.Material.Run is not { } run)
        {
            return;
        }

        var text = voice.Text;
        text.Write(SummaryPage.Meaning(text, new RunText(run, text.Language)));
        if (run.Total.Kind != "weighted")
        {
            text.Put(new Figure(
                text.Say($"Points by component, {run.EditionName.En}, {run.Year}", $"{run.EditionName.Zh} {run.Year} 年各组成部分得分"),
                string.Join(text.Say("; ", "；"), run.Components.Select(part => text.Say(
                    $"{part.Name.En}: {part.Score ?? 0} of {part.Max ?? 0} official and {part.ProvisionalScore ?? 0} of {part.ProvisionalMax ?? 0} provisional points",
                    $"{part.Name.Zh}：正式 {part.Score ?? 0}/{part.Max ?? 0} 分，暂定 {part.ProvisionalScore ?? 0}/{part.ProvisionalMax ?? 0} 分"))) + text.Say(".", "。"),
                PointsChart.Draw([.. run.Components.Select(part => new PointsChart.Bar(text.Say(part.Name), part.Score ?? 0, part.Max ?? 0, part.ProvisionalScore ?? 0, part.ProvisionalMax ?? 0, part.EditionMax))], SummaryPage.Keys(text))));
        }
    }

    /// <summary>The indicators.</summary>
    public static void Indicators(PlanVoice voice)
    {
        var text = voice.Text;
        text.Tabulate(
            text.Say("Indicators of the plan", "规划指标"),
            [
                new(text.Say("Indicator", "指标"), 3), new(text.Say("From", "来源"), 1.8), new(text.Say("Unit", "单位"), 1), new(text.Say("Better when", "方向"), 1.1), new(text.Say("How it is made", "计算方法"), 3),
                new(text.Say("How often", "频率"), 1.1), new(text.Say("Measured by", "责任单位"), 1.7), new(text.Say("Targets", "服务目标"), 1),
            ],
            voice.Plan.Indicators.Select(indicator => (IReadOnlyList<Prose>)
            [
                voice.Named(indicator.Code, indicator.Name), indicator.Reference.Length == 0 ? voice.Say(indicator.Source) : voice.Names.Indicator(indicator.Reference, named: false),
                Hedgerow.Science.Index.UnitName.Of(indicator.Unit).In(text.Language) is { Length: > 0 } unit ? unit : "–", voice.Say(indicator.Better), voice.Say(indicator.Method), voice.Say(indicator.Frequency), voice.Say(indicator.Owner),
                voice.Codes(voice.Plan.Targets.Where(target => target.Indicator == indicator.Code).Select(target => target.Code)),
            ]),
            id: "table:plan-indicators", wide: true);
    }

    /// <summary>Their values by year.</summary>
    public static void Series(PlanVoice voice)
    {
        var (text, plan) = (voice.Text, voice.Plan);
        List<int> years = [.. plan.Series.Select(value => value.Year).Distinct().Order().TakeLast(MostYears)];
        if (years.Count == 0)
        {
            return;
        }

        // What many values have in common is said once.
        List<string> notes = [.. plan.Series.Where(value => years.Contains(value.Year)).Select(value => (value, Said: string.Join(text.Say(", ", "，"), new[] { voice.Names.Source(value.Source), value.Note.In(text.Language) }.Where(piece => piece.Length > 0))))
            .Where(pair => pair.Said.Length > 0).GroupBy(pair => (pair.Said, pair.value.Year), pair => pair.value.Indicator)
            .Select(group => text.Say($"{text.Join(group)} ({group.Key.Year}): {group.Key.Said}", $"{text.Join(group)}（{group.Key.Year} 年）：{group.Key.Said}"))];
        text.Tabulate(
            text.Say("Values of the indicators by year", "指标历年数值"),
            [new(text.Say("Indicator", "指标"), 3.4), new(text.Say("Unit", "单位"), 1), .. years.Select(year => new Column(year.ToString(CultureInfo.InvariantCulture), 1, IsNumber: true))],
            plan.Indicators.Where(indicator => plan.SeriesOf(indicator.Code).Any(value => years.Contains(value.Year))).Select(indicator => (IReadOnlyList<Prose>)
            [
                voice.Named(indicator.Code, indicator.Name), Hedgerow.Science.Index.UnitName.Of(indicator.Unit).In(text.Language) is { Length: > 0 } unit ? unit : "–",
                .. years.Select(year => (Prose)PlanVoice.Number(plan.SeriesOf(indicator.Code).Where(value => value.Year == year).Select(value => (double?)value.Value).LastOrDefault())),
            ]),
            source: notes.Count == 0 ? null : string.Join(text.Say("; ", "；"), notes) + text.Say(".", "。"));
    }

    /// <summary>The score sheet of the index.</summary>
    public static void Index(PlanVoice voice)
    {
        if (voice.Material.Run is not { } run)
        {
            return;
        }

        var (text, words) = (voice.Text, new RunText(run, voice.Text.Language));
        text.Tabulate(
            text.Say($"Score sheet: {run.EditionName.En}, {run.Year}", $"得分表：{run.EditionName.Zh}，{run.Year} 年"),
            [new(text.Say("Indicator", "指标"), 4.2), new(text.Say("Value", "数值"), 2.4), new(text.Say("Points", "得分"), 1, IsNumber: true), new(text.Say("Standing", "性质"), 1.6)],
            run.Indicators.Select(indicator => (IReadOnlyList<Prose>)[words.Name(indicator), words.Value(indicator) ?? "–", RunText.Points(indicator.Score, indicator.Max), words.Status(indicator.Status)]),
            source: text.Say(
                $"assessment of {run.Date}, Hedgerow {run.Software.Version}. A dash is not measured, never zero; provisional points stand in no official total.",
                $"{run.Date} 的评估，Hedgerow {run.Software.Version}。短横表示未测算，绝不等于零；暂定分不计入正式总分。"));
    }
}
