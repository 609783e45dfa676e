using System.Globalization;
using Hedgerow.Assessment;
using Hedgerow.Sharing.Charts;

namespace Hedgerow.Sharing.Assessments;

/// <summary>This assessment beside others of the city.</summary>
internal static class HistoryChapter
{
    private const int MostColumns = 5;

    /// <summary>Writes it; nothing where there is no other assessment.</summary>
    public static void Write(Manuscript text, RunText words, IReadOnlyList<StoredRun> others)
    {
        if (others.Count == 0)
        {
            return;
        }

        List<StoredRun> runs = [.. others.Append(words.Run).OrderBy(run => run.Year).ThenBy(run => run.Date, StringComparer.Ordinal).ThenBy(run => run.Edition, StringComparer.Ordinal)];
        text.Head(1, text.Say("Comparison with other assessments", "与其他评估的比较"), page: true);
        foreach (var warning in Comparability.Warnings(runs))
        {
            text.Put(new Note(text.Say("To be read with care:", "解读须谨慎："), text.Say(warning)));
        }

        text.Tabulate(
            text.Say("The assessments", "各次评估"),
            [
                new(text.Say("Year", "年份"), 0.8), new(text.Say("Edition", "版本"), 3), new(text.Say("Made on", "评估日期"), 1.3), new(text.Say("Official points or index", "正式得分或指数"), 1.4, IsNumber: true),
                new(text.Say("Provisional points", "暂定得分"), 1.3, IsNumber: true), new(text.Say("Indicators scored", "已评分指标"), 1.2, IsNumber: true),
            ],
            runs.Select(run => (IReadOnlyList<Prose>)
            [
                Year(run), text.Say(run.EditionName), run.Date, run.Total.Kind == "weighted" ? run.Total.Value is { } value ? RunText.Number(value, 1) : "–" : RunText.Points(run.Total.Score, run.Total.Max),
                run.Total.Kind == "weighted" ? "–" : RunText.Points(run.Total.ProvisionalScore, run.Total.ProvisionalMax), string.Create(CultureInfo.InvariantCulture, $"{run.Total.ScoredCount} / {run.Total.EditionCount}"),
            ]));
        var bars = runs.Where(run => run.Total.Kind != "weighted").Select(run => new PointsChart.Bar(
            run.Edition == words.Run.Edition ? Year(run) : $"{Year(run)} · {run.Edition}", run.Total.Score ?? 0, run.Total.Max ?? 0, run.Total.ProvisionalScore ?? 0, run.Total.ProvisionalMax ?? 0, run.Total.EditionMax)).ToList();
        if (bars.Count > 1)
        {
            text.Put(new Figure(
                text.Say("Points by assessment", "各次评估得分"),
                string.Join(text.Say("; ", "；"), bars.Select(bar => text.Say($"{bar.Name}: {bar.Score} of {bar.Max} official, {bar.Provisional} of {bar.ProvisionalMax} provisional points", $"{bar.Name}：正式 {bar.Score}/{bar.Max} 分，暂定 {bar.Provisional}/{bar.ProvisionalMax} 分"))) + text.Say(".", "。"),
                PointsChart.Draw(bars, SummaryPage.Keys(text))));
        }

        Values(text, words, [.. runs.Where(run => run.Edition == words.Run.Edition).TakeLast(MostColumns)]);
    }

    private static void Values(Manuscript text, RunText words, List<StoredRun> same)
    {
        if (same.Count < 2)
        {
            return;
        }

        var spoken = same.Select(run => new RunText(run, text.Language, words.Rules)).ToList();
        List<string> cautions = [];
        List<IReadOnlyList<Prose>> rows = [];
        foreach (var indicator in words.Run.Indicators)
        {
            var line = same.Select(run => run.Indicator(indicator.Key)).ToList();
            var warning = Comparability.Warning([.. line.OfType<StoredIndicator>()]);
            if (warning is not null)
            {
                cautions.Add($"{indicator.Id}: {text.Say(warning)}");
            }

            rows.Add(
            [
                words.Name(indicator) + (warning is null ? string.Empty : " *"),
                .. line.Select((other, i) => (Prose)(other is null ? "–" : $"{spoken[i].Value(other) ?? "–"}{(other.Score is { } points ? string.Create(CultureInfo.InvariantCulture, $" ({points})") : string.Empty)}")),
            ]);
        }

        text.Tabulate(
            text.Say("Values, and points in brackets, by year", "历年数值（括号内为得分）"),
            [new(text.Say("Indicator", "指标"), 3), .. same.Select(run => new Column(Year(run), 1.3))], rows,
            source: text.Say("assessment.json of each run.", "各次评估的 assessment.json。") + (cautions.Count == 0 ? string.Empty : text.Say(" * ", " * ") + string.Join(" ", cautions)), wide: same.Count > 3);
    }

    private static string Year(StoredRun run) => run.Year.ToString(CultureInfo.InvariantCulture);
}
