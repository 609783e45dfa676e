using System.Globalization;
using System.Text.Json;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning.Tables;

/// <summary>The few values that are more than a word or a number: points of a path, effects of a scenario, needs, places.</summary>
internal static class Points
{
    private static readonly string[] Geometries = ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection"];

    public static string Write(PathPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.Year}={point.Value:R}");

    public static IReadOnlyList<PathPoint> Read(Cell cell)
    {
        var points = new List<PathPoint>();
        foreach (var item in cell.List())
        {
            var parts = item.Split('=', StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                points.Add(new PathPoint(year, value));
            }
            else
            {
                cell.Refuse("wrong-form", new Wording("years with values: 2026=10; 2028=12.5", "年份与数值：2026=10; 2028=12.5"));
                return [];
            }
        }

        return [.. points.OrderBy(p => p.Year)];
    }

    public static string Write(ActionEffect effect) => string.Create(CultureInfo.InvariantCulture, $"{effect.Indicator}={effect.Before:R}>{effect.After:R} {effect.Unit}").TrimEnd();

    public static IReadOnlyList<ActionEffect> Effects(Cell cell)
    {
        var effects = new List<ActionEffect>();
        foreach (var item in cell.List())
        {
            var (equals, more) = (item.IndexOf('='), item.IndexOf('>'));
            var blank = more < 0 ? -1 : item.IndexOf(' ', more);
            var end = blank < 0 ? item.Length : blank;
            if (equals > 0 && more > equals &&
                double.TryParse(item.AsSpan(equals + 1, more - equals - 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var before) &&
                double.TryParse(item.AsSpan(more + 1, end - more - 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var after))
            {
                effects.Add(new ActionEffect(item[..equals].Trim(), before, after, item[end..].Trim()));
            }
            else
            {
                cell.Refuse("wrong-form", new Wording("indicators with the value before and after: singapore-2021/1=12.3>14.5 %", "指标及其前后数值：singapore-2021/1=12.3>14.5 %"));
                return [];
            }
        }

        return effects;
    }

    public static IReadOnlyList<NeedsLevel> Needs(Cell cell)
    {
        var needs = new List<NeedsLevel>();
        foreach (var item in cell.List())
        {
            if (new Cell(item, cell.Place, cell.Log).Word<NeedsLevel>() is { } level && !needs.Contains(level))
            {
                needs.Add(level);
            }
        }

        return needs;
    }

    public static double? Percent(Cell cell)
    {
        if (cell.Number() is not { } percent)
        {
            return null;
        }

        if (percent is >= 0 and <= 100)
        {
            return percent;
        }

        cell.Refuse("out-of-range", new Wording("0 to 100", "0 至 100"));
        return null;
    }

    public static double Weight(Cell cell)
    {
        if (cell.Number() is not { } weight)
        {
            return 1;
        }

        if (weight > 0)
        {
            return weight;
        }

        cell.Refuse("out-of-range", new Wording("a number above 0", "大于 0 的数"));
        return 1;
    }

    public static string Geometry(Cell cell)
    {
        if (cell.Text.Length == 0)
        {
            return string.Empty;
        }

        try
        {
            using var json = JsonDocument.Parse(cell.Text);
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("type", out var type) && Geometries.Contains(type.GetString()))
            {
                return cell.Text;
            }
        }
        catch (JsonException)
        {
        }

        cell.Refuse("wrong-form", new Wording("a GeoJSON geometry: {\"type\": \"Point\", \"coordinates\": [-84.1, 9.9]}", "GeoJSON 几何对象：{\"type\": \"Point\", \"coordinates\": [-84.1, 9.9]}"));
        return string.Empty;
    }
}
