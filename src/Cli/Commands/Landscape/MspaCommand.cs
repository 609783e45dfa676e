using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Hedgerow.Cli.Terminal;
using Hedgerow.Maps;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Commands.Landscape;

/// <summary><c>hedgerow landscape mspa MAP --foreground CLASS</c>: the seven classes of a spatial pattern.</summary>
internal static class MspaCommand
{
    public static Command Build(Screen screen)
    {
        var command = new Command("mspa", screen.Say(
            "Morphological spatial pattern analysis: each foreground cell is core, islet, perforation, edge, loop, bridge or branch; prints area, share and number of pieces of each. " +
            "No data is neither foreground nor background and makes no edge, nor does the border of the map. Example: hedgerow landscape mspa landcover.tif --foreground 1 2 --edge-width 30m --out mspa.tif",
            "形态学空间格局分析(MSPA)：前景像元分为核心区、孤岛、孔隙、边缘区、环道区、桥接区、支线七类，输出各类面积、比例与数目。" +
            "无数据既非前景也非背景，不产生边缘，图幅边界亦然。示例：hedgerow landscape mspa landcover.tif --foreground 1 2 --edge-width 30m --out mspa.tif"));
        var arguments = new MapArguments(screen, command, screen.Say(
            "Write the map: .tif (1 core, 2 islet, 3 perforation, 4 edge, 5 loop, 6 bridge, 7 branch, 0 background, 255 no data); or the table: .csv, .json, .gpkg",
            "写出地图：.tif(1 核心区、2 孤岛、3 孔隙、4 边缘区、5 环道区、6 桥接区、7 支线、0 背景、255 无数据)；或表格：.csv、.json、.gpkg"));
        var foreground = new Option<long[]>("--foreground")
        {
            Required = true, AllowMultipleArgumentsPerToken = true, Description = screen.Say("Class codes that are foreground", "作为前景的类别编码"),
        };
        var width = new Option<string>("--edge-width")
        {
            Description = screen.Say("Width of the edge: cells (2) or metres (30m)", "边缘宽度：像元数(2)或米(30m)"), DefaultValueFactory = _ => "1",
        };
        width.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } given && !(Width(given, out _) > 0))
            {
                result.AddError(screen.Say($"--edge-width takes cells such as 2 or metres such as 30m, not '{given}'", $"--edge-width 须为像元数(如 2)或米数(如 30m)，而非“{given}”"));
            }
        });
        var neighbours = Arguments.Neighbours(screen);
        var transition = new Option<bool>("--transition")
        {
            Description = screen.Say("Whether loops and bridges show through the edge as far as the core", "环道与桥接是否穿过边缘显示至核心区"), DefaultValueFactory = _ => true,
        };
        command.Add(foreground);
        command.Add(width);
        command.Add(neighbours);
        command.Add(transition);
        command.SetAction((parsed, cancel) => Guard.Run(screen, () =>
        {
            var edge = Width(parsed.GetRequiredValue(width), out var metres);
            var request = new MspaRequest(
                arguments.Request(parsed), parsed.GetRequiredValue(foreground), metres ? 1 : edge, metres ? edge : null, (Neighbours)parsed.GetValue(neighbours), parsed.GetValue(transition));
            var result = RunBar.Run(screen, new Wording("Finding the pattern", "分析空间格局"), progress => MspaMap.Run(request, arguments.Options(parsed, progress, cancel)));
            if (arguments.Out(parsed) is { } path)
            {
                MspaMap.Write(result, path, arguments.Options(parsed, null, cancel));
            }

            return arguments.Show(parsed, () => Json(result), () => Print(screen, result));
        }));
        return command;
    }

    private static double Width(string given, out bool metres)
    {
        metres = given.EndsWith('m');
        return double.TryParse(metres ? given.AsSpan(0, given.Length - 1) : given, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : double.NaN;
    }

    private static void Print(Screen screen, MspaResult result)
    {
        var shown = new PlainTable(screen.Say("class", "类别"), screen.Say("cells", "像元数"), screen.Say("area ha", "面积 ha"), "%", screen.Say("pieces", "数目"));
        foreach (var found in result.Classes)
        {
            shown.Add(screen.Say(found.Name), PlainTable.Number(found.Cells), PlainTable.Number(found.Hectares, 2), PlainTable.Number(found.Percent, 2), PlainTable.Number(found.Objects));
        }

        shown.Write();
        Console.Out.WriteLine(screen.Say(
            $"{PlainTable.Number(result.ForegroundCells)} foreground cells, edge {PlainTable.Number(result.EdgeMetres, 1)} m; no data: {PlainTable.Number(result.NoDataCells)} cells",
            $"前景 {PlainTable.Number(result.ForegroundCells)} 个像元，边缘宽度 {PlainTable.Number(result.EdgeMetres, 1)} m；无数据 {PlainTable.Number(result.NoDataCells)} 个像元"));
    }

    private static JsonObject Json(MspaResult result) => new()
    {
        ["classes"] = new JsonArray([.. result.Classes.Select(found => (JsonNode)new JsonObject
        {
            ["class"] = (int)found.Class, ["name"] = JsonText.Words(found.Name), ["cells"] = found.Cells, ["area_ha"] = found.Hectares, ["percent"] = found.Percent, ["objects"] = found.Objects,
        })]),
        ["total"] = new JsonObject
        {
            ["foreground_cells"] = result.ForegroundCells, ["background_cells"] = result.BackgroundCells, ["nodata_cells"] = result.NoDataCells, ["edge_m"] = result.EdgeMetres,
        },
    };
}
