using System.Diagnostics;
using System.Globalization;

namespace Hedgerow.WholeRuns;

/// <summary>One run of <c>hedgerow assess</c> as a process of its own, from start to end.</summary>
/// <param name="Seconds">Wall-clock time.</param>
/// <param name="Megabytes">Peak of the resident memory.</param>
internal sealed record WholeRun(double Seconds, double Megabytes)
{
    /// <summary>Runs and measures; a run that fails or leaves a file out ends the measuring.</summary>
    public static WholeRun Of(string root, Gate gate)
    {
        var output = Directory.CreateTempSubdirectory("hedgerow-bench-").FullName;
        try
        {
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
            string[] arguments = [Path.Combine(root, "artifacts/bin/Cli/release/Hedgerow.Cli.dll"), "assess", Path.Combine(root, "tests/Cities", gate.Folder), "--out", Path.Combine(output, "result")];
            foreach (var argument in arguments)
            {
                start.ArgumentList.Add(argument);
            }

            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            var errors = process.StandardError.ReadToEndAsync();
            var peak = 0.0;
            // The peak only ever rises, so that looking often is as good as being told at the end.
            while (!process.WaitForExit(10))
            {
                peak = Math.Max(peak, Peak(process.Id));
            }

            watch.Stop();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{gate.Name}: ended with {process.ExitCode}. {errors.GetAwaiter().GetResult()}");
            }

            var missing = Gate.Files.Where(f => !File.Exists(Path.Combine(output, "result", f))).ToList();
            return missing.Count == 0
                ? new WholeRun(watch.Elapsed.TotalSeconds, peak)
                : throw new InvalidOperationException($"{gate.Name}: the run wrote no {string.Join(", ", missing)}.");
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    // Linux keeps the peak of the resident memory itself, in kB.
    private static double Peak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1000;
        }
        catch (IOException)
        {
            return 0; // it has just ended
        }
    }
}
