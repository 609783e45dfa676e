using Hedgerow.Cities;
using Xunit;

namespace Hedgerow.Assessment.Tests.RealCities;

/// <summary>Kigali on three maps, and the cities on ESA WorldCover.</summary>
public sealed class WorldCoverCitiesTests
{
    [RealDataFact]
    public void Kigalis_coherence_falls_with_its_maps_and_the_change_is_called_map_noise()
    {
        var years = RealCity.Assess(RealCity.Folder("kigali"), years: [2016, 2018, 2020]);

        (int Year, double Coherence)[] wanted = [(2016, 87.9), (2018, 32.7), (2020, 37.6)];
        Assert.All(years.Zip(wanted), y =>
        {
            Assert.Equal(y.Second.Year, y.First.Year);
            Assert.InRange(y.First.Indicators.Value("2"), y.Second.Coherence - 0.1, y.Second.Coherence + 0.1);
            Measured(y.First, "1", "2", "10", "11");
        });
        Assert.All(years.Skip(1), y =>
        {
            var trend = y.Indicators.Single(i => i.Indicator.Id == "2").Trend;
            Assert.Equal(2016, trend!.Year);
            Assert.Contains("may be map noise", trend.Caution!.En, StringComparison.Ordinal);
        });
    }

    [RealDataFact]
    public void The_cities_on_WorldCover_measure_their_land() =>
        Assert.All<string>(["chengdu", "jakarta", "belem", "florianopolis", "san-jose-worldcover"], city => Measured(RealCity.Assess(RealCity.Folder(city)).Single(), "1", "2", "10", "11"));

    [RealDataFact]
    public void A_city_at_the_water_without_a_sea_is_warned()
    {
        var belem = RealCity.Assess(RealCity.Folder("belem")).Single().Indicators.Single(i => i.Indicator.Id == "1");
        using var dry = WrittenCity.From("florianopolis", ("sea: {from_water_touching_raster_edge: true, minimum_ha: 1000}", ""));
        var florianopolis = RealCity.Assess(dry.Folder).Single().Indicators.Single(i => i.Indicator.Id == "1");

        Assert.All<IndicatorResult>([belem, florianopolis], i =>
            Assert.Contains("sea:", Assert.Single(i.Reading.Notes, n => n.Code == "coastal-water" && n.Severity == Severity.Warning).Text.En, StringComparison.Ordinal));
    }

    [RealDataFact]
    public void The_sea_at_the_edge_leaves_numerator_and_denominator()
    {
        var declared = RealCity.Assess(RealCity.Folder("florianopolis")).Single().Indicators;

        Assert.DoesNotContain(declared.Single(i => i.Indicator.Id == "1").Reading.Notes, n => n.Code == "coastal-water");
        Assert.InRange(declared.Value("1"), 90.31 - 0.1, 91.92);
    }

    [RealDataFact]
    public void Records_named_to_the_genus_are_refused_as_a_gap_with_their_number()
    {
        var kigali = RealCity.Assess(RealCity.Folder("kigali")).Single();

        Assert.Contains("459 records", Assert.Single(kigali.Findings, f => f.Code == "records-genus-only").Found.En, StringComparison.Ordinal);
        Assert.Contains("genera only", kigali.Indicators.Single(i => i.Indicator.Id == "9").Gap!.Reason.En, StringComparison.Ordinal);
    }

    private static void Measured(AssessmentResult result, params string[] ids) =>
        Assert.All(ids, id => Assert.True(result.Indicators.Single(i => i.Indicator.Id == id).Status is IndicatorStatus.Scored or IndicatorStatus.Provisional, $"{result.City.Name.En} {id}"));
}
