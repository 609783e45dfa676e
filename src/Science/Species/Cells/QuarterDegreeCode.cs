using System.Globalization;

namespace Hedgerow.Science.Species.Cells;

/// <summary>The code of an extended quarter degree cell.</summary>
/// <remarks>
/// <para><b>Formula</b>: E or W with three digits and N or S with two, of the degree cell, cut towards 0; then for each level the quarter: A north-west, B north-east, C south-west, D
/// south-east. E013N52CB is a quarter of a quarter.</para>
/// <para><b>Meaning</b>: a world-wide grid that anybody can draw; level 1 is half a degree, level 2 a quarter.</para>
/// <para><b>Units</b>: degrees in, text out.</para>
/// <para><b>Range</b>: longitude −180 to 180, latitude −90 to 90; the far edges fall into the last cell.</para>
/// <para><b>Behaviour</b>: a point on an edge belongs to the cell to its east or north, where there is one.</para>
/// <para><b>Assumes</b>: longitude and latitude in WGS 84. Cells shrink towards the poles: keep their area for densities.</para>
/// <para><b>Source</b>: [larsen-2009].</para>
/// </remarks>
public static class QuarterDegreeCode
{
    private const int Deepest = 15;

    /// <summary>Names the cell.</summary>
    /// <param name="longitude">Degrees east.</param>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="level">How often the degree cell is quartered, 0 to 15.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate or the level lies outside.</exception>
    public static string Of(double longitude, double latitude, int level)
    {
        if (longitude is not (>= -180 and <= 180) || latitude is not (>= -90 and <= 90))
        {
            throw new ArgumentOutOfRangeException(nameof(longitude), (longitude, latitude), "Longitude lies in −180 to 180 and latitude in −90 to 90: are they exchanged, or metres?");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, Deepest);
        var (west, south) = (Math.Min(179, Math.Floor(longitude)), Math.Min(89, Math.Floor(latitude)));
        var letters = new char[level];
        var (x, y) = (longitude - west, latitude - south);
        for (var at = 0; at < level; at++)
        {
            var (east, north) = (x >= 0.5, y >= 0.5);
            letters[at] = (north, east) switch { (true, false) => 'A', (true, true) => 'B', (false, false) => 'C', _ => 'D' };
            (x, y) = ((2 * x) - (east ? 1 : 0), (2 * y) - (north ? 1 : 0));
        }

        // West and south of zero a cell bears the number of the edge that is nearer to zero.
        var (across, up) = (west < 0 ? -west - 1 : west, south < 0 ? -south - 1 : south);
        return string.Create(CultureInfo.InvariantCulture, $"{(west < 0 ? 'W' : 'E')}{across:000}{(south < 0 ? 'S' : 'N')}{up:00}{new string(letters)}");
    }
}
