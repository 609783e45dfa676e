using System.Collections.Concurrent;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Findings;

/// <summary>Where cities lie, from the latest check of their boundary; remembered, because a city does not move.</summary>
/// <param name="checks">What is known of the cities' files.</param>
public sealed class CityPlaces(CityChecks checks)
{
    private readonly ConcurrentDictionary<string, CityPlace> known = new(StringComparer.Ordinal);

    /// <summary>Where a city lies; null where its boundary has not been read yet.</summary>
    /// <param name="city">The city.</param>
    /// <returns>The middle of its box.</returns>
    public CityPlace? Of(RegisteredCity city)
    {
        ArgumentNullException.ThrowIfNull(city);
        if (known.TryGetValue(city.Id, out var held))
        {
            return held;
        }

        var points = (checks.Of(city).Result?.Outline ?? []).SelectMany(ring => ring).Where(point => point.Length == 2).ToList();
        if (points.Count == 0)
        {
            return null;
        }

        var place = new CityPlace((points.Min(p => p[0]) + points.Max(p => p[0])) / 2, (points.Min(p => p[1]) + points.Max(p => p[1])) / 2);
        known[city.Id] = place;
        return place;
    }
}

/// <summary>A place on the earth.</summary>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Latitude">Degrees north.</param>
public readonly record struct CityPlace(double Longitude, double Latitude);
