using System.CommandLine;
using System.Text.Json.Nodes;
using Hedgerow.Cli.Terminal;
using Hedgerow.Maps;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Commands.Landscape;

/// <summary><c>hedgerow landscape edges MAP</c>: how long classes lie side by side.</summary>
internal static class EdgesCommand
{
    public static Command Build(Screen screen)
    {
        var command = new Command("edges", screen.Say(
            "Total edge and the matrix of contacts: how often, and along how many metres, cells of two classes lie side by side. Contacts with no data and with the border of the map are counted apart " +
            "and are no edge. Example: hedgerow landscape edges landcover.tif --out contacts.csv",
            "边缘总长与邻接矩阵：两类像元相邻的次数与长度(米)。与无数据、图幅边界的接触另计，不算边缘。示例：hedgerow landscape edges landcover.tif --out contacts.csv"));
        var arguments = new MapArguments(screen, command, screen.Say("Write the contacts: .csv, .json or .gpkg", "写出邻接表：.csv、.json 或 .gpkg"));
        command.SetAction((parsed, cancel) => Guard.Run(screen, () =>
        {
            var result = RunBar.Run(screen, new Wording("Counting contacts", "统计邻接"), progress => LandscapeEdges.Run(arguments.Request(parsed), arguments.Options(parsed, progress, cancel)));
            if (arguments.Out(parsed) is { } path)
            {
                LandscapeEdges.Write(result, path);
            }

            return arguments.Show(parsed, () => Json(result), () => Print(screen, result));
        }));
        return command;
    }

    private static JsonObject Json(EdgesResult result)
    {
        var total = ClassJson.Total(result.Table);
        total["edge_m"] = result.TotalEdgeMetres;
        total["nodata_edge_m"] = result.NoDataMetres;
        total["border_m"] = result.BorderMetres;
        return new JsonObject
        {
            ["contacts"] = new JsonArray([.. result.Contacts.Select(contact => (JsonNode)new JsonObject
            {
                ["class"] = contact.One, ["other"] = contact.Other, ["contacts_across"] = contact.Across, ["contacts_down"] = contact.Down, ["length_m"] = contact.Metres,
            })]),
            ["total"] = total,
        };
    }

    private static void Print(Screen screen, EdgesResult result)
    {
        var shown = new PlainTable(screen.Say("class", "类别"), screen.Say("other", "另一类"), screen.Say("across", "行内接触"), screen.Say("down", "列内接触"), screen.Say("length km", "长度 km"));
        foreach (var contact in result.Contacts)
        {
            shown.Add(
                $"{contact.One}", contact.Other is { } other ? $"{other}" : screen.Say("no data", "无数据"), PlainTable.Number(contact.Across), PlainTable.Number(contact.Down), PlainTable.Number(contact.Metres / 1000, 2));
        }

        shown.Write();
        Console.Out.WriteLine(screen.Say(
            $"Total edge {PlainTable.Number(result.TotalEdgeMetres, 0)} m; towards no data {PlainTable.Number(result.NoDataMetres, 0)} m; border of the map {PlainTable.Number(result.BorderMetres, 0)} m",
            $"边缘总长 {PlainTable.Number(result.TotalEdgeMetres, 0)} m；朝向无数据 {PlainTable.Number(result.NoDataMetres, 0)} m；图幅边界 {PlainTable.Number(result.BorderMetres, 0)} m"));
        ClassJson.Say(screen, result.Table);
    }
}
