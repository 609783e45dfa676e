using System.CommandLine;
using System.Text.Json.Nodes;
using Hedgerow.Cli.Terminal;
using Hedgerow.Maps;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Commands.Landscape;

/// <summary><c>hedgerow landscape groups MAP --classes CODE --bridge M</c>: groups of patches, mesh size, coherence.</summary>
internal static class GroupsCommand
{
    /// <summary>Groups printed: the largest ones.</summary>
    private const int Shown = 10;

    public static Command Build(Screen screen)
    {
        var command = new Command("groups", screen.Say(
            "Patches joined across gaps shorter than the bridging distance (edge to edge, over several stepping stones): effective mesh size, coherence, and their parts within and between patches. " +
            "With --boundary, the mesh of each reporting unit cut out, and with cross-boundary connections (CBC). No data is not nature and no obstacle. " +
            "Example: hedgerow landscape groups landcover.tif --classes 1 2 --bridge 100 --barriers roads.gpkg --out groups.csv",
            "将间隙(边到边)小于跨越距离的斑块逐级相连成群：有效网格大小、连通度及其斑块内与斑块间部分。" +
            "给出 --boundary 时，按报告单元计算裁切后的网格大小和跨界连接(CBC)的网格大小。无数据不算自然，也不构成阻隔。" +
            "示例：hedgerow landscape groups landcover.tif --classes 1 2 --bridge 100 --barriers roads.gpkg --out groups.csv"));
        var arguments = new MapArguments(screen, command, screen.Say(
            "Write the groups: .csv, .json or .gpkg (a point at the first cell), or .tif (number of the group, 0 none); with --boundary the tables hold the units",
            "写出斑块群：.csv、.json、.gpkg(首个像元处一点)或 .tif(群编号，0 为无)；给出 --boundary 时表格为各单元"));
        var classes = new Option<long[]>("--classes") { Required = true, AllowMultipleArgumentsPerToken = true, Description = screen.Say("Class codes that are nature", "属于自然的类别编码") };
        var bridge = new Option<double>("--bridge") { Description = screen.Say("Gaps below this many metres are crossed; 0: plain patches", "可跨越的间隙上限(米)；0 为不跨越"), DefaultValueFactory = _ => 100 };
        var barriers = new Option<string?>("--barriers") { Description = screen.Say("Vector file of roads, rails, walls: no link crosses them", "道路、铁路、围墙等矢量文件：连接不可穿越") };
        var width = new Option<double>("--barrier-width") { Description = screen.Say("Width of barrier lines, m", "阻隔线宽度(米)"), DefaultValueFactory = _ => 15 };
        var boundary = new Option<string?>("--boundary") { Description = screen.Say("Vector file of reporting units (field name): the map should reach well beyond them", "报告单元矢量文件(字段 name)：地图范围应明显大于单元") };
        var neighbours = Arguments.Neighbours(screen);
        foreach (var option in (Option[])[classes, bridge, barriers, width, boundary, neighbours])
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancel) => Guard.Run(screen, () =>
        {
            var request = new GroupsRequest(
                arguments.Request(parsed), parsed.GetRequiredValue(classes), parsed.GetValue(bridge), parsed.GetValue(barriers), parsed.GetValue(width), parsed.GetValue(boundary),
                (Neighbours)parsed.GetValue(neighbours));
            var result = RunBar.Run(screen, new Wording("Grouping patches", "斑块分组"), progress => LandscapeGroups.Run(request, arguments.Options(parsed, progress, cancel)));
            if (arguments.Out(parsed) is { } path)
            {
                LandscapeGroups.Write(result, path, arguments.Options(parsed, null, cancel));
            }

            return arguments.Show(parsed, () => Json(result), () => Print(screen, result));
        }));
        return command;
    }

    private static double Hectares(GroupsResult result, GroupArea group) => Area.FromSquareMetres(group.Cells * result.Map.Frame.CellArea).Hectares;

    private static void Print(Screen screen, GroupsResult result)
    {
        if (result.Units.Count > 0)
        {
            var units = new PlainTable(
                screen.Say("unit", "单元"), screen.Say("area ha", "面积 ha"), screen.Say("natural ha", "自然 ha"), screen.Say("mesh cut ha", "裁切网格 ha"), screen.Say("coherence cut %", "裁切连通度 %"),
                screen.Say("mesh CBC ha", "跨界网格 ha"), screen.Say("beyond map %", "图外 %"));
            foreach (var unit in result.Units)
            {
                units.Add(
                    unit.Name, PlainTable.Number(unit.Hectares, 2), PlainTable.Number(unit.NaturalHectares, 2), Value(unit.CutMeshHectares), Value(unit.CoherencePercent), Value(unit.MeshHectares),
                    PlainTable.Number(unit.OutsidePercent, 1));
            }

            units.Write();
        }
        else
        {
            var shown = new PlainTable(screen.Say("group", "群"), screen.Say("area ha", "面积 ha"), screen.Say("patches", "斑块数"));
            for (var i = 0; i < Math.Min(Shown, result.Groups.Count); i++)
            {
                shown.Add($"{i + 1}", PlainTable.Number(Hectares(result, result.Groups[i]), 2), PlainTable.Number(result.Groups[i].Patches));
            }

            shown.Write();
        }

        Console.Out.WriteLine(screen.Say(
            $"{PlainTable.Number(result.Groups.Count)} groups of {PlainTable.Number(result.Patches)} patches, {PlainTable.Number(result.NaturalHectares, 2)} ha; bridge {PlainTable.Number(result.BridgeMetres, 0)} m",
            $"共 {PlainTable.Number(result.Groups.Count)} 个斑块群、{PlainTable.Number(result.Patches)} 个斑块，{PlainTable.Number(result.NaturalHectares, 2)} ha；跨越距离 {PlainTable.Number(result.BridgeMetres, 0)} m"));
        Console.Out.WriteLine(screen.Say(
            $"Effective mesh size {PlainTable.Number(result.MeshHectares, 3)} ha (within patches {PlainTable.Number(result.WithinHectares, 3)}, between {PlainTable.Number(result.BetweenHectares, 3)}); coherence {PlainTable.Number(result.CoherencePercent, 3)} %",
            $"有效网格大小 {PlainTable.Number(result.MeshHectares, 3)} ha(斑块内 {PlainTable.Number(result.WithinHectares, 3)}，斑块间 {PlainTable.Number(result.BetweenHectares, 3)})；连通度 {PlainTable.Number(result.CoherencePercent, 3)} %"));
    }

    private static string Value(double? value) => value is { } number ? PlainTable.Number(number, 3) : "–";

    private static JsonObject Json(GroupsResult result) => new()
    {
        ["groups"] = new JsonArray([.. result.Groups.Take(Shown).Select((group, i) => (JsonNode)new JsonObject
        {
            ["group"] = i + 1, ["cells"] = group.Cells, ["area_ha"] = Hectares(result, group), ["patches"] = group.Patches,
        })]),
        ["units"] = new JsonArray([.. result.Units.Select(unit => (JsonNode)new JsonObject
        {
            ["unit"] = unit.Name, ["area_ha"] = unit.Hectares, ["natural_ha"] = unit.NaturalHectares, ["outside_percent"] = unit.OutsidePercent, ["mesh_cut_ha"] = unit.CutMeshHectares,
            ["coherence_cut_percent"] = unit.CoherencePercent, ["mesh_cbc_ha"] = unit.MeshHectares, ["mesh_cut_landscape_ha"] = unit.CutLandscapeHectares, ["mesh_cbc_landscape_ha"] = unit.LandscapeHectares,
        })]),
        ["total"] = new JsonObject
        {
            ["groups"] = result.Groups.Count, ["patches"] = result.Patches, ["natural_ha"] = result.NaturalHectares, ["bridge_m"] = result.BridgeMetres, ["mesh_ha"] = result.MeshHectares,
            ["coherence_percent"] = result.CoherencePercent, ["within_ha"] = result.WithinHectares, ["between_ha"] = result.BetweenHectares,
        },
    };
}
