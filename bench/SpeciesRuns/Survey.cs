using System.Globalization;
using Hedgerow.Reports;

namespace Hedgerow.SpeciesRuns;

/// <summary>Richness with intervals of 250,000 records in 60 samples, beside vegan.</summary>
internal static class Survey
{
    private const int Visits = 60;
    private const int Records = 250_000;

    /// <summary>The table; vegan is named as missing where R has it not.</summary>
    public static string Table(string root, BenchOptions options)
    {
        Directory.CreateDirectory(options.Folder);
        var file = Path.Combine(options.Folder, "survey.csv");
        Write(file, options.Seed);
        var output = Path.Combine(options.Folder, "survey-richness.csv");
        var ours = MeasuredRun.Of(options.Limit, Path.Combine(root, "hedgerow"), "species", "richness", file, "--out", output);
        Stage.Remove(output);
        var script = Path.Combine(root, "bench", "SpeciesRuns", "vegan.R");
        var theirs = MeasuredRun.Of(options.Limit, "Rscript", script, file);
        return $"""
            {Records:N0} records of {Visits} samples, richness with intervals, from the start to the exit of each process, the same table read:

            | tool | seconds | peak memory | what it gives |
            |---|---|---|---|
            | Hedgerow | {Shown(ours)} | observed, Chao, ACE, jackknives, bootstrap, Hill numbers, evenness, coverage, rarefaction and extrapolation by size and by coverage, each with its interval |
            | vegan | {Shown(theirs)} | specpool (Chao, jackknives, bootstrap, with standard errors), specaccum with its standard deviation, Hill numbers; no coverage, no extrapolation |

            """.ReplaceLineEndings("\n");
    }

    private static string Shown(MeasuredRun run) => run.Code == 0 ? string.Create(CultureInfo.InvariantCulture, $"{run.Seconds:0.0} s | {run.Megabytes:0} MB") : $"failed with {run.Code}: {run.Errors.Trim().Split('\n')[^1]} | –";

    // A long table as surveys write it: every record with its visit, the visit as eventID.
    private static void Write(string file, int seed)
    {
        var random = new Random(seed);
        using var text = new StreamWriter(file);
        text.WriteLine("occurrenceID,eventID,scientificName,class,kingdom,phylum,decimalLatitude,decimalLongitude,eventDate,recordedBy,basisOfRecord");
        for (var record = 0; record < Records; record++)
        {
            var visit = random.Next(Visits);
            // Shares fall with the rank, and each visit leaves some species out.
            var rank = (int)(-220 * Math.Log(1 - random.NextDouble()));
            rank = ((rank * 31) + visit) % 5 == 0 ? rank / 2 : rank;
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"urn:survey:{record},visit-{visit},Madea {Epithet(rank)},Aves,Animalia,Chordata,{50 + (visit * 0.001):0.000},{8 + (record % 7 * 0.0001):0.0000},2020-{1 + (visit % 12):00}-{1 + (visit % 28):00},Observer {visit % 9},HUMAN_OBSERVATION"));
        }
    }

    private static string Epithet(int number)
    {
        string[] syllables = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru"];
        return syllables[number / 1000 % 10] + syllables[number / 100 % 10] + syllables[number / 10 % 10] + syllables[number % 10] + "nsis";
    }
}
