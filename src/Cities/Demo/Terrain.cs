using Hedgerow.Science.Grids;

namespace Hedgerow.Cities.Demo;

/// <summary>The land of the demo town: hills in the north, a winding river, woods, fields, and a town that grows. Classes are those of ESA WorldCover.</summary>
internal sealed class Terrain
{
    /// <summary>Trees.</summary>
    public const byte Trees = 10;

    /// <summary>Shrubs.</summary>
    public const byte Shrub = 20;

    /// <summary>Grass.</summary>
    public const byte Grass = 30;

    /// <summary>Crops.</summary>
    public const byte Crops = 40;

    /// <summary>Built-up.</summary>
    public const byte Built = 50;

    /// <summary>Bare ground.</summary>
    public const byte Bare = 60;

    /// <summary>Water.</summary>
    public const byte Water = 80;

    /// <summary>Wetland.</summary>
    public const byte Wetland = 90;

    private readonly Noise hills;
    private readonly Noise woods;
    private readonly Noise detail;
    private readonly Noise bends;
    private readonly GridFrame frame;

    /// <summary>Makes the land.</summary>
    /// <param name="frame">Where it lies.</param>
    /// <param name="seed">The seed.</param>
    public Terrain(GridFrame frame, ulong seed)
    {
        this.frame = frame;
        hills = new Noise(seed + 1, 420, 4);
        woods = new Noise(seed + 2, 130, 3);
        detail = new Noise(seed + 3, 16, 2);
        bends = new Noise(seed + 4, 260, 2);
    }

    /// <summary>The land cover in one year.</summary>
    /// <param name="growth">How far the town has grown, 0 to 1.</param>
    /// <returns>Codes of ESA WorldCover.</returns>
    public Grid<byte> Cover(double growth)
    {
        var map = new Grid<byte>(frame);
        Parallel.For(0, frame.Rows, row =>
        {
            for (var column = 0; column < frame.Columns; column++)
            {
                map[column, row] = Class(column, row, growth);
            }
        });
        return map;
    }

    /// <summary>Column of the river's middle in a row.</summary>
    public double River(double row) => (frame.Columns * (0.30 + (0.22 * row / frame.Rows))) + (170 * (bends.At(0, row) - 0.5));

    private byte Class(int column, int row, double growth)
    {
        var height = (hills.At(column, row) * 0.8) + (0.45 * (1 - (row / (double)frame.Rows)));
        var fromRiver = Math.Abs(column - River(row));
        var (wood, fine) = (woods.At(column, row), detail.At(column, row));
        if (fromRiver < 4 + (5.0 * row / frame.Rows))
        {
            return Water;
        }

        // The town lies on the eastern bank; what is built depends on the distance to its heart, on slopes and on the years.
        var heart = Math.Sqrt(Math.Pow((column - (frame.Columns * 0.52)) / 1.15, 2) + Math.Pow(row - (frame.Rows * 0.58), 2));
        var town = 1.15 + (0.14 * growth) - (heart / (frame.Columns * 0.31)) + (0.5 * (wood - 0.5)) - Math.Max(0, height - 0.72);
        if (town > 0.42 && fine < 0.36 + (0.72 * (town - 0.42)) && fromRiver > 14)
        {
            return Built;
        }

        if (town > 0.42)
        {
            return fine > 0.74 ? Trees : Grass;
        }

        if (fromRiver < 26 + (30 * (wood - 0.5)) && height < 0.72)
        {
            // A strip along the lower river was farmed and has been given back to it.
            return row > frame.Rows * 0.7 && growth < 0.5 && wood < 0.62 ? Crops : fine > 0.55 ? Trees : Wetland;
        }

        return (height, wood) switch
        {
            ( > 1.02, _) => fine > 0.6 ? Shrub : Bare,
            ( > 0.78, > 0.34) => Trees,
            ( > 0.78, _) => Shrub,
            (_, > 0.66) => Trees,
            (_, < 0.27) => Grass,
            _ => fine > 0.83 ? Trees : Crops,
        };
    }
}
