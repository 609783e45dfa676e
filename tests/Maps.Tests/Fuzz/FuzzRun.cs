using System.Globalization;
using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;

namespace Hedgerow.Maps.Tests.Fuzz;

/// <summary>
/// A process of its own that reads bent files one after the other, so that a crash of native code ends it and not the tests. It prints the number of each file
/// before it reads it, and why a file was treated wrongly; what it prints last is where it died.
/// </summary>
internal static class FuzzRun
{
    /// <summary>Most memory that any of these small files may cost the process, kB.</summary>
    private const long MostKilobytes = 1_200_000;

    /// <summary>Runs the files of the numbers from the first argument up to the second.</summary>
    public static int Main(string[] args)
    {
        if (args is not ["fuzz", var folder, var first, var after])
        {
            Console.Error.WriteLine("These tests are run by: dotnet test");
            return 2;
        }

        var path = Path.Combine(folder, "bent.tif");
        for (var number = int.Parse(first, CultureInfo.InvariantCulture); number < int.Parse(after, CultureInfo.InvariantCulture); number++)
        {
            Console.WriteLine(number);
            File.WriteAllBytes(path, BentTiff.Of(number));
            if (Wrong(path) is { } wrong)
            {
                Console.WriteLine($"wrong: file {number}: {wrong}");
            }
        }

        Console.WriteLine("end");
        return 0;
    }

    private static string? Wrong(string path)
    {
        var before = Peak();
        string? wrong = null;
        try
        {
            // A header may claim a map that takes hours; what counts is that it can be stopped and costs no memory.
            using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.05));
            wrong = Read(MapFile.Open(path), new RunOptions(2, null, stop.Token));
        }
        catch (Exception failure) when (failure is MapException or GdalException)
        {
            wrong = failure.Message.Length < 20 ? $"an error that says nothing: {failure.Message}" : null;
        }
        catch (OperationCanceledException)
        {
        }
#pragma warning disable CA1031 // Whatever else comes out is what is looked for.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            wrong = failure.ToString();
        }

        var peak = Peak();
        return wrong ?? (peak > MostKilobytes && peak > before ? $"memory rose to {peak} kB" : null);
    }

    private static string? Read(MapFile map, RunOptions options)
    {
        var classes = map.Classes(options: options);
        var counts = ClassCells.ByByte(classes, options);
        var patches = ClassPatches.Of(classes, Neighbours.Eight, options);
        var contacts = Adjacency.Of(classes, options);
        var (ofPatches, ofContacts) = (0L, 0L);
        foreach (var patch in patches.Table)
        {
            ofPatches += patch.Cells;
        }

        for (var cell = 0; cell < 256; cell++)
        {
            ofContacts += contacts.Cells((byte)cell);
        }

        // Where a damaged block unpacks to less than it should, GDAL hands out cells of chance, others at each reading; their number is still that of the map.
        return counts.Sum() != map.Frame.Count ? $"{counts.Sum()} cells counted of {map.Frame.Count}"
            : ofPatches > map.Frame.Count ? $"{ofPatches} cells in patches of {map.Frame.Count}"
            : ofContacts > map.Frame.Count ? $"{ofContacts} cells in contacts of {map.Frame.Count}"
            : null;
    }

    private static long Peak()
    {
        const string Facts = "/proc/self/status";
        return File.Exists(Facts)
            ? long.Parse(File.ReadLines(Facts).First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal), NumberStyles.Any, CultureInfo.InvariantCulture)
            : 0;
    }
}
