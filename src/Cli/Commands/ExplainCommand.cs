using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;
using Spectre.Console;

namespace Hedgerow.Cli.Commands;

/// <summary><c>hedgerow explain EDITION/ID</c>: how one indicator is computed and scored.</summary>
internal static class ExplainCommand
{
    public static Command Build(Screen screen)
    {
        var what = new Argument<string>("EDITION/ID") { Description = screen.Say("An indicator, such as singapore-2021/2", "指标，例如 singapore-2021/2") };
        var json = Arguments.Json(screen);
        var command = new Command("explain", screen.Say("Explain an indicator: formula, source, parameters, bands, files", "解释指标：公式、来源、参数、评分区间、文件")) { what, json };
        command.SetAction((parsed, _) => Guard.Run(screen, () =>
        {
            var found = Find(parsed.GetRequiredValue(what));
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonText.Of(Json(found)));
            }
            else
            {
                Print(screen, found);
            }

            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static Explanation Find(string what)
    {
        var slash = what.LastIndexOf('/');
        if (slash <= 0 || slash == what.Length - 1)
        {
            throw Wrong(what, new Wording($"'{what}' is no indicator", $"“{what}”不是指标"), new Wording("EDITION/ID, such as singapore-2021/2", "版本/编号，例如 singapore-2021/2"), null);
        }

        var reading = Editions.Read(what[..slash]);
        if (reading.Edition is not { } edition)
        {
            throw new InputException(reading.Findings);
        }

        var id = what[(slash + 1)..];
        return Explanation.Of(edition, id) ?? throw Wrong(
            what,
            new Wording($"{edition.Id} has no indicator '{id}'", $"{edition.Id} 没有指标“{id}”"),
            new Wording($"one of {string.Join(", ", edition.Indicators.Select(i => i.Id))}", $"{string.Join("、", edition.Indicators.Select(i => i.Id))} 之一"),
            Spelling.Nearest(id, edition.Indicators.SelectMany(i => new[] { i.Id, i.Key })));
    }

    private static InputException Wrong(string what, Wording found, Wording expected, string? nearest) =>
        new([new Finding(Severity.Error, "unknown-indicator", what, null, found, expected, nearest)]);

    private static void Print(Screen screen, Explanation e)
    {
        var (indicator, card) = (e.Indicator, e.Card);
        var console = screen.Out;
        console.MarkupLine($"[bold]{Markup.Escape(e.Edition.Id)}/{Markup.Escape(indicator.Id)} · {Markup.Escape(screen.Say(indicator.Name))}[/]");
        console.WriteLine(screen.Say(indicator.Explanation));
        console.WriteLine();
        Line("measure", "测算方法", $"{card.Key} – {screen.Say(card.Title)}");
        Line("formula", "公式", screen.Say(card.Formula));
        Line("unit, range", "单位与取值范围", $"{indicator.Unit}, {card.Range}");
        Line("needs", "所需数据", string.Join(", ", card.Inputs.Select(i => $"`{i}:`")));
        Line("method", "方法来源", e.Method);
        foreach (var parameter in card.Parameters)
        {
            var value = e.Parameters.TryGetValue(parameter.Key, out var set) ? set : parameter.Default;
            Line("parameter", "参数", string.Create(CultureInfo.InvariantCulture, $"{parameter.Key} = {value} – {screen.Say(parameter.Meaning)}"));
        }

        var standing = indicator.Standing is Standing.Official ? screen.Say("official", "正式") : screen.Say("provisional", "暂定");
        Line("bands", "评分区间", $"{standing} ({indicator.Confidence})");
        foreach (var band in indicator.Bands?.Bands ?? [])
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {band.Points}: {Edge(band.Min, "…")} – {Edge(band.Max, "…")} {indicator.Unit}"));
        }

        foreach (var level in indicator.Ladder?.Levels ?? [])
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {level.Points}: {level.Key}"));
        }

        if (e.Rule is { } rule)
        {
            Line("rule", "评分规则来源", rule);
        }

        Line("targets", "对应目标", string.Join("; ", indicator.Targets.Select(t => $"{t.Key}: {string.Join(", ", t.Value)}")));
        Line("files", "文件", $"{card.MeasureFile} → {card.ScienceFile}");

        void Line(string en, string zh, string text) => console.MarkupLine($"[grey]{screen.Say(en, zh),-12}[/] {Markup.Escape(text)}");
    }

    private static string Edge(decimal? value, string open) => value?.ToString(CultureInfo.InvariantCulture) ?? open;

    private static JsonObject Json(Explanation e) => new()
    {
        ["edition"] = e.Edition.Id,
        ["id"] = e.Indicator.Id,
        ["key"] = e.Indicator.Key,
        ["name"] = JsonText.Words(e.Indicator.Name),
        ["explanation"] = JsonText.Words(e.Indicator.Explanation),
        ["measure"] = e.Card.Key,
        ["title"] = JsonText.Words(e.Card.Title),
        ["formula"] = JsonText.Words(e.Card.Formula),
        ["unit"] = e.Indicator.Unit,
        ["range"] = e.Card.Range,
        ["inputs"] = new JsonArray([.. e.Card.Inputs.Select(i => (JsonNode)i)]),
        ["parameters"] = new JsonObject(e.Parameters.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)JsonText.Value(p.Value)))),
        ["bands"] = new JsonArray([.. (e.Indicator.Bands?.Bands ?? []).Select(b => (JsonNode)new JsonObject { ["min"] = b.Min, ["max"] = b.Max, ["score"] = b.Points })]),
        ["levels"] = new JsonArray([.. (e.Indicator.Ladder?.Levels ?? []).Select(l => (JsonNode)new JsonObject { ["key"] = l.Key, ["score"] = l.Points })]),
        ["standing"] = e.Indicator.Standing is Standing.Official ? "official" : "provisional",
        ["confidence"] = e.Indicator.Confidence,
        ["method"] = e.Method,
        ["rule"] = e.Rule,
        ["targets"] = new JsonObject(e.Indicator.Targets.Select(t => KeyValuePair.Create(t.Key, (JsonNode?)new JsonArray([.. t.Value.Select(v => (JsonNode)v)])))),
        ["measure_file"] = e.Card.MeasureFile,
        ["science_file"] = e.Card.ScienceFile,
    };
}
