using System.Collections;
using System.Globalization;
using System.Text.Json;
using Hedgerow.Cities;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Results;

/// <summary>Writes one indicator. Texts stand in English under their key, and in Chinese under the same key of <c>zh</c>.</summary>
internal static class IndicatorJson
{
    /// <summary>Writes the indicator.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="result">The indicator.</param>
    /// <param name="whole">Whether everything is written; a district repeats no explanation, card, file or evidence.</param>
    public static void Write(Utf8JsonWriter json, IndicatorResult result, bool whole)
    {
        var (indicator, reading) = (result.Indicator, result.Reading);
        var gap = result.Gap ?? reading.Gap;
        json.WriteStartObject();
        json.WriteString("id", indicator.Id);
        json.WriteString("key", indicator.Key);
        json.WriteString("status", Status(result.Status));
        Json.Optional(json, "reason", gap?.Reason.En);
        Json.Optional(json, "remedy", gap?.Remedy.En);
        Json.Optional(json, "value", reading.Value);
        Json.Optional(json, "value_shown", (double?)result.Score?.Shown ?? reading.Value);
        json.WriteString("unit", indicator.Unit);
        Json.Optional(json, "level", reading.Level?.Key);
        Json.Optional(json, "score", result.Points);
        json.WriteNumber("max", indicator.MaxPoints);
        json.WriteString("standing", indicator.Standing is Standing.Official ? "official" : "provisional");
        if (result.Score is { } score)
        {
            Band(json, score);
        }
        else
        {
            json.WriteNull("band");
        }

        if (result.Weighted is { } weighted)
        {
            json.WriteStartObject("weighted");
            json.WriteNumber("weight", weighted.Term.Weight);
            json.WriteNumber("normalised", weighted.Normalised);
            json.WriteBoolean("capped", weighted.Capped);
            json.WriteNumber("contribution", weighted.Contribution);
            json.WriteEndObject();
        }

        if (reading.Interval is { } interval)
        {
            json.WriteStartObject("interval");
            json.WriteNumber("low", interval.Low);
            json.WriteNumber("high", interval.High);
            Json.Words(json, "meaning", interval.Meaning);
            json.WriteEndObject();
        }

        if (result.Trend is { } trend)
        {
            json.WriteStartObject("trend");
            json.WriteNumber("year", trend.Year);
            json.WriteNumber("value", trend.Value);
            Json.Optional(json, "caution", trend.Caution?.En);
            json.WriteEndObject();
        }

        json.WriteStartObject("parts");
        foreach (var part in reading.Parts)
        {
            json.WritePropertyName(part.Key);
            Value(json, part.Value);
        }

        json.WriteEndObject();
        json.WriteStartObject("parameters");
        foreach (var (key, value) in reading.Parameters)
        {
            json.WritePropertyName(key);
            Value(json, value);
        }

        json.WriteEndObject();
        json.WriteStartArray("notes");
        foreach (var note in reading.Notes)
        {
            json.WriteStartObject();
            json.WriteString("severity", note.Severity.ToString().ToLowerInvariant());
            json.WriteString("code", note.Code);
            json.WriteString("text", note.Text.En);
            json.WriteString("text_zh", note.Text.Zh);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("inputs");
        foreach (var input in whole ? reading.Inputs : [])
        {
            Json.Input(json, input);
        }

        json.WriteEndArray();
        if (whole)
        {
            Whole(json, result, gap);
        }

        json.WriteEndObject();
    }

    /// <summary>The word of a status.</summary>
    public static string Status(IndicatorStatus status) => status switch
    {
        IndicatorStatus.Scored => "scored",
        IndicatorStatus.Provisional => "provisional",
        IndicatorStatus.Unevidenced => "unevidenced",
        _ => "not_measured",
    };

    private static void Whole(Utf8JsonWriter json, IndicatorResult result, Gap? gap)
    {
        var indicator = result.Indicator;
        Json.Words(json, "name", indicator.Name);
        Json.Words(json, "explanation", indicator.Explanation);
        json.WriteString("component", indicator.Component);
        json.WriteString("measure", indicator.Measure);
        json.WriteString("confidence", indicator.Confidence);
        Json.Optional(json, "source", indicator.Source);
        json.WriteString("method_source", result.Card.Source);
        if (result.Reading.Survey is { } survey)
        {
            SurveyJson.Write(json, survey);
        }

        json.WriteStartObject("targets");
        foreach (var (framework, targets) in indicator.Targets.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            json.WriteStartArray(framework);
            foreach (var target in targets)
            {
                json.WriteStringValue(target);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartArray("evidence");
        foreach (var item in result.Reading.Evidence)
        {
            json.WriteStartObject();
            Json.Optional(json, "file", item.File);
            Json.Optional(json, "link", item.Link);
            Json.Optional(json, "date", item.Date);
            Json.Optional(json, "office", item.Office);
            Json.Optional(json, "note", item.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("zh");
        Json.Optional(json, "reason", gap?.Reason.Zh);
        Json.Optional(json, "remedy", gap?.Remedy.Zh);
        json.WriteEndObject();
    }

    private static void Band(Utf8JsonWriter json, BandScore score)
    {
        json.WriteStartObject("band");
        Json.Optional(json, "min", (double?)score.Band.Min);
        Json.Optional(json, "max", (double?)score.Band.Max);
        Json.Optional(json, "progress", (double?)score.Progress);
        Step(json, "better", score.Better);
        Step(json, "worse", score.Worse);
        json.WriteEndObject();
    }

    private static void Step(Utf8JsonWriter json, string key, BandStep? step)
    {
        if (step is not { } known)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartObject(key);
        json.WriteNumber("score", known.Points);
        json.WriteNumber("edge", known.Edge);
        json.WriteNumber("distance", known.Distance);
        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case Wording words:
                json.WriteStringValue(words.En);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case double number:
                Number(json, number);
                break;
            case float number:
                Number(json, number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case IDictionary map:
                json.WriteStartObject();
                foreach (DictionaryEntry entry in map)
                {
                    json.WritePropertyName(Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!);
                    Value(json, entry.Value);
                }

                json.WriteEndObject();
                break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    Value(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void Number(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
