using Hedgerow.Assessment;
using Hedgerow.Server.Languages;
using Microsoft.AspNetCore.Html;

namespace Hedgerow.Server.Charts;

/// <summary>A bar as long as everything the index can give: points won and lost on confirmed bands, the same on provisional ones, and what was not measured.</summary>
internal static class PointsBar
{
    private const double Width = 100;

    /// <summary>The parts of a bar: class, points.</summary>
    public static IReadOnlyList<(string Kind, double Points)> Parts(int? score, int? max, int? provisional, int? provisionalMax, double whole)
    {
        var (s, m, p, q) = (score ?? 0, max ?? 0, provisional ?? 0, provisionalMax ?? 0);
        return [("won", s), ("lost", m - s), ("maybe", p), ("maybe-lost", q - p), ("gap", Math.Max(0, whole - m - q))];
    }

    /// <summary>Draws the bar of a total.</summary>
    public static IHtmlContent Of(Texts texts, StoredTotal total) => Draw(texts, Parts(total.Score, total.Max, total.ProvisionalScore, total.ProvisionalMax, total.EditionMax), total.EditionMax);

    /// <summary>Draws the bar of a component.</summary>
    public static IHtmlContent Of(Texts texts, StoredComponent total) => Draw(texts, Parts(total.Score, total.Max, total.ProvisionalScore, total.ProvisionalMax, total.EditionMax), total.EditionMax);

    private static Svg Draw(Texts texts, IReadOnlyList<(string Kind, double Points)> parts, double whole)
    {
        var said = string.Join(texts["list.and"], parts.Where(part => part.Points > 0).Select(part => $"{texts[$"points.{part.Kind}"]} {texts.Number(part.Points, 0)}"));
        var svg = new Svg().Add($"<svg class=\"points-bar\" viewBox=\"0 0 {Width} 4\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{said}\">");
        var x = 0.0;
        foreach (var (kind, points) in parts)
        {
            if (points > 0 && whole > 0)
            {
                var width = points / whole * Width;
                svg.Add($"<rect class=\"{kind}\" x=\"{x}\" y=\"0\" width=\"{width}\" height=\"4\"/>");
                x += width;
            }
        }

        return svg.Add($"</svg>");
    }
}
