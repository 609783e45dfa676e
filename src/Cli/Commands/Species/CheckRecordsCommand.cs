using System.CommandLine;
using Hedgerow.Cli.Terminal;
using Hedgerow.Species;

namespace Hedgerow.Cli.Commands.Species;

/// <summary><c>hedgerow species check</c>: what is wrong with records, rule by rule, without changing anything.</summary>
internal static class CheckRecordsCommand
{
    public static Command Build(Screen screen)
    {
        var command = new Command("check", screen.Say(
            "Read records and say what is wrong with them: each rule of cleaning with the records it met and those it leaves out, each file with its rows, "
            + "rows that could not be read, known defects. Nothing is changed. Rules stand in rules/records; switch them with --off, --drop, --inform or under `rules:` in city.yaml. "
            + "Example: hedgerow species check 0001234-240626.zip",
            "读取记录并指出问题：逐条清洗规则的命中数与剔除数、各文件的行数、无法读取的行、已知缺陷。不改动任何数据。规则见 rules/records；可用 --off、--drop、--inform 或 city.yaml 的 `rules:` 切换。"
            + "示例：hedgerow species check 0001234-240626.zip"));
        var arguments = new SpeciesArguments(screen, command);
        command.SetAction((parsed, cancel) => arguments.Run(parsed, (request, progress) => SpeciesCheck.Run(request, progress, cancel), cancel));
        return command;
    }
}
