using Hedgerow.Assessment.Measures;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Run;

/// <summary>The value of the baseline year beside that of the year.</summary>
internal static class Trends
{
    private static readonly Wording MapNoise = new(
        "The change may be map noise: two maps of the same ground differ by their errors alone, and no accuracy is given for these.",
        "该变化可能是制图噪声：同一地面的两期地图仅因误差也会不同，且此处未给出地图精度。");

    /// <summary>The trend; null in the baseline year, where one of the values is missing, and where both come from the very same files.</summary>
    public static Trend? Of(Indicator indicator, IMeasure measure, CityData data, CityYear then, Reading now, RunReadings readings)
    {
        if (now.Value is null || BaselineRule.TrendYear(indicator, data.City, then.Year) is not { } year)
        {
            return null;
        }

        var first = data.ForYear(year);
        var before = readings.Of(indicator, year, first.Whole);
        if (before?.Value is not { } value)
        {
            return null;
        }

        // The same map for both years shows no change, only that there is one map. Evidence and answers of one year neither.
        var same = now.Inputs.Select(i => (i.Role, i.Sha256)).ToHashSet().SetEquals(before.Inputs.Select(i => (i.Role, i.Sha256)));
        if (same && (measure.FromLandCover || value.Equals(now.Value.Value)))
        {
            return null;
        }

        return new Trend(year, value, measure.FromLandCover ? MapNoise : null);
    }
}
