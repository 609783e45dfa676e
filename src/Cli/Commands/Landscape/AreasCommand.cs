using System.CommandLine;
using System.Text.Json.Nodes;
using Hedgerow.Cli.Terminal;
using Hedgerow.Maps;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Commands.Landscape;

/// <summary><c>hedgerow landscape areas MAP</c>: the area of each class.</summary>
internal static class AreasCommand
{
    public static Command Build(Screen screen)
    {
        var command = new Command("areas", screen.Say(
            "Area of each class: cells, hectares, percent of all cells that are not no data. No data is counted apart. Example: hedgerow landscape areas landcover.tif --out areas.csv",
            "各类面积：像元数、公顷、占非无数据像元的百分比；无数据另计。示例：hedgerow landscape areas landcover.tif --out areas.csv"));
        var arguments = new MapArguments(screen, command, screen.Say("Write the table: .csv, .json or .gpkg", "写出表格：.csv、.json 或 .gpkg"));
        command.SetAction((parsed, cancel) => Guard.Run(screen, () =>
        {
            var table = RunBar.Run(screen, new Wording("Counting cells", "统计像元"), progress => LandscapeAreas.Run(arguments.Request(parsed), arguments.Options(parsed, progress, cancel)));
            if (arguments.Out(parsed) is { } path)
            {
                LandscapeAreas.Write(table, path);
            }

            return arguments.Show(parsed, () => Json(table), () => Print(screen, table));
        }));
        return command;
    }

    private static JsonObject Json(ClassTable table) => new()
    {
        ["classes"] = new JsonArray([.. table.Classes.Select(found => (JsonNode)ClassJson.Of(found))]),
        ["total"] = ClassJson.Total(table),
    };

    private static void Print(Screen screen, ClassTable table)
    {
        var shown = new PlainTable(screen.Say("class", "类别"), screen.Say("cells", "像元数"), screen.Say("area ha", "面积 ha"), "%");
        foreach (var found in table.Classes)
        {
            shown.Add($"{found.Code}", PlainTable.Number(found.Cells), PlainTable.Number(found.Hectares, 2), PlainTable.Number(found.Percent, 2));
        }

        shown.Write();
        ClassJson.Say(screen, table);
    }
}
