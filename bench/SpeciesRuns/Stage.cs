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
        new("clean", "cleaning, kept and dropped records written as Parquet", "", "clean", ["--format", "parquet"]),
        new("summary", "summary: classes, species, records, years", ".csv", "list", []),
        new("cube", "cube: species by year by cell of 0.01°", ".parquet", "cube", ["--grid", "metric:1000"]),
    ];

    /// <summary>The command.</summary>
    public string[] Command(string file, string output, BenchOptions options) => ["species", Verb, file, .. Words, "--memory", $"{options.Gigabytes}", "--out", output];

    /// <summary>Removes what was written.</summary>
    public static void Remove(string output)
    {
        File.Delete(output);
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }
    }
}
