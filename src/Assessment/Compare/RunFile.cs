using System.Text.Json;
using Hedgerow.Assessment.Results;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Compare;

/// <summary>One indicator as an assessment.json tells it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Measure">Key of its measure.</param>
/// <param name="Read">Value, points, status.</param>
/// <param name="Parameters">Parameters as JSON text.</param>
/// <param name="Inputs">Files by role.</param>
internal sealed record RunIndicator(
    string Key, Wording Name, string Measure, ComparedIndicator Read, IReadOnlyDictionary<string, string> Parameters, IReadOnlyList<RunInput> Inputs);

/// <summary>A file that a number was made from.</summary>
internal sealed record RunInput(string Role, string Path, string? Layer, string Sha256, int? Year);

/// <summary>A run read back from its assessment.json.</summary>
/// <param name="Run">City, edition, year, total.</param>
/// <param name="Rounding">How values met bands.</param>
/// <param name="Indicators">The indicators.</param>
internal sealed record RunFile(ComparedRun Run, string Rounding, IReadOnlyList<RunIndicator> Indicators)
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
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"{file} is no assessment that can be read: {e.Message}", e);
        }
    }

    private static RunFile Parse(JsonElement root)
    {
        var schema = root.TryGetProperty("schema", out var named) ? named.GetString() : null;
        if (schema != Json.Schema)
        {
            throw new FormatException($"its \"schema\" is {(schema is null ? "missing" : $"\"{schema}\"")}, not \"{Json.Schema}\".");
        }

        var total = root.GetProperty("total");
        return new RunFile(
            new ComparedRun(
                Words(root.GetProperty("city_name")),
                root.GetProperty("edition").GetString()!,
                root.GetProperty("year").GetInt32(),
                root.GetProperty("software").GetProperty("version").GetString()!,
                new ComparedTotal(Number(total, "score"), Number(total, "max"), Number(total, "provisional_score"), Number(total, "provisional_max"), Number(total, "value"))),
            root.GetProperty("rounding").GetString()!,
            [.. root.GetProperty("indicators").EnumerateArray().Select(One)]);
    }

    private static RunIndicator One(JsonElement item) => new(
        Text(item, "key")!,
        Words(item.GetProperty("name")),
        Text(item, "measure")!,
        new ComparedIndicator(
            Text(item, "id")!,
            Text(item, "status")!,
            Number(item, "value"),
            Text(item, "unit")!,
            Number(item, "score"),
            Number(item, "max"),
            Text(item, "reason") is { } reason ? new Wording(reason, Text(item.GetProperty("zh"), "reason")!) : null),
        item.GetProperty("parameters").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetRawText(), StringComparer.Ordinal),
        [.. item.GetProperty("inputs").EnumerateArray().Select(Input)]);

    private static RunInput Input(JsonElement item) => new(
        Text(item, "role")!, Text(item, "path")!, Text(item, "layer"), Text(item, "sha256")!, (int?)Number(item, "year"));

    // A key that must be there and is not is a fault of the file; null is an answer.
    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();

    private static double? Number(JsonElement item, string name) => item.GetProperty(name) is { ValueKind: not JsonValueKind.Null } number ? number.GetDouble() : null;

    private static Wording Words(JsonElement item) => new(Text(item, "en")!, Text(item, "zh")!);
}
