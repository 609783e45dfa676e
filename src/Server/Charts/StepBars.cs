using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Hedgerow.Server.Charts;

/// <summary>How many chose each step of a scale, with the median, the middle half and the own answer marked.</summary>
internal static class StepBars
{
    private const double Step = 28;
    private const double Floor = 44;
    private const double Tallest = 34;

    /// <summary>Draws it.</summary>
    /// <param name="title">What it shows, for somebody who cannot see it.</param>
    /// <param name="counts">Step and how many chose it, in order.</param>
    /// <param name="lower">Lower quartile.</param>
    /// <param name="median">Median.</param>
    /// <param name="upper">Upper quartile.</param>
    /// <param name="own">The own answer; null for none.</param>
    public static IHtmlContent Of(string title, IReadOnlyList<KeyValuePair<string, int>> counts, double lower, double median, double upper, string? own = null)
    {
        var least = double.Parse(counts[0].Key, CultureInfo.InvariantCulture);
        var most = Math.Max(1, counts.Max(count => count.Value));
        double X(double value) => ((value - least) * Step) + (Step / 2);
        var said = $"{title}: {string.Join(", ", counts.Select(count => $"{count.Key}: {count.Value.ToString(CultureInfo.InvariantCulture)}"))}";
        var svg = new Svg().Add($"<svg class=\"step-bars\" viewBox=\"0 0 {counts.Count * Step} 78\" width=\"{counts.Count * Step}\" height=\"78\" role=\"img\" aria-label=\"{said}\">");
        for (var at = 0; at < counts.Count; at++)
        {
            var (code, count) = (counts[at].Key, counts[at].Value);
            var height = count * Tallest / most;
            svg.Add($"<rect class=\"bar{(code == own ? " own" : "")}\" x=\"{(at * Step) + 4}\" y=\"{Floor - height}\" width=\"{Step - 8}\" height=\"{height}\"/>");
            if (count > 0)
            {
                svg.Add($"<text class=\"count\" x=\"{(at * Step) + (Step / 2)}\" y=\"{Floor - height - 2}\" text-anchor=\"middle\">{count}</text>");
            }

            svg.Add($"<text class=\"step\" x=\"{(at * Step) + (Step / 2)}\" y=\"74\" text-anchor=\"middle\">{code}</text>");
        }

        return svg.Add($"<path class=\"axis\" d=\"M0 {Floor}H{counts.Count * Step}\"/><line class=\"half\" x1=\"{X(lower)}\" x2=\"{X(upper)}\" y1=\"54\" y2=\"54\"/><circle class=\"median\" cx=\"{X(median)}\" cy=\"54\" r=\"4.5\"/></svg>");
    }
}
