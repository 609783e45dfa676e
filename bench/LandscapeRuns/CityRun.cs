using System.Globalization;
using Hedgerow.Reports;

namespace Hedgerow.LandscapeRuns;

/// <summary><c>hedgerow corridors</c> on a made city of 2000 km² at 10 m with 50 sources; each step against its gate.</summary>
internal static class CityRun
{
    /// <summary>Steps of the first gate, as the program names them; what it reads before belongs to it too.</summary>
    private const string LastOfNetwork = "Computing graph indices";

    // Barriers and stepping stones have no gate of their own.
    private static readonly (string Step, string Title, double Seconds)[] Circuits =
    [
        ("Solving the circuits of the corridors", "pinch points inside the corridors", 120), ("Solving the circuit of the whole map", "current of the whole map", 600),
    ];

    /// <summary>Runs and says what each step cost.</summary>
    /// <param name="root">The checkout.</param>
    /// <param name="options">Where the map stands.</param>
    /// <returns>The table, and whether all gates hold.</returns>
    public static (string Table, bool Good) Of(string root, BenchOptions options)
    {
        var city = new SampleCity(new SampleMap(SampleCity.Side, options.Seed, options.Folder));
        city.Make();
        var result = Path.Combine(options.Folder, "corridors-result");
        var run = MeasuredRun.Of(3600, [Path.Combine(root, "hedgerow"), "corridors", city.Folder, "--out", result, "--sources", "50", "--times", "--lang", "en"]);
        if (Directory.Exists(result))
        {
            Directory.Delete(result, recursive: true);
        }

        if (run.Code != 0)
        {
            Console.Error.WriteLine(run.Errors);
            return ($"### Corridors of a made city\n\nfailed with {run.Code}\n", false);
        }

        List<(string Step, double Seconds)> steps = [.. run.Errors.Split('\n').Select(line => line.Split(" s  ", 2)).Where(parts => parts.Length == 2)
            .Select(parts => (parts[1].Trim(), double.Parse(parts[0], CultureInfo.InvariantCulture)))];
        var network = steps.Take(steps.FindIndex(step => step.Step == LastOfNetwork) + 1).Where(step => step.Step != "Looking for barriers").Sum(step => step.Seconds);
        List<(string Title, double Seconds, double Allowed)> gates =
        [
            ("sources, resistance, network, corridor surface, graph indices", network, 30),
            .. Circuits.Select(circuit => (circuit.Title, steps.First(step => step.Step == circuit.Step).Seconds, circuit.Seconds)),
        ];
        var table = string.Concat(gates.Select(gate => Line($"| {gate.Title} | {gate.Seconds:0.0} s | {gate.Allowed:0} s | {(gate.Seconds <= gate.Allowed ? "yes" : "no")} |")));
        var all = string.Concat(steps.Select(step => Line($"| {step.Step} | {step.Seconds:0.0} s | | |")));
        return (
            Line($"### Corridors of a made city: 2000 km² at 10 m, 50 sources\n\nOne run: {run.Seconds:0} s, {run.ProcessorSeconds:0} s of the processors, {run.Megabytes:0} MB.\n\n| step | seconds | allowed | holds |\n|---|---|---|---|") + table + all,
            gates.TrueForAll(gate => gate.Seconds <= gate.Allowed));
    }

    private static string Line(FormattableString text) => FormattableString.Invariant(text) + "\n";
}
