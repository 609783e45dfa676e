using System.CommandLine;
using System.Text.Json.Nodes;
using Hedgerow.Assessment;
using Hedgerow.Cli.Terminal;
using Spectre.Console;

namespace Hedgerow.Cli.Commands;

/// <summary><c>hedgerow measures</c>: everything that can be computed.</summary>
internal static class MeasuresCommand
{
    public static Command Build(Screen screen)
    {
        var json = Arguments.Json(screen);
        var command = new Command("measures", screen.Say("List the measures that editions may use", "列出各版本可用的测算方法")) { json };
        command.SetAction((parsed, _) => Guard.Run(screen, () =>
        {
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonText.Of(new JsonObject
                {
                    ["measures"] = new JsonArray([.. MeasureCards.All.Select(c => (JsonNode)new JsonObject
                    {
                        ["key"] = c.Key, ["title"] = JsonText.Words(c.Title), ["formula"] = JsonText.Words(c.Formula), ["unit"] = c.Unit, ["range"] = c.Range,
                        ["inputs"] = new JsonArray([.. c.Inputs.Select(i => (JsonNode)i)]), ["source"] = c.Source, ["measure_file"] = c.MeasureFile, ["science_file"] = c.ScienceFile,
                    })]),
                }));
                return Task.FromResult(ExitCode.Done);
            }

            var table = new Table().Border(TableBorder.Rounded).AddColumns(screen.Say("measure", "测算方法"), screen.Say("what it is", "含义"), screen.Say("unit", "单位"), screen.Say("needs", "所需数据"));
            foreach (var card in MeasureCards.All)
            {
                table.AddRow(card.Key, Markup.Escape(screen.Say(card.Title)), Markup.Escape(card.Unit), Markup.Escape(string.Join(", ", card.Inputs)));
            }

            screen.Out.Write(table);
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }
}
