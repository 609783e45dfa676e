using System.CommandLine;
using Hedgerow.Cli.Terminal;
using Hedgerow.Species;

namespace Hedgerow.Cli.Commands.Species;

/// <summary><c>hedgerow species clean</c>: kept and dropped records as files, with the rules that each met.</summary>
internal static class CleanCommand
{
    public static Command Build(Screen screen)
    {
        var command = new Command("clean", screen.Say(
            "Clean records: kept and dropped ones as files, every record with the rules it met, and the table of rules. Nothing is deleted; your own files stay as they are. "
            + "Places of sensitive species are told by squares of 0.1 degree. Example: hedgerow species clean records.csv --out cleaned   (a folder: kept.csv, dropped.csv, rules.csv ...)",
            "清洗记录：保留与剔除的记录分别写出，每条注明命中的规则，另附规则表。不删除任何数据，原文件不变。敏感物种的位置仅以 0.1 度方格给出。示例：hedgerow species clean records.csv --out cleaned(文件夹，含 kept.csv、dropped.csv、rules.csv 等)"));
        var arguments = new SpeciesArguments(screen, command);
        command.SetAction((parsed, cancel) => arguments.Run(parsed, (request, progress) => SpeciesClean.Run(request, progress, cancel), cancel));
        return command;
    }
}
