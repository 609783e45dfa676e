using System.Text.Json;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Richness;

namespace Hedgerow.Assessment.Results;

/// <summary>Writes the records behind a species indicator.</summary>
internal static class SurveyJson
{
    /// <summary>Writes them.</summary>
    public static void Write(Utf8JsonWriter json, SurveyBasis survey)
    {
        json.WriteStartObject("survey");
        json.WriteStartArray("groups");
        foreach (var group in survey.Groups)
        {
            json.WriteStringValue(group);
        }

        json.WriteEndArray();
        json.WriteNumber("from", survey.From);
        json.WriteNumber("to", survey.To);
        json.WriteNumber("records", survey.Records);
        json.WriteString("counted", survey.Counted);
        json.WriteNumber("units", survey.Units);
        json.WriteNumber("species", survey.Species);
        json.WriteStartArray("datasets");
        foreach (var one in survey.Datasets)
        {
            json.WriteStartObject();
            json.WriteString("dataset", one.Name);
            json.WriteNumber("records", one.Records);
            Json.Optional(json, "citation", one.Citation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Number(json, "coverage", survey.Coverage);
        json.WriteStartArray("curve");
        foreach (var point in survey.Curve)
        {
            json.WriteStartObject();
            json.WriteNumber("size", point.Size);
            json.WriteBoolean("beyond", point.Beyond);
            Ends(json, point.Richness);
            json.WriteNumber("coverage", point.Coverage.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Json.Optional(json, "more_for_90_percent", survey.MoreForNinety.Missing(out _) ? null : (double)survey.MoreForNinety.Value.More);
        Number(json, "new_species_if_doubled", survey.NewIfDoubled);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string key, Found<Estimate> found)
    {
        json.WriteStartObject(key);
        if (found.Missing(out var gap))
        {
            Json.Words(json, "reason", gap.Reason);
        }
        else
        {
            Ends(json, found.Value);
        }

        json.WriteEndObject();
    }

    private static void Ends(Utf8JsonWriter json, Estimate estimate)
    {
        json.WriteNumber("value", estimate.Value);
        json.WriteNumber("low", estimate.Low);
        json.WriteNumber("high", estimate.High);
    }
}
