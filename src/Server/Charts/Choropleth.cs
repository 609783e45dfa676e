using Hedgerow.Server.Languages;
using Hedgerow.Server.Runs;
using Microsoft.AspNetCore.Html;

namespace Hedgerow.Server.Charts;

/// <summary>Districts coloured by value, in five classes of equally many districts from light to dark: told apart by lightness, not by hue.</summary>
internal static class Choropleth
{
    /// <summary>Most classes.</summary>
    public const int Classes = 5;

    /// <summary>Classes of values: their lower and upper ends, from low to high.</summary>
    /// <param name="values">The values that are known.</param>
    public static IReadOnlyList<(double Low, double High)> ClassesOf(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToList();
        var distinct = sorted.Distinct().ToList();
        if (distinct.Count <= Classes)
        {
            return [.. distinct.Select(value => (value, value))];
        }

        List<(double Low, double High)> found = [];
        for (var i = 0; i < Classes; i++)
        {
            var (from, to) = (sorted.Count * i / Classes, (sorted.Count * (i + 1) / Classes) - 1);
            var low = found.Count == 0 ? sorted[from] : sorted.FirstOrDefault(value => value > found[^1].High, double.NaN);
            if (!double.IsNaN(low) && sorted[to] >= low)
            {
                found.Add((low, sorted[to]));
            }
        }

        return found;
    }

    /// <summary>The class of a value, 0 for the lowest; the darkest is always 4.</summary>
    public static int ClassOf(IReadOnlyList<(double Low, double High)> classes, double value)
    {
        var place = 0;
        while (place + 1 < classes.Count && value > classes[place].High)
        {
            place++;
        }

        return classes.Count == 1 ? Classes / 2 : place * (Classes - 1) / (classes.Count - 1);
    }

    /// <summary>Draws it.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="shapes">The shapes.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="values">The value of each district in the shapes' order; null where it was not measured.</param>
    /// <param name="shown">The values as they are read.</param>
    public static IHtmlContent Of(Texts texts, DistrictShapes shapes, string title, IReadOnlyList<double?> values, IReadOnlyList<string> shown)
    {
        var classes = ClassesOf([.. values.OfType<double>()]);
        var svg = new Svg().Add($"<svg class=\"choropleth\" viewBox=\"-4 -4 {shapes.Width + 8} {shapes.Height + 8}\" role=\"img\" aria-label=\"{title}\">");
        for (var i = 0; i < shapes.Districts.Count && i < values.Count; i++)
        {
            var css = values[i] is { } value ? $"q{ClassOf(classes, value)}" : "none";
            svg.Add($"<path class=\"{css}\" d=\"{shapes.Districts[i].Path}\"><title>{shapes.Districts[i].Name}: {(values[i] is null ? texts["run.not-measured"] : shown[i])}</title></path>");
        }

        return svg.Add($"<path class=\"outline\" d=\"{shapes.Boundary}\"/></svg>");
    }
}
