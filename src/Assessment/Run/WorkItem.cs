using Hedgerow.Assessment.Measures;
using Hedgerow.Cities;

namespace Hedgerow.Assessment.Run;

/// <summary>What tells one reading of a run from another: editions and years that ask for the same share it.</summary>
/// <param name="Measure">Key of the measure.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Year">The year.</param>
/// <param name="Area">Id of the area.</param>
internal readonly record struct ReadingKey(string Measure, string Parameters, int Year, string Area)
{
    /// <summary>The key of an indicator's reading.</summary>
    public static ReadingKey Of(Indicator indicator, int year, AssessedArea area)
    {
        var measure = MeasureList.Find(indicator.Measure)!;
        return new ReadingKey(indicator.Measure, new ParameterValues(measure.Card, indicator.With).Key, year, area.Id);
    }
}

/// <summary>One reading to take.</summary>
/// <param name="Key">What tells it from others.</param>
/// <param name="Measure">The measure.</param>
/// <param name="With">Its parameters.</param>
/// <param name="Data">The city in the year.</param>
/// <param name="Area">The area.</param>
/// <param name="Work">How long it takes beside others.</param>
internal sealed record WorkItem(ReadingKey Key, IMeasure Measure, ParameterValues With, CityYear Data, AssessedArea Area, double Work);
