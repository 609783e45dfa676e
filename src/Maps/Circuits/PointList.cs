using System.Globalization;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps.Circuits;

/// <summary>Lists of three numbers a line: a number or value, x, y; commas, semicolons, tabs or spaces between; a heading and lines that start with # are passed over.</summary>
internal static class PointList
{
    public static bool Is(string path) => Path.GetExtension(path).ToLowerInvariant() is ".txt" or ".csv" or ".tsv";

    /// <summary>Value and cell of each point.</summary>
    public static List<(double Value, int Cell)> Read(string path, CircuitMaps maps)
    {
        var found = new List<(double, int)>();
        foreach (var (line, numbers) in Lines(path, 3))
        {
            var cell = maps.CellAt(numbers[1], numbers[2]) ?? throw new MapException(
                $"{path}, line {line}",
                new Wording(Invariant($"the point {numbers[1]}, {numbers[2]} lies outside the map"), Invariant($"点 {numbers[1]}, {numbers[2]} 在地图之外")),
                new Wording($"x and y in the reference system of {maps.Map.Path}", $"x、y 须为 {maps.Map.Path} 坐标系中的坐标"));
            found.Add((numbers[0], cell));
        }

        return found;
    }

    /// <summary>The lines of numbers of a file, with their line numbers from 1.</summary>
    public static IEnumerable<(int Line, double[] Numbers)> Lines(string path, int count)
    {
        var line = 0;
        foreach (var text in Text(path))
        {
            line++;
            var parts = text.Split([',', ';', '\t', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length == 0 || parts[0].StartsWith('#') || parts[0] is "mode")
            {
                continue;
            }

            var numbers = parts.Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToArray();
            if (line == 1 && numbers.All(double.IsNaN))
            {
                continue;
            }

            if (numbers.Length < count || numbers.Take(count).Any(number => !double.IsFinite(number)))
            {
                throw new MapException(
                    $"{path}, line {line}",
                    new Wording($"'{text}'", $"“{text}”"),
                    new Wording($"{count} numbers with a comma, tab or space between", $"{count} 个数，以逗号、制表符或空格分隔"));
            }

            yield return (line, numbers);
        }
    }

    /// <summary>Whether a file says in its first line that its pairs are to be included or excluded; null where it does not.</summary>
    public static string? ModeOf(string path)
    {
        var parts = Text(path).FirstOrDefault()?.Split([',', '\t', ' '], StringSplitOptions.RemoveEmptyEntries) ?? [];
        return parts is ["mode", var mode, ..] ? mode : null;
    }

    private static IEnumerable<string> Text(string path)
    {
        if (!File.Exists(path))
        {
            throw new MapException(path, new Wording("there is no such file", "文件不存在"), new Wording("the path of a text file", "文本文件的路径"));
        }

        return File.ReadLines(path);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
