using System.CommandLine;
using System.Text.Json.Nodes;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Hedgerow.Planning;
using Hedgerow.Science.Quantities;
using Spectre.Console;

namespace Hedgerow.Cli.Commands.Plans;

/// <summary><c>hedgerow plan new CITY</c>: a first plan, from the city's assessment where there is one.</summary>
internal static class PlanNewCommand
{
    public static Command Build(Screen screen)
    {
        var city = Arguments.City(screen);
        var from = new Option<int?>("--from") { Description = screen.Say("First year of the plan; default: the year after the city's", "规划首年；默认为城市评估年份的次年") };
        var to = new Option<int>("--to") { Description = screen.Say("Last year of the plan", "规划末年"), DefaultValueFactory = _ => 2030 };
        var result = new Option<string?>("--result") { Description = screen.Say("A result of `hedgerow assess`; default: the newest in results/", "`hedgerow assess` 的结果；默认取 results/ 中最新的一次") };
        var output = new Option<string?>("--out") { Description = screen.Say("The file (.yaml, .json, .xlsx) or folder of CSV files to write; default: plan.yaml in the city's folder", "写出的文件(.yaml、.json、.xlsx)或 CSV 文件夹；默认为城市文件夹中的 plan.yaml") };
        var json = Arguments.Json(screen);
        var command = new Command("new", screen.Say(
            "Write a first plan: steps of making it, findings from gaps and low scores, a goal for each component and a target for each low score with baseline, history and the next band as a first number",
            "新建规划：编制步骤、由数据缺口与低分得出的研究发现、按组成部分设长期目标、为每个低分指标设带基准值、历史与下一区间数值的目标")) { city, from, to, result, output, json };
        command.SetAction((parsed, _) => Guard.Run(screen, () =>
        {
            var reading = CityFolder.Read(parsed.GetRequiredValue(city));
            if (reading.City is not { } read)
            {
                throw new InputException(reading.Findings);
            }

            var file = parsed.GetValue(output) ?? Path.Combine(read.Folder, PlanFiles.PlanYaml);
            Refuse(file, parsed.GetValue(output) is null ? read.Folder : null);
            var runs = parsed.GetValue(result) is { } named ? [PlanArguments.Run(named), .. PlanFolder.RunsOf(read.Folder)] : PlanFolder.RunsOf(read.Folder);
            var plan = PlanStart.Of(read, parsed.GetValue(from) ?? read.Year + 1, parsed.GetValue(to), runs.Count > 0 ? runs[0] : null, [.. runs.Skip(1)]);
            PlanFiles.Write(plan, PlanArguments.FormatOf(file)!.Value, file);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonText.Of(new JsonObject { ["file"] = file, ["findings"] = plan.Findings.Count, ["goals"] = plan.Goals.Count, ["targets"] = plan.Targets.Count, ["result"] = runs.Count > 0 ? $"{runs[0].Edition} {runs[0].Year}" : null }));
                return Task.FromResult(ExitCode.Done);
            }

            screen.Out.WriteLine(screen.Say($"Written: {file}, {plan.Findings.Count} findings, {plan.Goals.Count} goals, {plan.Targets.Count} targets", $"已写入 {file}：研究发现 {plan.Findings.Count} 项，长期目标 {plan.Goals.Count} 个，目标 {plan.Targets.Count} 个"));
            screen.Out.WriteLine(runs.Count > 0
                ? screen.Say($"From the assessment {runs[0].Edition} {runs[0].Year}.", $"依据 {runs[0].Edition} {runs[0].Year} 年评估。")
                : screen.Say("The city has no assessment yet: `hedgerow assess` first, and the plan begins with findings, baselines and targets.", "该城市尚无评估结果：先运行 `hedgerow assess`，规划即可带有研究发现、基准值与目标。"));
            screen.Out.WriteLine(screen.Say($"Next: add actions, then run: hedgerow plan check {read.Folder}", $"下一步：补充行动，然后运行：hedgerow plan check {read.Folder}"));
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static void Refuse(string file, string? folder)
    {
        if (PlanArguments.FormatOf(file) is null)
        {
            throw new InputException([new Finding(Severity.Error, "unknown-format", file, null, new Wording("the ending is not known", "未知的文件扩展名"), new Wording(".yaml, .json, .xlsx, or a folder for CSV", ".yaml、.json、.xlsx，或 CSV 文件夹"))]);
        }

        var there = folder is null ? (File.Exists(file) || (Directory.Exists(file) && Directory.EnumerateFileSystemEntries(file).Any()) ? file : null) : PlanFiles.Locate(folder);
        if (there is not null)
        {
            throw new InputException([new Finding(Severity.Error, "plan-exists", there, null, new Wording("a plan is there already", "规划已存在"), new Wording("another name by --out; nothing is overwritten", "用 --out 另取名称；不会覆盖已有文件"))]);
        }
    }
}
