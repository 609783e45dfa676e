using Hedgerow.Cities;
using Xunit;

namespace Hedgerow.Assessment.Tests.RealCities;

/// <summary>Singapore and Berlin: cities without a land-cover raster, gridded from polygons.</summary>
public sealed class VectorCitiesTests
{
    private static readonly Lazy<AssessmentResult> Singapore = new(() => RealCity.Assess(RealCity.Folder("singapore")).Single());
    private static readonly Lazy<AssessmentResult> Berlin = new(() => RealCity.Assess(RealCity.Folder("berlin")).Single());

    [RealDataFact]
    public void Singapore_measures_land_species_and_parks() => Measured(Singapore.Value, "1", "2", "4", "5", "6", "8", "12", "13");

    [RealDataFact]
    public void Berlin_measures_land_and_parks() => Measured(Berlin.Value, "1", "2", "12", "13");

    [RealDataFact]
    public void Invalid_planning_areas_are_repaired_and_the_change_of_area_is_told()
    {
        var found = Assert.Single(Singapore.Value.Findings, f => f.Code == "invalid-repaired");

        Assert.Contains("6 invalid polygons", found.Found.En, StringComparison.Ordinal);
        Assert.Matches("area changed by [^ ]+ (m²|ha|km²)", found.Found.En);
    }

    [RealDataFact]
    public void Nobody_is_lost_on_the_way_to_the_cells()
    {
        Conserved(Singapore.Value, 4_051_500);
        Conserved(Berlin.Value, 3_767_984);
    }

    private static void Conserved(AssessmentResult result, double people)
    {
        var map = result.Data.People.Value.Value;
        Assert.InRange(map.People.Cells.Sum(p => (double)p) / people, 1 - 1e-6, 1 + 1e-6);
    }

    private static void Measured(AssessmentResult result, params string[] ids) =>
        Assert.All(ids, id => Assert.True(result.Indicators.Single(i => i.Indicator.Id == id).Status is IndicatorStatus.Scored or IndicatorStatus.Provisional, $"{result.City.Name.En} {id}: {result.Indicators.Single(i => i.Indicator.Id == id).Gap?.Reason.En}"));
}
