using System.Globalization;
using Hedgerow.Reports;

namespace Hedgerow.LandscapeRuns;

/// <summary><c>hedgerow corridors</c> on a made city of 2000 km² at 10 m, three times: the network alone, with pinch points in the corridors, with the current of the whole map.</summary>
internal static class CityRun
{
    private static readonly (string Title, string[] Words, double Seconds)[] Steps =
    [
        ("sources, resistance, network, corridor surface, graph indices", ["--no-pinch", "--no-map-current"], 30),
        ("the same and pinch points inside the corridors", ["--no-map-current"], 150),
        ("the same and the current of the whole map", [], 750),
    ];

    /// <summary>Runs and says what each step cost.</summary>
    /// <param name="root">The checkout.</param>
    /// <param name="options">Where the map stands.</param>
    /// <returns>The table, and whether all gates hold.</returns>
    public static (string Table, bool Good) Of(string root, BenchOptions options)
    {
        var city = new SampleCity(new SampleMap(SampleCity.Side, options.Seed, options.Folder));
        city.Make();
        var (rows, good) = ("", true);
        foreach (var (title, words, seconds) in Steps)
        {
            var result = Path.Combine(options.Folder, "corridors-result");
            var run = MeasuredRun.Of(1800, [Path.Combine(root, "hedgerow"), "corridors", city.Folder, "--out", result, .. words]);
            var holds = run.Code == 0 && run.Seconds <= seconds;
            good &= holds;
            rows += string.Create(
                CultureInfo.InvariantCulture, $"| {title} | {(run.Code == 0 ? $"{run.Seconds:0.0} s" : $"failed with {run.Code}")} | {run.Megabytes:0} MB | {seconds:0} s | {(holds ? "yes" : "no")} |\n");
            if (run.Code != 0)
            {
                Console.Error.WriteLine(run.Errors);
            }

            if (Directory.Exists(result))
            {
                Directory.Delete(result, recursive: true);
            }
        }

        return ("### Corridors of a made city: 2000 km² at 10 m, 50 sources\n\n| what | seconds | peak memory | allowed | holds |\n|---|---|---|---|---|\n" + rows, good);
    }
}
