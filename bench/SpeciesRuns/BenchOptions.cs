using System.Globalization;

namespace Hedgerow.SpeciesRuns;

/// <summary>What the command line asks for.</summary>
/// <param name="Records">Records of the Parquet file; 0 for none.</param>
/// <param name="Text">Records of the text file; 0 for none.</param>
/// <param name="Seed">Seed of the records.</param>
/// <param name="Folder">Where the files stand.</param>
/// <param name="Gigabytes">Memory of both, in units of 1024³ bytes.</param>
/// <param name="Limit">Seconds after which a run is stopped.</param>
/// <param name="WritesPage">Whether docs/performance.md is written.</param>
internal sealed record BenchOptions(long Records, long Text, int Seed, string Folder, int Gigabytes, int Limit, bool WritesPage)
{
    /// <summary>What each word means.</summary>
    public const string Help = "bench/species [--records 100000000] [--text 20000000] [--seed 3] [--data FOLDER] [--memory 4] [--limit SECONDS] [--no-page]";

    /// <summary>Reads the words; null where one is not understood.</summary>
    public static BenchOptions? Read(string[] words, string root)
    {
        var options = new BenchOptions(100_000_000, 20_000_000, 3, Path.Combine(root, "artifacts", "bench"), 4, 3600, true);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == "--no-page")
            {
                options = options with { WritesPage = false };
                continue;
            }

            if (i + 1 == words.Length)
            {
                return null;
            }

            var value = words[i + 1];
            switch (words[i++])
            {
                case "--records": options = options with { Records = Whole(value) }; break;
                case "--text": options = options with { Text = Whole(value) }; break;
                case "--seed": options = options with { Seed = (int)Whole(value) }; break;
                case "--data": options = options with { Folder = Path.GetFullPath(value) }; break;
                case "--memory": options = options with { Gigabytes = (int)Whole(value) }; break;
                case "--limit": options = options with { Limit = (int)Whole(value) }; break;
                default: return null;
            }
        }

        return options;
    }

    private static long Whole(string value) => long.Parse(value, CultureInfo.InvariantCulture);
}
