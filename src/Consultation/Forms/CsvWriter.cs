using System.Text;
using Hedgerow.Pages;

namespace Hedgerow.Consultation.Forms;

/// <summary>Writes a table whose cells may begin with anything: what a spreadsheet would take for a formula is made text, and <see cref="CsvReader"/> undoes it.</summary>
internal sealed class CsvWriter
{
    private readonly StringBuilder text = new();

    internal void Add(params IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    internal byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

    private static string Cell(string value)
    {
        var safe = SpreadsheetCell.Safe(value);
        return safe.AsSpan().IndexOfAny(",;\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
