using Hedgerow.Assessment.Measures;
using Hedgerow.Cities;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Run;

/// <summary>Makes the result of one edition and year from the readings of a run: scores, trends, totals.</summary>
internal static class Composer
{
    /// <summary>Composes.</summary>
    public static AssessmentResult Of(CityData data, Edition edition, int year, RoundingPolicy rounding, RunReadings readings)
    {
        var then = data.ForYear(year);
        var whole = Indicators(data, edition, then, then.Whole, rounding, readings);
        return new AssessmentResult
        {
            City = data.City,
            Edition = edition,
            Year = year,
            Baseline = data.City.Baseline,
            Rounding = rounding,
            Indicators = whole,
            Total = Totals.Of(edition, whole),
            Components = Totals.ByComponent(edition, whole),
            Units =
            [
                .. then.Units.Select(unit =>
                {
                    var indicators = Indicators(data, edition, then, unit, rounding, readings);
                    return new UnitResult(unit, indicators, Totals.Of(edition, indicators));
                }),
            ],
            Profile = data.Profile,
            Findings = data.Findings,
            Inputs = data.Inputs,
            Data = then,
            Connectivity = readings.Connectivity(edition, year),
        };
    }

    private static List<IndicatorResult> Indicators(CityData data, Edition edition, CityYear then, AssessedArea area, RoundingPolicy rounding, RunReadings readings)
    {
        var results = new List<IndicatorResult>();
        foreach (var indicator in edition.Indicators)
        {
            var measure = MeasureList.Find(indicator.Measure)!;
            var reading =
                BaselineRule.Forbids(indicator, data.City, then.Year) ? Empty(measure, indicator, BaselineRule.Gap(data.City, then.Year))
                : area.IsUnit && !measure.ByUnit ? Empty(measure, indicator, CityWide)
                : readings.Of(indicator, then.Year, area) ?? throw new InvalidOperationException($"The reading of {edition.Id}/{indicator.Id} for {area.Name} was not taken.");
            results.Add(Scoring.Of(indicator, measure.Card, reading, rounding) with
            {
                Trend = area.IsUnit ? null : Trends.Of(indicator, measure, data, then, reading, readings),
            });
        }

        return edition.Weighted ? Totals.WithContributions(edition, results) : results;
    }

    private static Gap CityWide { get; } = new(
        new Wording("This holds for the city as a whole and is not repeated by district.", "该指标针对全市，不按区域重复计算。"),
        new Wording("See the value of the city.", "请参见全市数值。"));

    private static Reading Empty(IMeasure measure, Indicator indicator, Gap gap) =>
        Reading.NotMeasured(gap) with { Parameters = new ParameterValues(measure.Card, indicator.With).All };
}
