using System.Collections.Concurrent;
using Hedgerow.Science.Landscape;

namespace Hedgerow.Assessment.Measures;

/// <summary>Connectivity by year, area and parameters, worked out once in a run: mesh size and coherence read the same result.</summary>
/// <param name="basis">That of the city as it is, for what a scenario leaves alone; null for none.</param>
internal sealed class SharedConnectivity(SharedConnectivity? basis)
{
    private readonly ConcurrentDictionary<(int Year, string Area, double Bridge, double Minimum), Lazy<ConnectivityReading>> readings = new();
    private readonly ConcurrentDictionary<(int Year, double Bridge, double Minimum), Connectivity> whole = new();

    /// <summary>The connectivity of an area.</summary>
    public ConnectivityReading Of(MeasureContext at)
    {
        var (bridge, minimum) = (at.With.Number(ConnectivityReading.Bridge), at.With.Number(ConnectivityReading.MinimumPatch));
        return readings.GetOrAdd(
            (at.Year, at.Area.Id, bridge, minimum),
            _ => new Lazy<ConnectivityReading>(() =>
            {
                var reading = ConnectivityReading.Of(at, out var map);
                if (map is not null && !at.Area.IsUnit)
                {
                    // Only the whole city's groups are drawn; those of the districts would only fill the memory.
                    whole[(at.Year, bridge, minimum)] = map;
                }

                return reading;
            })).Value;
    }

    /// <summary>The map of the whole city, where it has been measured.</summary>
    public Connectivity? Whole(int year, double bridge, double minimum) => whole.GetValueOrDefault((year, bridge, minimum)) ?? basis?.Whole(year, bridge, minimum);
}
