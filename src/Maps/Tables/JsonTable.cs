using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hedgerow.Maps.Tables;

/// <summary>A table as one JSON object with one list.</summary>
internal sealed class JsonTable : TableWriter
{
    private const int FlushAt = 1 << 20;

    private readonly FileStream stream;
    private readonly Utf8JsonWriter writer;

    public JsonTable(PendingFile file, string name, IReadOnlyList<TableColumn> columns)
        : base(file, columns)
    {
        stream = new FileStream(file.Path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" });
        writer.WriteStartObject();
        writer.WriteStartArray(name);
    }

    private protected override void WriteWhole(int index, long value) => Named(index).WriteNumberValue(value);

    private protected override void WriteNumber(int index, double value) => Named(index).WriteNumberValue(value);

    private protected override void WriteText(int index, string value) => Named(index).WriteStringValue(value);

    private protected override void WriteNothing(int index) => Named(index).WriteNullValue();

    private protected override void EndOfRow(byte[]? shape)
    {
        writer.WriteEndObject();
        if (writer.BytesPending > FlushAt)
        {
            writer.Flush();
        }
    }

    private protected override void Close(bool complete)
    {
        if (complete)
        {
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.Flush();
            stream.Write("\n"u8);
        }

        stream.Dispose();
    }

    private Utf8JsonWriter Named(int index)
    {
        if (index == 0)
        {
            writer.WriteStartObject();
        }

        writer.WritePropertyName(ColumnOf(index).Name);
        return writer;
    }
}
