using System.CommandLine;
using System.CommandLine.Invocation;
using Hedgerow.Server.Host;

namespace Hedgerow.Server.Commands;

/// <summary>The verbs of the server's program. The launcher brings them here; the other verbs are the command line's.</summary>
internal static class CommandLine
{
    public static async Task<int> Run(string[] args)
    {
        var screen = Terminal.Of(args);
        var root = new RootCommand(screen.Say("Hedgerow in the browser: the server and the care of it.", "Hedgerow 网页版：服务器及其维护。"))
        {
            ServeCommand.Build(screen), BackupCommand.Build(screen), BackupCommand.BuildRestore(screen), DoctorCommand.Build(screen),
            WorkCommand.Build(screen),
        };
        var lang = new Option<string>("--lang") { Description = screen.Say("Language: en or zh", "语言：en 或 zh"), Recursive = true };
        lang.AcceptOnlyFromAmong("en", "zh");
        root.Options.Add(lang);
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Action is ParseErrorAction wrong)
        {
            wrong.ShowHelp = false;
            await parsed.InvokeAsync(new InvocationConfiguration { Output = Console.Error, Error = Console.Error }).ConfigureAwait(false);
            return ExitCode.Input;
        }

        return await Guarded(screen, () => parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false })).ConfigureAwait(false);
    }

    /// <summary>The data folder.</summary>
    public static Option<string> Data(Terminal screen) => new("--data")
    {
        Description = screen.Say("Data folder (default: HEDGEROW_DATA, else a folder of your own)", "数据文件夹(默认取 HEDGEROW_DATA，否则为您自己的文件夹)"),
        DefaultValueFactory = _ => ServeOptions.DefaultData(),
    };

    /// <summary>The database.</summary>
    public static Option<string?> Database(Terminal screen) => new("--database")
    {
        Description = screen.Say("postgres://USER:PASSWORD@HOST/NAME (default: HEDGEROW_DATABASE, else an embedded database in the data folder)", "postgres://用户:密码@主机/库名(默认取 HEDGEROW_DATABASE，否则为数据文件夹中的嵌入式数据库)"),
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("HEDGEROW_DATABASE") is { Length: > 0 } told ? told : null,
    };

    private static async Task<int> Guarded(Terminal screen, Func<Task<int>> command)
    {
        try
        {
            return await command().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Terminal.Error(screen.Say("Stopped.", "已停止。"));
            return ExitCode.Machine;
        }
        catch (Exception failure) when (Known(failure) is { } said)
        {
            Terminal.Error(said.In(screen.Language));
            return failure is ArgumentException ? ExitCode.Input : ExitCode.Machine;
        }
    }

    private static Science.Quantities.Wording? Known(Exception failure) => failure switch
    {
        Hedgerow.Workspace.WorkspaceException refused => refused.Said,
        Storage.StorageException or IOException or UnauthorizedAccessException or ArgumentException or DirectoryNotFoundException => Science.Quantities.Wording.Same(failure.Message),
        _ => null,
    };
}
