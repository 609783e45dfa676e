using System.Globalization;
using System.Text.Json;
using Hedgerow.Cities;
using NetTopologySuite.Geometries;

namespace Hedgerow.Assessment.Scenarios;

/// <summary>Reads edits from GeoJSON and gathers everything that is wrong with them.</summary>
internal sealed class EditReader
{
    private readonly EditProblems problems = new();

    public IReadOnlyList<ScenarioEdit> Read(string json)
    {
        var edits = new List<ScenarioEdit>();
        try
        {
            using var document = JsonDocument.Parse(json);
            foreach (var (feature, number) in Features(document.RootElement).Select((f, i) => (f, i + 1)))
            {
                if (Edit(feature, number) is { } edit)
                {
                    edits.Add(edit);
                }
            }
        }
        catch (JsonException e)
        {
            problems.Error("not-json", null, $"This is no JSON: {e.Message}", $"不是有效的 JSON：{e.Message}");
        }

        foreach (var twice in edits.GroupBy(e => e.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            problems.Error("same-id", twice.Key, $"{twice.Count()} edits have the id {twice.Key}: give each its own.", $"有 {twice.Count()} 处编辑使用同一编号 {twice.Key}：请各自编号。");
        }

        problems.ThrowIfWrong();
        return edits;
    }

    private IReadOnlyList<JsonElement> Features(JsonElement root)
    {
        if (Text(root, "type") == "Feature")
        {
            return [root];
        }

        if (Text(root, "type") != "FeatureCollection" || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
        {
            problems.Error("not-geojson", null, $"A GeoJSON FeatureCollection is expected.", $"应为 GeoJSON 的 FeatureCollection。");
            return [];
        }

        if (root.TryGetProperty("crs", out var crs) && crs.ValueKind == JsonValueKind.Object && !crs.GetRawText().Contains("CRS84", StringComparison.Ordinal) && !crs.GetRawText().Contains("4326", StringComparison.Ordinal))
        {
            problems.Error("other-crs", null, $"The coordinates are in another reference system: longitude and latitude (WGS 84) are expected. `ogr2ogr -t_srs EPSG:4326` changes them.", $"坐标采用了其他参考系：应为 WGS 84 经纬度。可用 `ogr2ogr -t_srs EPSG:4326` 转换。");
            return [];
        }

        if (features.GetArrayLength() > ScenarioEdits.Most)
        {
            problems.Error("too-many-edits", null, $"{features.GetArrayLength()} edits: at most {ScenarioEdits.Most} make one scenario.", $"共 {features.GetArrayLength()} 处编辑：一个情景最多 {ScenarioEdits.Most} 处。");
            return [];
        }

        return [.. features.EnumerateArray()];
    }

    private ScenarioEdit? Edit(JsonElement feature, int number)
    {
        var properties = feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty("properties", out var p) && p.ValueKind == JsonValueKind.Object ? p : default;
        var id = Id(feature) ?? Id(properties) ?? number.ToString(CultureInfo.InvariantCulture);
        if (Text(properties, "kind") is not { } word || !EditWords.Kinds.TryGetValue(word, out var kind))
        {
            problems.Error("unknown-kind", id, $"`kind` is {Text(properties, "kind") ?? "missing"}: one of {EditWords.All(EditWords.Kinds)} is expected.", $"`kind` 为{Text(properties, "kind") ?? "空"}：应为 {EditWords.All(EditWords.Kinds)} 之一。");
            return null;
        }

        var shape = new GeometryReader(problems, id).Read(feature.TryGetProperty("geometry", out var geometry) ? geometry : default);
        var edit = new ScenarioEdit(id, kind, shape ?? Polygon.Empty)
        {
            Name = Text(properties, "name"), WidthM = Width(properties, id), Ground = Ground(properties, id), Replaces = Replaces(properties, id),
            Accessible = Flag(properties, "accessible", id, unless: true), Crossing = Flag(properties, "crossing", id, unless: false),
        };
        if (shape is not null)
        {
            EditRules.Check(edit, problems);
        }

        return edit;
    }

    private double? Width(JsonElement properties, string id)
    {
        if (!Has(properties, "width_m", out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var width))
        {
            return width;
        }

        problems.Error("not-a-number", id, $"`width_m` is {value.GetRawText()}: a number of metres is expected.", $"`width_m` 为 {value.GetRawText()}：应为数值（米）。");
        return null;
    }

    private EditGround? Ground(JsonElement properties, string id)
    {
        if (!Has(properties, "ground", out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && EditWords.Grounds.TryGetValue(value.GetString()!, out var ground))
        {
            return ground;
        }

        problems.Error("unknown-ground", id, $"`ground` is {value.GetRawText()}: one of {EditWords.All(EditWords.Grounds)} is expected.", $"`ground` 为 {value.GetRawText()}：应为 {EditWords.All(EditWords.Grounds)} 之一。");
        return null;
    }

    private HashSet<LandRole> Replaces(JsonElement properties, string id)
    {
        var roles = new HashSet<LandRole>();
        if (!Has(properties, "replaces", out var value))
        {
            return roles;
        }

        foreach (var item in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value])
        {
            if (item.ValueKind == JsonValueKind.String && EditWords.Roles.TryGetValue(item.GetString()!, out var role))
            {
                roles.Add(role);
            }
            else
            {
                problems.Error("unknown-role", id, $"`replaces` holds {item.GetRawText()}: a list of {EditWords.All(EditWords.Roles)} is expected.", $"`replaces` 含 {item.GetRawText()}：应为 {EditWords.All(EditWords.Roles)} 的列表。");
            }
        }

        return roles;
    }

    private bool Flag(JsonElement properties, string key, string id, bool unless)
    {
        if (!Has(properties, key, out var value))
        {
            return unless;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        problems.Error("not-yes-or-no", id, $"`{key}` is {value.GetRawText()}: true or false is expected.", $"`{key}` 为 {value.GetRawText()}：应为 true 或 false。");
        return unless;
    }

    private static bool Has(JsonElement element, string key, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out value) && value.ValueKind != JsonValueKind.Null;
    }

    private static string? Text(JsonElement element, string key) => Has(element, key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Id(JsonElement element) => !Has(element, "id", out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
