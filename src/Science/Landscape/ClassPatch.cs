using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape;

/// <summary>One patch of a map of classes: cells of one class that touch one another. 64 bytes.</summary>
public struct ClassPatch
{
    // Sums that can be added to while strips are read and joined; what people ask for is derived from them.
    internal long Count;
    internal long ColumnSum;
    internal long RowSum;
    internal long Runs;
    internal long Shared;
    internal int First;
    internal int West;
    internal int North;
    internal int East;
    internal int South;
    internal byte Kind;

    /// <summary>The byte of its class in the <see cref="ClassMap"/>.</summary>
    public readonly byte Class => Kind;

    /// <summary>Number of cells, at least 1.</summary>
    public readonly long Cells => Count;

    /// <summary>
    /// Sides of cells, facing west or east, that do not meet a cell of the same class: another class, no data, or the border of the map.
    /// Each is as long as a cell is high.
    /// </summary>
    public readonly long UprightSides => 2 * Runs;

    /// <summary>Sides of cells, facing north or south, that do not meet a cell of the same class. Each is as long as a cell is wide.</summary>
    public readonly long LevelSides => 2 * (Count - Shared);

    /// <summary>Mean column of its cells.</summary>
    public readonly double CentroidColumn => (double)ColumnSum / Count;

    /// <summary>Mean row of its cells.</summary>
    public readonly double CentroidRow => (double)RowSum / Count;

    /// <summary>Row of its first cell in row-major order.</summary>
    public readonly int FirstRow => North;

    /// <summary>Column of its first cell in row-major order.</summary>
    public readonly int FirstColumn => First;

    /// <summary>The smallest rectangle of cells that holds it.</summary>
    public readonly GridWindow Box => new(West, North, East - West + 1, South - North + 1);

    /// <summary>Area, m².</summary>
    /// <param name="frame">The frame of the map.</param>
    /// <returns>The area.</returns>
    public readonly double SquareMetres(GridFrame frame) => Count * frame.CellArea;

    /// <summary>Length of all sides that do not meet the same class; inner holes, no data and the border of the map count.</summary>
    /// <param name="frame">The frame of the map.</param>
    /// <returns>The perimeter, m.</returns>
    public readonly double PerimeterMetres(GridFrame frame) => (UprightSides * frame.CellHeight) + (LevelSides * frame.CellWidth);

    /// <summary>Takes in what was gathered of the same patch elsewhere; the first cell stays that of this one.</summary>
    internal void Join(in ClassPatch other)
    {
        Count += other.Count;
        ColumnSum += other.ColumnSum;
        RowSum += other.RowSum;
        Runs += other.Runs;
        Shared += other.Shared;
        West = Math.Min(West, other.West);
        East = Math.Max(East, other.East);
        South = Math.Max(South, other.South);
    }
}
