using System.Text.Json;

namespace Hedgerow.Assessment.Tests.Scenarios;

/// <summary>The numbers of a JSON text with the paths to them.</summary>
internal static class Numbers
{
    /// <summary>Path and number, in order; findings and files are left out.</summary>
    public static IReadOnlyList<(string Path, double Value)> Of(string json)
    {
        var found = new List<(string, double)>();
        using var document = JsonDocument.Parse(json);
        foreach (var part in document.RootElement.EnumerateObject().Where(p => p.Name is "total" or "components" or "indicators" or "units"))
        {
            Gather(part.Value, part.Name, found);
        }

        return found;
    }

    /// <summary>The first lines in which two texts differ.</summary>
    public static string Difference(string one, string other)
    {
        var (left, right) = (one.Split('\n'), other.Split('\n'));
        var lines = Enumerable.Range(0, Math.Min(left.Length, right.Length)).Where(i => left[i] != right[i]).Take(6);
        return string.Join('\n', lines.Select(i => $"line {i + 1}\n  full run    {left[i].Trim()}\n  scenario    {right[i].Trim()}"));
    }

    private static void Gather(JsonElement element, string path, List<(string, double)> found)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject().Where(p => p.Name is not ("inputs" or "notes")))
                {
                    Gather(property.Value, $"{path}/{property.Name}", found);
                }

                break;
            case JsonValueKind.Array:
                var place = 0;
                foreach (var item in element.EnumerateArray())
                {
                    Gather(item, $"{path}/{place++}", found);
                }

                break;
            case JsonValueKind.Number:
                found.Add((path, element.GetDouble()));
                break;
        }
    }
}
