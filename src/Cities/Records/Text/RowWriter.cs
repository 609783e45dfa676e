using System.Buffers;
using System.Buffers.Text;

namespace Hedgerow.Cities.Records.Text;

/// <summary>
/// Writes rows again in the one form that DuckDB cannot misread: UTF-8, a row a line, tabs between fields, no quotes, the number of the
/// line in the first field and that of the row in the second. Tabs and line breaks inside fields become spaces.
/// </summary>
internal sealed class RowWriter(string path) : IDisposable
{
    private static readonly SearchValues<byte> Breaks = SearchValues.Create("\t\r\n"u8);

    private readonly FileStream stream = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 20);
    private readonly ArrayBufferWriter<byte> row = new(1 << 12);
    private long rows;

    /// <summary>The file.</summary>
    internal string Path => path;

    /// <summary>Length of the longest line, bytes.</summary>
    internal int Longest { get; private set; }

    /// <summary>Writes a row.</summary>
    /// <param name="from">The row.</param>
    /// <param name="columns">Number of fields to write: those it lacks are empty.</param>
    internal void Write(RowReader from, int columns)
    {
        row.ResetWrittenCount();
        Number(from.Line);
        row.Write("\t"u8);
        Number(++rows);
        if (from.Unquoted && from.Count <= columns && !from.Raw.ContainsAny((byte)'\r', from.Delimiter == (byte)'\t' ? (byte)'\n' : (byte)'\t'))
        {
            Whole(from, columns);
        }
        else
        {
            Fields(from, columns);
        }

        row.Write("\n"u8);
        Longest = Math.Max(Longest, row.WrittenCount);
        stream.Write(row.WrittenSpan);
    }

    /// <inheritdoc />
    public void Dispose() => stream.Dispose();

    private void Number(long number)
    {
        _ = Utf8Formatter.TryFormat(number, row.GetSpan(20), out var length);
        row.Advance(length);
    }

    // Nothing in it needs a second look.
    private void Whole(RowReader from, int columns)
    {
        row.Write("\t"u8);
        var raw = from.Raw;
        var target = row.GetSpan(raw.Length);
        raw.CopyTo(target);
        if (from.Delimiter != (byte)'\t')
        {
            target[..raw.Length].Replace(from.Delimiter, (byte)'\t');
        }

        row.Advance(raw.Length);
        for (var i = from.Count; i < columns; i++)
        {
            row.Write("\t"u8);
        }
    }

    private void Fields(RowReader from, int columns)
    {
        for (var i = 0; i < columns; i++)
        {
            row.Write("\t"u8);
            var field = from.Field(i);
            var target = row.GetSpan(field.Length + 1);
            field.CopyTo(target);
            if (field.ContainsAny(Breaks))
            {
                target[..field.Length].Replace((byte)'\t', (byte)' ');
                target[..field.Length].Replace((byte)'\r', (byte)' ');
                target[..field.Length].Replace((byte)'\n', (byte)' ');
            }

            row.Advance(field.Length);
        }
    }
}
