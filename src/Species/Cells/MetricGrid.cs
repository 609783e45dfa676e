using Hedgerow.Science.Species.Cells;

namespace Hedgerow.Species.Cells;

/// <summary>Squares of a projected system; on EPSG:3035 the European reference grid.</summary>
/// <param name="crs">The system, as GDAL reads it.</param>
/// <param name="name">Its name in codes; null for the European grid.</param>
/// <param name="size">Side of a cell, m.</param>
internal sealed class MetricGrid(string crs, string? name, int size) : CellGrid
{
    private const long Middle = 1L << 31;

    internal override string Label => name is null ? $"EEA {size} m" : $"{name} {size} m";

    internal override double? Metres => size;

    internal override void Keys(Span<double> longitudes, Span<double> latitudes, Span<long?> keys)
    {
        Way("EPSG:4326", crs).Transform(longitudes, latitudes);
        for (var at = 0; at < keys.Length; at++)
        {
            var (x, y) = (Math.Floor(longitudes[at] / size), Math.Floor(latitudes[at] / size));
            var inside = Math.Abs(x) < Middle && Math.Abs(y) < Middle && (name is not null || (longitudes[at] is >= 0 and < 10_000_000 && latitudes[at] is >= 0 and < 10_000_000));
            keys[at] = inside ? unchecked((((long)x + Middle) << 32) | ((long)y + Middle)) : null;
        }
    }

    internal override string Code(long key)
    {
        var (x, y) = Corner(key);
        return name is null ? EuropeanGridCode.Of(x, y, size) : MetricGridCode.Of(x, y, size, name);
    }

    internal override IReadOnlyList<(double Longitude, double Latitude)> Ring(long key)
    {
        var (x, y) = Corner(key);
        return Square(crs, x, y, size);
    }

    private (double X, double Y) Corner(long key) => ((double)((long)((ulong)key >> 32) - Middle) * size, (double)((key & 0xFFFF_FFFFL) - Middle) * size);
}
