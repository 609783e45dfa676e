using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace Hedgerow.Assessment.Rescore;

/// <summary>Values of parameters as text, so that what an edition asks for can be compared with what a run has written down.</summary>
internal static class ParameterText
{
    internal static string Of(IReadOnlyDictionary<string, object?> parameters) =>
        string.Join(';', parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={Of(pair.Value)}"));

    internal static string Of(object? value) => value switch
    {
        null => "null",
        JsonElement json => Of(json),
        string text => JsonSerializer.Serialize(text),
        bool flag => flag ? "true" : "false",
        IDictionary map => $"{{{string.Join(',', map.Keys.Cast<object>().Select(key => (Key: Convert.ToString(key, CultureInfo.InvariantCulture)!, Value: map[key])).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}:{Of(pair.Value)}"))}}}",
        IEnumerable list => $"[{string.Join(',', list.Cast<object?>().Select(Of))}]",
        _ => Convert.ToDouble(value, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture),
    };

    private static string Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => JsonSerializer.Serialize(json.GetString()),
        JsonValueKind.Number => json.GetDouble().ToString("R", CultureInfo.InvariantCulture),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => $"[{string.Join(',', json.EnumerateArray().Select(Of))}]",
        JsonValueKind.Object => $"{{{string.Join(',', json.EnumerateObject().OrderBy(pair => pair.Name, StringComparer.Ordinal).Select(pair => $"{pair.Name}:{Of(pair.Value)}"))}}}",
        _ => "null",
    };
}
