using System.CommandLine;
using System.Text.Json.Nodes;
using Hedgerow.Cli.Terminal;
using Hedgerow.Maps;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Commands.Landscape;

/// <summary><c>hedgerow landscape window MAP --radius M</c>: what lies around every cell.</summary>
internal static class WindowCommand
{
    public static Command Build(Screen screen)
    {
        var command = new Command("window", screen.Say(
            "Moving windows: how much of some classes, or which mean or sum of values, lies around every cell. No data counts neither for nor against, and has no result itself; nothing is assumed beyond the map. " +
            "Time hardly depends on the radius. Example: hedgerow landscape window landcover.tif --classes 1 2 --radius 500 --out green.tif",
            "移动窗口：每个像元周围某些类别的占比或面积，或像元值的平均、总和。无数据既不计入也不计出，自身没有结果；对图幅以外不作假设。" +
            "耗时几乎与半径无关。示例：hedgerow landscape window landcover.tif --classes 1 2 --radius 500 --out green.tif"));
        var arguments = new MapArguments(screen, command, screen.Say("Write the map: .tif (float32, no data NaN)", "写出地图：.tif(float32，无数据为 NaN)"));
        var radius = new Option<double>("--radius") { Required = true, Description = screen.Say("Radius of the window, m", "窗口半径(米)") };
        var shape = new Option<WindowShape>("--shape")
        {
            Description = screen.Say(
                "square, circle, or weights that fall with distance: gaussian, density (both end at the radius), exponential (e^(-d/r), ends at 2 r)",
                "square 方形、circle 圆形，或随距离衰减的权重：gaussian 高斯、density 核密度(二者止于半径)、exponential 指数(e^(-d/r)，止于 2 r)"),
            DefaultValueFactory = _ => WindowShape.Circle,
            CustomParser = r => Word(screen, r, WindowShape.Circle),
        };
        var classes = new Option<long[]>("--classes")
        {
            AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [], Description = screen.Say("Class codes that count; without them the values themselves", "计入的类别编码；缺省时针对像元值本身"),
        };
        var measure = new Option<WindowMeasure?>("--measure")
        {
            Description = screen.Say(
                "With --classes: share (0 to 1, default) or area (ha, weighted); without: mean (default) or sum", "带 --classes 时：share 占比(0 至 1，默认)或 area 加权面积(ha)；不带时：mean 平均(默认)或 sum 总和"),
            CustomParser = r => Word(screen, r, WindowMeasure.Mean),
        };
        foreach (var option in (Option[])[radius, shape, classes, measure])
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancel) => Guard.Run(screen, () =>
        {
            var codes = parsed.GetValue(classes) ?? [];
            var asked = parsed.GetValue(measure) ?? (codes.Length > 0 ? WindowMeasure.Share : WindowMeasure.Mean);
            var request = new WindowRequest(arguments.Request(parsed), parsed.GetValue(radius), parsed.GetValue(shape), asked, codes, arguments.Out(parsed));
            var result = RunBar.Run(screen, new Wording("Moving windows", "移动窗口"), progress => WindowMap.Run(request, arguments.Options(parsed, progress, cancel)));
            return arguments.Show(parsed, () => Json(request, result), () => Print(screen, request, result));
        }));
        return command;
    }

    private static T Word<T>(Screen screen, System.CommandLine.Parsing.ArgumentResult result, T otherwise)
        where T : struct, Enum
    {
        var given = result.Tokens[0].Value;
        foreach (var known in Enum.GetValues<T>())
        {
            if (given == Name(known))
            {
                return known;
            }
        }

        var words = string.Join(", ", Enum.GetValues<T>().Select(Name));
        result.AddError(screen.Say($"'{given}' is none of {words}", $"“{given}”无效，可用的值：{words}"));
        return otherwise;
    }

    private static string Name<T>(T word)
        where T : struct, Enum => word.ToString().ToLowerInvariant();

    private static JsonObject Json(WindowRequest request, WindowResult result) => new()
    {
        ["measure"] = Name(request.Measure), ["shape"] = Name(request.Shape), ["radius_m"] = request.RadiusMetres, ["classes"] = new JsonArray([.. request.Classes!.Select(code => (JsonNode)code)]),
        ["total"] = new JsonObject
        {
            ["cells"] = result.Cells, ["nodata_cells"] = result.NoDataCells, ["least"] = result.Least, ["mean"] = result.Mean, ["greatest"] = result.Greatest,
        },
    };

    private static void Print(Screen screen, WindowRequest request, WindowResult result)
    {
        var unit = request.Measure == WindowMeasure.Area ? " ha" : string.Empty;
        var shown = new PlainTable(screen.Say("least", "最小"), screen.Say("mean", "平均"), screen.Say("greatest", "最大"));
        shown.Add(Value(result.Least, unit), Value(result.Mean, unit), Value(result.Greatest, unit));
        shown.Write();
        Console.Out.WriteLine(screen.Say(
            $"{Name(request.Measure)}, {Name(request.Shape)} of {PlainTable.Number(request.RadiusMetres, 1)} m: {PlainTable.Number(result.Cells)} cells; no data: {PlainTable.Number(result.NoDataCells)} cells",
            $"{Name(request.Measure)}，{Name(request.Shape)}，半径 {PlainTable.Number(request.RadiusMetres, 1)} m：{PlainTable.Number(result.Cells)} 个像元；无数据 {PlainTable.Number(result.NoDataCells)} 个像元"));
    }

    private static string Value(double? value, string unit) => value is { } number ? PlainTable.Number(number, 4) + unit : "–";
}
