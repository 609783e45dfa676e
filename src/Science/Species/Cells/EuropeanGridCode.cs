using System.Globalization;

namespace Hedgerow.Science.Species.Cells;

/// <summary>The code of a cell of the European reference grid.</summary>
/// <remarks>
/// <para><b>Formula</b>: size, then E ⌊E/s⌋·s and N ⌊N/s⌋·s, both divided by 10 to the number of zeros of the size: 1kmE4321N3210, 250mE432175N321050.</para>
/// <para><b>Meaning</b>: the lower left corner of the cell in ETRS89-LAEA (EPSG:3035).</para>
/// <para><b>Units</b>: metres in, text out.</para>
/// <para><b>Range</b>: coordinates of 0 and more and below ten million, sizes of whole metres.</para>
/// <para><b>Behaviour</b>: a point on an edge belongs to the cell to its right or above.</para>
/// <para><b>Assumes</b>: coordinates were projected to EPSG:3035 before.</para>
/// <para><b>Source</b>: [eea-grid-2013].</para>
/// </remarks>
public static class EuropeanGridCode
{
    private const double Edge = 10_000_000;

    /// <summary>Names the cell.</summary>
    /// <param name="easting">Easting in EPSG:3035, m.</param>
    /// <param name="northing">Northing in EPSG:3035, m.</param>
    /// <param name="size">The size of the cell in m, 1 or more.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate lies outside the grid.</exception>
    public static string Of(double easting, double northing, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        if (easting is not (>= 0 and < Edge) || northing is not (>= 0 and < Edge))
        {
            throw new ArgumentOutOfRangeException(
                nameof(easting), (easting, northing), "Coordinates of the European grid lie between 0 and 10,000,000 m in EPSG:3035: were degrees given, or another system?");
        }

        var divider = 1L;
        while (size % (divider * 10) == 0)
        {
            divider *= 10;
        }

        long Part(double at) => (long)Math.Floor(at / size) * size / divider;
        var label = size % 1000 == 0 ? $"{size / 1000}km" : $"{size}m";
        return string.Create(CultureInfo.InvariantCulture, $"{label}E{Part(easting)}N{Part(northing)}");
    }
}
