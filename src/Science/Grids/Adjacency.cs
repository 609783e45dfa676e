namespace Hedgerow.Science.Grids;

/// <summary>
/// How often cells of two classes lie side by side: contacts across a row and contacts down a column are kept apart, because
/// cells may be rectangular. Contacts with no data stand under the byte of no data; contacts with the border of the map stand apart.
/// </summary>
public sealed class Adjacency
{
    private readonly long[] across;
    private readonly long[] down;
    private readonly long[] upright;
    private readonly long[] level;
    private readonly long[] cells;

    internal Adjacency(ClassMap map, long[] across, long[] down, long[] upright, long[] level, long[] cells) =>
        (Map, this.across, this.down, this.upright, this.level, this.cells) = (map, across, down, upright, level, cells);

    /// <summary>The map.</summary>
    public ClassMap Map { get; }

    /// <summary>Number of cells that hold a byte.</summary>
    /// <param name="cell">The byte.</param>
    /// <returns>The number.</returns>
    public long Cells(byte cell) => cells[cell];

    /// <summary>How often a cell has another one as its right-hand neighbour; each contact is counted once and is as long as a cell is high.</summary>
    /// <param name="left">Byte of the left cell.</param>
    /// <param name="right">Byte of the right cell.</param>
    /// <returns>The number.</returns>
    public long Across(byte left, byte right) => across[(left << 8) | right];

    /// <summary>How often a cell has another one below it; each contact is counted once and is as long as a cell is wide.</summary>
    /// <param name="upper">Byte of the upper cell.</param>
    /// <param name="lower">Byte of the lower cell.</param>
    /// <returns>The number.</returns>
    public long Down(byte upper, byte lower) => down[(upper << 8) | lower];

    /// <summary>Sides of cells on the west and east border of the map; each is as long as a cell is high.</summary>
    /// <param name="cell">Byte of the cell.</param>
    /// <returns>The number.</returns>
    public long UprightBorder(byte cell) => upright[cell];

    /// <summary>Sides of cells on the north and south border of the map; each is as long as a cell is wide.</summary>
    /// <param name="cell">Byte of the cell.</param>
    /// <returns>The number.</returns>
    public long LevelBorder(byte cell) => level[cell];

    /// <summary>Length along which two bytes meet, m; of a byte with itself the length inside it.</summary>
    /// <param name="one">One byte.</param>
    /// <param name="other">The other one.</param>
    /// <returns>The length, m.</returns>
    public double Metres(byte one, byte other)
    {
        var (acrossCount, downCount) = one == other
            ? (Across(one, one), Down(one, one))
            : (Across(one, other) + Across(other, one), Down(one, other) + Down(other, one));
        return (acrossCount * Map.Frame.CellHeight) + (downCount * Map.Frame.CellWidth);
    }

    /// <summary>Length of the border of the map along a byte, m.</summary>
    /// <param name="cell">The byte.</param>
    /// <returns>The length, m.</returns>
    public double BorderMetres(byte cell) => (UprightBorder(cell) * Map.Frame.CellHeight) + (LevelBorder(cell) * Map.Frame.CellWidth);

    /// <summary>Counts the contacts of a map in one pass by strips of rows; memory by the width of the map.</summary>
    /// <param name="map">The map.</param>
    /// <param name="options">How; the counts do not depend on it.</param>
    /// <returns>The contacts.</returns>
    public static Adjacency Of(ClassMap map, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        return AdjacencyCount.Of(map, RowStrips.RowsOf(map.Frame, map.Rows.BlockRows), options ?? RunOptions.Default);
    }
}
