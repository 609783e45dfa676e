using System.Text.Json;

namespace Hedgerow.Planning.FromIndex;

/// <summary>Reads what a plan needs of a scenario's outcome, as <see cref="Hedgerow.Assessment.ScenarioJson"/> writes it.</summary>
internal static class ScenarioOutcome
{
    public static IReadOnlyList<ActionEffect> Effects(JsonElement outcome) =>
    [
        .. from edition in outcome.GetProperty("editions").EnumerateArray()
           let key = edition.GetProperty("edition").GetString()
           from indicator in edition.GetProperty("indicators").EnumerateArray()
           where indicator.GetProperty("affected").GetBoolean()
           let before = Value(indicator.GetProperty("before"))
           let after = Value(indicator.GetProperty("after"))
           where before is not null && after is not null && before != after
           select new ActionEffect($"{key}/{indicator.GetProperty("id").GetString()}", before.Value, after.Value, indicator.GetProperty("unit").GetString() ?? ""),
    ];

    public static IReadOnlyList<string> Districts(JsonElement outcome) =>
        [.. outcome.GetProperty("editions").EnumerateArray().SelectMany(e => e.GetProperty("districts").EnumerateArray()).Select(d => d.GetProperty("name").GetString()).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The places of all edits as one geometry; empty where there is none.</summary>
    public static string Places(JsonElement outcome)
    {
        var places = outcome.GetProperty("edits").GetProperty("features").EnumerateArray().Select(f => f.GetProperty("geometry")).Where(g => g.ValueKind == JsonValueKind.Object).Select(g => JsonSerializer.Serialize(g)).ToList();
        return places.Count switch { 0 => "", 1 => places[0], _ => $"{{\"type\":\"GeometryCollection\",\"geometries\":[{string.Join(',', places)}]}}" };
    }

    private static double? Value(JsonElement side) => side.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
