using System.Globalization;
using Hedgerow.Assessment;
using Hedgerow.Pages;
using Hedgerow.Sharing.Charts;

namespace Hedgerow.Sharing.Assessments;

/// <summary>The result as a whole: the components, and all indicators at a glance.</summary>
internal static class ResultChapter
{
    /// <summary>Writes it.</summary>
    public static void Write(Manuscript text, RunText words)
    {
        var run = words.Run;
        text.Head(1, text.Say("The result", "评估结果"), page: true);
        text.Head(2, text.Say("Components", "组成部分"));
        Components(text, run);
        text.Head(2, text.Say("All indicators", "全部指标"));
        if (run.Total.Kind != "weighted" && run.Indicators.Any(indicator => indicator.Max > 0))
        {
            text.Put(Overview(text, words));
        }

        text.Tabulate(
            text.Say("The indicators: value, points and what the points are worth", "指标一览：数值、得分与得分性质"),
            [new(text.Say("Indicator", "指标"), 4.2), new(text.Say("Value", "数值"), 2.2), new(text.Say("Points", "得分"), 1, IsNumber: true), new(text.Say("Standing", "性质"), 1.6)],
            run.Indicators.Select(indicator => (IReadOnlyList<Prose>)[words.Name(indicator), words.Value(indicator) ?? "–", RunText.Points(indicator.Score, indicator.Max), words.Status(indicator.Status)]),
            id: "table:indicators",
            source: text.Say("assessment.json of this run. A dash is not measured, never zero.", "本次评估的 assessment.json。短横表示未测算，绝不等于零。"));
    }

    private static void Components(Manuscript text, StoredRun run)
    {
        if (run.Total.Kind == "weighted")
        {
            text.Tabulate(
                text.Say("Components of the weighted index", "加权指数的组成"),
                [new(text.Say("Indicator", "指标"), 4), new(text.Say("Weight", "权重"), 1, IsNumber: true), new(text.Say("Normalised", "归一化值"), 1.3, IsNumber: true), new(text.Say("Contribution", "贡献"), 1.3, IsNumber: true)],
                run.Indicators.Where(indicator => indicator.Weighted is not null).Select(indicator => (IReadOnlyList<Prose>)
                [
                    text.Say(indicator.Name!), RunText.Number(indicator.Weighted!.Weight), RunText.Number(indicator.Weighted.Normalised, 1) + (indicator.Weighted.Capped ? "*" : string.Empty), RunText.Number(indicator.Weighted.Contribution, 2),
                ]),
                source: text.Say("assessment.json. An asterisk marks a value above its reference maximum, which counts as the maximum.", "assessment.json。星号表示数值超过参考最大值，按最大值计。"),
                none: text.Say("No component has a value yet.", "尚无分项数值。"));
            return;
        }

        var keys = SummaryPage.Keys(text);
        var bars = run.Components.Select(part => new PointsChart.Bar(text.Say(part.Name), part.Score ?? 0, part.Max ?? 0, part.ProvisionalScore ?? 0, part.ProvisionalMax ?? 0, part.EditionMax)).ToList();
        text.Put(new Figure(
            text.Say("Points by component", "各组成部分得分"),
            string.Join(text.Say("; ", "；"), bars.Select(bar => text.Say(
                $"{bar.Name}: {bar.Score} of {bar.Max} official and {bar.Provisional} of {bar.ProvisionalMax} provisional points, {bar.Whole:0} in all",
                $"{bar.Name}：正式 {bar.Score}/{bar.Max} 分，暂定 {bar.Provisional}/{bar.ProvisionalMax} 分，满分 {bar.Whole:0}"))) + text.Say(".", "。"),
            PointsChart.Draw(bars, keys)));
        text.Tabulate(
            text.Say("Points by component, official and provisional apart", "各组成部分得分（正式与暂定分列）"),
            [
                new(text.Say("Component", "组成部分"), 3), new(text.Say("Official points", "正式得分"), 1.4, IsNumber: true), new(text.Say("Provisional points", "暂定得分"), 1.4, IsNumber: true),
                new(text.Say("Indicators scored", "已评分指标"), 1.4, IsNumber: true), new(text.Say("Most that there is", "满分"), 1.2, IsNumber: true),
            ],
            [
                .. run.Components.Select(part => Row(text.Say(part.Name), part.Score, part.Max, part.ProvisionalScore, part.ProvisionalMax, part.ScoredCount, part.EditionCount, part.EditionMax)),
                Row(text.Say("All", "合计"), run.Total.Score, run.Total.Max, run.Total.ProvisionalScore, run.Total.ProvisionalMax, run.Total.ScoredCount, run.Total.EditionCount, run.Total.EditionMax),
            ],
            id: "table:components",
            source: text.Say("assessment.json of this run.", "本次评估的 assessment.json。"));
    }

    private static IReadOnlyList<Prose> Row(string name, int? score, int? max, int? provisional, int? provisionalMax, int scored, int count, double whole) =>
        [name, RunText.Points(score, max), RunText.Points(provisional, provisionalMax), string.Create(CultureInfo.InvariantCulture, $"{scored} / {count}"), Figures.Show((decimal)whole, 0)];

    private static Figure Overview(Manuscript text, RunText words)
    {
        var lines = words.Run.Indicators.Select(indicator => new ScoreChart.Line(
            words.Name(indicator), indicator.Status is "scored" or "provisional" ? indicator.Score : null, indicator.Max, indicator.Status == "provisional",
            indicator.Status is "scored" or "provisional" ? (indicator.Level is null ? words.Value(indicator) : null) ?? string.Empty : words.Status(indicator.Status))).ToList();
        return new Figure(
            text.Say("Points of every indicator", "各项指标得分"),
            text.Say("A row of squares for each indicator, as many filled as points won; the table that follows holds the same numbers.", "每项指标一行方格，填充数为得分；数值与后表相同。"),
            ScoreChart.Draw(lines, text.Say("points on confirmed bands", "正式得分"), text.Say("points on provisional bands", "暂定得分")));
    }
}
