using System.CommandLine;
using Hedgerow.Server.Host;
using Hedgerow.Server.Work;
using Hedgerow.Server.Work.Child;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Commands;

/// <summary><c>hedgerow work</c>: a further machine of a team does jobs; with a folder, one job in a process of its own.</summary>
internal static class WorkCommand
{
    public static Command Build(Terminal screen)
    {
        var data = CommandLine.Data(screen);
        var database = CommandLine.Database(screen);
        var workers = new Option<int>("--workers") { Description = screen.Say("Jobs that run at once on this machine (default 1)", "本机同时运行的任务数(默认 1)"), DefaultValueFactory = _ => 1 };
        var child = new Option<string?>("--child") { Description = screen.Say("The folder of one job", "单个任务的文件夹"), Hidden = true };
        var session = new Option<string?>("--session") { Description = screen.Say("The folder of a what-if session", "情景推演会话的文件夹"), Hidden = true };
        var command = new Command("work", screen.Say("Do jobs of a team's server on this machine: same --data folder, same --database", "在本机执行团队服务器的任务：使用相同的 --data 与 --database")) { data, database, workers, child, session };
        command.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(child) is { } folder)
            {
                return ChildProgram.Run(Path.GetFullPath(folder));
            }

            if (parsed.GetValue(session) is { } open)
            {
                return SessionProgram.Run(Path.GetFullPath(open));
            }

            await Work(screen, new ServeOptions(Path.GetFullPath(parsed.GetRequiredValue(data))) { Database = parsed.GetValue(database), Workers = parsed.GetValue(workers) }, cancel).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task Work(Terminal screen, ServeOptions options, CancellationToken cancel)
    {
        DataFolder.Make(options.Data);
        var settings = ServerSettings.Read(options.Data);
        using var office = Office.Open(new OfficeOptions(options.Data, options.Database) { Migrations = ServerTables.Migrations });
        using var logs = LoggerFactory.Create(logging => logging.AddConsole());
        using var worker = new WorkerService(office, WorkerOptions.Of(options, settings, "work"), logs);
        await worker.StartAsync(cancel).ConfigureAwait(false);
        Terminal.Line(screen.Say($"This machine does jobs of {office.Database.Described}. Stop with Ctrl+C.", $"本机正在执行 {office.Database.Described} 的任务。按 Ctrl+C 停止。"));
        try
        {
            await Task.Delay(Timeout.Infinite, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            await worker.StopAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }
}
