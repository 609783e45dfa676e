using Hedgerow.Science.Species.Cells;

namespace Hedgerow.Species.Cells;

/// <summary>Cells of the military grid (MGRS).</summary>
/// <param name="size">Side of a cell: 100000, 10000, 1000, 100, 10 or 1 m.</param>
internal sealed class MilitaryGrid(int size) : CellGrid
{
    private const int BandShift = 50;
    private const int ZoneShift = 55;
    private const int EastShift = 25;

    internal override string Label => $"MGRS {size} m";

    internal override double? Metres => size;

    internal override void Keys(Span<double> longitudes, Span<double> latitudes, Span<long?> keys)
    {
        var ways = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        var zones = new int[keys.Length];
        for (var at = 0; at < keys.Length; at++)
        {
            keys[at] = null;
            if (MilitaryGridCode.ZoneOf(longitudes[at], latitudes[at]) is { } zone)
            {
                zones[at] = zone;
                var crs = Crs(zone, latitudes[at] < 0);
                if (!ways.TryGetValue(crs, out var places))
                {
                    ways[crs] = places = [];
                }

                places.Add(at);
            }
        }

        foreach (var (crs, places) in ways)
        {
            var (xs, ys) = (new double[places.Count], new double[places.Count]);
            for (var one = 0; one < xs.Length; one++)
            {
                (xs[one], ys[one]) = (longitudes[places[one]], latitudes[places[one]]);
            }

            Way("EPSG:4326", crs).Transform(xs, ys);
            for (var one = 0; one < xs.Length; one++)
            {
                var at = places[one];
                if (xs[one] is >= 100_000 and < 900_000 && ys[one] is >= 0 and < 10_000_000)
                {
                    keys[at] = ((long)zones[at] << ZoneShift) | (Band(latitudes[at]) << BandShift) | ((long)(xs[one] / size) << EastShift) | (long)(ys[one] / size);
                }
            }
        }
    }

    internal override string Code(long key)
    {
        var (zone, band, east, north) = Parts(key);
        return MilitaryGridCode.Of(zone, (band * 8) - 76, east, north, size);
    }

    internal override IReadOnlyList<(double Longitude, double Latitude)> Ring(long key)
    {
        var (zone, band, east, north) = Parts(key);
        return Square(Crs(zone, band < 10), east, north, size);
    }

    private static string Crs(int zone, bool south) => FormattableString.Invariant($"EPSG:{(south ? 32700 : 32600) + zone}");

    /// <summary>The number of the band: C is 0, X reaches to 84°.</summary>
    private static long Band(double latitude) => Math.Min(19, (long)((latitude + 80) / 8));

    private (int Zone, int Band, double East, double North) Parts(long key) =>
        ((int)(key >> ZoneShift), (int)(key >> BandShift) & 31, (double)((key >> EastShift) & ((1 << 25) - 1)) * size, (double)(key & ((1 << 25) - 1)) * size);
}
