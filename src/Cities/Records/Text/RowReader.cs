namespace Hedgerow.Cities.Records.Text;

/// <summary>
/// Reads the rows of a text table one by one; quoted fields may hold delimiters and line breaks. It tells whether DuckDB, which reads
/// faster, reads a row in the same way: one line, quotes only around whole fields.
/// </summary>
internal sealed class RowReader(LineReader lines, Dialect dialect)
{
    private readonly List<int> ends = [];
    private byte[] values = new byte[1 << 12];
    private int filled, begins;
    private bool parsed, quoted, wasQuoted;
    private bool? carriage;

    /// <summary>The line on which the row begins, from 1.</summary>
    internal long Line { get; private set; }

    /// <summary>The line on which it ends.</summary>
    internal long LastLine => lines.Number;

    /// <summary>Number of its fields.</summary>
    internal int Count { get; private set; }

    /// <summary>Whether DuckDB reads it in the same way.</summary>
    internal bool Plain { get; private set; }

    /// <summary>Whether it stands on one line without quotes: its bytes are its fields with delimiters between.</summary>
    internal bool Unquoted { get; private set; }

    /// <summary>What parts its fields.</summary>
    internal byte Delimiter => dialect.Delimiter;

    /// <summary>What the row's form has wrong, as far as it shows without knowing the columns.</summary>
    internal RowFault Fault { get; private set; }

    /// <summary>Its bytes.</summary>
    internal ReadOnlySpan<byte> Raw => lines.SinceMark;

    /// <summary>Reads the next row that is not blank; false at the end.</summary>
    internal bool Next()
    {
        Plain = !lines.OldMacintosh;
        do
        {
            lines.Mark();
            if (!lines.Next())
            {
                return false;
            }

            // DuckDB may take a blank line between rows for a row.
            Plain &= !lines.Line.IsEmpty;
        }
        while (lines.Line.IsEmpty && !lines.TooLong);
        (Line, Fault, parsed) = (lines.Number, RowFault.None, false);
        if (lines.TooLong)
        {
            Fault = RowFault.LineTooLong;
            return true;
        }

        Plain &= !lines.OldMacintosh && (carriage ??= lines.Carriage) == (lines.Carriage ?? carriage);
        Unquoted = dialect.Quote is not { } quote || !lines.Line.Contains(quote);
        if (!Unquoted)
        {
            Parse(dialect.Quote!.Value);
        }
        else
        {
            Count = lines.Line.Count(dialect.Delimiter) + 1;
        }

        if (Fault == RowFault.None && Raw.Length > TextLimits.Field && LongestField() > TextLimits.Field)
        {
            Fault = RowFault.FieldTooLong;
        }

        return true;
    }

    /// <summary>A field without its quotes; empty where the row is shorter.</summary>
    /// <param name="index">Its place, from 0.</param>
    internal ReadOnlySpan<byte> Field(int index)
    {
        Split();
        return index < 0 || index >= ends.Count ? [] : values.AsSpan(index == 0 ? 0 : ends[index - 1], ends[index] - (index == 0 ? 0 : ends[index - 1]));
    }

    private int LongestField() => Enumerable.Range(0, Count).Max(i => Field(i).Length);

    private void Split()
    {
        if (parsed)
        {
            return;
        }

        Clear();
        var rest = lines.Line;
        for (var found = rest.IndexOf(dialect.Delimiter); found >= 0; found = rest.IndexOf(dialect.Delimiter))
        {
            Append(rest[..found]);
            EndField();
            rest = rest[(found + 1)..];
        }

        Append(rest);
        EndField();
    }

    private void Parse(byte quote)
    {
        Clear();
        quoted = wasQuoted = false;
        var open = Chunk(lines.Line, quote);
        var (place, bytes, number) = (lines.Place, lines.Line.Length, lines.Number);
        while (open)
        {
            Append((byte)'\n');
            if (lines.SinceMark.Length > TextLimits.Field || lines.Number - number > TextLimits.QuotedLines || !lines.Next() || lines.TooLong)
            {
                // The quote was a stray one: only its own line is lost, unless a line too long to hold has come after it.
                if (!lines.TooLong)
                {
                    lines.Return(place, bytes, number);
                }

                Fault = RowFault.UnclosedQuote;
                break;
            }

            Plain = false;
            open = Chunk(lines.Line, quote);
        }

        Count = ends.Count;
    }

    // Takes a line, or what follows a line break inside quotes; whether the quotes are still open at its end.
    private bool Chunk(ReadOnlySpan<byte> text, byte quote)
    {
        for (var i = 0; ;)
        {
            if (quoted)
            {
                var close = text[i..].IndexOf(quote);
                if (close < 0)
                {
                    Append(text[i..]);
                    return true;
                }

                Append(text.Slice(i, close));
                i += close + 1;
                quoted = i < text.Length && text[i] == quote;
                if (quoted)
                {
                    Append(quote);
                    i++;
                }

                continue;
            }

            if (i == text.Length)
            {
                EndField();
                return false;
            }

            if (text[i] == dialect.Delimiter)
            {
                EndField();
                i++;
            }
            else if (text[i] == quote && !wasQuoted && values.AsSpan(begins, filled - begins).Trim((byte)' ').IsEmpty)
            {
                Plain &= filled == begins;
                filled = begins;
                quoted = wasQuoted = true;
                i++;
            }
            else
            {
                Plain &= text[i] != quote && !wasQuoted;
                var length = text[(i + 1)..].IndexOfAny(dialect.Delimiter, quote);
                length = length < 0 ? text.Length - i : length + 1;
                Append(text.Slice(i, length));
                i += length;
            }
        }
    }

    private void Clear()
    {
        ends.Clear();
        (filled, begins, parsed) = (0, 0, true);
    }

    private void EndField()
    {
        ends.Add(filled);
        (begins, wasQuoted) = (filled, false);
    }

    private void Append(byte value) => Append([value]);

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (filled + bytes.Length > values.Length)
        {
            Array.Resize(ref values, Math.Max(values.Length * 2, filled + bytes.Length));
        }

        bytes.CopyTo(values.AsSpan(filled));
        filled += bytes.Length;
    }
}
