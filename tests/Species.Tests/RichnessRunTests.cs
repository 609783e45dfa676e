using Hedgerow.Science.Species.Richness;

namespace Hedgerow.Species.Tests;

public sealed class RichnessRunTests
{
    // Thirty visits of Ann; species k is met on every k-th visit. Twelve of Bo in the east.
    private static string Visits(int years = 1, int west = 30, int east = 12)
    {
        var rows = new List<(string, string, double, double, string)>();
        for (var visit = 0; visit < west; visit++)
        {
            for (var species = 1; species <= 12; species++)
            {
                if (visit % species == 0)
                {
                    rows.Add(($"Avis species{(char)('a' + species)}", $"{2020 - (visit % years)}-05-{1 + (visit % 28):00}", 13.023 + (visit / 28 * 0.02), 52.024, "Ann"));
                }
            }
        }

        for (var visit = 0; visit < east; visit++)
        {
            rows.Add(("Avis speciesb", $"2020-06-{1 + visit:00}", 13.083, 52.024, "Bo"));
            rows.Add((visit % 3 == 0 ? "Avis speciesy" : "Avis speciesz", $"2020-06-{1 + visit:00}", 13.083, 52.024, "Bo"));
        }

        return Town.Records([.. rows]);
    }

    [Fact]
    public void Visits_are_counted_and_every_estimator_answers()
    {
        using var town = new Town(Visits());
        using var result = RichnessRun.Run(town.Request(), new RichnessOptions { By = RichnessBy.All });

        // Of 42 visits, species k is on ceil(30 / k).
        var counts = Enumerable.Range(1, 12).Select(k => (long)((30 + k - 1) / k)).ToArray();
        counts[0] += 12;
        var found = SpeciesFrequencies.OfIncidence([.. counts, 4, 8], 42);
        Assert.Equal([$"{counts.Sum() + 12}|42|14|0|0|1"], result.Lines("samples", "records", "size", "species", "once", "twice", "coverage"));
        var expected = RichnessSummary.Of(found);
        foreach (var one in expected.Estimators.Where(one => one.Id is "chao2" or "ice" or "jackknife2"))
        {
            Assert.Contains(FormattableString.Invariant($"{one.Id}|{one.Answer.Value.Value:0.###}"), result.Lines("estimates", "measure", "value"));
        }

        Assert.Equal(["observed", "chao2", "chao2_classic", "ice", "jackknife1", "jackknife2", "bootstrap", "hill0_found", "hill1_found", "hill2_found", "hill0", "hill1", "hill2", "pielou", "williams", "hill_evenness"], result.Lines("estimates", "measure"));
        Assert.Equal(14.0, AccumulationCurve.Of(found).First(point => point.Size == 42).Richness.Value, 9);
        Assert.Contains("42|no|14", result.Lines("curves", "size", "beyond", "richness"));
    }

    [Theory]
    [InlineData(RichnessBy.All, RichnessCount.Visits)]
    [InlineData(RichnessBy.Group, RichnessCount.Visits)]
    [InlineData(RichnessBy.Habitat, RichnessCount.Visits)]
    [InlineData(RichnessBy.Unit, RichnessCount.Visits)]
    [InlineData(RichnessBy.Year, RichnessCount.Visits)]
    [InlineData(RichnessBy.Group, RichnessCount.Records)]
    public void Each_record_behind_the_numbers_is_credited_once(RichnessBy by, RichnessCount count)
    {
        // One more without a day has no visit.
        using var town = new Town(Visits() + "more,Avis speciesb,Aves,2015,13.0213,52.0213,,\n");
        using var all = RichnessRun.Run(town.Request(), new RichnessOptions { By = RichnessBy.All, Count = count });
        using var result = RichnessRun.Run(town.Request(), new RichnessOptions { By = by, Count = count });

        Assert.Equal(long.Parse(all.Lines("samples", "records").Single(), System.Globalization.CultureInfo.InvariantCulture), result.Datasets.Sum(one => one.Records));
    }

