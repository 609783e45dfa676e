using System.Globalization;
using Hedgerow.Assessment;
using Hedgerow.Pages;
using Hedgerow.Sharing.Charts;

namespace Hedgerow.Sharing.Assessments;

/// <summary>The page that a mayor reads: what came out, what is good, what is weak, what comes next, what is missing.</summary>
internal static class SummaryPage
{
    private const int Most = 3;

    /// <summary>Writes it.</summary>
    public static void Write(Manuscript text, RunText words)
    {
        var run = words.Run;
        text.Head(1, text.Say("Summary", "摘要"), page: true);
        text.Write(Meaning(text, words), Tone.Lead);
        if (run.Total.Kind != "weighted")
        {
            text.Put(TotalFigure(text, run));
        }

        var scored = run.Indicators.Where(indicator => indicator is { Score: not null, Max: > 0, Status: "scored" or "provisional" }).ToList();
        if (scored.Count > 0)
        {
            var best = scored.Where(indicator => indicator.Score == indicator.Max).OrderBy(indicator => indicator.Status == "scored" ? 0 : 1).Take(Most).ToList();
            var worst = scored.Where(indicator => 2 * indicator.Score < indicator.Max).OrderBy(indicator => (double)indicator.Score! / indicator.Max).ThenBy(indicator => indicator.Status == "scored" ? 0 : 1).Take(Most).ToList();
            Listed(text, words, best, "What is good", "优势");
            Listed(text, words, worst, "What is weak", "薄弱之处");
        }

        var steps = run.Indicators.Select(indicator => (indicator, step: NextStep.Of(indicator))).Where(pair => pair.step is not null && pair.indicator.ValueShown is not null)
            .OrderBy(pair => pair.step!.Distance / Math.Max(1e-9, Math.Abs(pair.indicator.Value!.Value) + pair.step.Distance)).Take(Most).ToList();
        if (steps.Count > 0)
        {
            Lead(text, "The nearest next steps", "最近的提升空间");
            text.List(steps.Select(pair => Prose.Of(Piece.Strong(words.Name(pair.indicator) + text.Say(": ", "：")), text.Say(pair.step!.Words))));
        }

        var (gaps, bare) = (run.Indicators.Count(indicator => indicator.Status == "not_measured"), run.Indicators.Count(indicator => indicator.Status == "unevidenced"));
        if (gaps + bare > 0)
        {
            Lead(text, "What is missing", "尚缺内容");
            text.Write(text.Say(
                $"{Count(gaps, "indicator was", "indicators were")} not measured and {Count(bare, "answer has", "answers have")} no evidence. They count neither for nor against the city; each page below says how to close the gap.",
                $"有 {gaps} 项指标未测算，{bare} 项答复缺少佐证。这些指标既不加分也不扣分；后文逐项说明补齐办法。"));
        }
    }

    /// <summary>What the result means, in a sentence or two.</summary>
    internal static string Meaning(Manuscript text, RunText words)
    {
        var (run, total, city) = (words.Run, words.Run.Total, text.Say(words.Run.CityName));
        if (total.Kind == "weighted")
        {
            return total.Value is { } value
                ? text.Say($"{city} reaches {Figures.Show((decimal)value, 1)} of 100 in {run.Year}.", $"{run.Year} 年{city}的指数为 {Figures.Show((decimal)value, 1)}（满分 100）。")
                : text.Say(
                    $"The index of {city} has no value yet: {total.EditionCount - total.ScoredCount} of {total.EditionCount} components are missing, and a weighted sum with a hole in it would say nothing.",
                    $"{city}的指数暂无法得出：{total.EditionCount} 个分项中尚缺 {total.EditionCount - total.ScoredCount} 个，缺项的加权和没有意义。");
        }

        var official = run.Indicators.Count(indicator => indicator.Status == "scored");
        var provisional = run.Indicators.Count(indicator => indicator.Status == "provisional");
        if (official == 0)
        {
            return text.Say(
                $"None of the {total.EditionCount} indicators of {city} could be scored on a confirmed band yet; {provisional} have provisional points, shown apart.",
                $"{city}的 {total.EditionCount} 项指标中尚无一项能按已证实的区间评分；{provisional} 项为暂定得分，单独列示。");
        }

        var apart = provisional == 0 ? string.Empty : text.Say(
            $" A further {total.ProvisionalScore} of {total.ProvisionalMax} points ({Count(provisional, "indicator", "indicators")}) are provisional, because their scoring bands are not confirmed, and stand apart.",
            $"另有 {provisional} 项指标的 {total.ProvisionalScore}/{total.ProvisionalMax} 分因评分区间未经证实而暂定，单独列示。");
        return text.Say(
            $"In {run.Year} {city} earns {total.Score} of {total.Max} points on the {official} of {total.EditionCount} indicators that could be scored so far.{apart}",
            $"{run.Year} 年，在目前可正式评分的 {official} 项指标（共 {total.EditionCount} 项）上，{city}得到 {total.Score}/{total.Max} 分。{apart}");
    }

    /// <summary>What the colours of bars of points mean.</summary>
    internal static IReadOnlyList<string> Keys(Manuscript text) =>
    [
        text.Say("won", "正式得分"), text.Say("not won", "正式失分"), text.Say("provisional, won", "暂定得分"), text.Say("provisional, not won", "暂定失分"), text.Say("not scored", "未评分"),
    ];

    private static Figure TotalFigure(Manuscript text, StoredRun run)
    {
        var total = run.Total;
        var bar = new PointsChart.Bar(string.Empty, total.Score ?? 0, total.Max ?? 0, total.ProvisionalScore ?? 0, total.ProvisionalMax ?? 0, total.EditionMax);
        return new Figure(
            text.Say($"Points of {total.EditionMax:0} in the whole index", $"指数总分 {total.EditionMax:0} 分的构成"),
            text.Say(
                $"A bar of {total.EditionMax:0} points: {bar.Score} won and {bar.Max - bar.Score} not won on confirmed bands, {bar.Provisional} won and {bar.ProvisionalMax - bar.Provisional} not won on provisional ones, {bar.Parts.Last().Points:0} not scored.",
                $"总长 {total.EditionMax:0} 分的条形：正式得分 {bar.Score}，正式失分 {bar.Max - bar.Score}，暂定得分 {bar.Provisional}，暂定失分 {bar.ProvisionalMax - bar.Provisional}，未评分 {bar.Parts.Last().Points:0}。"),
            PointsChart.Draw([bar], Keys(text)))
        { Id = "figure:total" };
    }

    private static void Listed(Manuscript text, RunText words, List<StoredIndicator> indicators, string en, string zh)
    {
        if (indicators.Count > 0)
        {
            Lead(text, en, zh);
            text.List(indicators.Select(indicator => Prose.Of(
                Piece.Strong(words.Name(indicator) + text.Say(": ", "：")),
                $"{(words.Value(indicator) is { } value ? value + text.Say(", ", "，") : string.Empty)}{RunText.Points(indicator.Score, indicator.Max)} {text.Say("points", "分")}{(indicator.Status == "provisional" ? text.Say(", provisional", "（暂定）") : string.Empty)}")));
        }
    }

    private static void Lead(Manuscript text, string en, string zh) => text.Put(new Heading(2, text.Say(en, zh)) { IsNumbered = false, IsListed = false });

    private static string Count(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");
}
