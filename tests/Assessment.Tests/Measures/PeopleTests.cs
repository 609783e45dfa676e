using Xunit;

namespace Hedgerow.Assessment.Tests.Measures;

/// <summary>Recreation and proximity in a town worked out by hand.</summary>
public sealed class PeopleTests
{
    [Fact]
    public void Within_400_m_of_a_park_50_m_wide_live_45_columns()
    {
        using var town = new StripTown();
        town.Polygons("parks", (0, 5, "Park")).With("parks: parks.geojson").People();

        var indicator = town.Assess().Indicator("13");

        // The park ends at 50 m; centres up to 445 m are served, that of column 45 (455 m) is not.
        Assert.Equal(45, indicator.Reading.Value!.Value, 9);
        Assert.Equal(900, (double)indicator.Part("people_served")!, 6);
        Assert.Equal(2000, (double)indicator.Part("people")!, 6);
    }

    [Fact]
    public void A_park_outside_the_boundary_serves_too()
    {
        using var town = new StripTown();
        town.Polygons("parks", (-10, -1, "Park in the next town")).With("parks: parks.geojson").People();

        var result = town.Assess();

        Assert.Equal(39, result.Indicator("13").Reading.Value!.Value, 9); // from −10 m to 390 m
        Assert.Equal(0, result.Indicator("12").Reading.Value!.Value, 9);  // but it adds no ground of the town
    }

    [Fact]
    public void Recreation_unites_parks_and_the_natural_part_of_accessible_reserves()
    {
        using var town = new StripTown();
        town.Polygons("parks", (0, 5, "Park"), (2, 5, "The same again")).With("parks: parks.geojson")
            .Polygons("sites", (0, 15, "Reserve over the park"), (25, 35, "Half in houses")).With("protected_areas: [{path: sites.geojson, kind: local}]")
            .People();

        var indicator = town.Assess().Indicator("12");

        // Park 1 ha; reserves beyond it 10 + 10 columns (4 ha), of which 15 columns are natural: 3 ha. 4 ha for 2000 people.
        Assert.Equal(2, indicator.Reading.Value!.Value, 6);
        Assert.Equal(1, (double)indicator.Part("parks_ha")!, 6);
        Assert.Equal(3, (double)indicator.Part("protected_accessible_natural_ha")!, 6);
    }

    [Fact]
    public void Without_parks_there_is_a_gap_with_a_remedy_not_a_zero()
    {
        using var town = new StripTown();

        var indicator = town.People().Assess().Indicator("13");

        Assert.Equal(IndicatorStatus.NotMeasured, indicator.Status);
        Assert.Null(indicator.Points);
        Assert.Contains("parks:", indicator.Gap!.Remedy.En, StringComparison.Ordinal);
        Assert.Contains("parks:", indicator.Gap.Remedy.Zh, StringComparison.Ordinal);
    }
}
