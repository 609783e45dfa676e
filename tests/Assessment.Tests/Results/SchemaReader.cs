using System.Text.Json;

namespace Hedgerow.Assessment.Tests.Results;

/// <summary>As much of JSON Schema as docs/assessment.schema.json uses; a word that it does not know is an error, so that nothing passes unchecked.</summary>
internal static class SchemaReader
{
    private static readonly HashSet<string> Known =
        ["$schema", "$id", "$defs", "$ref", "title", "description", "type", "properties", "required", "additionalProperties", "items", "enum", "const", "oneOf", "format"];

    /// <summary>Everything in which a document breaks its schema, each with its place.</summary>
    public static IReadOnlyList<string> Breaches(JsonElement document, JsonElement schema)
    {
        var found = new List<string>();
        Check(document, schema, schema, "$", found);
        return found;
    }

    private static void Check(JsonElement value, JsonElement schema, JsonElement root, string place, List<string> found)
    {
        foreach (var word in schema.EnumerateObject().Where(w => !Known.Contains(w.Name)))
        {
            throw new NotSupportedException($"The schema's word {word.Name} at {place} is not known here.");
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            Check(value, root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]), root, place, found);
        }

        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(t => Is(value, t)))
        {
            found.Add($"{place} is {value.GetRawText()}, not {type.GetRawText()}");
            return;
        }

        if (schema.TryGetProperty("const", out var constant) && !JsonElement.DeepEquals(value, constant))
        {
            found.Add($"{place} is {value.GetRawText()}, not {constant.GetRawText()}");
        }

        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(w => JsonElement.DeepEquals(w, value)))
        {
            found.Add($"{place} is {value.GetRawText()}, none of {words.GetRawText()}");
        }

        if (schema.TryGetProperty("format", out var format) && format.GetString() == "date" && !DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", out _))
        {
            found.Add($"{place} is no date");
        }

        if (schema.TryGetProperty("oneOf", out var choices) && choices.EnumerateArray().Count(c => Passes(value, c, root)) != 1)
        {
            found.Add($"{place} fits not exactly one choice");
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            Object(value, schema, root, place, found);
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var (item, i) in value.EnumerateArray().Select((v, i) => (v, i)))
            {
                Check(item, items, root, $"{place}[{i}]", found);
            }
        }
    }

    private static void Object(JsonElement value, JsonElement schema, JsonElement root, string place, List<string> found)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            found.AddRange(required.EnumerateArray().Select(r => r.GetString()!).Where(r => !value.TryGetProperty(r, out _)).Select(r => $"{place}.{r} is missing"));
        }

        var closed = schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.False;
        foreach (var member in value.EnumerateObject())
        {
            if (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(member.Name, out var known))
            {
                Check(member.Value, known, root, $"{place}.{member.Name}", found);
            }
            else if (closed)
            {
                found.Add($"{place}.{member.Name} is unknown");
            }
            else if (others.ValueKind == JsonValueKind.Object)
            {
                Check(member.Value, others, root, $"{place}.{member.Name}", found);
            }
        }
    }

    private static bool Passes(JsonElement value, JsonElement schema, JsonElement root)
    {
        var found = new List<string>();
        Check(value, schema, root, "$", found);
        return found.Count == 0;
    }

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static bool Is(JsonElement value, string type) => (type, value.ValueKind) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("null", JsonValueKind.Null) or ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => value.TryGetInt64(out _),
        _ => false,
    };
}
