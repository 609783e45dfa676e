using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Hedgerow.Cli.Terminal;
using Hedgerow.Maps;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Landscape.Metrics;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Commands.Landscape;

/// <summary><c>hedgerow landscape metrics MAP</c>: the metrics of FRAGSTATS, of patches, classes and the landscape.</summary>
internal static class MetricsCommand
{
    /// <summary>Rows of patches that are shown; a file takes all.</summary>
    private const int PatchRowsShown = 200;

    public static Command Build(Screen screen)
    {
        var command = new Command("metrics", screen.Say(
            "Landscape metrics after FRAGSTATS 4.2, with the short names of landscapemetrics: area, edge, shape, core, nearest neighbour, proximity, aggregation, diversity. " +
            "No data lies outside the landscape; class 0 is a class like any other; docs/landscape-rules.md has every rule. A value that is not defined is left empty and its reason is in --json. " +
            "Example: hedgerow landscape metrics landcover.tif --metric np lpi ed enn_mn --out metrics.csv",
            "按 FRAGSTATS 4.2 定义计算景观指数，采用 landscapemetrics 的简称：面积、边缘、形状、核心区、最近邻、邻近度、聚集、多样性。" +
            "无数据位于景观之外；0 类与其他类型同等对待；全部规则见 docs/landscape-rules.md。无定义的值留空，原因见 --json。" +
            "示例：hedgerow landscape metrics landcover.tif --metric np lpi ed enn_mn --out metrics.csv"));
        var arguments = new MapArguments(screen, command, screen.Say("Write level,class,id,metric,value: .csv, .json or .gpkg", "写出 level,class,id,metric,value：.csv、.json 或 .gpkg"), optional: true);
        var level = new Option<string[]>("--level")
        {
            Description = screen.Say("patch, class or landscape, may be repeated; class and landscape where not given", "patch(斑块)、class(类型)或 landscape(景观)，可重复；默认为 class 与 landscape"),
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => ["class", "landscape"],
        };
        level.AcceptOnlyFromAmong("patch", "class", "landscape");
        var metric = new Option<string[]>("--metric")
        {
            Description = screen.Say("Short names of the metrics; all where not given", "指数简称；默认全部"), AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [],
        };
        var list = new Option<bool>("--list") { Description = screen.Say("List all metrics with name, unit, range, formula and source", "列出全部指数的名称、单位、取值范围、公式与来源") };
        var neighbours = Arguments.Neighbours(screen);
        var depth = new Option<double?>("--edge-depth")
        {
            Description = screen.Say("Depth of the edge for core areas, metres; one layer of cells where not given", "核心区计算的边缘深度(米)；默认为一层像元"),
        };
        var layers = new Option<int?>("--edge-cells")
        {
            Description = screen.Say("Depth of the edge in layers of cells that are peeled off by their sides, as landscapemetrics does", "以逐层剥除(四邻)的像元层数表示边缘深度，同 landscapemetrics"),
        };
        var radius = new Option<double?>("--search-radius") { Description = screen.Say("How far the proximity index looks, metres; without it there is none", "邻近度指数的搜索半径(米)；不给出则不计算") };
        var boundary = new Option<bool>("--count-boundary")
        {
            Description = screen.Say("Total edge and edge density count the border of the map and edges to no data", "总边缘与边缘密度计入图幅边界及朝向无数据的边"),
        };
        var possible = new Option<int?>("--classes-possible") { Description = screen.Say("How many classes there could be, for relative patch richness", "可能的类型总数，用于相对斑块丰富度") };
        foreach (var option in (Option[])[level, metric, list, neighbours, depth, layers, radius, boundary, possible])
        {
            command.Add(option);
        }

        command.Validators.Add(given =>
        {
            if (!given.GetValue(list) && given.GetResult("MAP") is not System.CommandLine.Parsing.ArgumentResult { Tokens.Count: > 0 })
            {
                given.AddError(screen.Say("MAP is missing: name a raster, or ask for --list", "缺少 MAP：请给出栅格文件，或使用 --list"));
            }

            if (given.GetValue(depth) is { } metres && (!double.IsFinite(metres) || metres < 0))
            {
                given.AddError(screen.Say("--edge-depth takes metres, 0 or more", "--edge-depth 须为不小于 0 的米数"));
            }

            if (given.GetValue(layers) < 0 || (given.GetValue(layers) is not null && given.GetValue(depth) is not null))
            {
                given.AddError(screen.Say("--edge-cells takes layers of cells, 0 or more, in place of --edge-depth", "--edge-cells 须为不小于 0 的像元层数，且不与 --edge-depth 同用"));
            }

            if (given.GetValue(possible) < 1)
            {
                given.AddError(screen.Say("--classes-possible takes a number of classes, 1 or more", "--classes-possible 须为不小于 1 的类型数"));
            }
        });
        command.SetAction((parsed, cancel) => Guard.Run(screen, () =>
        {
            if (parsed.GetValue(list))
            {
                List(screen, arguments.Json(parsed));
                return Task.FromResult(ExitCode.Done);
            }

            var levels = parsed.GetRequiredValue(level).Aggregate(MetricLevel.None, (all, one) => all | Enum.Parse<MetricLevel>(one, ignoreCase: true));
            var options = new MetricOptions
            {
                Levels = levels,
                Metrics = LandscapeMetrics.Named(parsed.GetRequiredValue(metric), levels),
                Neighbours = (Neighbours)parsed.GetValue(neighbours),
                EdgeDepth = parsed.GetValue(layers) is { } peeled ? EdgeDepth.Layers(peeled) : parsed.GetValue(depth) is { } metres ? EdgeDepth.Metres(metres) : EdgeDepth.OneCell,
                SearchRadius = parsed.GetValue(radius),
                CountBoundary = parsed.GetValue(boundary),
                ClassesPossible = parsed.GetValue(possible),
            };
            var result = RunBar.Run(screen, new Wording("Computing metrics", "计算景观指数"), progress =>
                LandscapeMetrics.Run(arguments.Request(parsed), options, arguments.Options(parsed, progress, cancel)));
            if (arguments.Out(parsed) is { } path)
            {
                LandscapeMetrics.Write(result, path, cancel);
            }

            return arguments.Show(parsed, () => Json(result), () => Print(screen, result, arguments.Out(parsed) is not null));
        }));
        return command;
    }

