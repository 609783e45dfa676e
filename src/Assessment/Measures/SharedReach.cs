using System.Collections.Concurrent;
using Hedgerow.Cities;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Services;

namespace Hedgerow.Assessment.Measures;

/// <summary>Cells within reach of a park, worked out once a year and distance for the city and all its districts.</summary>
internal sealed class SharedReach
{
    private readonly ConcurrentDictionary<(int Year, double Metres), Lazy<Grid<byte>>> served = new();

    /// <summary>The cells whose centre lies within reach.</summary>
    public Grid<byte> Of(CityYear data, ParkSet parks, Length reach, CancellationToken cancel) => served.GetOrAdd(
        (data.Year, reach.Metres),
        _ => new Lazy<Grid<byte>>(() => WithinReach.Of(PolygonMask.Touched(parks.Polygons, data.Canvas.Frame), parks.Polygons, reach, cancel))).Value;
}
