using System.Text.Json;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Compare;

/// <summary>One indicator as an assessment.json tells it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Measure">Key of its measure; empty where the file does not say.</param>
/// <param name="Read">Value, points, status.</param>
/// <param name="Parameters">Parameters as JSON text.</param>
/// <param name="Inputs">Files by role.</param>
internal sealed record RunIndicator(
    string Key, Wording Name, string Measure, ComparedIndicator Read, IReadOnlyDictionary<string, string> Parameters, IReadOnlyList<RunInput> Inputs);

/// <summary>A file that a number was made from.</summary>
internal sealed record RunInput(string Role, string Path, string? Layer, string Sha256, int? Year);

/// <summary>A run read back from its assessment.json.</summary>
/// <param name="Run">City, edition, year, total.</param>
/// <param name="Rounding">How values met bands; null where the file does not say.</param>
/// <param name="Indicators">The indicators.</param>
internal sealed record RunFile(ComparedRun Run, string? Rounding, IReadOnlyList<RunIndicator> Indicators)
{
    private const string FileName = "assessment.json";

    /// <summary>Reads a file, or the one in a folder.</summary>
    public static RunFile Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var file = Directory.Exists(path) ? Path.Combine(path, FileName) : path;
        if (!File.Exists(file))
        {
            throw new FileNotFoundException($"There is no {FileName} at {path}: give the folder of a run, or its {FileName}.", file);
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return Parse(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{file} is no assessment that can be read: {e.Message}", e);
        }
    }

    private static RunFile Parse(JsonElement root)
    {
        var (city, edition, total) = (root.GetProperty("city"), root.GetProperty("edition"), root.GetProperty("total"));
        return new RunFile(
            new ComparedRun(
                Words(Member(root, "city_name") ?? city) ?? Wording.Same(string.Empty),
                edition.GetString()!,
                root.GetProperty("year").GetInt32(),
                Member(root, "software") is { } software ? Text(software, "version") : null,
                new ComparedTotal(Number(total, "score"), Number(total, "max"), Number(total, "provisional_score"), Number(total, "provisional_max"), Number(total, "value"))),
            Text(root, "rounding"),
            [.. root.GetProperty("indicators").EnumerateArray().Select(One)]);
    }

    private static RunIndicator One(JsonElement item) => new(
        Text(item, "key") ?? Text(item, "id")!,
        (Member(item, "name") is { } name ? Words(name) : null) ?? Wording.Same(Text(item, "key") ?? string.Empty),
        Text(item, "measure") ?? string.Empty,
        new ComparedIndicator(
            Text(item, "id")!,
            Text(item, "status") ?? string.Empty,
            Number(item, "value"),
            Text(item, "unit") ?? string.Empty,
            Number(item, "score"),
            Number(item, "max"),
            Text(item, "reason") is { } reason ? new Wording(reason, (Member(item, "zh") is { } zh ? Text(zh, "reason") : null) ?? reason) : null),
        Member(item, "parameters") is { ValueKind: JsonValueKind.Object } parameters
            ? parameters.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetRawText(), StringComparer.Ordinal)
            : new Dictionary<string, string>(),
        Member(item, "inputs") is { ValueKind: JsonValueKind.Array } inputs ? [.. inputs.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object).Select(Input)] : []);

    private static RunInput Input(JsonElement item) => new(
        Text(item, "role") ?? string.Empty, Text(item, "path") ?? string.Empty, Text(item, "layer"), Text(item, "sha256") ?? string.Empty, (int?)Number(item, "year"));

    private static JsonElement? Member(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;

    private static string? Text(JsonElement item, string name) => Member(item, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static double? Number(JsonElement item, string name) => Member(item, name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    private static Wording? Words(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.String => Wording.Same(item.GetString()!),
        JsonValueKind.Object when Text(item, "en") is { } en => new Wording(en, Text(item, "zh") ?? en),
        _ => null,
    };
}
