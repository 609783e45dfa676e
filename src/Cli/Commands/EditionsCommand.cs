using System.CommandLine;
using System.Text.Json.Nodes;
using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Hedgerow.Science.Index;
using Spectre.Console;

namespace Hedgerow.Cli.Commands;

/// <summary><c>hedgerow editions</c>: the definitions of indices that can be scored.</summary>
internal static class EditionsCommand
{
    public static Command Build(Screen screen)
    {
        var json = Arguments.Json(screen);
        var command = new Command("editions", screen.Say("List the editions: definitions of an index", "列出各版本(指数定义)")) { json };
        command.SetAction((parsed, _) => Guard.Run(screen, () =>
        {
            var editions = All();
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonText.Of(new JsonObject
                {
                    ["editions"] = new JsonArray([.. editions.Select(e => (JsonNode)new JsonObject
                    {
                        ["id"] = e.Id, ["name"] = JsonText.Words(e.Name), ["reference"] = e.Reference, ["indicators"] = e.Indicators.Count,
                        ["official"] = Confirmed(e), ["max"] = Maximum(e),
                    })]),
                }));
                return Task.FromResult(ExitCode.Done);
            }

            var table = new Table().Border(TableBorder.Rounded).AddColumns(
                "id", screen.Say("name", "名称"), screen.Say("indicators", "指标数"), screen.Say("on confirmed bands", "区间已证实"), screen.Say("maximum", "满分"));
            foreach (var e in editions)
            {
                table.AddRow(e.Id, Markup.Escape(screen.Say(e.Name)), $"{e.Indicators.Count}", $"{Confirmed(e)}", $"{Maximum(e)}");
            }

            screen.Out.Write(table);
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static List<Edition> All()
    {
        var readings = Editions.Ids.Select(Editions.Read).ToList();
        var wrong = readings.SelectMany(r => r.Findings).Where(f => f.Severity == Severity.Error).ToList();
        return wrong.Count == 0 ? [.. readings.Select(r => r.Edition!)] : throw new InputException(wrong);
    }

    private static int Confirmed(Edition edition) => edition.Indicators.Count(i => i.Standing is Standing.Official);

    private static int Maximum(Edition edition) => edition.Weighted ? 100 : edition.Indicators.Sum(i => i.MaxPoints);
}
