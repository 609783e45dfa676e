using System.Text;
using Hedgerow.Pages;

namespace Hedgerow.Planning.Tables;

/// <summary>Tables as CSV: written for spreadsheets, read from what spreadsheets write.</summary>
internal static class CsvText
{
    // What Chinese spreadsheets write where they do not write UTF-8.
    private const int Gb18030 = 54936;

    public static byte[] Write(RawTable table)
    {
        var csv = new CsvTable(table.Columns);
        foreach (var row in table.Rows)
        {
            csv.Add([.. table.Columns.Select((_, at) => row.Cell(at))]);
        }

        return csv.ToBytes();
    }

    public static RawTable Read(byte[] bytes, string name, string file)
    {
        var text = Decoded(bytes);
        var rows = Rows(text, Delimiter(text));
        if (rows.Count == 0)
        {
            return new RawTable(name, file, [], []);
        }

        return new RawTable(
            name, file, [.. rows[0].Cells.Select(c => c.Trim())],
            [.. rows.Skip(1).Where(r => r.Cells.Any(c => c.Trim().Length > 0)).Select(r => r with { Cells = [.. r.Cells.Select(SpreadsheetCell.Plain)] })], rows[0].Line);
    }

    private static string Decoded(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(Gb18030)!.GetString(bytes);
        }
    }

    // The delimiter that stands most often in the first line, outside quotation marks.
    private static char Delimiter(string text)
    {
        var counts = new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 };
        var quoted = false;
        foreach (var sign in text)
        {
            if (sign == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && sign is '\n' or '\r')
            {
                break;
            }
            else if (!quoted && counts.TryGetValue(sign, out var count))
            {
                counts[sign] = count + 1;
            }
        }

        return counts.MaxBy(c => c.Value).Key;
    }

    private static List<RawRow> Rows(string text, char delimiter)
    {
        var rows = new List<RawRow>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (quoted, line, first) = (false, 1, 1);
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (quoted)
            {
                if (sign == '"' && at + 1 < text.Length && text[at + 1] == '"')
                {
                    cell.Append('"');
                    at++;
                }
                else if (sign == '"')
                {
                    quoted = false;
                }
                else
                {
                    line += sign == '\n' ? 1 : 0;
                    cell.Append(sign);
                }
            }
            else if (sign == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (sign == delimiter)
            {
                EndCell();
            }
            else if (sign is '\n' or '\r')
            {
                at += sign == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 1 : 0;
                EndRow();
                first = ++line;
            }
            else
            {
                cell.Append(sign);
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            EndRow();
        }

        return rows;

        void EndCell()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            rows.Add(new RawRow(first, [.. cells]));
            cells.Clear();
        }
    }
}
