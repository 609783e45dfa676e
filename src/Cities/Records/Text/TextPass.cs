using System.Text;
using Hedgerow.Cities.Declaration;

namespace Hedgerow.Cities.Records.Text;

/// <summary>One pass over the rows of a text table: checks every row, sets the broken ones aside, and writes the others again where that is asked for.</summary>
/// <param name="dialect">How fields are parted.</param>
/// <param name="rejects">Receives the broken rows.</param>
/// <param name="progress">Is told how many rows were read so far, now and then.</param>
/// <param name="cancel">Stops the pass.</param>
internal sealed class TextPass(Dialect dialect, RejectList rejects, Action<long>? progress, CancellationToken cancel)
{
    private const int Sample = 1 << 16;
    private const long Told = 1 << 20;

    private readonly List<byte> invalid = [];
    private long rows, invalidRows, firstInvalid, foreignRows, doubled, firstDoubled;
    private int longest;
    private string? example;

    /// <summary>Rows among them that the file begins with.</summary>
    internal required int HeaderRows { get; init; }

    /// <summary>Number of columns.</summary>
    internal required int Columns { get; init; }

    /// <summary>The first so many fields a row must have to be of use.</summary>
    internal required int Needed { get; init; }

    /// <summary>Whether the bytes were brought to UTF-8 on the way, so that a replacement character shows what could not be decoded.</summary>
    internal bool Decoded { get; init; }

    /// <summary>Goes through the rows.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="keep">Takes the good rows; null to look only.</param>
    internal TextScan Run(Stream stream, Action<RowReader>? keep)
    {
        var reader = new RowReader(new LineReader(stream, cancel), dialect);
        var plain = true;
        for (var i = 0; i < HeaderRows && reader.Next(); i++)
        {
            // Bytes of the header tell the encoding like those of any row.
            plain &= reader.Plain;
            Text(reader, reader.Raw);
        }

        var header = reader.LastLine;
        while (reader.Next())
        {
            if ((++rows & (Told - 1)) == 0)
            {
                progress?.Invoke(rows);
            }

            var fault = Check(reader, out var extra);
            if (fault != RowFault.None)
            {
                rejects.Add(reader.Line, fault, reader.Raw);
                continue;
            }

            longest = Math.Max(longest, reader.Raw.Length);
            plain &= reader.Plain && !extra;
            keep?.Invoke(reader);
        }

        rejects.Dispose();
        return new TextScan(rows, rejects.Count, (int)header, plain && rejects.Count == 0, longest)
        {
            InvalidRows = invalidRows,
            FirstInvalid = firstInvalid,
            Invalid = [.. invalid],
            ForeignRows = foreignRows,
            DoublyEncodedRows = doubled,
            FirstDoublyEncoded = firstDoubled,
            DoublyEncodedExample = example,
        };
    }

    private RowFault Check(RowReader row, out bool extra)
    {
        extra = false;
        if (row.Fault is RowFault.LineTooLong)
        {
            return row.Fault;
        }

        var raw = row.Raw;
        if (raw.ContainsAnyExceptInRange((byte)1, (byte)0x7F))
        {
            if (raw.Contains((byte)0))
            {
                return RowFault.NulByte;
            }

            if (!Text(row, raw))
            {
                return RowFault.NotInTheEncoding;
            }
        }

        if (row.Fault != RowFault.None)
        {
            return row.Fault;
        }

        if (row.Count > Columns)
        {
            // Spreadsheets leave delimiters without fields at the ends of rows.
            extra = true;
            for (var i = Columns; i < row.Count; i++)
            {
                if (!row.Field(i).IsEmpty)
                {
                    return RowFault.TooManyFields;
                }
            }
        }

        return row.Count < Needed ? RowFault.TooFewFields : RowFault.None;
    }

    // Looks at a row that is not plain ASCII; whether it is text in the encoding.
    private bool Text(RowReader row, ReadOnlySpan<byte> raw)
    {
        if (!raw.ContainsAnyExceptInRange((byte)0, (byte)0x7F))
        {
            return true;
        }

        if (!System.Text.Unicode.Utf8.IsValid(raw) || (Decoded && raw.IndexOf("\uFFFD"u8) >= 0))
        {
            if (invalidRows++ == 0)
            {
                firstInvalid = row.Line;
            }

            if (invalid.Count < Sample)
            {
                invalid.AddRange(raw[..Math.Min(raw.Length, 1 << 12)]);
                invalid.Add((byte)'\n');
            }

            return false;
        }

        foreignRows++;
        if (MayBeDoubled(raw))
        {
            foreach (var field in Encoding.UTF8.GetString(raw).Split((char)dialect.Delimiter))
            {
                if (DoubleEncoding.TryRepair(field, out _))
                {
                    if (doubled++ == 0)
                    {
                        (firstDoubled, example) = (row.Line, field.Trim(' ', '"', '\r'));
                    }

                    break;
                }
            }
        }

        return true;
    }

    // Text that was encoded twice has a letter from Â to ô (C3 82 to C3 B4) before another that is not ASCII.
    private static bool MayBeDoubled(ReadOnlySpan<byte> line)
    {
        for (var start = 0; ;)
        {
            var place = line[start..].IndexOf((byte)0xC3);
            if (place < 0)
            {
                return false;
            }

            start += place + 1;
            if (start + 1 < line.Length && line[start + 1] >= 0x80)
            {
                return true;
            }
        }
    }
}
