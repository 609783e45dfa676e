using System.Globalization;

namespace Hedgerow.SpeciesRuns;

/// <summary>A verb that is measured.</summary>
/// <param name="Key">Key, also of the plain query beside it.</param>
/// <param name="Title">What stands in the table.</param>
/// <param name="Ending">Ending of what it writes; empty for a folder.</param>
/// <param name="Words">The words between the file and <c>--out</c>.</param>
internal sealed record Stage(string Key, string Title, string Ending, string Verb, string[] Words)
{
    /// <summary>The stages.</summary>
    public static readonly Stage[] All =
    [
        new("clean", "cleaning, kept records written", ".parquet", "clean", ["--fresh"]),
        new("summary", "summary: classes, species, records, years", ".csv", "list", []),
        new("cube", "cube: species by year by cell of 1/64°", ".parquet", "cube", ["--grid", "qdgc", "--level", "6"]),
    ];

    /// <summary>The command.</summary>
    public string[] Command(string file, string output, BenchOptions options) => ["species", Verb, file, .. Words, "--memory", $"{options.Gigabytes}", "--temp", options.Folder, "--out", output, "--times", "--lang", "en"];

    /// <summary>What the program says of its steps: all before the counting, the counting, the writing.</summary>
    public static (double Cleaning, double Counting, double Writing) Seconds(string said)
    {
        var steps = said.Split('\n').Select(line => line.Split(" s  ", 2)).Where(parts => parts.Length == 2 && double.TryParse(parts[0], CultureInfo.InvariantCulture, out _))
            .Select(parts => (What: parts[1].Trim(), Seconds: double.Parse(parts[0], CultureInfo.InvariantCulture))).ToList();
        var counting = steps.FindIndex(step => step.What == "Counting");
        return counting < 0 ? (double.NaN, double.NaN, double.NaN) : (steps.Take(counting).Sum(step => step.Seconds), steps[counting].Seconds, steps.Skip(counting + 1).Sum(step => step.Seconds));
    }

    /// <summary>Removes what was written.</summary>
    public static void Remove(string output)
    {
        File.Delete(output);
        File.Delete(Path.ChangeExtension(output, ".datasets.csv"));
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }
    }
}
