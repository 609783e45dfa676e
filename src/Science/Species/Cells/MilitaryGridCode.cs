using System.Globalization;

namespace Hedgerow.Science.Species.Cells;

/// <summary>The code of a cell of the military grid (MGRS), from UTM coordinates.</summary>
/// <remarks>
/// <para><b>Formula</b>: zone, band letter, two letters of the 100 km square, then the digits of easting and northing within it, cut and not rounded: 33UUU9029.</para>
/// <para><b>Meaning</b>: a world-wide metric grid in use with botanists and surveyors.</para>
/// <para><b>Units</b>: metres and the latitude for the band in, text out.</para>
/// <para><b>Range</b>: zones 1 to 60, latitudes −80 to 84; sizes 100 km down to 1 m by tens.</para>
/// <para><b>Behaviour</b>: columns repeat every three zones, rows every 2000 km and shift by five letters in even zones; I and O are never used.</para>
/// <para><b>Assumes</b>: the caller projected to the zone it names, WGS 84; northing south of the equator with 10,000 km added.</para>
/// <para><b>Source</b>: [nga-2014].</para>
/// </remarks>
public static class MilitaryGridCode
{
    private const string Bands = "CDEFGHJKLMNPQRSTUVWX";
    private const string Columns = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Rows = "ABCDEFGHJKLMNPQRSTUV";
    private const int Square = 100_000;

    /// <summary>The zone of a place, with the exceptions of western Norway and Svalbard.</summary>
    /// <param name="longitude">Degrees east, −180 to 180.</param>
    /// <param name="latitude">Degrees north, −80 to 84.</param>
    /// <returns>The zone, 1 to 60; null towards the poles, which have a system of their own.</returns>
    public static int? ZoneOf(double longitude, double latitude)
    {
        if (longitude is not (>= -180 and <= 180) || latitude is not (>= -80 and <= 84))
        {
            return null;
        }

        return (longitude, latitude) switch
        {
            ( >= 3 and < 12, >= 56 and < 64) => 32,
            ( >= 0 and < 9, >= 72) => 31,
            ( >= 9 and < 21, >= 72) => 33,
            ( >= 21 and < 33, >= 72) => 35,
            ( >= 33 and < 42, >= 72) => 37,
            _ => Math.Min(60, (int)Math.Floor((longitude + 180) / 6) + 1),
        };
    }

    /// <summary>Names the cell.</summary>
    /// <param name="zone">The UTM zone, 1 to 60.</param>
    /// <param name="latitude">Degrees north, for the band.</param>
    /// <param name="easting">UTM easting, 100,000 to below 900,000 m.</param>
    /// <param name="northing">UTM northing, 0 to below 10,000,000 m.</param>
    /// <param name="size">The size of the cell: 100000, 10000, 1000, 100, 10 or 1 m.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside.</exception>
    public static string Of(int zone, double latitude, double easting, double northing, int size)
    {
        if (zone is < 1 or > 60 || latitude is not (>= -80 and <= 84))
        {
            throw new ArgumentOutOfRangeException(nameof(latitude), (zone, latitude), "The military grid has zones 1 to 60 between 80° S and 84° N; the poles have a system of their own.");
        }

        if (easting is not (>= 100_000 and < 900_000) || northing is not (>= 0 and < 10_000_000))
        {
            throw new ArgumentOutOfRangeException(nameof(easting), (easting, northing), "UTM coordinates lie in 100,000 to 900,000 m east and 0 to 10,000,000 m north: is the zone right?");
        }

        var digits = size switch
        {
            100_000 => 0,
            10_000 => 1,
            1_000 => 2,
            100 => 3,
            10 => 4,
            1 => 5,
            _ => throw new ArgumentOutOfRangeException(nameof(size), size, "The military grid has cells of 100000, 10000, 1000, 100, 10 and 1 m."),
        };
        var band = Bands[Math.Min(Bands.Length - 1, (int)((latitude + 80) / 8))];
        var column = Columns[((zone - 1) % 3 * 8) + (int)(easting / Square) - 1];
        var row = Rows[((int)(northing / Square) + (zone % 2 == 0 ? 5 : 0)) % Rows.Length];
        string Digits(double at) => digits == 0 ? string.Empty : ((int)(at % Square) / size).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
        return string.Create(CultureInfo.InvariantCulture, $"{zone:00}{band}{column}{row}{Digits(easting)}{Digits(northing)}");
    }
}
