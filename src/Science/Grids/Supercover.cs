namespace Hedgerow.Science.Grids;

/// <summary>The cells that the straight line between two cell centres touches, its two ends included.</summary>
/// <remarks>
/// <para><b>Behaviour</b>: a line that passes exactly through a corner touches all four cells around it. The same cells come whichever
/// end is named first, and they depend on the difference of the cells only, not on the size of a cell.</para>
/// <para><b>Range</b>: |Δcolumn| and |Δrow| below 2³⁰.</para>
/// </remarks>
public static class Supercover
{
    /// <summary>The columns touched in one row of the line from (0, 0) to (columns, rows).</summary>
    /// <param name="columns">Columns to the other end, of any sign.</param>
    /// <param name="rows">Rows to the other end, at least 0.</param>
    /// <param name="row">The row asked for, from 0 to <paramref name="rows"/>.</param>
    /// <returns>First and last column touched.</returns>
    public static (int First, int Last) Columns(int columns, int rows, int row)
    {
        if (rows == 0)
        {
            return (Math.Min(0, columns), Math.Max(0, columns));
        }

        // Within the row the line runs from height row − ½ to row + ½, cut to its ends; x = columns × height / rows. A column is touched
        // when its closed stretch [c − ½, c + ½] meets the x range. All in units of 1 / (2 rows): exact.
        var low = Math.Max(0, (2L * row) - 1) * columns;           // x × 2 rows
        var high = Math.Min(2L * rows, (2L * row) + 1) * columns;
        if (columns < 0)
        {
            (low, high) = (high, low);
        }

        return ((int)CeilingDivide(low - rows, 2L * rows), (int)FloorDivide(high + rows, 2L * rows));
    }

    /// <summary>The cells on the line, row by row from the upper end, each row from the left.</summary>
    /// <param name="fromColumn">Column of one end.</param>
    /// <param name="fromRow">Row of one end.</param>
    /// <param name="toColumn">Column of the other end.</param>
    /// <param name="toRow">Row of the other end.</param>
    /// <returns>The cells.</returns>
    public static IEnumerable<(int Column, int Row)> Cells(int fromColumn, int fromRow, int toColumn, int toRow)
    {
        var (column, top, across, down) = fromRow <= toRow
            ? (fromColumn, fromRow, toColumn - fromColumn, toRow - fromRow)
            : (toColumn, toRow, fromColumn - toColumn, fromRow - toRow);
        for (var row = 0; row <= down; row++)
        {
            var (first, last) = Columns(across, down, row);
            for (var x = first; x <= last; x++)
            {
                yield return (column + x, top + row);
            }
        }
    }

    private static long FloorDivide(long number, long by) => number >= 0 ? number / by : -((-number + by - 1) / by);

    private static long CeilingDivide(long number, long by) => -FloorDivide(-number, by);
}
