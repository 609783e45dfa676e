using System.CommandLine;
using System.Text.Json.Nodes;
using Hedgerow.Cli.Terminal;
using Hedgerow.Maps;
using Hedgerow.Science.Landscape.Resistance;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Commands.Landscape;

/// <summary><c>hedgerow landscape cost MAP --from SOURCES</c>: least accumulated cost.</summary>
internal static class CostCommand
{
    public static Command Build(Screen screen)
    {
        var command = new Command("cost", screen.Say(
            "Least accumulated cost from the nearest source over a map of resistances. A step costs the mean resistance of the cells it crosses times its length in metres (tools that count in cells give this divided by the cell size). " +
            "Cells of no data, 0 and below cannot be entered. --barriers closes cells too, and no diagonal step passes between two of them. Ties go to the smallest source id. " +
            "Example: hedgerow landscape cost resistance.tif --from parks.gpkg --out cost.tif",
            "在阻力图上从最近的源出发的最小累积成本。每步成本为所经像元阻力的平均值乘以步长(米)；以像元计数的工具给出的结果等于本结果除以像元大小。" +
            "无数据、0 及负值不可通行。--barriers 另外封闭像元，且对角步不可从两个障碍像元之间穿过。成本相等时归编号最小的源。" +
            "示例：hedgerow landscape cost resistance.tif --from parks.gpkg --out cost.tif"));
        var arguments = new MapArguments(screen, command, screen.Say(
            "Write the costs as a map (.tif, float32, resistance × m), or the table by source (.csv, .json, .gpkg)", "写出成本图(.tif，float32，阻力 × 米)或按源汇总的表格(.csv、.json、.gpkg)"));
        var from = new Option<string>("--from")
        {
            Description = screen.Say("Sources: a raster of ids on the same cells, or a file of points, lines or polygons", "源：与地图像元一致的编号栅格，或点、线、面矢量文件"),
            Required = true,
        };
        var idField = new Option<string?>("--id-field") { Description = screen.Say("Field of the ids in a vector file; without it features are numbered from 1", "矢量文件中的编号字段；缺省按要素顺序从 1 编号") };
        var steps = new Option<int>("--neighbours")
        {
            Description = screen.Say("Cells a step reaches: 4, 8, or 16 (with knight's moves)", "每步可达的邻域：4、8 或 16(含“马步”)"),
            DefaultValueFactory = _ => 8,
        };
        steps.AcceptOnlyFromAmong("4", "8", "16");
        var barriers = new Option<string?>("--barriers") { Description = screen.Say("A raster on the same cells (other than 0 is barrier) or a vector file (all cells touched)", "障碍：同网格栅格(非 0 为障碍)或矢量文件(所触像元)") };
        var allocation = new Option<string?>("--allocation") { Description = screen.Say("Write the id of the nearest source: .tif", "写出最近源的编号：.tif") };
        var backLink = new Option<string?>("--backlink")
        {
            Description = screen.Say("Write where the path goes on toward its source: .tif, 0 source, 1 east, clockwise to 8 north-east, 9 to 16 knight's moves", "写出通往源的下一步方向：.tif，0 为源，1 为东，顺时针至 8 为东北，9 至 16 为马步"),
        };
        var max = new Option<double>("--max") { Description = screen.Say("Stop at this cost, resistance × m", "成本上限(阻力 × 米)"), DefaultValueFactory = _ => double.PositiveInfinity };
        foreach (var option in (Option[])[from, idField, steps, barriers, allocation, backLink, max])
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancel) => Guard.Run(screen, () =>
        {
            var path = arguments.Out(parsed);
            var table = path is not null && TableWriter.IsTable(path);
            var request = new CostRequest(
                arguments.Request(parsed), parsed.GetRequiredValue(from), (Steps)parsed.GetValue(steps), parsed.GetValue(idField), parsed.GetValue(barriers), parsed.GetValue(max),
                table ? null : path, parsed.GetValue(allocation), parsed.GetValue(backLink), table);
            var result = RunBar.Run(screen, new Wording("Spreading costs", "计算成本"), progress => CostMap.Run(request, arguments.Options(parsed, progress, cancel)));
            if (table)
            {
                CostMap.Write(result, path!);
            }

            return arguments.Show(parsed, () => Json(result), () => Print(screen, result));
        }));
        return command;
    }

    private static JsonObject Json(CostResult result) => new()
    {
        ["total"] = Part(result.Summary.Whole),
        ["sources"] = new JsonArray([.. result.Summary.Sources.Select(part => (JsonNode)Part(part))]),
        ["unreached_cells"] = result.Summary.UnreachedCells,
        ["closed_cells"] = result.Summary.ClosedCells,
        ["source_cells"] = result.SourceCells,
        ["lost_source_cells"] = result.LostSourceCells,
        ["neighbours"] = (int)result.Steps,
        ["least_resistance"] = result.Least,
        ["greatest_resistance"] = result.Greatest,
    };

    private static JsonObject Part(CostPart part) => new()
    {
        ["source"] = part.Id > 0 ? part.Id : null, ["cells"] = part.Cells, ["mean_cost"] = part.Mean, ["max_cost"] = part.Max,
    };

    private static void Print(Screen screen, CostResult result)
    {
        var shown = new PlainTable(screen.Say("source", "源"), screen.Say("cells", "像元数"), screen.Say("mean cost", "平均成本"), screen.Say("max cost", "最大成本"));
        foreach (var part in result.Summary.Sources.Append(result.Summary.Whole))
        {
            shown.Add(part.Id > 0 ? $"{part.Id}" : screen.Say("all", "全部"), PlainTable.Number(part.Cells), PlainTable.Number(part.Mean, 2), PlainTable.Number(part.Max, 2));
        }

        shown.Write();
        Console.Out.WriteLine(screen.Say(
            $"Costs in resistance × m, {(int)result.Steps} neighbours; {PlainTable.Number(result.Summary.UnreachedCells)} cells not reached, {PlainTable.Number(result.Summary.ClosedCells)} cannot be entered",
            $"成本单位为阻力 × 米，{(int)result.Steps} 邻域；未到达 {PlainTable.Number(result.Summary.UnreachedCells)} 个像元，不可通行 {PlainTable.Number(result.Summary.ClosedCells)} 个像元"));
        if (result.LostSourceCells > 0)
        {
            Console.Out.WriteLine(screen.Say(
                $"{PlainTable.Number(result.LostSourceCells)} of {PlainTable.Number(result.SourceCells)} source cells cannot be entered and gave nothing",
                $"{PlainTable.Number(result.SourceCells)} 个源像元中有 {PlainTable.Number(result.LostSourceCells)} 个不可通行，未起作用"));
        }
    }
}
