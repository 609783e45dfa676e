using System.Text.Encodings.Web;
using System.Text.Json;
using Hedgerow.Cities;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Results;

/// <summary>Writes assessment.json. Its keys are a promise to others: docs/assessment.schema.json describes them, and a change raises <see cref="Schema"/>.</summary>
internal static class Json
{
    /// <summary>Version of the file's form.</summary>
    public const string Schema = "hedgerow-assessment/1";

    private static readonly JsonWriterOptions Form = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes an assessment.</summary>
    /// <param name="result">The assessment.</param>
    /// <param name="run">When and by what it was made.</param>
    /// <returns>UTF-8 text.</returns>
    public static byte[] Write(AssessmentResult result, RunInfo run)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Form))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("city", result.City.Name.En);
            Words(json, "city_name", result.City.Name);
            Optional(json, "country", result.City.Country);
            json.WriteBoolean("fictional", result.City.Fictional);
            json.WriteString("edition", result.Edition.Id);
            Words(json, "edition_name", result.Edition.Name);
            json.WriteString("edition_sha256", result.Edition.Sha256);
            json.WriteNumber("year", result.Year);
            Optional(json, "baseline", result.Baseline);
            json.WriteString("rounding", result.Rounding is RoundingPolicy.Continuous ? "continuous" : "half-up-then-band");
            json.WriteString("date", run.Date);
            Area(json, "area", result.Data, result.Data.Whole);
            TotalOf(json, "total", result.Total);
            json.WriteStartArray("components");
            foreach (var component in result.Components)
            {
                json.WriteStartObject();
                json.WriteString("id", component.Component.Id);
                Words(json, "name", component.Component.Name);
                TotalKeys(json, component.Total);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("indicators");
            foreach (var indicator in result.Indicators)
            {
                IndicatorJson.Write(json, indicator, whole: true);
            }

            json.WriteEndArray();
            json.WriteStartArray("units");
            foreach (var unit in result.Units)
            {
                json.WriteStartObject();
                json.WriteString("id", unit.Area.Id);
                json.WriteString("name", unit.Area.Name);
                json.WriteNumber("area_km2", unit.Area.PolygonAreaM2 / 1e6);
                TotalOf(json, "total", unit.Total);
                json.WriteStartArray("indicators");
                foreach (var indicator in unit.Indicators)
                {
                    IndicatorJson.Write(json, indicator, whole: false);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            ProfileOf(json, result.Profile);
            json.WriteStartArray("findings");
            foreach (var finding in result.Findings)
            {
                json.WriteStartObject();
                json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
                json.WriteString("code", finding.Code);
                json.WriteString("file", finding.File);
                Optional(json, "line", finding.Line);
                Optional(json, "line_in", finding.LineIn);
                Words(json, "found", finding.Found);
                Words(json, "expected", finding.Expected);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("inputs");
            foreach (var input in result.Inputs)
            {
                Input(json, input);
            }

            json.WriteEndArray();
            json.WriteStartObject("software");
            json.WriteString("name", "Hedgerow");
            json.WriteString("version", run.Version);
            json.WriteString("gdal", run.GdalVersion);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>Writes a wording as an object of languages.</summary>
    public static void Words(Utf8JsonWriter json, string key, Wording words)
    {
        json.WriteStartObject(key);
        json.WriteString("en", words.En);
        json.WriteString("zh", words.Zh);
        json.WriteEndObject();
    }

    /// <summary>Writes a text or null.</summary>
    public static void Optional(Utf8JsonWriter json, string key, string? value)
    {
        if (value is null)
        {
            json.WriteNull(key);
        }
        else
        {
            json.WriteString(key, value);
        }
    }

    /// <summary>Writes a number or null: what is unknown is never 0.</summary>
    public static void Optional(Utf8JsonWriter json, string key, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(key, number);
        }
        else
        {
            json.WriteNull(key);
        }
    }

    /// <summary>Writes a file that a number was made from.</summary>
    public static void Input(Utf8JsonWriter json, InputRef input)
    {
        json.WriteStartObject();
        json.WriteString("role", input.Role);
        json.WriteString("path", input.Path);
        Optional(json, "layer", input.Layer);
        json.WriteString("sha256", input.Sha256);
        Optional(json, "year", input.Year);
        Optional(json, "source", input.Source);
        Optional(json, "licence", input.Licence);
        json.WriteEndObject();
    }

    private static void Area(Utf8JsonWriter json, string key, CityYear data, AssessedArea area)
    {
        json.WriteStartObject(key);
        json.WriteNumber("area_km2", area.PolygonAreaM2 / 1e6);
        json.WriteString("crs", data.Canvas.CrsName);
        json.WriteNumber("cell_m", data.CellSizeM);
        json.WriteEndObject();
    }

    private static void TotalOf(Utf8JsonWriter json, string key, Total total)
    {
        json.WriteStartObject(key);
        json.WriteString("kind", total.Kind is TotalKind.Weighted ? "weighted" : "points");
        Optional(json, "value", (double?)total.Value);
        Optional(json, "grade", total.Grade?.Key);
        TotalKeys(json, total);
        json.WriteString("standing", total.Standing is Standing.Official ? "official" : "provisional");
        json.WriteEndObject();
    }

    private static void TotalKeys(Utf8JsonWriter json, Total total)
    {
        Optional(json, "score", total.Score);
        Optional(json, "max", total.Max);
        Optional(json, "provisional_score", total.ProvisionalScore);
        Optional(json, "provisional_max", total.ProvisionalMax);
        json.WriteNumber("scored_count", total.ScoredCount);
        json.WriteNumber("edition_count", total.EditionCount);
        json.WriteNumber("edition_max", total.EditionMax);
    }

    private static void ProfileOf(Utf8JsonWriter json, Profile? profile)
    {
        json.WriteStartArray("profile");
        foreach (var field in profile?.Fields ?? [])
        {
            json.WriteStartObject();
            json.WriteString("key", field.Key);
            json.WriteString("section", field.Section);
            Words(json, "name", field.Name);
            json.WriteString("value", field.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
