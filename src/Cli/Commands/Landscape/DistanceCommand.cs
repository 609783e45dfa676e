using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Hedgerow.Cli.Terminal;
using Hedgerow.Maps;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Commands.Landscape;

/// <summary><c>hedgerow landscape distance MAP</c>: exact straight distances.</summary>
internal static class DistanceCommand
{
    public static Command Build(Screen screen)
    {
        var command = new Command("distance", screen.Say(
            "Exact straight distance from every cell centre to the nearest one of some classes, or of any value above 0. Prints mean, greatest and bands by class; --out writes the map in metres. " +
            "Nothing stands in the way, no data neither; no data is never a target. --inside measures the depth within the classes, up to the nearest cell of another class; no data and the border of the map end nothing. " +
            "Example: hedgerow landscape distance landcover.tif --to 3,4 --out distance.tif",
            "每个像元中心到指定类别(或任意大于 0 的值)最近像元中心的精确直线距离。按类输出平均值、最大值与分段像元数；--out 写出以米为单位的距离图。" +
            "距离不受任何阻挡，包括无数据；无数据从不作为目标。--inside 测算类别内部的深度，即到最近其他类别像元的距离；无数据与图幅边界不算边缘。" +
            "示例：hedgerow landscape distance landcover.tif --to 3,4 --out distance.tif"));
        var arguments = new MapArguments(screen, command, screen.Say(
            "Write the distances as a map (.tif, float32 metres), or the table (.csv, .json, .gpkg)", "写出距离图(.tif，float32，米)或表格(.csv、.json、.gpkg)"));
        var to = new Option<long[]?>("--to")
        {
            Description = screen.Say("Codes of the classes to measure to, such as 3,4; without it every cell above 0", "目标类别编码，如 3,4；缺省为所有大于 0 的像元"),
            CustomParser = r => Numbers.Whole(screen, "--to", r),
        };
        var inside = new Option<bool>("--inside") { Description = screen.Say("Depth inside the classes instead", "改为测算类别内部的深度") };
        var allocation = new Option<string?>("--allocation")
        {
            Description = screen.Say("Write the nearest class (or value above 0) of each cell: .tif; ties go to the smallest", "写出各像元最近的类别(或大于 0 的值)：.tif；距离相等取编码最小者"),
        };
        var bands = new Option<double[]?>("--bands")
        {
            Description = screen.Say("Where the bands of the table begin, metres, such as 0,100,500", "表格分段的起点(米)，如 0,100,500"),
            CustomParser = r => Numbers.Real(screen, "--bands", r),
        };
        foreach (var option in (Option[])[to, inside, allocation, bands])
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancel) => Guard.Run(screen, () =>
        {
            var path = arguments.Out(parsed);
            var table = path is not null && TableWriter.IsTable(path);
            var request = new DistanceRequest(
                arguments.Request(parsed), parsed.GetValue(to) ?? [], parsed.GetValue(inside), parsed.GetValue(bands) is { Length: > 0 } edges ? edges : null, table ? null : path, parsed.GetValue(allocation));
            var result = RunBar.Run(screen, new Wording("Measuring distances", "测算距离"), progress => DistanceMap.Run(request, arguments.Options(parsed, progress, cancel)));
            if (table)
            {
                DistanceMap.Write(result, path!);
            }

            return arguments.Show(parsed, () => Json(result), () => Print(screen, result));
        }));
        return command;
    }

    private static JsonObject Json(DistanceResult result) => new()
    {
        ["classes"] = new JsonArray([.. result.Classes.Select(row => (JsonNode)Row(row))]),
        ["total"] = Row(result.Whole),
        ["bands_m"] = new JsonArray([.. result.Bands.Select(edge => (JsonNode)edge)]),
    };

    private static JsonObject Row(DistanceOfClass row) => new()
    {
        ["class"] = row.Code, ["cells"] = row.Cells, ["mean_m"] = row.Mean, ["max_m"] = row.Max, ["bands"] = new JsonArray([.. row.Bands.Select(cells => (JsonNode)cells)]),
    };

    private static void Print(Screen screen, DistanceResult result)
    {
        var used = Enumerable.Range(0, result.Bands.Count).Where(band => result.Whole.Bands[band] > 0).ToArray();
        var shown = new PlainTable([
            screen.Say("class", "类别"), screen.Say("cells", "像元数"), screen.Say("mean m", "平均 m"), screen.Say("max m", "最大 m"),
            .. used.Select(band => string.Create(CultureInfo.InvariantCulture, $"≥{result.Bands[band]}"))]);
        foreach (var (name, row) in result.Classes.Select(row => (row.Code is { } code ? $"{code}" : screen.Say("no data", "无数据"), row)).Append((screen.Say("all", "全部"), result.Whole)))
        {
            shown.Add([name, PlainTable.Number(row.Cells), PlainTable.Number(row.Mean, 2), PlainTable.Number(row.Max, 2), .. used.Select(band => PlainTable.Number(row.Bands[band]))]);
        }

        shown.Write();
        Console.Out.WriteLine(screen.Say("Cells from each distance (m) to below the next", "各列为从该距离(米)起、不足下一距离的像元数"));
    }
}
