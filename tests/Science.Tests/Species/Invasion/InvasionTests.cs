using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Invasion;
using Xunit;

namespace Hedgerow.Science.Tests.Species.Invasion;

public sealed class InvasionTests
{
    [Fact]
    public void First_and_last_years_are_found_in_any_order()
    {
        var found = FirstRecords.Of([("b", 2010, 2), ("a", 2015, 1), ("b", 2003, 1), ("a", 2012, 4)]);

        Assert.Equal([new("b", 2003, 2010, 3), new("a", 2012, 2015, 5)], found);
    }

    [Fact]
    public void Arrivals_have_the_exact_interval_of_a_count()
    {
        // 10 first records in 10 years: Garwood's interval of 10 is 4.7954 to 18.3904.
        var arrivals = ArrivalRate.Of([1990, .. Enumerable.Range(2011, 10)], 2011, 2020);

        Assert.Equal(1, arrivals.PerYear.Value);
        Assert.Equal(0.47954, arrivals.PerYear.Low, 5);
        Assert.Equal(1.83904, arrivals.PerYear.High, 5);
        Assert.Equal(10, arrivals.ByYear.Count);
        Assert.Contains("discovery", arrivals.Caveat.En, StringComparison.Ordinal);

        // None in ten years: at most 3.6889 could be expected.
        Assert.Equal(0.36889, ArrivalRate.Of([], 2011, 2020).PerYear.High, 5);
    }

    [Fact]
    public void Spread_counts_new_cells_and_years_without_any()
    {
        var spread = SpreadRate.Of([("A", 2010), ("A", 2011), ("B", 2011), ("C", 2011), ("A", 2013), ("D", 2013), ("Z", 2020)], 2014).Value;

        Assert.Equal([(2010, 1, 1, 1), (2011, 3, 2, 3), (2012, 0, 0, 3), (2013, 2, 1, 4), (2014, 0, 0, 4)], spread.ByYear);
        Assert.Equal(0.75, spread.CellsPerYear);
        Assert.True(SpreadRate.Of([("A", 2010)], 2010).Missing(out _));
    }

    [Theory]
    [InlineData(15, 100, SpreadLevel.None)] // 10 before on average: 50 % more, but P(X ≥ 15 | 100, 0.1) = 0.073
    [InlineData(18, 100, SpreadLevel.Moderate)]
    [InlineData(20, 100, SpreadLevel.Severe)]
    [InlineData(20, 200, SpreadLevel.None)] // twice the cells, and twice the search
    [InlineData(14, 30, SpreadLevel.None)] // below one and a half times
    public void Spread_alert_tells_spread_from_search(long occupied, long visited, SpreadLevel level) =>
        Assert.Equal(level, SpreadAlert.Of([new(9, 100), new(10, 100), new(11, 100)], new(occupied, visited)).Value.Level);

    [Fact]
    public void Spread_alert_needs_five_cells_and_a_search_before()
    {
        Assert.Equal(SpreadLevel.None, SpreadAlert.Of([new(1, 100), new(1, 100), new(1, 100)], new(5, 100)).Value.Level);
        Assert.Equal(SpreadLevel.Severe, SpreadAlert.Of([new(1, 100), new(1, 100), new(1, 100)], new(6, 100)).Value.Level);
        Assert.True(SpreadAlert.Of([new(0, 0)], new(5, 100)).Missing(out _));
        Assert.Throws<ArgumentException>("before", () => SpreadAlert.Of([new(5, 4)], new(5, 100)));
    }

    [Theory]
    [InlineData(Emergence.Unclear, "1, 0, 1, 1, 0, 0, 0, 0")]
    [InlineData(Emergence.Unclear, "1")]
    [InlineData(Emergence.Unclear, "0, 0, 3")]
    [InlineData(Emergence.NotEmerging, "1, 0, 1, 1, 0, 0, 0, 0, 0, 0")]
    [InlineData(Emergence.Emerging, "4, 3, 40")]
    [InlineData(Emergence.Potentially, "1, 9, 0, 0, 2")]
    [InlineData(Emergence.Unclear, "2, 2, 2")]
    [InlineData(Emergence.Emerging, "1, 1, 0, 0, 0, 2, 0, 0, 1, 3, 1, 2, 0, 5, 0, 5, 4, 2, 1, 1, 3, 3, 8, 10")]
    public void Emerging_status_follows_the_rules(Emergence status, string byYear) =>
        Assert.Equal(status, EmergingStatus.Of([.. byYear.Split(", ").Select(long.Parse)]).Value.Status);

    [Fact]
    public void A_species_never_found_has_no_status()
    {
        Assert.True(EmergingStatus.Of([0, 0]).Missing(out _));
        Assert.Throws<ArgumentException>("byYear", () => EmergingStatus.Of([]));
        Assert.Equal(Emergence.NotEmerging, EmergingStatus.Of([1, 1, 0, 0], 2).Value.Status);
    }

    [Fact]
    public void A_new_place_is_told_from_one_more_record()
    {
        static Length Km(double km) => Length.FromKilometres(km);
        AlienSighting At(double? earlier, double uncertain = 0, double? reserve = null, bool key = false) =>
            new(true, Length.Zero, earlier is { } km ? Km(km) : null, Km(uncertain), reserve is { } near ? Km(near) : null, key);

        Assert.Equal((Introduction.First, IntroductionLevel.Moderate), IntroductionAlert.Of(At(null), Km(1)));
        Assert.Equal((Introduction.First, IntroductionLevel.Severe), IntroductionAlert.Of(At(null, key: true), Km(1)));
        Assert.Equal((Introduction.NewPlace, IntroductionLevel.Moderate), IntroductionAlert.Of(At(1.5), Km(1)));
        Assert.Equal((Introduction.NewPlace, IntroductionLevel.Severe), IntroductionAlert.Of(At(1.5, reserve: 1), Km(1)));
        Assert.Equal((Introduction.Known, IntroductionLevel.None), IntroductionAlert.Of(At(1.5, uncertain: 0.5), Km(1)));
        Assert.Equal((Introduction.Known, IntroductionLevel.None), IntroductionAlert.Of(At(1.5), Km(5)));

        var outside = new AlienSighting(false, Km(5), null, Length.Zero, null, false);
        Assert.Equal((Introduction.Approaching, IntroductionLevel.Minor), IntroductionAlert.Of(outside, Km(1)));
        Assert.Equal((Introduction.Known, IntroductionLevel.None), IntroductionAlert.Of(outside with { ToCity = Km(5.1) }, Km(1)));
    }

    [Fact]
    public void Distances_to_protection_are_summed_up()
    {
        var near = DistanceToProtection.Of(new[] { 0.0, 400, 1000, 3000 }.Select(Length.FromMetres)).Value;

        Assert.Equal(new Proximity(Length.Zero, Length.FromMetres(700), 1, 3, 4), near);
        Assert.True(DistanceToProtection.Of([]).Missing(out _));
    }
}
