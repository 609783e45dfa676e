using System.Buffers;
using System.Globalization;
using System.Text;

namespace Hedgerow.Maps.Tables;

/// <summary>A table as CSV: UTF-8, a point in decimal numbers, no mark at the beginning, so that every program reads it.</summary>
internal sealed class CsvTable : TableWriter
{
    private readonly FileStream stream;
    private readonly byte[] buffer = new byte[1 << 20];
    private int held;

    public CsvTable(PendingFile file, IReadOnlyList<TableColumn> columns)
        : base(file, columns)
    {
        stream = new FileStream(file.Path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var index = 0; index < columns.Count; index++)
        {
            WriteText(index, columns[index].Name);
        }

        EndOfRow(null);
    }

    private protected override void WriteWhole(int index, long value)
    {
        var room = Begin(index);
        value.TryFormat(room, out var written, default, CultureInfo.InvariantCulture);
        held += written;
    }

    private protected override void WriteNumber(int index, double value)
    {
        var room = Begin(index);
        value.TryFormat(room, out var written, default, CultureInfo.InvariantCulture);
        held += written;
    }

    private protected override void WriteText(int index, string value)
    {
        _ = Begin(index);

        // A cell that a spreadsheet would take for a formula is written as text; a negative number is none.
        var safe = value.Length > 0 && value[0] is '=' or '@' or '+' or '-' or '\t' or '\r' && !double.TryParse(value, CultureInfo.InvariantCulture, out _) ? "'" + value : value;
        var quoted = safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var bytes = Encoding.UTF8.GetBytes(quoted);
        if (bytes.Length > buffer.Length - held)
        {
            Flush();
            if (bytes.Length > buffer.Length)
            {
                stream.Write(bytes);
                return;
            }
        }

        bytes.CopyTo(buffer, held);
        held += bytes.Length;
    }

    private protected override void WriteNothing(int index) => Begin(index);

    private protected override void EndOfRow(byte[]? shape)
    {
        _ = Begin(0);
        buffer[held++] = (byte)'\n';
    }

    private protected override void Close(bool complete)
    {
        if (complete)
        {
            Flush();
        }

        stream.Dispose();
    }

    private Span<byte> Begin(int index)
    {
        if (held > buffer.Length - 64)
        {
            Flush();
        }

        if (index > 0)
        {
            buffer[held++] = (byte)',';
        }

        return buffer.AsSpan(held);
    }

    private void Flush()
    {
        stream.Write(buffer, 0, held);
        held = 0;
    }
}
