using System.Globalization;

namespace Hedgerow.Pages;

/// <summary>A cell that a spreadsheet would take for a formula is written as text, with an apostrophe before it, and read back as it was.</summary>
public static class SpreadsheetCell
{
    /// <summary>The cell as it may be opened in a spreadsheet.</summary>
    /// <param name="value">What stands in it.</param>
    /// <returns>The same, or the same after an apostrophe.</returns>
    public static string Safe(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Guarded(value) ? "'" + value : value;
    }

    /// <summary>Undoes <see cref="Safe"/>.</summary>
    /// <param name="cell">The cell as it was written.</param>
    /// <returns>What stood in it.</returns>
    public static string Plain(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Length > 1 && cell[0] == '\'' && Guarded(cell[1..]) ? cell[1..] : cell;
    }

    // Apostrophes before a formula count as one more, so that what began with one comes back whole. A negative number is no formula.
    private static bool Guarded(string value)
    {
        var first = value.AsSpan().TrimStart('\'');
        return first.Length > 0 && first[0] is '=' or '@' or '+' or '-' or '\t' or '\r' && !double.TryParse(first, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }
}
