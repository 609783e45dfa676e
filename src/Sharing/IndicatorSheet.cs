using System.Globalization;
using Hedgerow.Assessment;
using Hedgerow.Pages;
using Hedgerow.Planning;
using Hedgerow.Science.Index;
using Hedgerow.Sharing.Assessments;

namespace Hedgerow.Sharing;

/// <summary>The sheet of nine columns in which the convention's reporting tool takes indicator data. Its header is strict; a row needs year, unit and value, so what is not known has no row.</summary>
public static class IndicatorSheet
{
    /// <summary>Code of the Singapore Index among the component indicators of target 12.</summary>
    public const string IndexCode = "12.CT.1";

    private const string Framework = "kmgbf";

    /// <summary>The header, column by column, as the tool wants it.</summary>
    public static IReadOnlyList<string> Header { get; } =
        ["Indicator code", "Indicator", "Does this data row represent a disaggregation (yes/no)", "Disaggregation type", "Disaggregation", "Year", "Unit", "Value", "Footnote"];

    /// <summary>The sheet of assessments: the official points of the index, then its components and indicators as disaggregations.</summary>
    /// <param name="runs">The assessments, of several years and editions where there are any.</param>
    /// <param name="language">"en" or "zh": of names and footnotes; the header is the tool's.</param>
    /// <param name="districts">Whether districts follow, indicator by indicator.</param>
    /// <returns>The sheet; as CSV without byte order mark, which the tool would take for a part of the header.</returns>
    public static Sheet Of(IReadOnlyList<StoredRun> runs, string language, bool districts = false)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var table = new List<IReadOnlyList<string>>();
        foreach (var run in runs.OrderBy(run => run.Edition, StringComparer.Ordinal).ThenBy(run => run.Year))
        {
            Rows(table, run, new Manuscript(language), districts);
        }

        return new Sheet(Header, table, HasMark: false);
    }

    /// <summary>The sheet of a plan: the values of its indicators by year, with the codes of the framework where they have one and the plan's own where not.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="frameworks">The frameworks that are known.</param>
    /// <param name="language">"en" or "zh": of names and footnotes.</param>
    /// <returns>The sheet; as CSV without byte order mark.</returns>
    public static Sheet Of(Plan plan, IReadOnlyList<Framework> frameworks, string language)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(frameworks);
        var (table, text) = (new List<IReadOnlyList<string>>(), new Manuscript(language));
        foreach (var indicator in plan.Indicators)
        {
            var code = indicator.Reference.StartsWith(Framework + "/", StringComparison.Ordinal) ? indicator.Reference[(Framework.Length + 1)..] : null;
            var official = code is null ? null : frameworks.FirstOrDefault(framework => framework.Id == Framework)?.Indicators.FirstOrDefault(known => known.Code == code);
            foreach (var value in plan.SeriesOf(indicator.Code))
            {
                List<string> notes = [.. new[] { value.Note.In(text.Language), value.Source, code is null ? text.Say("Indicator of the city's plan; no code of the framework.", "城市规划自有指标，无框架代码。") : string.Empty }.Where(note => note.Length > 0)];
                table.Add([code ?? indicator.Code, official is null ? indicator.Name.In(text.Language) : text.Say(official.Name), "no", string.Empty, string.Empty, Year(value.Year), Unit(text, indicator.Unit), Number(value.Value), string.Join(" ", notes)]);
            }
        }

        return new Sheet(Header, table, HasMark: false);
    }

    private static void Rows(List<IReadOnlyList<string>> table, StoredRun run, Manuscript text, bool districts)
    {
        var isIndex = run.Edition.StartsWith("singapore-", StringComparison.Ordinal);
        var code = isIndex ? IndexCode : run.Edition;
        var (name, place) = (text.Say(run.EditionName), text.Say(run.CityName));
        var source = text.Say($"{place}; Hedgerow {run.Software.Version}, {run.Date}", $"{place}；Hedgerow {run.Software.Version}，{run.Date}") + (isIndex ? string.Empty : text.Say("; an own code, not one of the framework", "；自有代码，非框架代码"));
        void Row(string kind, string part, string unit, double value, string note) => table.Add(
            [code, name, kind.Length == 0 ? "no" : "yes", kind, part, Year(run.Year), unit, Number(value), note.Length == 0 ? source : $"{note} {source}"]);

        var points = text.Say("points", "分");
        if (run.Total is { Kind: "weighted", Value: { } index })
        {
            Row(string.Empty, string.Empty, text.Say("index, 0 to 100", "指数（0–100）"), index, string.Empty);
        }
        else if (run.Total is { Kind: not "weighted", Score: { } score, Max: { } max })
        {
            Row(string.Empty, string.Empty, points, score, Of(text, run.Total.ScoredCount, run.Total.EditionCount, max, run.Total.ProvisionalScore, run.Total.ProvisionalMax));
        }

        foreach (var part in run.Components.Where(part => part is { Score: not null, Max: > 0 }))
        {
            Row(text.Say("component of the index", "指数组成部分"), text.Say(part.Name), points, part.Score!.Value, Of(text, part.ScoredCount, part.EditionCount, part.Max!.Value, part.ProvisionalScore, part.ProvisionalMax));
        }

        var words = new RunText(run, text.Language);
        for (var i = 0; i < run.Indicators.Count; i++)
        {
            var indicator = run.Indicators[i];
            if (indicator.Value is { } value)
            {
                Row(text.Say("indicator of the index", "指数指标"), words.Name(indicator), Unit(text, indicator.Unit), value, Scored(text, words, indicator));
            }

            foreach (var unit in districts ? run.Units : [])
            {
                if (unit.Indicators[i].Value is { } part)
                {
                    Row(text.Say("indicator of the index, by district", "指数指标（按分区）"), $"{words.Name(indicator)} · {unit.Name}", Unit(text, indicator.Unit), part, Scored(text, words, unit.Indicators[i]));
                }
            }
        }
    }

    private static string Of(Manuscript text, int scored, int count, int max, int? provisional, int? provisionalMax)
    {
        var apart = provisional is { } points && provisionalMax is > 0 ? text.Say($" A further {points} of {provisionalMax} points are provisional and not in the value.", $"另有暂定 {points}/{provisionalMax} 分，未计入数值。") : string.Empty;
        return text.Say($"Official points of {max} that could be won; {scored} of {count} indicators scored.{apart}", $"正式得分，满分 {max}；已评分指标 {scored}/{count}。{apart}");
    }

    private static string Scored(Manuscript text, RunText words, StoredIndicator indicator) => indicator.Score is { } points
        ? text.Say($"{points} of {indicator.Max} points, {words.Status(indicator.Status)}.", $"{points}/{indicator.Max} 分（{words.Status(indicator.Status)}）。")
        : string.Empty;

    // The tool wants a unit in every row.
    private static string Unit(Manuscript text, string unit) => UnitName.Of(unit).In(text.Language) is { Length: > 0 } name ? name : text.Say("number", "个");

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
