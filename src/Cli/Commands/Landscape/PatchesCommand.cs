using System.CommandLine;
using System.Text.Json.Nodes;
using Hedgerow.Cli.Terminal;
using Hedgerow.Maps;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Commands.Landscape;

/// <summary><c>hedgerow landscape patches MAP</c>: the patches of all classes.</summary>
internal static class PatchesCommand
{
    public static Command Build(Screen screen)
    {
        var command = new Command("patches", screen.Say(
            "Patches of all classes: cells of one class that touch. Prints a line a class; --out writes a row a patch with area, perimeter, centroid, bounding box and first cell, or a map of patch numbers. " +
            "No data belongs to no patch; sides towards no data, inner holes and the border of the map count as perimeter. Example: hedgerow landscape patches landcover.tif --out patches.csv",
            "各类斑块：同类且相邻的像元。按类输出一行；--out 写出每个斑块的面积、周长、重心、外包矩形与首个像元，或斑块编号图。" +
            "无数据不属于任何斑块；朝向无数据、内部孔洞与图幅边界的边均计入周长。示例：hedgerow landscape patches landcover.tif --out patches.csv"));
        var arguments = new MapArguments(screen, command, screen.Say(
            "Write the patches: .csv, .json, .gpkg (a point a patch) or .tif (number of the patch, 0 no data)", "写出斑块：.csv、.json、.gpkg(每斑块一点)或 .tif(斑块编号，0 为无数据)"));
        var neighbours = Arguments.Neighbours(screen);
        command.Add(neighbours);
        command.SetAction((parsed, cancel) => Guard.Run(screen, () =>
        {
            var result = RunBar.Run(screen, new Wording("Finding patches", "查找斑块"), progress =>
                LandscapePatches.Run(arguments.Request(parsed), (Neighbours)parsed.GetValue(neighbours), arguments.Options(parsed, progress, cancel)));
            if (arguments.Out(parsed) is { } path)
            {
                RunBar.Run(screen, new Wording("Writing patches", "写出斑块"), progress =>
                {
                    LandscapePatches.Write(result, path, arguments.Options(parsed, progress, cancel));
                    return path;
                });
            }

            return arguments.Show(parsed, () => Json(result), () => Print(screen, result));
        }));
        return command;
    }

    private static JsonObject Json(PatchesResult result)
    {
        var total = ClassJson.Total(result.Table);
        total["patches"] = result.Patches.Count;
        total["neighbours"] = (int)result.Patches.Neighbours;
        return new JsonObject
        {
            ["classes"] = new JsonArray([.. result.Classes.Select(found =>
            {
                var json = ClassJson.Of(found.Area);
                json["patches"] = found.Patches;
                json["mean_ha"] = found.MeanHectares;
                json["largest_ha"] = found.LargestHectares;
                json["perimeter_m"] = found.PerimeterMetres;
                return (JsonNode)json;
            })]),
            ["total"] = total,
        };
    }

    private static void Print(Screen screen, PatchesResult result)
    {
        var shown = new PlainTable(
            screen.Say("class", "类别"), screen.Say("cells", "像元数"), screen.Say("area ha", "面积 ha"), "%", screen.Say("patches", "斑块数"),
            screen.Say("mean ha", "平均 ha"), screen.Say("largest ha", "最大 ha"), screen.Say("perimeter km", "周长 km"));
        foreach (var found in result.Classes)
        {
            shown.Add(
                $"{found.Area.Code}", PlainTable.Number(found.Area.Cells), PlainTable.Number(found.Area.Hectares, 2), PlainTable.Number(found.Area.Percent, 2), PlainTable.Number(found.Patches),
                PlainTable.Number(found.MeanHectares, 3), PlainTable.Number(found.LargestHectares, 2), PlainTable.Number(found.PerimeterMetres / 1000, 2));
        }

        shown.Write();
        Console.Out.WriteLine(screen.Say($"{PlainTable.Number(result.Patches.Count)} patches, {(int)result.Patches.Neighbours} neighbours", $"共 {PlainTable.Number(result.Patches.Count)} 个斑块，{(int)result.Patches.Neighbours} 邻域"));
        ClassJson.Say(screen, result.Table);
    }
}
