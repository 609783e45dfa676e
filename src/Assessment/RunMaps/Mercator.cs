using Hedgerow.Gdal;

namespace Hedgerow.Assessment.RunMaps;

/// <summary>The square of the world that web maps cut into tiles: 0 to 1 from west to east and from north to south.</summary>
internal static class Mercator
{
    /// <summary>Half the side of the square in the metres of EPSG:3857.</summary>
    public const double HalfSide = 20037508.342789244;

    /// <summary>From metres of EPSG:3857 to the square.</summary>
    public static double X(double metres) => 0.5 + (metres / (2 * HalfSide));

    /// <summary>From metres of EPSG:3857 to the square.</summary>
    public static double Y(double metres) => 0.5 - (metres / (2 * HalfSide));

    /// <summary>From the square to metres of EPSG:3857.</summary>
    public static double MetresX(double x) => (x - 0.5) * 2 * HalfSide;

    /// <summary>From the square to metres of EPSG:3857.</summary>
    public static double MetresY(double y) => (0.5 - y) * 2 * HalfSide;

    /// <summary>Metres on the ground that one unit of the square stands for at a height of the square.</summary>
    public static double GroundMetres(double y) => 2 * HalfSide / Math.Cosh(MetresY(y) / HalfSide * Math.PI);

    /// <summary>The tiles of a zoom that a box of the square meets.</summary>
    public static TileRange Tiles(Extent square, int zoom)
    {
        var count = 1 << zoom;
        int At(double v) => Math.Clamp((int)Math.Floor(v * count), 0, count - 1);
        return new TileRange(At(square.MinX), At(square.MinY), At(square.MaxX), At(square.MaxY));
    }

    /// <summary>The largest zoom, at most <paramref name="largest"/>, whose tiles over a box are no more than allowed.</summary>
    public static int LargestZoom(Extent square, int largest, long mostTiles)
    {
        var zoom = largest;
        while (zoom > 0 && Tiles(square, zoom).Count > mostTiles)
        {
            zoom--;
        }

        return zoom;
    }
}

/// <summary>A block of tiles of one zoom, ends included.</summary>
internal readonly record struct TileRange(int Left, int Top, int Right, int Bottom)
{
    /// <summary>How many they are.</summary>
    public long Count => (Right - Left + 1L) * (Bottom - Top + 1L);
}
