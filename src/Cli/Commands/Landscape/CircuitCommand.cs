using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Hedgerow.Cli.Terminal;
using Hedgerow.Maps;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Landscape.Circuits;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Commands.Landscape;

/// <summary><c>hedgerow landscape circuit MAP</c>: resistances, voltages and currents between places.</summary>
internal static class CircuitCommand
{
    public static Command Build(Screen screen)
    {
        var command = new Command("circuit", screen.Say(
            "Circuit theory: every cell of a resistance map is a node, neighbours are joined by resistors, current flows between focal nodes. Cells without data, 0 or negative are absent. " +
            "A pair that no way joins has no resistance, and the table says why. Example: hedgerow landscape circuit resistance.tif --focal parks.gpkg --out circuit/",
            "电路理论：阻力图的每个像元为节点，相邻像元以电阻相连，电流在焦点节点之间流动。无数据、0 或负值的像元不参与。没有通路的节点对没有电阻值，表中注明原因。" +
            "示例：hedgerow landscape circuit resistance.tif --focal parks.gpkg --out circuit/"));
        var arguments = new MapArguments(screen, command, screen.Say(
            "Resistances: .csv, .json or .gpkg; summed currents: .tif; else a folder for all tables and maps", "电阻表：.csv、.json、.gpkg；电流总和图：.tif；否则为文件夹，写入全部表与图"));
        var focal = File(screen, "--focal", "Focal nodes: a raster of numbers, a vector layer of points or polygons, or a list of id,x,y (.csv, .txt)", "焦点节点：编号栅格、点或面矢量图层，或 id,x,y 列表(.csv、.txt)");
        var include = File(screen, "--include", "Only these pairs: a list of two numbers a line", "只求这些节点对：每行两个编号");
        var exclude = File(screen, "--exclude", "All pairs but these", "排除这些节点对");
        var shorted = File(screen, "--short-circuit", "Regions whose cells share a voltage, in the forms of --focal", "短路区域(区内等电位)，格式同 --focal");
        var mask = File(screen, "--mask", "Only cells above 0 of this raster take part", "仅该栅格中大于 0 的像元参与");
        var sources = File(screen, "--sources", "Advanced: amperes that enter, a raster or a list of amperes,x,y", "高级模式：注入电流(安)，栅格或 amperes,x,y 列表");
        var grounds = File(screen, "--grounds", "Advanced: ohms to the ground, 0 for the ground itself; a raster or a list of ohms,x,y", "高级模式：接地电阻(欧)，0 为直接接地；栅格或 ohms,x,y 列表");
        var mode = new Option<string>("--mode") { Description = screen.Say("What is solved", "求解方式"), DefaultValueFactory = _ => "pairwise" };
        mode.AcceptOnlyFromAmong("pairwise", "one-to-all", "all-to-one", "advanced");
        var average = new Option<string>("--average") { Description = screen.Say("What is averaged over the two cells of a link", "相邻两像元取平均的量"), DefaultValueFactory = _ => "resistance" };
        average.AcceptOnlyFromAmong("resistance", "conductance");
        var conflict = new Option<string>("--conflict") { Description = screen.Say("Where a node has both source and ground", "节点同时有源与接地时"), DefaultValueFactory = _ => "keep" };
        conflict.AcceptOnlyFromAmong("keep", "remove-source", "remove-ground", "remove-both");
        var conductance = new Option<bool>("--conductance") { Description = screen.Say("The map holds conductances", "地图为电导值") };
        var groundConductance = new Option<bool>("--ground-conductance") { Description = screen.Say("The grounds are conductances (siemens)", "接地以电导(西门子)给出") };
        var maps = new Option<bool>("--each-map") { Description = screen.Say("Into the folder: voltages and currents of every solve", "在文件夹中写出每次求解的电压图与电流图") };
        var neighbours = Arguments.Neighbours(screen);
        foreach (var option in (Option[])[focal, mode, include, exclude, shorted, mask, sources, grounds, groundConductance, conflict, conductance, neighbours, average, maps])
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancel) => Guard.Run(screen, () =>
        {
            var request = new CircuitRequest(arguments.Request(parsed), parsed.GetValue(mode) switch
            {
                "one-to-all" => CircuitMode.OneToAll,
                "all-to-one" => CircuitMode.AllToOne,
                "advanced" => CircuitMode.Advanced,
                _ => CircuitMode.Pairwise,
            })
            {
                Focal = parsed.GetValue(focal),
                Include = parsed.GetValue(include),
                Exclude = parsed.GetValue(exclude),
                ShortCircuit = parsed.GetValue(shorted),
                Mask = parsed.GetValue(mask),
                Sources = parsed.GetValue(sources),
                Grounds = parsed.GetValue(grounds),
                GroundConductance = parsed.GetValue(groundConductance),
                Conductance = parsed.GetValue(conductance),
                Neighbours = parsed.GetValue(neighbours) == 4 ? Neighbours.Four : Neighbours.Eight,
                Average = parsed.GetValue(average) == "conductance" ? CellAverage.Conductance : CellAverage.Resistance,
                EachMap = parsed.GetValue(maps),
                Conflict = parsed.GetValue(conflict) switch
                {
                    "remove-source" => SourceConflict.RemoveSource,
                    "remove-ground" => SourceConflict.RemoveGround,
                    "remove-both" => SourceConflict.RemoveBoth,
                    _ => SourceConflict.KeepBoth,
                },
            };
            var result = RunBar.Run(screen, new Wording("Solving the circuit", "求解电路"), progress => CircuitRun.Run(request, arguments.Out(parsed), arguments.Options(parsed, progress, cancel)));
            return arguments.Show(parsed, () => Json(screen, result), () => Print(screen, result));
        }));
        return command;
    }

    private static Option<string?> File(Screen screen, string name, string en, string zh) => new(name) { Description = screen.Say(en, zh) };

    private static JsonObject Json(Screen screen, CircuitResult result)
    {
        var json = new JsonObject
        {
            ["mode"] = Name(result.Mode),
            ["nodes"] = result.Nodes,
            ["pieces"] = result.Pieces,
            ["focal"] = new JsonArray([.. result.Focal.Select(focal => (JsonNode)new JsonObject { ["id"] = focal.Id, ["cells"] = focal.Cells })]),
            ["solves"] = new JsonArray([.. result.Rows.Select(row => (JsonNode)new JsonObject
            {
                ["from"] = row.From, ["to"] = row.To, ["resistance"] = row.Resistance, ["residual"] = row.Residual, ["note"] = row.Note is null ? null : screen.Say(row.Note),
            })]),
        };
        if (result.Mode == CircuitMode.Advanced)
        {
            (json["entered_a"], json["left_out_a"], json["conflicts"]) = (result.Entered, result.LeftOut, result.Conflicts);
        }

        return json;
    }

    private static void Print(Screen screen, CircuitResult result)
    {
        if (result.Mode == CircuitMode.Advanced)
        {
            Console.Out.WriteLine(screen.Say(
                $"{Shown(result.Entered)} A entered; {Shown(result.LeftOut)} A left out, no way to a ground; {result.Conflicts} nodes with both source and ground",
                $"注入 {Shown(result.Entered)} A；因无接地通路舍去 {Shown(result.LeftOut)} A；同时有源与接地的节点 {result.Conflicts} 个"));
        }
        else
        {
            var shown = new PlainTable(screen.Say("from", "起点"), screen.Say("to", "终点"), screen.Say("resistance", "电阻"), screen.Say("note", "说明"));
            foreach (var row in result.Rows)
            {
                shown.Add($"{row.From}", row.To is { } to ? $"{to}" : screen.Say("all others", "其余全部"), row.Resistance is { } ohms ? Shown(ohms) : "-", row.Note is null ? string.Empty : screen.Say(row.Note));
            }

            shown.Write();
        }

        var residual = result.Rows.Count == 0 ? 0 : result.Rows.Max(row => row.Residual);
        Console.Out.WriteLine(screen.Say(
            $"nodes: {PlainTable.Number(result.Nodes)}; connected pieces: {PlainTable.Number(result.Pieces)}; largest relative residual {residual.ToString("0.0e0", CultureInfo.InvariantCulture)}",
            $"节点 {PlainTable.Number(result.Nodes)} 个，连通部分 {PlainTable.Number(result.Pieces)} 个；最大相对残差 {residual.ToString("0.0e0", CultureInfo.InvariantCulture)}"));
    }

    private static string Shown(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Name(CircuitMode mode) => mode switch
    {
        CircuitMode.OneToAll => "one-to-all",
        CircuitMode.AllToOne => "all-to-one",
        CircuitMode.Advanced => "advanced",
        _ => "pairwise",
    };
}
