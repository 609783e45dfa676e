using Hedgerow.Cities;
using Hedgerow.Science.Index;
using Xunit;

namespace Hedgerow.Assessment.Tests;

/// <summary>Runs: answers, totals, districts, trends, determinism.</summary>
public sealed class AssessorTests
{
    private const string Answers = """
        budget: {spent: 3, total: 100, evidence: [{link: "https://example.org/budget", date: 2020}]}
        partners: {count: 8}
        lbsap: {level: aligned, evidence: [{link: "https://example.org/plan", office: Parks office}]}
        """;

    [Fact]
    public void Answers_are_scored_with_evidence_and_shown_without()
    {
        using var town = new StripTown().File("answers.yaml", Answers).With("answers: answers.yaml");

        var result = town.Assess();

        Assert.Equal((3.0, 3, IndicatorStatus.Provisional), Row(result, "16")); // 3 % lies from 2.8 to 3.7
        Assert.Equal((8.0, 2, IndicatorStatus.Unevidenced), Row(result, "24"));
        Assert.Equal((null, 2, IndicatorStatus.Provisional), Row(result, "17"));
        Assert.Equal("aligned", result.Indicator("17").Reading.Level!.Key);
        Assert.Equal("Parks office", result.Indicator("17").Reading.Evidence[0].Office);
        Assert.Equal((5, 8), (result.Total.ProvisionalScore, result.Total.ProvisionalMax)); // the partners are in neither sum
    }

    [Fact]
    public void Official_points_never_hold_provisional_ones()
    {
        using var town = new StripTown().File("answers.yaml", Answers).With("answers: answers.yaml");

        var total = town.Assess().Total;

        // Official: natural 61 % (4), coherence 50.0 % (2), permeable 81 % (4), canopy 50 % (3).
        Assert.Equal((13, 16), (total.Score, total.Max));
        Assert.Equal(6, total.ScoredCount);
        Assert.Equal(112m, total.EditionMax);
    }

    [Fact]
    public void Districts_repeat_what_has_a_meaning_for_them()
    {
        using var town = new StripTown().File("answers.yaml", Answers).With("answers: answers.yaml")
            .Polygons("halves", (0, 50, "West"), (50, 100, "East")).With("units: {path: halves.geojson, name: name, key: halves}");

        var result = town.Assess();

        Assert.Equal(["West", "East"], result.Units.Select(u => u.Area.Name));
        Assert.Equal(80, result.Units[0].Indicator("1").Reading.Value!.Value, 9); // 30 + 10 of 50
        Assert.Equal(42, result.Units[1].Indicator("1").Reading.Value!.Value, 9); // 10 + 11 of 50
        Assert.Equal(IndicatorStatus.NotMeasured, result.Units[0].Indicator("16").Status);
        Assert.Contains("city as a whole", result.Units[0].Indicator("16").Gap!.Reason.En, StringComparison.Ordinal);
        Assert.Equal(["city", .. result.Units.Select(u => u.Area.Id)], result.Units.Select(u => u.Area.Id).Prepend("city"));
    }

