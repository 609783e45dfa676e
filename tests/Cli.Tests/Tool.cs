using System.Diagnostics;
using System.Text;

namespace Hedgerow.Cli.Tests;

/// <summary>The built program, started as people start it.</summary>
internal static class Tool
{
    /// <summary>What a run gave.</summary>
    /// <param name="Code">Its exit code.</param>
    /// <param name="Out">Its standard output.</param>
    /// <param name="Error">Its error output.</param>
    internal sealed record Ran(int Code, string Out, string Error);

    private static string Dll { get; } = Path.Combine(AppContext.BaseDirectory, "Hedgerow.Cli.dll");

    /// <summary>Runs the program to its end.</summary>
    public static Ran Run(params string[] args) => Run(null, [], args);

    /// <summary>Runs the program in a folder, with variables.</summary>
    public static Ran Run(string? folder, (string Key, string Value)[] variables, params string[] args)
    {
        using var process = Start(folder, variables, args);
        return End(process);
    }

    /// <summary>Starts the program; on Linux a parent that ignores Ctrl-C does not make it deaf to it.</summary>
    public static Process Start(string? folder, (string Key, string Value)[] variables, params string[] args)
    {
        var start = new ProcessStartInfo("env")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        string[] hearing = OperatingSystem.IsLinux() ? ["--default-signal=INT"] : [];
        foreach (var arg in (string[])[.. hearing, "dotnet", Dll, .. args])
        {
            start.ArgumentList.Add(arg);
        }

        foreach (var name in new[] { "HEDGEROW_LANG", "LC_ALL", "LANG" })
        {
            start.Environment[name] = "C.UTF-8";
        }

        start.Environment["SOURCE_DATE_EPOCH"] = "1600000000";
        foreach (var (key, value) in variables)
        {
            start.Environment[key] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Waits for the end.</summary>
    public static Ran End(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Ran(process.ExitCode, text, error.GetAwaiter().GetResult());
    }
}
