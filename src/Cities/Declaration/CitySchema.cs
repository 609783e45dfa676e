using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Declaration;

/// <summary>Writes the JSON schema of city.yaml from the table of its keys, so that editors can complete and check it.</summary>
internal static class CitySchema
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema, JSON Schema 2020-12.</summary>
    public static string Write()
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "Hedgerow city.yaml" };
        foreach (var (name, value) in Object(CityKeys.City).ToList())
        {
            schema[name] = value?.DeepClone();
        }

        var parts = new JsonObject();
        foreach (var shape in Shapes(CityKeys.City).Append(LegendReader.Class).DistinctBy(s => s.Name).OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            parts[shape.Name] = Object(shape);
        }

        schema["$defs"] = parts;
        return schema.ToJsonString(Layout) + "\n";
    }

    private static JsonObject Object(Shape shape)
    {
        var properties = new JsonObject();
        foreach (var key in shape.Keys)
        {
            var property = key.Many ? AnyOf(Value(key), new JsonObject { ["type"] = "array", ["items"] = Value(key) }) : Value(key);
            property["description"] = Description(key.Meaning);
            properties[key.Name] = property;
        }

        return new JsonObject
        {
            ["description"] = Description(shape.Meaning),
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. shape.Keys.Where(k => k.Required).Select(k => JsonValue.Create(k.Name))]),
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Value(Key key) => key.Form switch
    {
        Form.Number or Form.WholeNumber => Number(key),
        Form.Flag => Type("boolean"),
        Form.Wording => AnyOf(Type("string"), new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["en"] = Type("string"), ["zh"] = Type("string") },
            ["additionalProperties"] = false,
        }),
        Form.Columns => Columns(key),
        Form.Legend => AnyOf(
            new JsonObject { ["enum"] = Words(Legends.Ids) },
            new JsonObject { ["type"] = "object", ["patternProperties"] = new JsonObject { [@"^-?\d+$"] = Reference(LegendReader.Class) }, ["additionalProperties"] = false }),
        Form.Part when key.Part is { Short: { } only } part && !part.Keys.Any(k => k.Required && k.Name != only) => AnyOf(Type("string"), Reference(part)),
        Form.Part => Reference(key.Part!),
        _ => Text(key),
    };

    private static JsonObject Number(Key key)
    {
        var whole = key.Form == Form.WholeNumber;
        var number = Type(whole ? "integer" : "number");
        if (double.IsFinite(key.Minimum) && !(whole && key.Minimum <= int.MinValue))
        {
            number[key.AboveMinimum ? "exclusiveMinimum" : "minimum"] = key.Minimum;
        }

        if (double.IsFinite(key.Maximum))
        {
            number["maximum"] = key.Maximum;
        }

        return number;
    }

    private static JsonObject Text(Key key)
    {
        if (key.Words.Count > 0)
        {
            return new JsonObject { ["enum"] = Words(key.Words) };
        }

        var text = Type("string");
        if (key.Pattern is { } pattern)
        {
            text["pattern"] = pattern.Regex;
        }

        return text;
    }

    private static JsonObject Columns(Key key)
    {
        var columns = new JsonObject { ["type"] = "object", ["additionalProperties"] = Type("string") };
        if (key.Words.Count > 0)
        {
            columns["propertyNames"] = new JsonObject { ["enum"] = Words(key.Words) };
        }

        return columns;
    }

    private static JsonObject Type(string name) => new() { ["type"] = name };

    private static JsonObject Reference(Shape shape) => new() { ["$ref"] = "#/$defs/" + shape.Name };

    private static JsonObject AnyOf(params JsonObject[] choices) => new() { ["anyOf"] = new JsonArray([.. choices]) };

    private static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(w => JsonValue.Create(w))]);

    private static string Description(Wording meaning) => $"{meaning.En}\n{meaning.Zh}";

    private static IEnumerable<Shape> Shapes(Shape top) => top.Keys.Where(k => k.Part is not null).SelectMany(k => Shapes(k.Part!).Prepend(k.Part!));
}
