using System.Diagnostics;

namespace Hedgerow.Maps.Tests.Fuzz;

/// <summary>These tests' own program, started as another process.</summary>
/// <param name="Ended">Whether it came to an end within two minutes.</param>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Errors">Its error output.</param>
internal sealed record Child(bool Ended, int Code, string Output, string Errors)
{
    /// <summary>Runs it to its end.</summary>
    public static Child Run(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])[typeof(Child).Assembly.Location, .. words])
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        var ended = process.WaitForExit(TimeSpan.FromMinutes(2));
        if (!ended)
        {
            process.Kill();
            process.WaitForExit();
        }

        return new Child(ended, process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }
}
