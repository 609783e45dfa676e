namespace Hedgerow.Science.Grids;

/// <summary>The three states of a cell in a mask (a <see cref="Grid{T}"/> of byte): what is asked for, not, or unknown.</summary>
public static class Cell
{
    /// <summary>The cell is not what the mask asks for.</summary>
    public const byte No = 0;

    /// <summary>The cell is what the mask asks for.</summary>
    public const byte Yes = 1;

    /// <summary>Nothing is known of the cell: it leaves numerator and denominator.</summary>
    public const byte NoData = 255;
}
