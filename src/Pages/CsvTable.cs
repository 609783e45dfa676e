using System.Text;

namespace Hedgerow.Pages;

/// <summary>A table for spreadsheets: UTF-8 with a byte order mark, so that they show Chinese.</summary>
public sealed class CsvTable
{
    private readonly StringBuilder text = new();
    private readonly int columns;

    /// <summary>Starts a table.</summary>
    /// <param name="header">Names of the columns.</param>
    public CsvTable(IReadOnlyList<string> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        columns = header.Count;
        Add(header);
    }

    /// <summary>Adds a row.</summary>
    /// <param name="cells">Its cells, one a column.</param>
    /// <exception cref="ArgumentException">There are more or fewer cells than columns.</exception>
    public void Add(IReadOnlyList<string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Count != columns)
        {
            throw new ArgumentException($"{cells.Count} cells do not fill {columns} columns.", nameof(cells));
        }

        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
    }

    /// <summary>The bytes of the file.</summary>
    /// <param name="mark">Whether a byte order mark stands first; programs with a strict header would take it for a part of it.</param>
    /// <returns>The bytes.</returns>
    public byte[] ToBytes(bool mark = true) => [.. mark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text.ToString())];

    private static string Cell(string value)
    {
        var safe = SpreadsheetCell.Safe(value);
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
