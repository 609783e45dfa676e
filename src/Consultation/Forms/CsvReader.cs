using System.Text;
using Hedgerow.Pages;

namespace Hedgerow.Consultation.Forms;

/// <summary>Reads a table with commas or semicolons, quotation marks and line breaks in cells; UTF-8, with or without its mark.</summary>
internal static class CsvReader
{
    /// <summary>A row with the line on which it begins.</summary>
    internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells)
    {
        internal string Cell(int index) => index >= 0 && index < Cells.Count ? Cells[index] : string.Empty;
    }

    /// <summary>All rows, without empty ones.</summary>
    /// <exception cref="DecoderFallbackException">It is not UTF-8.</exception>
    internal static List<CsvRow> Rows(byte[] bytes)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        var separator = Separator(text);
        var rows = new List<CsvRow>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (quoted, line, begin) = (false, 1, 1);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '\n')
            {
                line++;
            }

            if (quoted)
            {
                if (letter != '"')
                {
                    cell.Append(letter);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (letter == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (letter == separator)
            {
                Take();
            }
            else if (letter == '\n')
            {
                End();
            }
            else if (letter != '\r')
            {
                cell.Append(letter);
            }
        }

        End();
        return rows;

        void Take()
        {
            cells.Add(SpreadsheetCell.Plain(cell.ToString()));
            cell.Clear();
        }

        void End()
        {
            Take();
            if (cells.Any(one => one.Length > 0))
            {
                rows.Add(new CsvRow(begin, [.. cells]));
            }

            cells.Clear();
            begin = line;
        }
    }

    internal static char Separator(string text)
    {
        var head = text.AsSpan();
        var end = head.IndexOf('\n');
        head = end < 0 ? head : head[..end];
        return head.Count(';') > head.Count(',') ? ';' : ',';
    }
}
