using System.CommandLine;
using Hedgerow.Cli.Terminal;
using Spectre.Console;

namespace Hedgerow.Cli.Commands;

/// <summary>The verbs of the server, which is a program of its own: the launcher starts it; here they are listed.</summary>
internal static class ServerVerbs
{
    public static Command Build(Screen screen, string verb)
    {
        var command = new Command(verb, verb switch
        {
            "serve" => screen.Say("Open Hedgerow in the browser", "在浏览器中打开 Hedgerow"),
            "work" => screen.Say("Do jobs of a team's server on this machine", "在本机执行团队服务器的任务"),
            "backup" => screen.Say("Write the whole workspace of a server into one file", "将服务器的整个工作区写入一个文件"),
            "restore" => screen.Say("Put a backup into an empty data folder and an empty database", "将备份恢复到空的数据文件夹和空数据库"),
            _ => screen.Say("Say what is wrong with an installation of the server", "检查服务器安装存在的问题"),
        })
        { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((_, _) =>
        {
            screen.Error.WriteLine(screen.Say($"The server is a program of its own: start it with the launcher, ./hedgerow {verb}, or with the program Hedgerow.Server.", $"服务器是独立的程序：请用启动器 ./hedgerow {verb}，或 Hedgerow.Server 程序启动。"));
            return Task.FromResult(ExitCode.Machine);
        });
        return command;
    }
}
