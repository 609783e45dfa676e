namespace Hedgerow.Science.Grids;

/// <summary>The gap between two cells: the distance between their rectangles, 0 where they touch or are the same.</summary>
/// <remarks>
/// <para><b>Formula</b>: g² = (w max(0, |Δcolumn| − 1))² + (h max(0, |Δrow| − 1))².</para>
/// <para><b>Meaning</b>: how far one must go between two pieces of a map; centres would add up to a cell and a half of ground that is not between them.</para>
/// <para><b>Units</b>: m² for the square, m for the reach.</para>
/// <para><b>Range</b>: 0 and above; 0 for a cell and its eight neighbours.</para>
/// <para><b>Behaviour</b>: cell sizes read from a file carry rounding; a gap that equals the reach but for a billionth is not below it.</para>
/// <para><b>Assumes</b>: a metric grid whose rows and columns are straight.</para>
/// <para><b>Source</b>: nearest edges, as indicator 2 of [chan-2021] measures between patches.</para>
/// </remarks>
public static class CellGap
{
    /// <summary>Relative rounding of a squared gap.</summary>
    private const double Slack = 2e-9;

    /// <summary>The square of the gap.</summary>
    /// <param name="frame">The grid.</param>
    /// <param name="columns">Columns from one cell to the other, of any sign.</param>
    /// <param name="rows">Rows from one cell to the other, of any sign.</param>
    /// <returns>g² in m².</returns>
    public static double Squared(in GridFrame frame, int columns, int rows)
    {
        var x = Math.Max(0, Math.Abs(columns) - 1) * frame.CellWidth;
        var y = Math.Max(0, Math.Abs(rows) - 1) * frame.CellHeight;
        return (x * x) + (y * y);
    }

    /// <summary>Whether a gap lies below a reach.</summary>
    /// <param name="squared">The square of the gap, m².</param>
    /// <param name="reachMetres">The reach, m.</param>
    /// <returns>True when it does.</returns>
    public static bool Below(double squared, double reachMetres) => squared < reachMetres * reachMetres * (1 - Slack);

    /// <summary>The most columns between two cells whose gap is below a reach, for a number of rows between them; -1 when none is.</summary>
    /// <param name="frame">The grid.</param>
    /// <param name="rows">Rows from one cell to the other.</param>
    /// <param name="reachMetres">The reach, m.</param>
    /// <returns>The largest |Δcolumn|, at least 1 where there is one.</returns>
    public static int MostColumns(in GridFrame frame, int rows, double reachMetres)
    {
        if (!Below(Squared(frame, 0, rows), reachMetres))
        {
            return -1;
        }

        var guess = (int)Math.Min(reachMetres / frame.CellWidth, frame.Columns) + 2;
        while (!Below(Squared(frame, guess, rows), reachMetres))
        {
            guess--;
        }

        return guess;
    }
}
