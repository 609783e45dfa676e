using Hedgerow.Science.Species.Cells;

namespace Hedgerow.Species.Cells;

/// <summary>Extended quarter degree cells.</summary>
/// <param name="level">How often a degree is quartered, 0 to 15.</param>
internal sealed class QuarterDegreeGrid(int level) : CellGrid
{
    private readonly double step = Math.Pow(0.5, level);

    internal override string Label => $"QDGC level {level}";

    internal override double? Metres => null;

    internal override void Keys(Span<double> longitudes, Span<double> latitudes, Span<long?> keys)
    {
        var (most, highest) = ((long)(360 / step) - 1, (long)(180 / step) - 1);
        for (var at = 0; at < keys.Length; at++)
        {
            keys[at] = longitudes[at] is >= -180 and <= 180 && latitudes[at] is >= -90 and <= 90
                ? (Math.Min(most, (long)Math.Floor((longitudes[at] + 180) / step)) << 32) | Math.Min(highest, (long)Math.Floor((latitudes[at] + 90) / step))
                : null;
        }
    }

    internal override string Code(long key)
    {
        var (west, south) = Corner(key);
        return QuarterDegreeCode.Of(west + (step / 2), south + (step / 2), level);
    }

    internal override IReadOnlyList<(double Longitude, double Latitude)> Ring(long key)
    {
        var (west, south) = Corner(key);
        return [(west, south), (west + step, south), (west + step, south + step), (west, south + step), (west, south)];
    }

    private (double West, double South) Corner(long key) => (((key >> 32) * step) - 180, ((key & 0xFFFF_FFFFL) * step) - 90);
}
