using System.CommandLine;
using System.Text.Json.Nodes;
using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Hedgerow.Science.Quantities;
using Spectre.Console;

namespace Hedgerow.Cli.Commands;

/// <summary><c>hedgerow compare RUN RUN</c>: what changed between two results, and why.</summary>
internal static class CompareCommand
{
    public static Command Build(Screen screen)
    {
        var first = new Argument<string>("FIRST") { Description = screen.Say("A result folder or its assessment.json", "结果文件夹或其中的 assessment.json") };
        var second = new Argument<string>("SECOND") { Description = screen.Say("Another: of another year, city or edition", "另一个结果：不同年份、城市或版本") };
        var json = Arguments.Json(screen);
        var command = new Command("compare", screen.Say("Compare two results: what changed and why", "比较两个结果：变化与原因")) { first, second, json };
        command.SetAction((parsed, _) => Guard.Run(screen, () =>
        {
            var comparison = Compare(parsed.GetRequiredValue(first), parsed.GetRequiredValue(second));
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonText.Of(Json(comparison)));
            }
            else
            {
                Print(screen, comparison);
            }

            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static Comparison Compare(string first, string second)
    {
        try
        {
            return Comparison.Of(first, second);
        }
        catch (Exception wrong) when (wrong is FileNotFoundException or DirectoryNotFoundException or InvalidDataException)
        {
            throw new InputException([new Finding(
                Severity.Error, "not-a-result", File.Exists(first) || Directory.Exists(first) ? second : first, null,
                Wording.Same(wrong.Message),
                new Wording("two folders that `hedgerow assess` has written, or their assessment.json", "两个由 `hedgerow assess` 写出的结果文件夹，或其中的 assessment.json"))]);
        }
    }

    private static void Print(Screen screen, Comparison comparison)
    {
        screen.Out.WriteLine($"{Title(screen, comparison.First)}  →  {Title(screen, comparison.Second)}");
        foreach (var remark in comparison.Remarks)
        {
            screen.Out.WriteLine("  " + screen.Say(remark));
        }

        screen.Out.WriteLine();
        foreach (var change in comparison.Indicators.Where(c => c.IsChange))
        {
            screen.Out.MarkupLine($"[bold]{Markup.Escape(change.Second?.Id ?? change.First!.Id)} {Markup.Escape(screen.Say(change.Name))}[/]: {Markup.Escape(screen.Say(change.Line))}");
            foreach (var why in change.Why)
            {
                screen.Out.WriteLine("    " + screen.Say(why));
            }
        }

        var same = comparison.Indicators.Count(c => !c.IsChange);
        screen.Out.WriteLine(screen.Say($"{same} indicators are the same.", $"{same} 项指标没有变化。"));
    }

    private static string Title(Screen screen, ComparedRun run) => $"{screen.Say(run.City)}, {run.Edition}, {run.Year}: {Total(screen, run.Total)}";

    private static string Total(Screen screen, ComparedTotal total) => total.Score is null
        ? total.Value?.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture) ?? screen.Say("no value", "无指数值")
        : screen.Say($"{total.Score}/{total.Max} (+ {total.ProvisionalScore}/{total.ProvisionalMax} provisional)", $"{total.Score}/{total.Max}(另暂定 {total.ProvisionalScore}/{total.ProvisionalMax})");

    private static JsonObject Json(Comparison comparison) => new()
    {
        ["first"] = Run(comparison.First),
        ["second"] = Run(comparison.Second),
        ["remarks"] = new JsonArray([.. comparison.Remarks.Select(r => (JsonNode)JsonText.Words(r))]),
        ["indicators"] = new JsonArray([.. comparison.Indicators.Select(c => (JsonNode)new JsonObject
        {
            ["key"] = c.Key, ["name"] = JsonText.Words(c.Name), ["changed"] = c.IsChange,
            ["first"] = One(c.First), ["second"] = One(c.Second), ["difference"] = c.Difference, ["score_difference"] = c.ScoreDifference,
            ["line"] = JsonText.Words(c.Line), ["why"] = new JsonArray([.. c.Why.Select(w => (JsonNode)JsonText.Words(w))]),
        })]),
    };

    private static JsonObject Run(ComparedRun run) => new()
    {
        ["city"] = run.City.En, ["edition"] = run.Edition, ["year"] = run.Year,
        ["total"] = new JsonObject
        {
            ["score"] = run.Total.Score, ["max"] = run.Total.Max, ["provisional_score"] = run.Total.ProvisionalScore, ["provisional_max"] = run.Total.ProvisionalMax, ["value"] = run.Total.Value,
        },
    };

    private static JsonObject? One(ComparedIndicator? indicator) => indicator is null ? null : new JsonObject
    {
        ["id"] = indicator.Id, ["status"] = indicator.Status, ["value"] = indicator.Value, ["unit"] = indicator.Unit, ["score"] = indicator.Score, ["max"] = indicator.Max,
        ["reason"] = indicator.Reason?.En,
    };
}
