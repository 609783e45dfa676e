using System.Buffers;
using System.Globalization;
using System.Text;

namespace Hedgerow.Cities.Records.Text;

/// <summary>
/// Writes rows again in the one form that DuckDB cannot misread: UTF-8, a row a line, tabs between fields, no quotes, the number of the
/// line in the first field. Tabs and line breaks inside fields become spaces.
/// </summary>
internal sealed class RowWriter(string path) : IDisposable
{
    private static readonly SearchValues<byte> Breaks = SearchValues.Create("\t\r\n"u8);

    private readonly FileStream stream = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 20);
    private readonly ArrayBufferWriter<byte> row = new(1 << 12);

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
        row.Write(Encoding.ASCII.GetBytes(from.Line.ToString(CultureInfo.InvariantCulture)));
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

        row.Write("\n"u8);
        Longest = Math.Max(Longest, row.WrittenCount);
        stream.Write(row.WrittenSpan);
    }

    /// <inheritdoc />
    public void Dispose() => stream.Dispose();
}
