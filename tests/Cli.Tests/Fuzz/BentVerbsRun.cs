using System.Globalization;
using System.Reflection;
using Hedgerow.Maps.Tests.Fuzz;

namespace Hedgerow.Cli.Tests.Fuzz;

/// <summary>
/// A process of its own that gives bent maps to every verb, one after the other, through the program's own entry: a crash of native code ends it and not the tests.
/// It prints each number and verb before it runs, and what went wrong.
/// </summary>
internal static class BentVerbsRun
{
    private const int Slow = 1500;

    /// <summary>Most memory that any of these small files may cost the process, kB.</summary>
    private const long MostKilobytes = 1_500_000;

    private static readonly string[][] Verbs =
    [
        ["areas", "BENT"], ["patches", "BENT", "--out", "out.tif"], ["edges", "BENT"], ["change", "BENT", "BENT"], ["zones", "BENT", "--units", "BENT", "--out", "out.csv"],
        ["metrics", "BENT", "--level", "patch", "class", "landscape", "--search-radius", "30", "--out", "out.csv"], ["groups", "BENT", "--classes", "1", "--bridge", "30", "--out", "out.tif"],
        ["mspa", "BENT", "--foreground", "1", "--out", "out.tif"], ["window", "BENT", "--radius", "40", "--out", "out.tif"], ["distance", "BENT", "--to", "1", "--out", "out.tif"],
        ["cost", "BENT", "--from", "BENT", "--out", "out.tif"], ["circuit", "BENT", "--focal", "BENT", "--out", "out.csv"],
    ];

    /// <summary>Runs the numbers from the first argument up to the second.</summary>
    public static int Main(string[] args)
    {
        if (args is not ["fuzz", var folder, var first, var after])
        {
            Console.Error.WriteLine("These tests are run by: dotnet test");
            return 2;
        }

        Directory.SetCurrentDirectory(folder);
        var told = Console.Out;
        for (var number = int.Parse(first, CultureInfo.InvariantCulture); number < int.Parse(after, CultureInfo.InvariantCulture); number++)
        {
            File.WriteAllBytes("bent.tif", BentTiff.Of(number));
            foreach (var verb in Verbs)
            {
                told.WriteLine($"{number} {verb[0]}");
                told.Flush();
                if (Wrong(verb) is { } wrong)
                {
                    told.WriteLine($"wrong: file {number}, {verb[0]}: {wrong}");
                }
            }
        }

        told.WriteLine("end");
        return 0;
    }

    private static string? Wrong(string[] verb)
    {
        using var shown = new StringWriter();
        using var errors = new StringWriter();
        Console.SetOut(shown);
        Console.SetError(errors);

        // A header may claim a map that takes hours: then the run is stopped as a person stops it.
        using var late = new Timer(_ => System.Diagnostics.Process.Start("kill", ["-INT", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)]).WaitForExit(), null, Slow, Timeout.Infinite);
        string[] words = ["landscape", .. verb.Select(word => word == "BENT" ? "bent.tif" : word), "--threads", "2"];
        var code = (int)Assembly.Load("Hedgerow.Cli").EntryPoint!.Invoke(null, [words])!;
        var left = Directory.GetFiles(".").Select(Path.GetFileName).Where(name => name != "bent.tif").ToArray();
        Array.ForEach(left, name => File.Delete(name!));
        var said = errors.ToString();
        if (Peak() > MostKilobytes)
        {
            return $"memory rose to {Peak()} kB";
        }

        return code switch
        {
            0 => null,
            _ when left.Length > 0 => $"ended with {code} and left {string.Join(", ", left)}",
            2 => said.Contains("found: ", StringComparison.Ordinal) && said.Contains("expected: ", StringComparison.Ordinal) ? null : $"an error that says nothing: {said}",
            _ => said.StartsWith("Stopped.", StringComparison.Ordinal) ? null : $"ended with {code}: {said}",
        };
    }

    private static long Peak()
    {
        const string Facts = "/proc/self/status";
        return File.Exists(Facts)
            ? long.Parse(File.ReadLines(Facts).First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal), NumberStyles.Any, CultureInfo.InvariantCulture)
            : 0;
    }
}
