using System.CommandLine;
using Hedgerow.Server.Care;
using Hedgerow.Server.Host;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Commands;

/// <summary><c>hedgerow doctor</c>: what is wrong with an installation, and what to do.</summary>
internal static class DoctorCommand
{
    public static Command Build(Terminal screen)
    {
        var (data, database) = (CommandLine.Data(screen), CommandLine.Database(screen));
        var thorough = new Option<bool>("--thorough") { Description = screen.Say("Read every file of every version and compare it with its hash", "通读每个版本的每个文件并核对哈希值") };
        var command = new Command("doctor", screen.Say("Say what is wrong with this installation, and what to do", "检查本安装存在的问题及处理办法")) { data, database, thorough };
        command.SetAction((parsed, cancel) =>
        {
            var lines = InstallationDoctor.Look(new ServeOptions(Path.GetFullPath(parsed.GetRequiredValue(data))) { Database = parsed.GetValue(database) }, parsed.GetValue(thorough), cancel);
            foreach (var line in lines)
            {
                var word = line.State switch
                {
                    Health.Well => screen.Say("well    ", "正常"),
                    Health.Doubtful => screen.Say("look at ", "注意"),
                    _ => screen.Say("WRONG   ", "错误"),
                };
                Terminal.Line($"{word}  {line.Subject.In(screen.Language)}: {line.Said.In(screen.Language)}");
            }

            var wrong = lines.Count(line => line.State == Health.Ill);
            Terminal.Line(wrong == 0 ? screen.Say("Nothing stands in the way.", "没有妨碍运行的问题。") : screen.Say($"{wrong} to be mended.", $"有 {wrong} 项需要修复。"));
            return Task.FromResult(wrong == 0 ? ExitCode.Done : ExitCode.Gaps);
        });
        return command;
    }
}