    [Fact]
    public void The_trend_shows_the_baseline_year_and_says_that_it_may_be_map_noise()
    {
        using var town = Grown();

        var trend = town.Assess().Indicator("1").Trend!;

        Assert.Equal((2010, 81.0), (trend.Year, Math.Round(trend.Value, 9)));
        Assert.Contains("may be map noise", trend.Caution!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void In_the_baseline_year_there_is_no_trend()
    {
        using var town = Grown();

        Assert.Null(town.Assess(year: 2010).Indicator("1").Trend);
    }

    [Fact]
    public void One_map_for_both_years_shows_no_trend()
    {
        using var town = new StripTown(StripTown.LandCover(year: 2005)).With("baseline: 2010");

        Assert.Null(town.Assess().Indicator("1").Trend);
    }

    [Fact]
    public void The_continuous_policy_is_refused_where_no_cuts_are_known()
    {
        using var town = new StripTown().File("answers.yaml", Answers).With("answers: answers.yaml");

        var result = town.Assess(rounding: RoundingPolicy.Continuous);
        var without = result.Indicators.First(i => i.Indicator.Bands is { Cuts.Count: 0 } && i.Reading.Value is not null);

        Assert.Equal(IndicatorStatus.NotMeasured, without.Status);
        Assert.Null(without.Points);
        Assert.NotNull(without.Gap);
    }

    [Fact]
    public void Threads_change_nothing()
    {
        using var town = new StripTown().Polygons("parks", (0, 5, "Park")).With("parks: parks.geojson").People()
            .Polygons("halves", (0, 50, "West"), (50, 100, "East")).With("units: {path: halves.geojson, name: name, key: halves}");

        Assert.Equal(Values(town.Assess(threads: 1)), Values(town.Assess(threads: 4)));
    }

    [Fact]
    public void Editions_and_years_share_one_run_in_the_order_asked_for()
    {
        using var town = Grown();
        List<Edition> editions = [Editions.Read("singapore-2014").Edition!, Editions.Read("singapore-2021").Edition!];

        var results = Assessor.Run(new AssessRequest(town.Read(), editions) { Years = [2020, 2010] }, null, CancellationToken.None);

        Assert.Equal(
            [("singapore-2014", 2010), ("singapore-2014", 2020), ("singapore-2021", 2010), ("singapore-2021", 2020)],
            results.Select(r => (r.Edition.Id, r.Year)));
        Assert.Same(results[1].Connectivity, results[3].Connectivity);
    }

    [Fact]
    public void Progress_rises_to_the_end_and_says_what_is_done()
    {
        using var town = new StripTown();
        var steps = new Steps();

        Assessor.Run(new AssessRequest(town.Read(), [Editions.Read("singapore-2021").Edition!]) { Threads = 1 }, steps, CancellationToken.None);

        Assert.Contains(steps.All, s => s.What.En.Contains("Coherence of natural areas", StringComparison.Ordinal));
        Assert.All(steps.All, s => Assert.InRange(s.Fraction, 0, 1));
        var measuring = steps.All.Where(s => s.Fraction >= 0.4).Select(s => s.Fraction).ToList();
        Assert.Equal(measuring.Order(), measuring);
    }

    [Fact]
    public void A_run_can_be_stopped()
    {
        using var town = new StripTown();
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            Assessor.Run(new AssessRequest(town.Read(), [Editions.Read("singapore-2021").Edition!]), null, stopped.Token));
    }

    [Fact]
    public void Nothing_is_computed_from_a_city_that_is_wrong()
    {
        using var town = new StripTown().With("prks: parks.geojson");

        var refusal = Assert.Throws<InputException>(() => town.Assess());

        Assert.Contains(refusal.Findings, f => f.Code == "unknown-key" && f.Nearest == "parks");
    }

    [Fact]
    public void A_run_without_editions_is_refused()
    {
        using var town = new StripTown();

        Assert.Throws<ArgumentException>("request", () => Assessor.Run(new AssessRequest(town.Read(), []), null, CancellationToken.None));
    }

    [Fact]
    public void The_chinese_norm_is_worked_out_from_answers()
    {
        // 100 × 127/635 = 20; 1831/3662 = 50; 62/124 = 50; (63.5/635 ... ) below.
        using var town = new StripTown().File("answers.yaml", """
            hj623_wild_animals: {value: 127, evidence: [{link: "https://example.org/species"}]}
            hj623_wild_plants: {value: 1831, evidence: [{link: "https://example.org/species"}]}
            hj623_ecosystem_types: {value: 62, evidence: [{link: "https://example.org/species"}]}
            hj623_endemic_animals: {value: 127, evidence: [{link: "https://example.org/species"}]}
            hj623_endemic_plants: {value: 0, evidence: [{link: "https://example.org/species"}]}
            hj623_threatened_animals: {value: 0, evidence: [{link: "https://example.org/species"}]}
            hj623_threatened_plants: {value: 0, evidence: [{link: "https://example.org/species"}]}
            hj623_alien_species: {value: 0, evidence: [{link: "https://example.org/species"}]}
            """).With("answers: answers.yaml");

        var result = town.Assess("hj623-2011");

        // E_D = (127/635 + 0) / 2 = 0.1, normalised 100 × 0.1 / 0.307. Index = 0.2 (20 + 50 + 50 + 32.573) + 0.1 × 0 + 0.1 × 100.
        Assert.Equal(0.1, result.Indicator("E_D").Reading.Value!.Value, 12);
        Assert.Equal((0.2 * (120 + (100 * 0.1 / 0.307))) + 10, (double)result.Total.Value!.Value, 9);
        Assert.Equal("medium", result.Total.Grade!.Key);
        Assert.Equal(3, result.Components.Count);
    }

    [Fact]
    public void The_chinese_norm_has_no_value_while_a_component_is_missing()
    {
        using var town = new StripTown();

        var total = town.Assess("hj623-2011").Total;

        Assert.Null(total.Value);
        Assert.Null(total.Grade);
    }

    private static StripTown Grown() => new StripTown(StripTown.LandCover() + "\n" + string.Join('\n', StripTown.LandCover("old.tif", 2010).Split('\n').Skip(1)))
        .Raster("old.tif", (column, _) => column >= 80 ? (ushort)1 : StripTown.Cover(column))
        .With("baseline: 2010");

    private static (double?, int?, IndicatorStatus) Row(AssessmentResult result, string id) =>
        (result.Indicator(id).Reading.Value, result.Indicator(id).Points, result.Indicator(id).Status);

    private static IEnumerable<string> Values(AssessmentResult result) => result.Indicators.Concat(result.Units.SelectMany(u => u.Indicators))
        .Select(i => FormattableString.Invariant($"{i.Indicator.Id} {i.Reading.Value:R} {i.Points}") + string.Join(' ', i.Reading.Parts.Select(p => FormattableString.Invariant($"{p.Key}={p.Value:R}"))));

    private sealed class Steps : IProgress<AssessStep>
    {
        public List<AssessStep> All { get; } = [];

        public void Report(AssessStep value) => All.Add(value);
    }
}
