using System.Globalization;
using Hedgerow.Server.Languages;
using Microsoft.AspNetCore.Html;

namespace Hedgerow.Server.Charts;

/// <summary>A value over the years as a line with a mark and a figure at every year. The axis begins at the lowest value shown unless that is near 0.</summary>
internal static class YearLine
{
    private const double Width = 320;
    private const double Height = 120;
    private const double Side = 34;
    private const double Top = 24;
    private const double Bottom = 26;

    /// <summary>Draws it.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="title">What it shows, for somebody who cannot see it.</param>
    /// <param name="points">Years and values, rising.</param>
    /// <param name="decimals">Decimals of the figures.</param>
    public static IHtmlContent Of(Texts texts, string title, IReadOnlyList<(int Year, double Value)> points, int decimals)
    {
        var (low, high) = (points.Min(p => p.Value), points.Max(p => p.Value));
        if (low >= 0 && low < high / 2)
        {
            low = 0;
        }

        if (high - low < 1e-9)
        {
            (low, high) = (low - 1, high + 1);
        }

        var (first, last) = (points[0].Year, Math.Max(points[^1].Year, points[0].Year + 1));
        double X(int year) => Side + ((year - first) / (double)(last - first) * (Width - (2 * Side)));
        double Y(double value) => Height - Bottom - ((value - low) / (high - low) * (Height - Top - Bottom));
        var svg = new Svg().Add($"<svg class=\"year-line\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{title}\"><path class=\"axis\" d=\"M{Side / 2} {Height - Bottom + 4}H{Width - (Side / 2)}\"/>");
        svg.Add($"<path class=\"line\" d=\"{string.Join(' ', points.Select((p, i) => $"{(i == 0 ? 'M' : 'L')}{Text(X(p.Year))} {Text(Y(p.Value))}"))}\"/>");
        foreach (var (year, value) in points)
        {
            svg.Add($"<circle class=\"dot\" cx=\"{X(year)}\" cy=\"{Y(value)}\" r=\"4\"/><text class=\"figure\" x=\"{X(year)}\" y=\"{Y(value) - 9}\" text-anchor=\"middle\">{texts.Number(value, decimals)}</text><text class=\"year\" x=\"{X(year)}\" y=\"{Height - 6}\" text-anchor=\"middle\">{year.ToString(CultureInfo.InvariantCulture)}</text>");
        }

        return svg.Add($"</svg>");
    }

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
