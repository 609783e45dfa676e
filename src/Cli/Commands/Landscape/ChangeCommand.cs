using System.CommandLine;
using System.Text.Json.Nodes;
using Hedgerow.Cli.Terminal;
using Hedgerow.Maps;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Commands.Landscape;

/// <summary><c>hedgerow landscape change MAP MAP2</c>: what changed between two dates.</summary>
internal static class ChangeCommand
{
    public static Command Build(Screen screen)
    {
        var command = new Command("change", screen.Say(
            "Change from MAP to MAP2: transition matrix, and for each class gain, loss, net change, swap (lost here, gained there) and annual rate. Both maps must have the same cells; " +
            "cells without data at either date are left out of everything. Example: hedgerow landscape change lc2010.tif lc2020.tif --years 10 --out transitions.csv",
            "从 MAP 到 MAP2 的变化：转移矩阵，以及各类的增加、减少、净变化、交换(此处减少、彼处增加)与年变化率。两图像元须一致；" +
            "任一时期为无数据的像元不计入。示例：hedgerow landscape change lc2010.tif lc2020.tif --years 10 --out transitions.csv"));
        var arguments = new MapArguments(screen, command, screen.Say("Write the transitions: .csv, .json or .gpkg", "写出转移表：.csv、.json 或 .gpkg"));
        var later = new Argument<string>("MAP2") { Description = screen.Say("The map of the later date", "后一时期的地图") };
        var years = new Option<double?>("--years") { Description = screen.Say("Years between the maps, for annual rates", "两图相隔年数，用于计算年变化率") };
        command.Add(later);
        command.Add(years);
        command.SetAction((parsed, cancel) => Guard.Run(screen, () =>
        {
            var result = RunBar.Run(screen, new Wording("Comparing", "比较"), progress => LandscapeChange.Run(
                arguments.Request(parsed), arguments.Request(parsed, parsed.GetRequiredValue(later)), parsed.GetValue(years), arguments.Options(parsed, progress, cancel)));
            if (arguments.Out(parsed) is { } path)
            {
                LandscapeChange.Write(result, path);
            }

            return arguments.Show(parsed, () => Json(result), () => Print(screen, result));
        }));
        return command;
    }

    private static JsonObject Json(ChangeResult result) => new()
    {
        ["transitions"] = new JsonArray([.. result.Transitions.Select(found => (JsonNode)new JsonObject
        {
            ["from"] = found.From, ["to"] = found.To, ["cells"] = found.Cells, ["area_ha"] = found.Hectares, ["percent_of_from"] = found.PercentOfFrom,
        })]),
        ["classes"] = new JsonArray([.. result.Classes.Select(found => (JsonNode)new JsonObject
        {
            ["class"] = found.Code, ["before_ha"] = found.Before, ["after_ha"] = found.After, ["gain_ha"] = found.Gain, ["loss_ha"] = found.Loss,
            ["net_ha"] = found.Net, ["swap_ha"] = found.Swap, ["annual_percent"] = found.AnnualPercent,
        })]),
        ["total"] = new JsonObject
        {
            ["cells"] = result.ComparedCells, ["left_out_cells"] = result.LeftOutCells, ["area_ha"] = result.ComparedHectares, ["changed_ha"] = result.ChangedHectares, ["years"] = result.Years,
        },
    };

    private static void Print(Screen screen, ChangeResult result)
    {
        var moved = new PlainTable(screen.Say("from", "原类别"), screen.Say("to", "现类别"), screen.Say("cells", "像元数"), screen.Say("area ha", "面积 ha"), screen.Say("% of from", "占原类别 %"));
        foreach (var found in result.Transitions)
        {
            moved.Add($"{found.From}", $"{found.To}", PlainTable.Number(found.Cells), PlainTable.Number(found.Hectares, 2), PlainTable.Number(found.PercentOfFrom, 2));
        }

        moved.Write();
        Console.Out.WriteLine();
        var shown = new PlainTable(
            screen.Say("class", "类别"), screen.Say("before ha", "前期 ha"), screen.Say("after ha", "后期 ha"), screen.Say("gain", "增加"), screen.Say("loss", "减少"),
            screen.Say("net", "净变化"), screen.Say("swap", "交换"), screen.Say("% a year", "年变化 %"));
        foreach (var found in result.Classes)
        {
            shown.Add(
                $"{found.Code}", PlainTable.Number(found.Before, 2), PlainTable.Number(found.After, 2), PlainTable.Number(found.Gain, 2), PlainTable.Number(found.Loss, 2),
                PlainTable.Number(found.Net, 2), PlainTable.Number(found.Swap, 2), found.AnnualPercent is { } rate ? PlainTable.Number(rate, 2) : "–");
        }

        shown.Write();
        Console.Out.WriteLine(screen.Say(
            $"Changed: {PlainTable.Number(result.ChangedHectares, 2)} of {PlainTable.Number(result.ComparedHectares, 2)} ha; left out for want of data: {PlainTable.Number(result.LeftOutCells)} cells",
            $"发生变化：{PlainTable.Number(result.ComparedHectares, 2)} ha 中的 {PlainTable.Number(result.ChangedHectares, 2)} ha；因缺数据未计入 {PlainTable.Number(result.LeftOutCells)} 个像元"));
    }
}
