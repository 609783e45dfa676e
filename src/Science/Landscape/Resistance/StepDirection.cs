namespace Hedgerow.Science.Landscape.Resistance;

/// <summary>The numbers that stand in a map of back-links: where the least-cost path goes on toward its source.</summary>
/// <remarks>1 is east, then clockwise in eighths of a turn: 2 south-east, 3 south, 4 south-west, 5 west, 6 north-west, 7 north,
/// 8 north-east; knight's moves 9 to 16, clockwise from east by south: 9 is two columns east and one row south.</remarks>
public static class StepDirection
{
    /// <summary>The path has arrived: the cell is a source.</summary>
    public const byte Source = 0;

    /// <summary>No path reaches the cell.</summary>
    public const byte None = 255;

    private static ReadOnlySpan<sbyte> Columns => [0, 1, 1, 0, -1, -1, -1, 0, 1, 2, 1, -1, -2, -2, -1, 1, 2];

    private static ReadOnlySpan<sbyte> Rows => [0, 0, 1, 1, 1, 0, -1, -1, -1, 1, 2, 2, 1, -1, -2, -2, -1];

    /// <summary>How far a direction goes.</summary>
    /// <param name="direction">A number from 0 to 16.</param>
    /// <returns>Columns to the east and rows to the south.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is no direction.</exception>
    public static (int Columns, int Rows) Offset(byte direction) => direction <= 16
        ? (Columns[direction], Rows[direction])
        : throw new ArgumentOutOfRangeException(nameof(direction), direction, "A direction is a number from 0 to 16; 255 says that no path reaches the cell.");
}
