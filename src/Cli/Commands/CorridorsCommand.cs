using System.CommandLine;
using System.Text;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Hedgerow.Corridors;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Commands;

/// <summary><c>hedgerow corridors CITY</c>: the ecological security pattern of a city.</summary>
internal static class CorridorsCommand
{
    private const int Listed = 20;

    public static Command Build(Screen screen)
    {
        var city = Arguments.City(screen);
        var output = new Option<string?>("--out") { Description = screen.Say("Folder for the result (default: corridors/ in the city's folder)", "结果文件夹(默认为城市文件夹下的 corridors/)") };
        var year = new Option<int?>("--year") { Description = screen.Say("Year of the land cover (default: the year of city.yaml)", "土地覆盖年份(默认取 city.yaml 中的年份)") };
        var by = new Option<string?>("--by") { Description = screen.Say("Districts that places are told by: a key of `units:`, or none (default: the first)", "用于说明位置的分区：`units:` 的键，或 none(默认第一个)") };
        var rules = new Option<string?>("--rules") { Description = screen.Say("File of rules and resistances (default: that of city.yaml, else corridors/default.yaml)", "规则与阻力赋值文件(默认取 city.yaml 所指，否则为 corridors/default.yaml)") };
        var sources = new Option<int?>("--sources") { Description = screen.Say("Sources at most, the largest first (default 50)", "生态源地数量上限，从大到小取(默认 50)") };
        var width = new Option<double?>("--width") { Description = screen.Say("Width of corridors in cost-metres: how much more than the cheapest way a way may cost (resistance × m)", "廊道裁切宽度，单位为阻力·米：允许比最小成本路径多出的成本") };
        var dispersal = new Option<double?>("--dispersal") { Description = screen.Say("Distance over ordinary land that half of the animals reach, m; for PC, IIC and ECA", "半数动物在一般用地上的扩散距离，米；用于 PC、IIC 与 ECA") };
        var noMap = new Option<bool>("--no-map-current") { Description = screen.Say("Leave out the current over the whole map, the longest step", "不计算全图电流(耗时最长的一步)") };
        var noPinch = new Option<bool>("--no-pinch") { Description = screen.Say("Leave out the circuits inside the corridors: pinch points and circuit resistances", "不计算廊道内电流，即不识别夹点") };
        var times = new Option<bool>("--times") { Description = screen.Say("Say at the end what each step took, in seconds", "结束时列出各步骤用时(秒)") };
        var threads = new Option<int>("--threads") { Description = screen.Say("Threads; the result does not depend on it", "线程数，不影响结果"), DefaultValueFactory = _ => Environment.ProcessorCount };
        threads.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() < 1)
            {
                r.AddError(screen.Say("--threads takes a whole number from 1", "--threads 须为不小于 1 的整数"));
            }
        });
        var json = Arguments.Json(screen);
        var command = new Command("corridors", screen.Say(
            "Ecological security pattern: sources, resistance, corridors, pinch points, barriers, stepping stones, graph indices.\n\n"
            + "Sources are large natural patches with a deep core, or your own layer (corridors.sources in city.yaml). Corridors follow the least-cost ways between neighbouring sources over a resistance surface "
            + "made of land cover, roads (barriers), slope (elevation) and light at night (night_light); what the city lacks is left out, and the result says so. Nothing leads over land without data. "
            + "All numbers stand in corridors/default.yaml: copy and edit it.\n\nExample: hedgerow corridors my-city --width 5000 --out my-city/corridors",
            "生态安全格局：生态源地、阻力面、生态廊道、夹点、障碍点、踏脚石与图论指数。\n\n"
            + "生态源地为具有足够核心区的大型自然斑块，也可用自有图层(city.yaml 的 corridors.sources)。阻力面由土地覆盖、道路(barriers)、坡度(elevation)和夜间灯光(night_light)生成；城市缺少的数据不计入，结果会注明。"
            + "无数据的土地不可通行。所有参数见 corridors/default.yaml，可复制修改。\n\n示例：hedgerow corridors my-city --width 5000 --out my-city/corridors"))
        { city, output, year, by, rules, sources, width, dispersal, noPinch, noMap, threads, times, json };
        command.SetAction((parsed, cancel) => Guard.Run(screen, async () =>
        {
            var reading = CityFolder.Read(parsed.GetRequiredValue(city));
            var request = new CorridorRequest(reading)
            {
                Year = parsed.GetValue(year), Units = parsed.GetValue(by), RulesFile = parsed.GetValue(rules), MostSources = parsed.GetValue(sources), WidthCostMetres = parsed.GetValue(width),
                DispersalMetres = parsed.GetValue(dispersal), PinchPoints = !parsed.GetValue(noPinch), WholeMap = !parsed.GetValue(noMap), Threads = parsed.GetValue(threads),
            };
            var folder = parsed.GetValue(output) ?? Path.Combine(reading.City?.Folder ?? ".", "corridors");
            StepTimes? steps = null;
            var (result, page) = await Task.Run(() => RunBar.Staged(screen, new Wording("Finding corridors", "构建生态安全格局"), progress =>
            {
                steps = new StepTimes(progress);
                var found = SecurityPattern.Run(request, steps, cancel);
                try
                {
                    steps.Report(new CorridorStep(new Wording("Writing the results", "写出结果"), 1));
                    return (found, CorridorFolder.Write(found, folder, RunDate.Today(), screen.Language, request.Threads, cancel));
                }
                catch
                {
                    found.Data.City.Dispose();
                    throw;
                }
            })).ConfigureAwait(false);
            if (parsed.GetValue(times))
            {
                steps!.Print(screen);
            }

            using var data = result.Data.City;
            if (parsed.GetValue(json))
            {
                Console.Out.Write(Encoding.UTF8.GetString(CorridorFolder.JsonOf(result, RunDate.Today())));
            }
            else
            {
                Print(screen, result, page);
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static void Print(Screen screen, CorridorResult result, string page)
    {
        Console.Out.WriteLine(screen.Say(
            $"{result.City.Name.En} {result.Year}: {result.Sources.Count} sources, {result.Corridors.Count} corridors, {result.Barriers.Count} barriers, {result.Pinches.Count} pinch points, {result.Stones.Count} stepping stones",
            $"{result.City.Name.Zh} {result.Year}：生态源地 {result.Sources.Count} 处，生态廊道 {result.Corridors.Count} 条，障碍点 {result.Barriers.Count} 处，夹点 {result.Pinches.Count} 处，踏脚石 {result.Stones.Count} 处"));
        if (result.Rules.Provisional)
        {
            Console.Out.WriteLine(screen.Say("Provisional: the resistances were not fitted to this place.", "暂行结果：阻力值未经本地校验。"));
        }

        if (result.Indices is { } indices)
        {
            Console.Out.WriteLine(FormattableString.Invariant($"PC {indices.Pc:G4}  IIC {indices.Iic:G4}  ECA {indices.EcaHectares:0.#} ha"));
        }

        var table = new PlainTable(screen.Say("corridor", "廊道"), screen.Say("km", "公里"), screen.Say("cost km", "阻力·公里"), screen.Say("narrowest m", "最窄处 米"), screen.Say("restore first", "优先修复"));
        foreach (var c in result.Corridors.OrderByDescending(c => c.Link.InSpanningTree).ThenBy(c => c.Link.Cost).Take(Listed))
        {
            table.Add(
                c.Id, PlainTable.Number(c.Link.LengthMetres / 1000, 2), PlainTable.Number(c.Link.Cost / 1000, 1), c.Narrowest is { } n ? PlainTable.Number(n.Metres, 0) : "–",
                c.RestoreFirst is { } b ? screen.Say($"barrier {b}", $"障碍点 {b}") : c.Keep ? screen.Say("keep", "保护") : c.Hardest is { } h ? screen.Say(h.Land) : "–");
        }

        if (result.Corridors.Count > 0)
        {
            table.Write();
        }

        if (result.Corridors.Count > Listed)
        {
            Console.Out.WriteLine(screen.Say($"... and {result.Corridors.Count - Listed} more in corridors.csv", $"……其余 {result.Corridors.Count - Listed} 条见 corridors.csv"));
        }

        foreach (var note in result.Notes.Where(n => n.Severity == Severity.Warning || n.Code == SecurityPattern.CoarserCurrent))
        {
            Console.Out.WriteLine(screen.Say(note.Text));
        }

        foreach (var gap in result.LeftOut)
        {
            Console.Out.WriteLine($"{screen.Say("Left out: ", "未纳入：")}{screen.Say(gap.Reason)} {screen.Say(gap.Remedy)}");
        }

        Console.Out.WriteLine(screen.Say($"Open {page}", $"请打开 {page}"));
    }
}