    private static void List(Screen screen, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonText.Of(new JsonObject
            {
                ["metrics"] = new JsonArray([.. MetricList.All.Select(one => (JsonNode)new JsonObject
                {
                    ["metric"] = one.Key, ["name"] = JsonText.Words(one.Name), ["levels"] = new JsonArray([.. Levels(one).Select(name => (JsonNode)name)]),
                    ["unit"] = one.Unit, ["range"] = one.Range, ["formula"] = one.Formula, ["source"] = one.Source,
                })]),
            }));
            return;
        }

        var shown = new PlainTable(
            screen.Say("metric", "简称"), screen.Say("name", "名称"), screen.Say("of", "层次"), screen.Say("unit", "单位"), screen.Say("range", "取值范围"), screen.Say("formula", "公式"), screen.Say("source", "来源"));
        foreach (var one in MetricList.All)
        {
            shown.Add(one.Key, screen.Say(one.Name), string.Join('+', Levels(one)), one.Unit, one.Range, one.Formula, one.Source);
        }

        shown.Write();
    }

    private static IEnumerable<string> Levels(Metric metric) =>
        ((MetricLevel[])[MetricLevel.Patch, MetricLevel.Class, MetricLevel.Landscape]).Where(level => metric.Levels.HasFlag(level)).Select(LandscapeMetrics.LevelName);

    private static JsonObject Json(MetricsResult result) => new()
    {
        ["metrics"] = new JsonArray([.. result.Table.Rows.Select(row => (JsonNode)new JsonObject
        {
            ["level"] = LandscapeMetrics.LevelName(row.Level), ["class"] = row.Class, ["id"] = row.Patch + 1, ["metric"] = row.Metric.Key,
            ["value"] = row.Value.IsDefined ? row.Value.Value : null, ["reason"] = row.Value.Reason is { } reason ? JsonText.Words(reason) : null,
        })]),
        ["rules"] = new JsonObject
        {
            ["neighbours"] = (int)result.Table.Options.Neighbours, ["edge_depth"] = result.Table.Options.EdgeDepth.ToString(), ["search_radius_m"] = result.Table.Options.SearchRadius,
            ["count_boundary"] = result.Table.Options.CountBoundary, ["classes_possible"] = result.Table.Options.ClassesPossible,
        },
        ["total"] = new JsonObject
        {
            ["patches"] = result.Table.Patches.Count, ["classes"] = result.Table.Classes.Count, ["columns"] = result.Map.Frame.Columns, ["rows"] = result.Map.Frame.Rows,
            ["cell_width_m"] = result.Map.Frame.CellWidth, ["cell_height_m"] = result.Map.Frame.CellHeight,
        },
    };

    private static void Print(Screen screen, MetricsResult result, bool written)
    {
        var shown = new PlainTable(
            screen.Say("level", "层次"), screen.Say("class", "类别"), screen.Say("patch", "斑块"), screen.Say("metric", "指数"), screen.Say("value", "数值"), screen.Say("unit", "单位"), screen.Say("name", "名称"));
        var patchRows = 0L;
        foreach (var row in result.Table.Rows)
        {
            if (row.Level == MetricLevel.Patch && ++patchRows > PatchRowsShown)
            {
                continue;
            }

            var value = row.Value.IsDefined ? row.Value.Value.ToString("G8", CultureInfo.InvariantCulture) : "–";
            shown.Add(LandscapeMetrics.LevelName(row.Level), $"{row.Class}", $"{row.Patch + 1}", row.Metric.Key, value, row.Metric.Unit, screen.Say(row.Metric.Name));
        }

        shown.Write();
        if (patchRows > PatchRowsShown && !written)
        {
            Console.Out.WriteLine(screen.Say(
                $"{PlainTable.Number(patchRows - PatchRowsShown)} more rows of patches: write them with --out FILE.csv", $"另有 {PlainTable.Number(patchRows - PatchRowsShown)} 行斑块数据：请用 --out 文件.csv 写出"));
        }
    }
}
