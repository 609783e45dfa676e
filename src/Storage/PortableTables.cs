using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hedgerow.Storage;

/// <summary>
/// Tables written out so that either kind of database can read them: a line of JSON for each row, a list of its values (text, number, null, or bytes as {"base64": ...}), in the order of the
/// primary key. Columns are text, whole numbers, numbers and bytes, as all tables of Hedgerow have them.
/// </summary>
public static class PortableTables
{
    private static readonly string[] Types = ["text", "bigint", "integer", "double precision", "real", "bytea", "blob", "smallint"];

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The tables in such an order that each stands behind those it refers to.</summary>
    /// <param name="work">An open connection.</param>
    /// <returns>Names of all tables.</returns>
    public static IReadOnlyList<string> InOrder(Transaction work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var left = Catalogue.Tables(work).ToDictionary(table => table, table => Catalogue.RefersTo(work, table));
        var ordered = new List<string>();
        while (left.Count > 0)
        {
            var next = left.Where(table => table.Value.All(ordered.Contains)).Select(table => table.Key).Order(StringComparer.Ordinal).ToList();
            if (next.Count == 0)
            {
                throw new StorageException($"The tables {string.Join(", ", left.Keys.Order(StringComparer.Ordinal))} refer to each other in a ring: none can be written first.");
            }

            ordered.AddRange(next);
            next.ForEach(table => left.Remove(table));
        }

        return ordered;
    }

    /// <summary>Writes one table out.</summary>
    /// <param name="work">An open connection; for several tables of one moment, of <see cref="Database.Snapshot{T}"/>.</param>
    /// <param name="table">Name of the table.</param>
    /// <param name="target">Where to.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>What was written.</returns>
    public static PortableTable Write(Transaction work, string table, Stream target, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(target);
        var columns = Catalogue.Columns(work, table);
        if (columns.FirstOrDefault(column => !Types.Contains(column.Type)) is { } strange)
        {
            throw new StorageException($"The column {strange.Name} of {table} is of type {strange.Type}, which only one kind of database has: it cannot be written out.");
        }

        var keys = columns.Where(column => column.Key > 0).OrderBy(column => column.Key).Select(column => Sql.Name(column.Name).ToString());
        var order = keys.Any() ? Sql.Trusted("order by " + string.Join(", ", keys)) : Sql.Empty;
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var line = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(line, Plain);
        long rows = 0;
        work.Each($"select {Sql.Trusted(string.Join(", ", columns.Select(column => Sql.Name(column.Name))))} from {Sql.Name(table)} {order}", row =>
        {
            cancel.ThrowIfCancellationRequested();
            line.ResetWrittenCount();
            json.Reset();
            json.WriteStartArray();
            foreach (var column in columns)
            {
                WriteValue(json, row.Value(column.Name));
            }

            json.WriteEndArray();
            json.Flush();
            line.Write("\n"u8);
            sum.AppendData(line.WrittenSpan);
            target.Write(line.WrittenSpan);
            rows++;
        });
        return new PortableTable(table, [.. columns.Select(column => column.Name)], rows, Convert.ToHexStringLower(sum.GetHashAndReset()));
    }

    /// <summary>Reads a table back into an empty one of the same name.</summary>
    /// <param name="work">A writing transaction.</param>
    /// <param name="table">What was written.</param>
    /// <param name="source">Where from.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="StorageException">It is not what was written, or the table is another one.</exception>
    public static void Read(Transaction work, PortableTable table, Stream source, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(table);
        var known = Catalogue.Columns(work, table.Name).Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        if (!known.SetEquals(table.Columns))
        {
            throw new StorageException($"The table {table.Name} has the columns {string.Join(", ", known)}; {string.Join(", ", table.Columns)} were written.");
        }

        var begin = $"insert into {Sql.Name(table.Name)} ({string.Join(", ", table.Columns.Select(Sql.Name))}) values ";
        long rows = 0;
        Each(table, source, values =>
        {
            cancel.ThrowIfCancellationRequested();
            var insert = Sql.Trusted(begin);
            insert.AppendFormatted(values);
            work.Run(insert);
            rows++;
        });
        if (rows != table.Rows)
        {
            throw new StorageException($"The table {table.Name} has {rows} rows; {table.Rows} were written.");
        }
    }

    /// <summary>Goes through the rows that were written out, and checks at the end that they are what was written.</summary>
    /// <param name="table">What was written.</param>
    /// <param name="source">Where from.</param>
    /// <param name="act">Called with the values of each row.</param>
    public static void Each(PortableTable table, Stream source, Action<IReadOnlyList<object?>> act)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(act);
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var reader = new StreamReader(source, new UTF8Encoding(false, throwOnInvalidBytes: true));
        while (reader.ReadLine() is { } line)
        {
            sum.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
            List<object?> values;
            try
            {
                using var row = JsonDocument.Parse(line);
                values = [.. row.RootElement.EnumerateArray().Select(ReadValue)];
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
            {
                throw Another(table, exception);
            }

            if (values.Count != table.Columns.Count)
            {
                throw Another(table, null);
            }

            act(values);
        }

        if (Convert.ToHexStringLower(sum.GetHashAndReset()) != table.Sha256)
        {
            throw Another(table, null);
        }
    }

    private static StorageException Another(PortableTable table, Exception? cause) => cause is null
        ? new StorageException($"The table {table.Name} is not what was written: its checksum differs.")
        : new StorageException($"The table {table.Name} is not what was written: a row cannot be read.", cause);

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case long or int or short:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case byte[] bytes:
                json.WriteStartObject();
                json.WriteBase64String("base64", bytes);
                json.WriteEndObject();
                break;
            default:
                throw new StorageException($"The value {value} of type {value.GetType().Name} cannot be written out.");
        }
    }

    private static object? ReadValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? (object)whole : value.GetDouble(),
        JsonValueKind.Object => value.GetProperty("base64").GetBytesFromBase64(),
        _ => throw new FormatException("A value of a row is of no known kind."),
    };
}
