using System.Globalization;
using Hedgerow.Assessment;
using Hedgerow.Pages;
using Hedgerow.Science.Index;

namespace Hedgerow.Sharing.Assessments;

/// <summary>Each indicator: what it is, its value and points, what is missing and how to mend it, what it was made from, how.</summary>
internal static class IndicatorPages
{
    /// <summary>Writes them, component by component.</summary>
    public static void Write(Manuscript text, RunText words)
    {
        text.Head(1, text.Say("Indicator by indicator", "逐项指标"), page: true);
        var groups = words.Run.Components.Select(part => (part.Id, Name: text.Say(part.Name))).ToList();
        foreach (var (id, name) in groups)
        {
            text.Head(2, name);
            foreach (var indicator in words.Run.Indicators.Where(indicator => indicator.Component == id))
            {
                One(text, words, indicator);
            }
        }

        foreach (var indicator in words.Run.Indicators.Where(indicator => groups.All(group => group.Id != indicator.Component)))
        {
            One(text, words, indicator);
        }
    }

    private static void One(Manuscript text, RunText words, StoredIndicator indicator)
    {
        text.Put(new Heading(3, text.Say($"Indicator {words.Name(indicator)}", $"指标 {words.Name(indicator)}")) { IsNumbered = false, Id = "indicator:" + indicator.Key });
        if (indicator.Explanation is { } explanation)
        {
            text.Write(text.Say(explanation));
        }

        if (indicator.Gap is { } gap)
        {
            text.Put(new Note(text.Say("What is missing:", "缺失内容："), Prose.Quoted(text.Say(gap.Reason))));
            text.Put(new Note(text.Say("How to mend it:", "补齐办法："), Prose.Quoted(text.Say(gap.Remedy))));
        }

        text.Tabulate(
            text.Say($"Indicator {indicator.Id} in figures", $"指标 {indicator.Id} 数据"), [new(text.Say("What", "项目"), 1.3), new(text.Say("Result", "结果"), 2.2)], Facts(text, words, indicator));
        if (NextStep.Of(indicator) is { } step)
        {
            text.Write(text.Labelled("Next step", "下一步", text.Say(step.Words)));
        }

        text.List(indicator.Notes.Select(note => Prose.Quoted(text.Say(note.Words))));
        Method(text, indicator);
    }

    private static IEnumerable<IReadOnlyList<Prose>> Facts(Manuscript text, RunText words, StoredIndicator indicator)
    {
        yield return [text.Say("Value", "数值"), words.Value(indicator) ?? text.Say("not measured", "未测算")];
        if (indicator.Interval is { } interval)
        {
            yield return [text.Say("Interval", "区间"), $"{RunText.Number(interval.Low)}–{RunText.Number(interval.High)}{words.Unit(indicator.Unit)}" + text.Say($" ({interval.Meaning.En})", $"（{interval.Meaning.Zh}）")];
        }

        if (indicator.Max > 0)
        {
            yield return [text.Say("Points", "得分"), RunText.Points(indicator.Score, indicator.Max) + text.Say($" ({words.Status(indicator.Status)})", $"（{words.Status(indicator.Status)}）")];
        }

        if (words.Bands(indicator) is { } bands)
        {
            yield return [text.Say("Points by value", "评分区间"), bands + (indicator.Standing == "provisional" ? text.Say(" (provisional)", "（暂定）") : string.Empty)];
        }

        if (indicator.Trend is { } trend)
        {
            yield return [trend.Year.ToString(CultureInfo.InvariantCulture), RunText.Number(trend.Value) + words.Unit(indicator.Unit)];
        }

        foreach (var (key, part) in indicator.Parts)
        {
            if (RunText.Part(part, isYear: key.EndsWith("year", StringComparison.Ordinal)) is { Length: > 0 } shown)
            {
                yield return [Capital(text.Say(PartNames.Of(key))), shown + words.PartUnit(key)];
            }
        }

        if (indicator.Inputs.Count > 0)
        {
            yield return [text.Say("Made from", "数据来源"), string.Join("\n", indicator.Inputs.Select(input => Input(text, input)).Distinct())];
        }

        if (indicator.Evidence.Count > 0)
        {
            yield return [text.Say("Evidence", "佐证材料"), string.Join("\n", indicator.Evidence.Select(item => string.Join(", ", new[] { item.File, item.Link, item.Date, item.Office, item.Note }.Where(piece => !string.IsNullOrWhiteSpace(piece)))))];
        }
    }

    private static void Method(Manuscript text, StoredIndicator indicator)
    {
        if (indicator.Card is { } card)
        {
            text.Write(text.Labelled("Formula", "公式", text.Say(card.Formula)), Tone.Small);
        }

        if (WorkedFormula.Of(indicator) is { } worked)
        {
            text.Write(text.Labelled("With the numbers of this city", "代入本市数值", $"{worked.Numbers} = {RunText.Number(worked.Result)}{RunText.Unit(indicator.Unit, text.Language)}"), Tone.Small);
        }

        List<string> parameters = [.. indicator.Parameters.Where(p => p.Key != "question").Select(p => (p.Key, Shown: RunText.Part(p.Value))).Where(p => p.Shown is { Length: > 0 }).Select(p => $"{p.Key}: {p.Shown}")];
        if (parameters.Count > 0)
        {
            text.Write(Prose.Of(Piece.Strong(text.Say("Parameters: ", "参数：")), new Piece(string.Join(", ", parameters), PieceKind.Code)), Tone.Small);
        }

        List<string> sources = [.. new[] { indicator.Source, indicator.MethodSource }.OfType<string>().Distinct().Select(key => $"[{key}]")];
        if (sources.Count > 0)
        {
            text.Write(text.Labelled("Sources of rule and method", "规则与方法来源", string.Join(", ", sources)), Tone.Small);
        }
    }

    private static string Input(Manuscript text, StoredInput input) =>
        string.Join(", ", new[] { input.Source ?? Path.GetFileName(input.Path), input.Layer, input.Year?.ToString(CultureInfo.InvariantCulture), input.Licence is { } licence ? text.Say($"licence {licence}", $"许可 {licence}") : null }.Where(piece => !string.IsNullOrEmpty(piece)));

    private static string Capital(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
