using System.Globalization;
using Hedgerow.Reports;

namespace Hedgerow.LandscapeRuns;

/// <summary>What the command line asks for.</summary>
/// <param name="Sides">Sides of the maps.</param>
/// <param name="Tasks">Keys of the tasks; empty for all.</param>
/// <param name="Seed">Seed of the maps.</param>
/// <param name="Folder">Where the maps stand.</param>
/// <param name="WithPeers">Whether peers are run.</param>
/// <param name="Python">Interpreter of the peers.</param>
/// <param name="Limit">Seconds after which a run is stopped.</param>
/// <param name="WritesPage">Whether docs/performance.md is written.</param>
internal sealed record BenchOptions(int[] Sides, string[] Tasks, ulong Seed, string Folder, bool WithPeers, string Python, int Limit, bool WritesPage)
{
    /// <summary>What each word means.</summary>
    public const string Help = """
        bench/landscape [--sizes 2000,5000,10000,40000] [--tasks areas,patches,mesh,edges,distance,cost,circuit,corridors] [--seed 2]
                        [--data FOLDER] [--no-peers] [--python PYTHON] [--limit SECONDS] [--no-page]
        """;

    /// <summary>Reads the words; null where one is not understood.</summary>
    /// <param name="words">The words.</param>
    /// <param name="root">The checkout.</param>
    public static BenchOptions? Read(string[] words, string root)
    {
        var options = new BenchOptions([2000, 5000, 10000, 40000], [], 2, Path.Combine(root, "artifacts", "bench"), true, "", 600, true);
        for (var i = 0; i < words.Length; i++)
        {
            var flag = words[i] is "--no-peers" or "--no-page";
            var value = flag ? "" : i + 1 < words.Length ? words[++i] : null;
            if (value is null)
            {
                return null;
            }

            switch (words[flag ? i : i - 1])
            {
                case "--sizes": options = options with { Sides = [.. value.Split(',').Select(side => int.Parse(side, CultureInfo.InvariantCulture))] }; break;
                case "--tasks": options = options with { Tasks = value.Split(',') }; break;
                case "--seed": options = options with { Seed = ulong.Parse(value, CultureInfo.InvariantCulture) }; break;
                case "--data": options = options with { Folder = Path.GetFullPath(value) }; break;
                case "--python": options = options with { Python = value }; break;
                case "--limit": options = options with { Limit = int.Parse(value, CultureInfo.InvariantCulture) }; break;
                case "--no-peers": options = options with { WithPeers = false }; break;
                case "--no-page": options = options with { WritesPage = false }; break;
                default: return null;
            }
        }

        return options.Python.Length > 0 ? options : options with { Python = Interpreter() };
    }

    private static readonly string[] Interpreters = ["python3", "/usr/bin/python3"];

    // The system's own interpreter has the packages of the distribution; another one in front of it often has not.
    private static string Interpreter() =>
        Interpreters.FirstOrDefault(python => MeasuredRun.Of(60, python, "-c", "import numpy, osgeo").Code == 0) ?? "python3";
}
