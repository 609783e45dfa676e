using Hedgerow.Assessment.Tests.Results;
using Hedgerow.Cities;
using NetTopologySuite.Geometries;
using Xunit;

namespace Hedgerow.Assessment.Tests.Scenarios;

/// <summary>Law: what is measured again is the same, to the last byte of assessment.json, as a run from scratch on the changed city.</summary>
public sealed class RecomputationTests
{
    private const int EditsOfATown = 15;

    /// <summary>Twelve towns with 15 random scenarios of one to four edits each: 180 of the 200.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    public void Random_edits_of_a_made_town_equal_the_full_run(int seed)
    {
        using var town = new QuiltTown(seed);
        var request = town.Request("singapore-2021", "singapore-2014", "hj623-2011");
        HoldsFor(request, seed, EditsOfATown, most: 4, part: 0.4);
    }

    [Fact]
    public void Random_edits_of_a_city_with_a_baseline_and_everything_declared_equal_the_full_run()
    {
        using var city = new SmallCity();
        var request = new AssessRequest(CityFolder.Read(city.Folder), [Editions.Read("singapore-2021").Edition!]) { Threads = 2 };
        HoldsFor(request, 7, 14, most: 3, part: 0.4);
    }

    [Fact]
    public void Random_edits_of_the_demo_city_equal_the_full_run()
    {
        var folder = Directory.CreateTempSubdirectory("demo-scenario").FullName;
        try
        {
            var request = new AssessRequest(CityFolder.Read(DemoCity.Write(folder, 3, CancellationToken.None)), [Editions.Read("singapore-2021").Edition!]) { Threads = 2 };
            HoldsFor(request, 5, 4, most: 3, part: 0.1, loadAgain: false);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [RealDataFact]
    public void Random_edits_of_San_Jose_equal_the_full_run()
    {
        var request = new AssessRequest(CityFolder.Read(RealCities.RealCity.Folder("san-jose")), [Editions.Read("singapore-2021").Edition!]) { Threads = 2 };
        HoldsFor(request, 9, 2, most: 3, part: 0.05, loadAgain: false);
    }

    [Fact]
    public void A_run_from_the_files_with_the_edits_of_the_request_gives_the_same()
    {
        using var town = new QuiltTown(3);
        var request = town.Request();
        using var session = ScenarioSession.Open(request, null, CancellationToken.None);
        var edits = new RandomEdits(session.Before[0].Data, new Random(1)).Next(4);
        var after = session.Apply(edits).Editions[0].After;
        var whole = Assert.Single(Assessor.Run(request with { Edits = edits }, null, CancellationToken.None));
        Assert.Equal(FullRun.Json(whole), FullRun.Json(after));
    }

    [Fact]
    public void Undoing_all_edits_gives_the_first_result_again()
    {
        using var town = new QuiltTown(4);
        var request = town.Request();
        using var session = ScenarioSession.Open(request, null, CancellationToken.None);
        var first = FullRun.Json(session.Before[0]);
        var edits = new RandomEdits(session.Before[0].Data, new Random(2)).Next(3);
        var one = FullRun.Json(session.Apply([edits[0]]).Editions[0].After);
        Assert.NotEqual(first, FullRun.Json(session.Apply(edits).Editions[0].After));
        Assert.Equal(one, FullRun.Json(session.Apply([edits[0]]).Editions[0].After));
        Assert.Equal(first, FullRun.Json(session.Apply([]).Editions[0].After));
        Assert.Equal(first, FullRun.Json(Assert.Single(Assessor.Run(request, null, CancellationToken.None))));
    }

    [Fact]
    public void The_order_of_edits_that_do_not_overlap_does_not_matter()
    {
        using var town = new QuiltTown(5);
        using var session = ScenarioSession.Open(town.Request(), null, CancellationToken.None);
        var city = session.Before[0].Data;
        ScenarioEdit Edit(string id, EditKind kind, Polygon shape) => new(id, kind, RandomEdits.InDegrees(city, shape));
        ScenarioEdit[] edits =
        [
            Edit("a", EditKind.Restored, QuiltTown.Rectangle(3, 3, 12, 9)), Edit("b", EditKind.Building, QuiltTown.Rectangle(30, 5, 40, 15)),
            Edit("c", EditKind.Road, QuiltTown.Rectangle(45, 30, 65, 32)), Edit("d", EditKind.Park, QuiltTown.Rectangle(5, 30, 15, 40)),
        ];
        var numbers = Numbers.Of(FullRun.Json(session.Apply(edits).Editions[0].After));
        Assert.Equal(numbers, Numbers.Of(FullRun.Json(session.Apply([edits[2], edits[3], edits[1], edits[0]]).Editions[0].After)));
    }

    [Fact]
    public void An_indicator_that_reads_nothing_that_was_drawn_keeps_its_very_reading()
    {
        using var town = new QuiltTown(4);
        using var session = ScenarioSession.Open(town.Request(), null, CancellationToken.None);
        var city = session.Before[0].Data;
        var outcome = session.Apply([new ScenarioEdit("road", EditKind.Road, RandomEdits.InDegrees(city, QuiltTown.Rectangle(3, 3, 6, 9))) { Ground = EditGround.Unchanged }]).Editions[0];
        Assert.Same(outcome.Before.Indicator("1").Reading, outcome.After.Indicator("1").Reading);
        Assert.NotSame(outcome.Before.Indicator("2").Reading, outcome.After.Indicator("2").Reading);

        // The road lies in the first district alone.
        Assert.Same(outcome.Before.Units[2].Indicator("2").Reading, outcome.After.Units[2].Indicator("2").Reading);
    }

    [Fact]
    public void Of_every_input_of_every_measure_it_is_known_whether_edits_change_it() =>
        Assert.All(Hedgerow.Assessment.Measures.MeasureList.All, measure => Assert.NotNull(Assessment.Scenarios.LayersRead.By(measure)));

    private static void HoldsFor(AssessRequest request, int seed, int scenarios, int most, double part, bool loadAgain = true)
    {
        using var session = ScenarioSession.Open(request, null, CancellationToken.None);
        using var loaded = loadAgain ? FullRun.Load(request) : null;
        var apart = loaded ?? session.Before[0].Data.City;
        var dice = new Random(seed);
        var drawn = new RandomEdits(session.Before[0].Data, dice) { MostPart = part };
        for (var i = 0; i < scenarios; i++)
        {
            var edits = drawn.Next(dice.Next(1, most + 1));
            var after = session.Apply(edits).Editions.Select(e => FullRun.Json(e.After)).ToList();
            var full = FullRun.Of(apart, request, edits);
            for (var edition = 0; edition < full.Count; edition++)
            {
                if (full[edition] != after[edition])
                {
                    Assert.Fail($"{request.Editions[edition].Id}, scenario {i}: {ScenarioEdits.Write(edits)}\n{Numbers.Difference(full[edition], after[edition])}");
                }
            }
        }
    }
}
