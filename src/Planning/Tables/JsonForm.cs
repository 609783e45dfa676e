using System.Text.Encodings.Web;
using System.Text.Json;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning.Tables;

/// <summary>A plan as JSON: an object with a list a table, texts in two languages as <c>{en, zh}</c>, empty values left out.</summary>
internal static class JsonForm
{
    private static readonly JsonWriterOptions Form = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };
    private static readonly JsonWriterOptions Dense = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(IEnumerable<(RawTable Table, IShape Shape)> tables, bool dense = false)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, dense ? Dense : Form))
        {
            json.WriteStartObject();
            json.WriteString("schema", Plan.Schema);
            foreach (var (table, shape) in tables)
            {
                json.WritePropertyName(table.Name);
                if (table.Name == Shapes.Head)
                {
                    Row(json, table, shape, table.Rows[0]);
                    continue;
                }

                json.WriteStartArray();
                foreach (var row in table.Rows)
                {
                    Row(json, table, shape, row);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        if (!dense)
        {
            buffer.WriteByte((byte)'\n');
        }

        return buffer.ToArray();
    }

    public static IReadOnlyList<RawTable> Read(ReadOnlyMemory<byte> bytes, string file, ReadingLog log)
    {
        if (!System.Text.Unicode.Utf8.IsValid(bytes.Span))
        {
            log.Add(new Finding(Severity.Error, "not-utf8", file, null, new Wording("this is not UTF-8", "不是 UTF-8 编码"), Expected));
            return [];
        }

        try
        {
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                return [.. json.RootElement.EnumerateObject().Where(p => p.Name != "schema").Select(p => Table(p, file, log))];
            }

            log.Add(new Finding(Severity.Error, "not-a-plan", file, null, new Wording("this is no object", "不是一个 JSON 对象"), Expected));
        }
        catch (InvalidOperationException)
        {
            // Half of a sign that takes two: such a text cannot be read.
            log.Add(new Finding(Severity.Error, "not-json", file, null, new Wording("a text holds half of a sign", "文字中含有不完整的字符"), Expected));
        }
        catch (JsonException wrong)
        {
            log.Add(new Finding(Severity.Error, "not-json", file, (int?)wrong.LineNumber + 1, Wording.Same(wrong.Message), Expected));
        }

        return [];
    }

    private static Wording Expected => new("a plan as `hedgerow plan export --format json` writes it", "`hedgerow plan export --format json` 所写格式的规划");

    private static void Row(Utf8JsonWriter json, RawTable table, IShape shape, RawRow row)
    {
        json.WriteStartObject();
        var kinds = shape.Facts;
        for (var at = 0; at < table.Columns.Count; at++)
        {
            var (name, text) = (table.Columns[at], row.Cell(at));
            if (name.EndsWith("_en", StringComparison.Ordinal) && at + 1 < table.Columns.Count && table.Columns[at + 1] == name[..^3] + "_zh")
            {
                var zh = row.Cell(++at);
                if (text.Length + zh.Length > 0)
                {
                    json.WriteStartObject(name[..^3]);
                    Text(json, "en", text);
                    Text(json, "zh", zh);
                    json.WriteEndObject();
                }

                continue;
            }

            if (text.Length > 0)
            {
                Value(json, name, text, kinds.First(k => k.Name == name).Kind);
            }
        }

        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }

    private static void Value(Utf8JsonWriter json, string name, string text, ColumnKind kind)
    {
        switch (kind)
        {
            case ColumnKind.Number:
                json.WritePropertyName(name);
                json.WriteRawValue(text.StartsWith('.') ? "0" + text : text);
                break;
            case ColumnKind.Flag:
                json.WriteBoolean(name, true);
                break;
            case ColumnKind.List:
                json.WriteStartArray(name);
                foreach (var item in new Cell(text, default, new ReadingLog()).List())
                {
                    json.WriteStringValue(item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteString(name, text);
                break;
        }
    }

    private static RawTable Table(JsonProperty property, string file, ReadingLog log)
    {
        var rows = property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().ToList() : [property.Value];
        var columns = new List<string>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var read = new List<RawRow>(rows.Count);
        foreach (var row in rows)
        {
            var cells = new List<string>();
            if (row.ValueKind == JsonValueKind.Object)
            {
                foreach (var value in row.EnumerateObject())
                {
                    if (value.Value.ValueKind == JsonValueKind.Object && value.Name != "geometry")
                    {
                        foreach (var language in value.Value.EnumerateObject())
                        {
                            Put($"{value.Name}_{language.Name}", language.Value, cells);
                        }
                    }
                    else
                    {
                        Put(value.Name, value.Value, cells);
                    }
                }
            }
            else
            {
                Put("(value)", row, cells);
            }

            read.Add(new RawRow(null, cells));
        }

        return new RawTable(property.Name, file, columns, read);

        void Put(string name, JsonElement value, List<string> cells)
        {
            if (!places.TryGetValue(name, out var place))
            {
                places[name] = place = columns.Count;
                columns.Add(name);
            }

            while (cells.Count <= place)
            {
                cells.Add(string.Empty);
            }

            if (value.ValueKind == JsonValueKind.Object && name != "geometry")
            {
                log.Add(new CellPlace(file, null, property.Name, cells[0].Length > 0 ? cells[0] : "#" + (read.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), name), "wrong-kind", new Wording("an object stands here", "此处为对象"), new Wording("a text, number or list", "文字、数字或列表"));
                return;
            }

            cells[place] = Plain(value);
        }
    }

    private static string Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "yes",
        JsonValueKind.Null or JsonValueKind.False => string.Empty,
        JsonValueKind.Array => Cell.Join(value.EnumerateArray().Select(Plain)),
        JsonValueKind.Number => value.GetRawText(),
        _ => value.GetRawText(),
    };
}
