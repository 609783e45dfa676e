using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Hedgerow.Planning;
using Spectre.Console;

namespace Hedgerow.Cli.Commands.Plans;

/// <summary><c>hedgerow plan check CITY</c>: what an experienced colleague would say, how good the plan is as a plan, which levels can sign.</summary>
internal static class PlanCheckCommand
{
    public static Command Build(Screen screen)
    {
        var city = PlanArguments.Plan(screen);
        var (day, json) = (PlanArguments.Day(screen), Arguments.Json(screen));
        var strict = new Option<bool>("--strict") { Description = screen.Say("Exit with 1 when there are errors or warnings", "有错误或警告时以 1 退出") };
        var command = new Command("check", screen.Say("Check a plan: what is missing and how to mend it, its quality, how it answers to frameworks, which levels can sign", "检查规划：缺什么、怎样补，规划质量，与各框架的衔接，各层级可否会签")) { city, day, json, strict };
        command.SetAction((parsed, _) => Guard.Run(screen, () =>
        {
            var folder = PlanFolder.Open(parsed.GetRequiredValue(city));
            var context = folder.Context(parsed.GetValue(day) is { } text ? PlanArguments.DayOf(text) : null);
            var remarks = PlanChecks.Of(PlanDistricts.Named(folder.Plan, folder.Runs.Count > 0 ? folder.Runs[0] : null), context);
            var (quality, coverage, levels) = (PlanQuality.Of(folder.Plan, folder.Frameworks), PlanCoverage.Of(folder.Plan, folder.Frameworks), PlanProcess.Levels(folder.Plan, context));
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonText.Of(Json(remarks, quality, coverage, levels)));
            }
            else
            {
                Show(screen, remarks);
                Show(screen, quality, coverage, levels);
            }

            return Task.FromResult(parsed.GetValue(strict) && remarks.Any(r => r.Severity != Severity.Note) ? ExitCode.Gaps : ExitCode.Done);
        }));
        return command;
    }

    private static void Show(Screen screen, IReadOnlyList<PlanRemark> remarks)
    {
        // The same thing said of many rows is said once, with all of them.
        foreach (var group in remarks.GroupBy(r => (r.Severity, r.Code, screen.Say(r.Missing), screen.Say(r.Mend))))
        {
            var remark = group.First();
            var places = string.Join(screen.Say(", ", "、"), group.Select(r => r.Place).Where(place => place.Length > 0).Distinct());
            var (word, colour) = remark.Severity switch
            {
                Severity.Error => (screen.Say("must be mended", "必须修改"), "red"),
                Severity.Warning => (screen.Say("weak", "不足"), "yellow"),
                _ => (screen.Say("note", "提示"), "grey"),
            };
            screen.Out.MarkupLine($"[{colour}]{word}[/] [bold]{Markup.Escape(places.Length > 0 ? places : screen.Say("the plan", "整个规划"))}[/] [grey]({remark.Code})[/]");
            screen.Out.WriteLine($"  {screen.Say(remark.Missing)}");
            screen.Out.WriteLine($"  → {screen.Say(remark.Mend)}");
        }

        var (errors, warnings) = (remarks.Count(r => r.Severity == Severity.Error), remarks.Count(r => r.Severity == Severity.Warning));
        screen.Out.WriteLine(screen.Say($"{errors} to be mended before signing, {warnings} weak, {remarks.Count - errors - warnings} notes", $"会签前必须修改 {errors} 项，不足 {warnings} 项，提示 {remarks.Count - errors - warnings} 项"));
        screen.Out.WriteLine();
    }

    private static void Show(Screen screen, PlanQuality quality, IReadOnlyList<PlanCoverage> coverage, IReadOnlyList<LevelState> levels)
    {
        screen.Out.WriteLine(screen.Say($"Quality as a plan: {Points(quality.Score)} of 100", $"规划质量：{Points(quality.Score)}/100"));
        foreach (var part in quality.Parts)
        {
            screen.Out.WriteLine($"  {screen.Say(part.Name)}{screen.Say(": ", "：")}{Points(part.Score)}");
        }

        foreach (var one in coverage)
        {
            var (covered, unknown) = (one.Elements.Count - one.Gaps.Count(), one.Unknown);
            screen.Out.WriteLine(screen.Say(
                $"{one.Framework.Name.En}: {covered} of {one.Elements.Count} covered{(unknown > 0 ? $", {unknown} more are not known here" : "")}", $"{one.Framework.Name.Zh}：{one.Elements.Count} 项中已覆盖 {covered} 项{(unknown > 0 ? $"，另有 {unknown} 项本系统尚不掌握" : "")}"));
        }

        foreach (var level in levels)
        {
            screen.Out.WriteLine($"{screen.Say(PlanWords.Of(level.Level))}{screen.Say(": ", "：")}{screen.Say(PlanWords.Of(level.Standing))}{(level.Signature is { } signed ? $" ({signed.By}, {signed.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})" : "")}");
        }
    }

    private static string Points(double? score) => score?.ToString("0", CultureInfo.InvariantCulture) ?? "–";

    private static JsonObject Json(IReadOnlyList<PlanRemark> remarks, PlanQuality quality, IReadOnlyList<PlanCoverage> coverage, IReadOnlyList<LevelState> levels) => new()
    {
        ["remarks"] = new JsonArray([.. remarks.Select(r => (JsonNode)new JsonObject
        {
            ["severity"] = PlanWordsOf(r.Severity), ["code"] = r.Code, ["place"] = r.Place, ["missing"] = JsonText.Words(r.Missing), ["mend"] = JsonText.Words(r.Mend), ["blocks"] = r.Blocks is { } level ? PlanWords.Key(level) : null,
            ["others"] = new JsonArray([.. r.Others.Select(o => (JsonNode)o)]),
        })]),
        ["quality"] = new JsonObject
        {
            ["score"] = quality.Score,
            ["parts"] = new JsonArray([.. quality.Parts.Select(p => (JsonNode)new JsonObject
            {
                ["key"] = p.Key, ["name"] = JsonText.Words(p.Name), ["score"] = p.Score, ["shares"] = new JsonArray([.. p.Shares.Select(s => (JsonNode)new JsonObject { ["what"] = JsonText.Words(s.What), ["of"] = s.Of, ["have"] = s.Have })]),
            })]),
        },
        ["frameworks"] = new JsonArray([.. coverage.Select(c => (JsonNode)new JsonObject
        {
            ["framework"] = c.Framework.Id, ["name"] = JsonText.Words(c.Framework.Name), ["unknown"] = c.Unknown, ["committed"] = c.Committed,
            ["elements"] = new JsonArray([.. c.Elements.Select(e => (JsonNode)new JsonObject
            {
                ["id"] = e.Element.Id, ["name"] = JsonText.Words(e.Element.Name), ["targets"] = new JsonArray([.. e.By.Select(a => (JsonNode)a.Target)]), ["degree"] = e.Best is { } best ? PlanWords.Key(best) : null,
                ["missing"] = new JsonArray([.. e.Missing.Select(m => (JsonNode)m.Id)]),
            })]),
        })]),
        ["levels"] = new JsonArray([.. levels.Select(l => (JsonNode)new JsonObject
        {
            ["level"] = PlanWords.Key(l.Level), ["standing"] = PlanWords.Key(l.Standing), ["signed_by"] = l.Signature?.By, ["remarks"] = l.Remarks.Count, ["unanswered"] = new JsonArray([.. l.Unanswered.Select(c => (JsonNode)c.Code)]),
        })]),
    };

    private static string PlanWordsOf(Severity severity) => severity.ToString().ToLowerInvariant();
}
