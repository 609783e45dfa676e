using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Hedgerow.Cli.Terminal;
using Hedgerow.Planning;
using Spectre.Console;

namespace Hedgerow.Cli.Commands.Plans;

/// <summary><c>hedgerow plan status CITY</c>: how far targets and actions are, with the rule of every light.</summary>
internal static class PlanStatusCommand
{
    public static Command Build(Screen screen)
    {
        var city = PlanArguments.Plan(screen);
        var (day, json) = (PlanArguments.Day(screen), Arguments.Json(screen));
        var command = new Command("status", screen.Say("How far a plan is: targets by their indicators, actions by their reports, money; each light with its rule", "规划进展：按指标判断目标，按报告判断行动，资金收支；每个信号灯附判定规则")) { city, day, json };
        command.SetAction((parsed, _) => Guard.Run(screen, () =>
        {
            var plan = PlanFolder.Open(parsed.GetRequiredValue(city)).Plan;
            var standing = PlanStanding.Of(plan, PlanArguments.DayOf(parsed.GetValue(day)));
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonText.Of(Json(standing)));
                return Task.FromResult(ExitCode.Done);
            }

            foreach (var target in standing.Targets)
            {
                screen.Out.WriteLine($"{target.Target}  {screen.Say(PlanWords.Of(target.Light.Colour))}  {screen.Say(target.Light.Rule)}");
            }

            screen.Out.WriteLine();
            foreach (var action in standing.Actions.Where(a => a.Light.Colour is LightColour.Red or LightColour.Amber))
            {
                screen.Out.WriteLine($"{action.Action}  {screen.Say(PlanWords.Of(action.Light.Colour))}  {screen.Say(action.Light.Rule)}");
            }

            var sum = standing.Whole;
            screen.Out.WriteLine(screen.Say(
                $"{sum.Leaves} actions, {Percent(sum.Percent)} done, known of {Percent(100 * sum.Coverage)} of their weight; {sum.Late} late", $"行动 {sum.Leaves} 项，完成 {Percent(sum.Percent)}，已知部分占权重 {Percent(100 * sum.Coverage)}；逾期 {sum.Late} 项"));
            screen.Out.WriteLine(screen.Say($"Money: {Money(sum.Spent)} of {Money(sum.Planned)} {plan.Currency} spent", $"资金：计划 {Money(sum.Planned)} {plan.Currency}，已支出 {Money(sum.Spent)}"));
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static string Percent(double? value) => value is { } number ? number.ToString("0", CultureInfo.InvariantCulture) + " %" : "–";

    private static string Money(decimal? amount) => amount?.ToString("N0", CultureInfo.InvariantCulture) ?? "–";

    private static JsonObject Json(PlanStanding standing) => new()
    {
        ["date"] = standing.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["targets"] = new JsonArray([.. standing.Targets.Select(t => (JsonNode)new JsonObject
        {
            ["code"] = t.Target, ["class"] = PlanWords.Key(t.Class), ["value"] = t.Value, ["year"] = t.Year, ["share"] = t.Share, ["expected"] = t.Expected, ["light"] = PlanWords.Key(t.Light.Colour), ["rule"] = JsonText.Words(t.Light.Rule),
        })]),
        ["actions"] = new JsonArray([.. standing.Actions.Select(a => (JsonNode)new JsonObject
        {
            ["code"] = a.Action, ["work"] = PlanWords.Key(a.Work), ["result"] = PlanWords.Key(a.Result), ["percent"] = a.Percent, ["spent"] = a.Spent, ["late"] = a.Late, ["light"] = PlanWords.Key(a.Light.Colour), ["rule"] = JsonText.Words(a.Light.Rule),
        })]),
        ["whole"] = Sum(standing.Whole),
        ["goals"] = Groups(standing.Goals),
        ["domains"] = Groups(standing.Domains),
        ["districts"] = Groups(standing.Districts),
    };

    private static JsonArray Groups(IReadOnlyList<GroupStanding> groups) => new([.. groups.Select(g => (JsonNode)new JsonObject { ["key"] = g.Key, ["actions"] = new JsonArray([.. g.Actions.Select(a => (JsonNode)a)]), ["sum"] = Sum(g.Sum) })]);

    private static JsonObject Sum(RolledUp sum) => new()
    {
        ["percent"] = sum.Percent, ["coverage"] = sum.Coverage, ["leaves"] = sum.Leaves, ["known"] = sum.Known, ["late"] = sum.Late, ["planned"] = sum.Planned, ["spent"] = sum.Spent,
        ["by_work"] = new JsonObject([.. sum.ByWork.Select(w => KeyValuePair.Create(PlanWords.Key(w.Key), (JsonNode?)w.Value))]),
    };
}