    [Fact]
    public void Too_few_visits_give_the_reason_and_no_number()
    {
        using var town = new Town(Visits(west: 8, east: 0));
        using var result = RichnessRun.Run(town.Request(), new RichnessOptions { By = RichnessBy.All });

        Assert.Equal(["8|-"], result.Lines("samples", "size", "estimated"));
        Assert.Contains("8 visits, and below 10", result.Lines("samples", "reason_en")[0], StringComparison.Ordinal);
        Assert.Empty(result.Lines("curves", "size"));
    }

    [Fact]
    public void Districts_are_compared_at_equal_coverage_and_by_turnover()
    {
        using var town = new Town(Visits());
        using var result = RichnessRun.Run(town.Request(), new RichnessOptions { By = RichnessBy.Unit });

        Assert.Equal(["West|30|12", "East|12|3"], result.Lines("samples", "sample", "size", "species"));
        Assert.Equal(["West", "East"], result.Lines("equal_coverage", "sample"));
        // One shared, eleven and two alone: (11 + 2) / (2 + 13).
        Assert.Contains("West|East|1|11|2|0.867", result.Lines("turnover", "first", "second", "shared", "only_first", "only_second", "sorensen"));
    }

    [Fact]
    public void Cells_tell_how_well_they_are_known()
    {
        using var town = new Town(Visits());
        using var result = RichnessRun.Run(town.Request(), new RichnessOptions { By = RichnessBy.All, Grid = new GridChoice() });

        // 28 visits on one spot, two on another, twelve in the east.
        Assert.Equal(["12|yes", "28|yes", "2|no"], result.Lines("cells", "visits", "well_surveyed").Order(StringComparer.Ordinal));
        Assert.Contains("Avis speciesb|3|3|1", result.Lines("occupancy", "species", "cells", "cells_visited", "occupancy"));
    }

    [Fact]
    public void Shuffling_and_doubling_the_records_change_nothing()
    {
        var lines = Visits().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var town = new Town(Visits());
        using var before = RichnessRun.Run(town.Alone(), new RichnessOptions());
        var rows = lines[1..].Concat(lines[1..].Select(line => "copy" + line)).ToArray();
        new Random(4).Shuffle(rows);
        town.Write("records.csv", lines[0] + "\n" + string.Join('\n', rows));
        using var after = RichnessRun.Run(town.Alone(), new RichnessOptions());

        Assert.Equal(before.Lines("estimates", "sample", "measure", "value", "low", "high"), after.Lines("estimates", "sample", "measure", "value", "low", "high"));
    }

    [Fact]
    public void Change_is_told_plainly_and_at_equal_coverage_with_the_number_to_trust()
    {
        var rows = new List<(string, string, double, double, string)>();
        for (var visit = 0; visit < 60; visit++)
        {
            var year = visit < 15 ? 2008 : 2018;
            for (var species = 1; species <= 30; species++)
            {
                if ((visit + species) % (2 + (species / 2)) == 0)
                {
                    rows.Add(($"Avis species{(char)('a' + (species % 26))}{(char)('a' + (species / 26))}", $"{year}-{1 + (visit / 28):00}-{1 + (visit % 28):00}", 13.02, 52.02, "Ann"));
                }
            }
        }

        using var town = new Town(Town.Records([.. rows]));
        using var result = SpeciesChangeRun.Run(town.Request());

        // A visit in which nothing was found leaves no record: one of each period is not known.
        var change = result.Lines("change", "group", "before", "now", "visits_before", "visits_now", "trust");
        Assert.Equal(["all|2001-2010|2011-2020|14|44|equal_coverage", "birds|2001-2010|2011-2020|14|44|equal_coverage"], change);
        Assert.Contains("Trust this number", result.Lines("change", "words_en")[0], StringComparison.Ordinal);
        Assert.Equal(["all", "birds"], result.Lines("turnover", "group"));

        using var nothing = SpeciesChangeRun.Run(town.Request(), new Period(1990, 1995), new Period(2011, 2020));
        Assert.Equal(["-|neither", "-|neither"], nothing.Lines("change", "plain_difference", "trust"));
    }
}
