using System.CommandLine;
using System.Text.Json.Nodes;
using Hedgerow.Cli.Terminal;
using Hedgerow.Maps;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Commands.Landscape;

/// <summary><c>hedgerow landscape zones MAP --units FILE</c>: classes or values by unit.</summary>
internal static class ZonesCommand
{
    public static Command Build(Screen screen)
    {
        var command = new Command("zones", screen.Say(
            "Areas of the classes, or with --values sums and means of the values, by units: polygons, or a raster of whole numbers on the same cells. A cell belongs to the unit that holds its centre; where units overlap, to the first, " +
            "and their overlap is counted. No data is in no area and no mean. Example: hedgerow landscape zones landcover.tif --units districts.gpkg --field name --out areas.csv",
            "按单元统计各类面积，或用 --values 统计像元值的总和与平均：单元为多边形，或像元一致的整数栅格。像元归属包含其中心的单元；单元重叠处归先出现者，并统计重叠像元数。" +
            "无数据不计入面积与平均值。示例：hedgerow landscape zones landcover.tif --units districts.gpkg --field name --out areas.csv"));
        var arguments = new MapArguments(screen, command, screen.Say("Write the table: .csv, .json or .gpkg (with the polygons)", "写出表格：.csv、.json 或 .gpkg(含多边形)"));
        var units = new Option<string>("--units") { Required = true, Description = screen.Say("Polygons, or a raster of numbers", "多边形文件，或数值栅格") };
        var field = new Option<string?>("--field")
        {
            Description = screen.Say("Field that names the units; polygons of one name are one unit. Without it: name, or the number of the feature", "单元名称字段，同名多边形合为一个单元；缺省为 name 字段或要素序号"),
        };
        var values = new Option<bool>("--values") { Description = screen.Say("Sum, mean, least and greatest of the values instead of classes", "统计像元值的总和、平均、最小与最大，而非类别") };
        foreach (var option in (Option[])[units, field, values])
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancel) => Guard.Run(screen, () =>
        {
            var request = new ZonesRequest(arguments.Request(parsed), parsed.GetRequiredValue(units), parsed.GetValue(field), parsed.GetValue(values));
            var result = RunBar.Run(screen, new Wording("Counting by units", "按单元统计"), progress => LandscapeZones.Run(request, arguments.Options(parsed, progress, cancel)));
            if (arguments.Out(parsed) is { } path)
            {
                LandscapeZones.Write(result, path);
            }

            return arguments.Show(parsed, () => Json(result), () => Print(screen, result));
        }));
        return command;
    }

    private static double Hectares(ZonesResult result, long cells) => Area.FromSquareMetres(cells * result.Map.Frame.CellArea).Hectares;

    private static JsonObject Json(ZonesResult result) => new()
    {
        ["units"] = new JsonArray([.. result.Units.Select(unit => (JsonNode)Unit(result, unit))]),
        ["total"] = new JsonObject { ["outside_cells"] = result.OutsideCells, ["overlap_cells"] = result.OverlapCells },
    };

    private static JsonObject Unit(ZonesResult result, ZoneUnit unit)
    {
        var json = new JsonObject { ["unit"] = unit.Name, ["cells"] = unit.Cells, ["nodata_cells"] = unit.NoDataCells, ["area_ha"] = Hectares(result, unit.Cells) };
        if (unit.Sum is not { } sum)
        {
            json["classes"] = new JsonArray([.. unit.Classes.Select(found => (JsonNode)ClassJson.Of(found))]);
            return json;
        }

        foreach (var (name, value) in new[] { ("sum", sum.Sum), ("mean", sum.Mean), ("least", sum.Least), ("greatest", sum.Most) })
        {
            json[name] = unit.Cells == 0 ? null : value;
        }

        return json;
    }

    private static void Print(Screen screen, ZonesResult result)
    {
        var shown = result.Values
            ? new PlainTable(screen.Say("unit", "单元"), screen.Say("cells", "像元数"), screen.Say("sum", "总和"), screen.Say("mean", "平均"), screen.Say("least", "最小"), screen.Say("greatest", "最大"))
            : new PlainTable(screen.Say("unit", "单元"), screen.Say("class", "类别"), screen.Say("cells", "像元数"), screen.Say("area ha", "面积 ha"), "%");
        foreach (var unit in result.Units)
        {
            if (unit.Sum is { } sum)
            {
                shown.Add([unit.Name, PlainTable.Number(unit.Cells), .. new[] { sum.Sum, sum.Mean, sum.Least, sum.Most }.Select(value => unit.Cells == 0 ? "–" : PlainTable.Number(value, 2))]);
                continue;
            }

            foreach (var found in unit.Classes)
            {
                shown.Add(unit.Name, $"{found.Code}", PlainTable.Number(found.Cells), PlainTable.Number(found.Hectares, 2), PlainTable.Number(found.Percent, 2));
            }

            if (unit.Classes.Count == 0)
            {
                shown.Add(unit.Name, "–", "0", PlainTable.Number(0, 2), "–");
            }
        }

        shown.Write();
        Console.Out.WriteLine(screen.Say(
            $"units: {PlainTable.Number(result.Units.Count)}; in none: {PlainTable.Number(result.OutsideCells)} cells; in several: {PlainTable.Number(result.OverlapCells)} cells",
            $"共 {PlainTable.Number(result.Units.Count)} 个单元；不属于任何单元 {PlainTable.Number(result.OutsideCells)} 个像元；属于多个单元 {PlainTable.Number(result.OverlapCells)} 个像元"));
    }
}
