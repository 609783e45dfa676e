using System.CommandLine;
using System.Text.Json.Nodes;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Hedgerow.Planning;
using Hedgerow.Science.Quantities;
using Spectre.Console;

namespace Hedgerow.Cli.Commands.Plans;

/// <summary><c>hedgerow plan update CITY</c>: many values by one sheet, or the values of newer assessments.</summary>
internal static class PlanUpdateCommand
{
    public static Command Build(Screen screen)
    {
        var city = PlanArguments.Plan(screen);
        var sheet = new Option<string?>("--sheet") { Description = screen.Say("A sheet named by its table (actions.csv), or a workbook: rows are told by their code, only the columns named change, an empty cell leaves a value, - empties it", "以表名命名的表格(actions.csv)或工作簿：按代码识别各行，只改所列的列，空单元格不改，“-”表示清空") };
        var table = new Option<string?>("--table") { Description = screen.Say("The table, where the file's name does not say it", "表名，当文件名不能说明时使用") };
        var result = new Option<string[]>("--result") { Description = screen.Say("A result of `hedgerow assess`: its values join the indicators; default without --sheet: all in results/", "`hedgerow assess` 的结果，其数值并入指标；未给出 --sheet 时默认取 results/ 中的全部结果"), AllowMultipleArgumentsPerToken = false };
        var dry = new Option<bool>("--dry-run") { Description = screen.Say("Only say what would change", "仅显示将要发生的变化") };
        var json = Arguments.Json(screen);
        var command = new Command("update", screen.Say("Change many values of a plan by one sheet, or bring it to the newest assessments; all or nothing", "用一张表批量修改规划，或并入最新评估数值；要么全部生效，要么全不生效")) { city, sheet, table, result, dry, json };
        command.SetAction((parsed, _) => Guard.Run(screen, () =>
        {
            var folder = PlanFolder.Open(parsed.GetRequiredValue(city));
            var (plan, changes) = Changed(folder, parsed.GetValue(sheet), parsed.GetValue(table), parsed.GetValue(result) ?? []);
            if (!parsed.GetValue(dry) && changes.Count > 0)
            {
                PlanArguments.Refusing(folder.Path, () =>
                {
                    PlanFiles.Write(plan, PlanArguments.FormatOf(folder.Path)!.Value, folder.Path);
                    return true;
                });
            }

            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonText.Of(new JsonObject
                {
                    ["file"] = folder.Path, ["written"] = !parsed.GetValue(dry) && changes.Count > 0,
                    ["changes"] = new JsonArray([.. changes.Select(c => (JsonNode)new JsonObject { ["kind"] = PlanWords.Key(c.Kind), ["table"] = c.Table, ["code"] = c.Code, ["column"] = c.Column, ["before"] = c.Before, ["after"] = c.After })]),
                }));
                return Task.FromResult(ExitCode.Done);
            }

            foreach (var change in changes)
            {
                screen.Out.WriteLine(screen.Say(change.Words));
            }

            screen.Out.WriteLine(screen.Say($"{changes.Count} values changed{(parsed.GetValue(dry) ? ", nothing written" : "")}", $"变更 {changes.Count} 处{(parsed.GetValue(dry) ? "，未写入" : "")}"));
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static (Plan Plan, IReadOnlyList<PlanChange> Changes) Changed(PlanFolder folder, string? sheet, string? table, string[] results)
    {
        var plan = folder.Plan;
        if (sheet is not null)
        {
            if (!File.Exists(sheet))
            {
                throw new InputException([new Finding(Severity.Error, "missing-file", sheet, null, new Wording("there is no such file", "文件不存在"), new Wording("a sheet: .csv, .xlsx, .json or .yaml", "表格：.csv、.xlsx、.json 或 .yaml"))]);
            }

            var update = PlanFiles.Update(plan, new PlanFile(Path.GetFileName(sheet), File.ReadAllBytes(sheet)), table);
            plan = update.Plan ?? throw new InputException(update.Findings);
        }

        if (sheet is null || results.Length > 0)
        {
            plan = PlanIndex.Refresh(plan, results.Length > 0 ? [.. results.Select(PlanArguments.Run)] : folder.Runs);
        }

        return (plan, PlanDifference.Of(folder.Plan, plan, all: true));
    }
}
