using System.Globalization;
using System.Runtime.CompilerServices;
using Hedgerow.Science.Species.Richness;

namespace Hedgerow.Science.Tests.Species;

/// <summary>Made communities and what vegan says of them; how they were made stands in tests/Golden/species/make.R.</summary>
internal static class GoldenSets
{
    private static readonly Lazy<Dictionary<(string Set, string What, string Of), double>> Values = new(() => Lines("values.tsv").Skip(1)
        .Select(line => line.Split('\t'))
        .Where(cells => double.TryParse(cells[3], CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        .ToDictionary(cells => (cells[0], cells[1], cells[2]), cells => double.Parse(cells[3], CultureInfo.InvariantCulture)));

    public static string[] Names => ["rich", "even", "sparse", "seldom"];

    public static double Value(string set, string what, string of = "all") => Values.Value[(set, what, of)];

    public static IEnumerable<(string Of, double Value)> All(string set, string what) =>
        Values.Value.Where(entry => entry.Key.Set == set && entry.Key.What == what).Select(entry => (entry.Key.Of, entry.Value));

    /// <summary>Counts by site and species.</summary>
    public static long[][] Counts(string set) =>
        [.. Lines(set + ".tsv").Select(line => line.Split('\t').Select(cell => long.Parse(cell, CultureInfo.InvariantCulture)).ToArray())];

    public static SpeciesFrequencies Total(string set) =>
        SpeciesFrequencies.OfAbundance(Counts(set).Aggregate((left, right) => [.. left.Zip(right, (a, b) => a + b)]));

    public static IncidenceTable Table(string set)
    {
        var (counts, species, units) = (Counts(set), new List<int>(), new List<int>());
        for (var unit = 0; unit < counts.Length; unit++)
        {
            for (var one = 0; one < counts[unit].Length; one++)
            {
                if (counts[unit][one] > 0)
                {
                    species.Add(one);
                    units.Add(unit);
                }
            }
        }

        return IncidenceTable.Of(species.ToArray(), units.ToArray(), counts.Length);
    }

    private static string[] Lines(string name, [CallerFilePath] string here = "") =>
        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "../../Golden/species", name));
}
