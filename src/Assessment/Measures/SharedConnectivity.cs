using System.Collections.Concurrent;
using Hedgerow.Science.Landscape;

namespace Hedgerow.Assessment.Measures;

/// <summary>Connectivity by year, area and parameters, worked out once in a run: mesh size and coherence read the same result.</summary>
/// <param name="basis">That of the city as it is, for a changed one; null for none.</param>
/// <param name="keep">Whether all maps are kept, for changed cities.</param>
internal sealed class SharedConnectivity(SharedConnectivity? basis, bool keep)
{
    private readonly ConcurrentDictionary<(int Year, string Area, double Bridge, double Minimum), Lazy<ConnectivityReading>> readings = new();
    private readonly ConcurrentDictionary<(int Year, string Area, double Bridge, double Minimum), Connectivity> maps = new();

    /// <summary>The connectivity of an area.</summary>
    public ConnectivityReading Of(MeasureContext at)
    {
        var key = (at.Year, at.Area.Id, Bridge: at.With.Number(ConnectivityReading.Bridge), Minimum: at.With.Number(ConnectivityReading.MinimumPatch));
        return readings.GetOrAdd(
            key,
            _ => new Lazy<ConnectivityReading>(() =>
            {
                var reading = ConnectivityReading.Of(at, basis?.maps.GetValueOrDefault(key), keep, out var map);
                if (map is not null && (keep || !at.Area.IsUnit))
                {
                    // Only the whole city's groups are drawn; those of the districts would only fill the memory.
                    maps[key] = map;
                }

                return reading;
            })).Value;
    }

    /// <summary>The map of the whole city, where it has been measured; what a scenario leaves alone is that of the city as it is.</summary>
    public Connectivity? Whole(int year, string city, double bridge, double minimum) => maps.GetValueOrDefault((year, city, bridge, minimum)) ?? basis?.Whole(year, city, bridge, minimum);
}
