using System.CommandLine;
using Hedgerow.Server.Host;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Connections;

namespace Hedgerow.Server.Commands;

/// <summary><c>hedgerow serve</c>: opens the workspace in the browser.</summary>
internal static class ServeCommand
{
    public static Command Build(Terminal screen)
    {
        var data = CommandLine.Data(screen);
        var database = CommandLine.Database(screen);
        var urls = new Option<string[]>("--urls")
        {
            Description = screen.Say($"Addresses to listen on (default http://127.0.0.1:{ServeOptions.DefaultPort}: this machine only)", $"监听地址(默认 http://127.0.0.1:{ServeOptions.DefaultPort}，仅限本机)"),
            DefaultValueFactory = _ => [],
            AllowMultipleArgumentsPerToken = true,
        };
        var workers = new Option<int>("--workers") { Description = screen.Say("Jobs that run at once on this machine (default 1; 0 leaves them to others)", "本机同时运行的任务数(默认 1；0 表示交给其他机器)"), DefaultValueFactory = _ => 1 };
        var command = new Command("serve", screen.Say("Open Hedgerow in the browser", "在浏览器中打开 Hedgerow")) { data, urls, database, workers };
        command.SetAction(async (parsed, cancel) =>
        {
            var options = new ServeOptions(Path.GetFullPath(parsed.GetRequiredValue(data))) { Database = parsed.GetValue(database), Workers = parsed.GetValue(workers) };
            if (parsed.GetRequiredValue(urls) is { Length: > 0 } told)
            {
                options = options with { Urls = [.. told.SelectMany(url => url.Split(';', StringSplitOptions.RemoveEmptyEntries))] };
            }

            return await Serve(screen, options, cancel).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> Serve(Terminal screen, ServeOptions options, CancellationToken cancel)
    {
        DataFolder.Make(options.Data);
        var settings = ServerSettings.Read(options.Data);
        foreach (var problem in settings.Problems)
        {
            Terminal.Error($"{ServerSettings.FileName}:{problem.Line}: {problem.Text.In(screen.Language)}");
        }

        await using var app = ServerHost.Build(options, settings);
        // What is wrong with the database is said plainly, before anything listens.
        _ = app.Services.GetRequiredService<Office>();
        try
        {
            await app.StartAsync(cancel).ConfigureAwait(false);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            var urls = string.Join(" ", options.Urls);
            Terminal.Error(screen.Say(
                $"{urls} cannot be opened: another program, perhaps another Hedgerow, listens there. Stop it, or name another address: hedgerow serve --urls http://127.0.0.1:{ServeOptions.DefaultPort + 1}",
                $"无法打开 {urls}：已有其他程序（可能是另一个 Hedgerow）在此监听。请停止它，或另选地址：hedgerow serve --urls http://127.0.0.1:{ServeOptions.DefaultPort + 1}"));
            return ExitCode.Machine;
        }

        var address = app.Urls.First();
        await Warmth.SpreadAsync(app, address, cancel).ConfigureAwait(false);
        Terminal.Line(screen.Say($"Hedgerow is open at {address}  (data: {options.Data})", $"Hedgerow 已在 {address} 打开（数据：{options.Data}）"));
        if (app.Services.GetRequiredService<Office>().People.StartFirst() is { } secret)
        {
            Terminal.Line(screen.Say("Nobody is registered yet. Create the first administrator with this link; it works once:", "尚无用户。请用以下链接创建第一位管理员，链接仅可使用一次："));
            Terminal.Line($"  {(settings.PublicUrl?.ToString() ?? address).TrimEnd('/')}/start/{secret}");
        }

        Terminal.Line(screen.Say("Stop with Ctrl+C.", "按 Ctrl+C 停止。"));
        await app.WaitForShutdownAsync(cancel).ConfigureAwait(false);
        return ExitCode.Done;
    }
}
