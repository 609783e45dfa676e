using Hedgerow.Assessment.Measures;
using Hedgerow.Cities;
using Hedgerow.Science.Landscape;

namespace Hedgerow.Assessment.Run;

/// <summary>All readings of a run.</summary>
internal sealed class RunReadings(IReadOnlyDictionary<ReadingKey, Reading> readings, SharedWork shared)
{
    private const string WholeCity = "city";

    /// <summary>What they share.</summary>
    public SharedWork Shared => shared;

    /// <summary>A reading; null where none was taken.</summary>
    public Reading? Of(ReadingKey key) => readings.GetValueOrDefault(key);

    /// <summary>The reading of an indicator; null where none was asked for.</summary>
    public Reading? Of(Indicator indicator, int year, AssessedArea area) => readings.GetValueOrDefault(ReadingKey.Of(indicator, year, area));

    /// <summary>The connectivity of the whole city as an edition asks for it; null where it was not measured.</summary>
    public Connectivity? Connectivity(Edition edition, int year)
    {
        foreach (var indicator in edition.Indicators)
        {
            var measure = MeasureList.Find(indicator.Measure)!;
            if (measure is NatureCoherence or MeshSize)
            {
                var with = new ParameterValues(measure.Card, indicator.With);
                return shared.Connectivity.Whole(year, WholeCity, with.Number(ConnectivityReading.Bridge), with.Number(ConnectivityReading.MinimumPatch));
            }
        }

        return null;
    }
}
