using System.Runtime.CompilerServices;
using System.Text;
using Hedgerow.Pages;

namespace Hedgerow.Consultation.Forms;

/// <summary>Goes through a table row by row without making a text of every cell; for tables of millions of rows.</summary>
internal ref struct CsvScan(string text, char separator)
{
    private const int MostCells = 64;

    private readonly (int Start, int Length, bool Quoted)[] cells = new (int, int, bool)[MostCells];
    private readonly string text = text;
    private readonly char separator = separator;
    private int at;
    private int nextLine = 1;

    /// <summary>The line on which the row begins.</summary>
    public int Line { get; private set; }

    /// <summary>Cells of the row; those beyond 64 are not kept.</summary>
    public int Count { get; private set; }

    /// <summary>Goes to the next row that is not empty.</summary>
    public bool Next()
    {
        while (at < text.Length)
        {
            Line = nextLine;
            Count = 0;
            Row();
            for (var cell = 0; cell < Count; cell++)
            {
                if (cells[cell].Length > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A cell as it stands, where it holds no quotation marks and nothing that was guarded against formulas; empty where there is none.</summary>
    public readonly ReadOnlySpan<char> Cell(int place)
    {
        if ((uint)place >= (uint)Count)
        {
            return default;
        }

        var (start, length, quoted) = cells[place];
        var span = text.AsSpan(start, length);
        return quoted || (length > 0 && span[0] == '\'') ? Plain(span, quoted) : span;
    }

    /// <summary>All cells as text.</summary>
    public readonly string[] All()
    {
        var all = new string[Count];
        for (var cell = 0; cell < all.Length; cell++)
        {
            all[cell] = Cell(cell).ToString();
        }

        return all;
    }

    private static string Plain(ReadOnlySpan<char> span, bool quoted)
    {
        if (!quoted)
        {
            return SpreadsheetCell.Plain(span.ToString());
        }

        // From the first quotation mark on; a doubled one is one, and what stands behind the last one belongs to the cell.
        var (cell, inside) = (new StringBuilder(span.Length), true);
        for (var i = 1; i < span.Length; i++)
        {
            if (span[i] != '"' || !inside)
            {
                cell.Append(span[i]);
            }
            else if (i + 1 < span.Length && span[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else
            {
                inside = false;
            }
        }

        return SpreadsheetCell.Plain(cell.ToString());
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Row()
    {
        while (true)
        {
            var start = at;
            var quoted = at < text.Length && text[at] == '"';
            if (quoted)
            {
                SkipQuoted();
            }

            var rest = text.AsSpan(at).IndexOfAny(separator, '\n');
            var end = rest < 0 ? text.Length : at + rest;
            var length = end - start - (end > start && text[end - 1] == '\r' && (rest < 0 || text[end] == '\n') ? 1 : 0);
            if (Count < MostCells)
            {
                cells[Count++] = (start, length, quoted);
            }

            at = Math.Min(text.Length, end + 1);
            if (rest < 0 || text[end] == '\n')
            {
                nextLine++;
                return;
            }
        }
    }

    private void SkipQuoted()
    {
        at++;
        while (at < text.Length)
        {
            if (text[at] == '\n')
            {
                nextLine++;
            }
            else if (text[at] == '"')
            {
                if (at + 1 >= text.Length || text[at + 1] != '"')
                {
                    at++;
                    return;
                }

                at++;
            }

            at++;
        }
    }
}
