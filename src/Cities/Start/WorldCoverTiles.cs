using System.Globalization;
using Hedgerow.Gdal;

namespace Hedgerow.Cities.Start;

/// <summary>Names of the ESA WorldCover tiles that a box touches: 3 by 3 degrees, named by their lower left corner.</summary>
internal static class WorldCoverTiles
{
    private const int Degrees = 3;

    /// <summary>Names such as <c>N00E102</c>, from south to north and west to east.</summary>
    /// <param name="box">A box in degrees.</param>
    public static IReadOnlyList<string> Of(Extent box)
    {
        var names = new List<string>();
        var (firstSouth, firstWest) = (Corner(box.MinY), Corner(box.MinX));
        for (var south = firstSouth; south == firstSouth || south < box.MaxY; south += Degrees)
        {
            for (var west = firstWest; west == firstWest || west < box.MaxX; west += Degrees)
            {
                names.Add(Name(south, west));
            }
        }

        return names;
    }

    /// <summary>Address of a tile of the map of 2021.</summary>
    /// <param name="name">Name of the tile.</param>
    public static string Address(string name) => $"https://esa-worldcover.s3.eu-central-1.amazonaws.com/v200/2021/map/ESA_WorldCover_10m_2021_v200_{name}_Map.tif";

    private static int Corner(double degrees) => (int)Math.Floor(degrees / Degrees) * Degrees;

    private static string Name(int south, int west) =>
        string.Create(CultureInfo.InvariantCulture, $"{(south < 0 ? 'S' : 'N')}{Math.Abs(south):00}{(west < 0 ? 'W' : 'E')}{Math.Abs(west):000}");
}
