using Hedgerow.Cities;
using Hedgerow.Maps;
using Hedgerow.Sharing;
using Spectre.Console;

namespace Hedgerow.Cli.Terminal;

/// <summary>Turns what went wrong into a message and an exit code, in one place.</summary>
internal static class Guard
{
    /// <summary>Runs a command.</summary>
    /// <param name="screen">Where messages go.</param>
    /// <param name="command">The command; returns its exit code.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Run(Screen screen, Func<Task<int>> command)
    {
        try
        {
            return await command().ConfigureAwait(false);
        }
        catch (InputException wrong)
        {
            screen.Show(wrong.Findings, screen.Error);
            screen.Error.WriteLine(screen.Say("Nothing was computed. Mend the errors above and run again.", "未进行任何计算。请修正以上错误后重新运行。"));
            return ExitCode.Input;
        }
        catch (MapException wrong)
        {
            screen.Error.MarkupLine($"[red]{screen.Say("error", "错误")}[/] [bold]{Markup.Escape(wrong.Place)}[/]");
            screen.Error.WriteLine($"  {screen.Say("found", "发现")}: {screen.Say(wrong.Found)}");
            screen.Error.WriteLine($"  {screen.Say("expected", "应为")}: {screen.Say(wrong.Expected)}");
            return ExitCode.Input;
        }
        catch (SharingException failure)
        {
            screen.Error.WriteLine(screen.Say(failure.Said));
            return ExitCode.Machine;
        }
        catch (OperationCanceledException)
        {
            screen.Error.WriteLine(screen.Say("Stopped. Nothing was written.", "已停止，未写入任何结果。"));
            return ExitCode.Machine;
        }
        catch (OutOfMemoryException)
        {
            screen.Error.WriteLine(screen.Say("The machine has not enough memory for this.", "内存不足，无法完成。"));
            return ExitCode.Machine;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DllNotFoundException || failure.GetType().Namespace is "Hedgerow.Gdal" or "Hedgerow.DuckDb")
        {
            screen.Error.WriteLine(screen.Say("The machine failed: ", "系统故障：") + failure.Message);
            return ExitCode.Machine;
        }
#pragma warning disable CA1031 // The last door: whatever comes through is a fault of the program, never of the input, and says so with its place.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            screen.Error.WriteLine(screen.Say("This is a fault in Hedgerow; please report it:", "这是 Hedgerow 自身的错误，请予反馈："));
            screen.Error.WriteLine(fault.ToString());
            return ExitCode.Machine;
        }
    }
}
