using System.Collections;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Hedgerow.Reports;

/// <summary>A process that was run to its end: what it cost and what it said.</summary>
/// <param name="Code">Exit code; 124 when it was stopped for taking too long.</param>
/// <param name="Seconds">Wall-clock time.</param>
/// <param name="ProcessorSeconds">Time of all its threads, those of the processes it started included.</param>
/// <param name="Megabytes">Highest resident memory of it, or of the largest process that it started.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its error output.</param>
public sealed partial record MeasuredRun(int Code, double Seconds, double ProcessorSeconds, double Megabytes, string Output, string Errors)
{
    /// <summary>Runs a program; the system itself counts its memory.</summary>
    /// <param name="limit">Seconds after which it is stopped.</param>
    /// <param name="command">Program and arguments.</param>
    public static MeasuredRun Of(int limit, params IEnumerable<string> command)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new PlatformNotSupportedException("Memory is measured as Linux counts it: run this on Linux.");
        }

        var folder = Directory.CreateTempSubdirectory("hedgerow-bench-").FullName;
        try
        {
            var (output, errors) = (Path.Combine(folder, "out"), Path.Combine(folder, "errors"));
            string?[] words = ["sh", "-c", "exec timeout --kill-after=5 \"$0\" \"$@\" >\"$MEASURED_OUT\" 2>\"$MEASURED_ERRORS\" </dev/null", $"{limit}", .. command, null];
            string?[] variables =
            [
                .. Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(pair => $"{pair.Key}={pair.Value}"),
                $"MEASURED_OUT={output}", $"MEASURED_ERRORS={errors}", null,
            ];
            var watch = Stopwatch.StartNew();
            var problem = Spawn(out var process, "sh", 0, 0, words, variables);
            if (problem != 0)
            {
                throw new InvalidOperationException($"sh cannot be started: error {problem}.");
            }

            int status;
            Usage usage;
            while (Wait(process, out status, 0, out usage) != process)
            {
                // A signal came between; the process goes on.
            }

            watch.Stop();
            var code = (status & 0x7f) == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f);
            return new MeasuredRun(code, watch.Elapsed.TotalSeconds, usage.ProcessorSeconds, usage.Kilobytes / 1000.0, File.ReadAllText(output), File.ReadAllText(errors));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [LibraryImport("libc", EntryPoint = "posix_spawnp", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Spawn(out int process, string file, nint actions, nint attributes, string?[] words, string?[] variables);

    [LibraryImport("libc", EntryPoint = "wait4", SetLastError = true)]
    private static partial int Wait(int process, out int status, int options, out Usage usage);

    // struct rusage of 64-bit Linux: two times of seconds and microseconds, then 14 counts of which the first is the memory.
    [StructLayout(LayoutKind.Sequential)]
    private struct Usage
    {
        private readonly long userSeconds, userMicroseconds, systemSeconds, systemMicroseconds;
        public long Kilobytes;
        private readonly long c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13;

        public readonly double ProcessorSeconds => userSeconds + systemSeconds + ((userMicroseconds + systemMicroseconds) / 1e6);
    }
}
