using System.Text.Encodings.Web;
using System.Text.Json;
using Hedgerow.Assessment.Results;
using Hedgerow.Assessment.Scenarios;
using Hedgerow.Science.Index;

namespace Hedgerow.Assessment;

/// <summary>Writes a scenario's outcome as JSON; docs/what-if.md describes its keys.</summary>
public static class ScenarioJson
{
    /// <summary>Version of the form.</summary>
    public const string Schema = "hedgerow-scenario/1";

    private static readonly JsonWriterOptions Form = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes the outcome: every indicator of the city before and after, what differs in the districts, the edits and the remarks. The same inputs give the same bytes.</summary>
    /// <param name="result">The outcome.</param>
    /// <returns>UTF-8 text.</returns>
    public static byte[] Write(ScenarioResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Form))
        {
            var first = result.Editions[0].Before;
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("city", first.City.Name.En);
            Json.Words(json, "city_name", first.City.Name);
            json.WriteNumber("year", first.Year);
            json.WritePropertyName("edits");
            EditWriter.Write(json, result.Edits);
            json.WriteStartArray("remarks");
            foreach (var remark in result.Remarks)
            {
                Problem(json, remark);
            }

            json.WriteEndArray();
            json.WriteStartArray("editions");
            foreach (var edition in result.Editions)
            {
                Edition(json, edition);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void Problem(Utf8JsonWriter json, EditProblem problem)
    {
        json.WriteStartObject();
        json.WriteString("severity", problem.Severity.ToString().ToLowerInvariant());
        json.WriteString("code", problem.Code);
        Json.Optional(json, "edit", problem.Edit);
        Json.Words(json, "text", problem.Text);
        json.WriteEndObject();
    }

    private static void Edition(Utf8JsonWriter json, ScenarioComparison edition)
    {
        var affected = edition.Changes.Where(c => c.District is null).Select(c => c.Before.Indicator.Id).ToHashSet(StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteString("edition", edition.Before.Edition.Id);
        Json.Words(json, "edition_name", edition.Before.Edition.Name);
        Pair(json, "total", edition.Before.Total, edition.After.Total);
        json.WriteStartArray("components");
        foreach (var (before, after) in edition.Before.Components.Zip(edition.After.Components))
        {
            json.WriteStartObject();
            json.WriteString("id", before.Component.Id);
            Json.Words(json, "name", before.Component.Name);
            Pair(json, "total", before.Total, after.Total);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("indicators");
        foreach (var (before, after) in edition.Before.Indicators.Zip(edition.After.Indicators))
        {
            Indicator(json, before, after, affected.Contains(before.Indicator.Id));
        }

        json.WriteEndArray();
        json.WriteStartArray("districts");
        foreach (var (before, after) in edition.Before.Units.Zip(edition.After.Units))
        {
            var changes = edition.Changes.Where(c => c.District == before.Area.Id).ToList();
            if (changes.Count == 0)
            {
                continue;
            }

            json.WriteStartObject();
            json.WriteString("id", before.Area.Id);
            json.WriteString("name", before.Area.Name);
            Pair(json, "total", before.Total, after.Total);
            json.WriteStartArray("indicators");
            foreach (var change in changes)
            {
                Indicator(json, change.Before, change.After, affected: true);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Indicator(Utf8JsonWriter json, IndicatorResult before, IndicatorResult after, bool affected)
    {
        json.WriteStartObject();
        json.WriteString("id", before.Indicator.Id);
        json.WriteString("key", before.Indicator.Key);
        Json.Words(json, "name", before.Indicator.Name);
        json.WriteString("unit", before.Indicator.Unit);
        json.WriteNumber("max", before.Indicator.MaxPoints);
        json.WriteBoolean("affected", affected);
        Side(json, "before", before);
        Side(json, "after", after);
        var change = new ScenarioChange(null, null, before, after);
        json.WriteStartObject("change");
        Json.Optional(json, "value", change.Value);
        Json.Optional(json, "score", change.Points);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Side(Utf8JsonWriter json, string key, IndicatorResult result)
    {
        json.WriteStartObject(key);
        json.WriteString("status", IndicatorJson.Status(result.Status));
        Json.Optional(json, "value", result.Reading.Value);
        Json.Optional(json, "value_shown", (double?)result.Score?.Shown ?? result.Reading.Value);
        Json.Optional(json, "score", result.Points);
        Json.Optional(json, "contribution", (double?)result.Weighted?.Contribution);
        if ((result.Gap ?? result.Reading.Gap) is { } gap)
        {
            Json.Words(json, "reason", gap.Reason);
        }

        json.WriteEndObject();
    }

    private static void Pair(Utf8JsonWriter json, string key, Total before, Total after)
    {
        json.WriteStartObject(key);
        foreach (var (name, total) in new[] { ("before", before), ("after", after) })
        {
            json.WriteStartObject(name);
            Json.Optional(json, "value", (double?)total.Value);
            Json.Optional(json, "grade", total.Grade?.Key);
            Json.Optional(json, "score", total.Score);
            Json.Optional(json, "max", total.Max);
            Json.Optional(json, "provisional_score", total.ProvisionalScore);
            Json.Optional(json, "provisional_max", total.ProvisionalMax);
            json.WriteNumber("scored_count", total.ScoredCount);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
