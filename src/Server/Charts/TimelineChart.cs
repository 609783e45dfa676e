using System.Globalization;
using Hedgerow.Planning;
using Hedgerow.Server.Languages;
using Microsoft.AspNetCore.Html;

namespace Hedgerow.Server.Charts;

/// <summary>Actions and projects as bars over the years, targets as marks in their year, today as a line. The same stands as a table beside it.</summary>
internal static class TimelineChart
{
    private const double Width = 1000;
    private const double Left = 330;
    private const double Line = 20;
    private const double Head = 26;
    private const int LongestName = 52;

    /// <summary>Draws it.</summary>
    public static IHtmlContent Of(Texts texts, PlanTimeline timeline, DateOnly today, string title)
    {
        var first = timeline.Bars.Select(b => b.Start.Year).Concat(timeline.Marks.Select(m => m.Year)).Append(today.Year).Min();
        var last = timeline.Bars.Select(b => b.End.Year).Concat(timeline.Marks.Select(m => m.Year)).Append(today.Year).Max();
        var days = (double)(new DateOnly(last + 1, 1, 1).DayNumber - new DateOnly(first, 1, 1).DayNumber);
        double X(DateOnly day) => Left + ((day.DayNumber - new DateOnly(first, 1, 1).DayNumber) / days * (Width - Left - 10));
        var height = Head + ((timeline.Bars.Count + timeline.Marks.Count) * Line) + 8;
        var svg = new Svg().Add($"<svg class=\"timeline\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{title}\">");
        var step = Math.Max(1, (last - first + 1) / 12);
        for (var year = first; year <= last; year += step)
        {
            var x = X(new DateOnly(year, 1, 1));
            svg.Add($"<path class=\"grid\" d=\"M{Text(x)} {Head - 6}V{Text(height)}\"/><text x=\"{x + 3}\" y=\"14\">{year.ToString(CultureInfo.InvariantCulture)}</text>");
        }

        var y = Head;
        foreach (var bar in timeline.Bars)
        {
            var css = bar.IsProject ? "project" : $"light-{PlanWords.Key(bar.Light?.Colour ?? LightColour.Grey)}";
            var name = bar.Title.In(texts.Code);
            svg.Add($"<text x=\"0\" y=\"{y + 13}\">{Short($"{bar.Code} {name}")}</text><rect class=\"bar {css}\" x=\"{X(bar.Start)}\" y=\"{y + 3}\" width=\"{Math.Max(2, X(bar.End.AddDays(1)) - X(bar.Start))}\" height=\"{Line - 8}\" rx=\"2\"><title>{bar.Code} {name}: {Day(bar.Start)} / {Day(bar.End)}{(bar.Light is { } light ? ". " + texts.In(light.Rule) : "")}</title></rect>");
            y += Line;
        }

        foreach (var mark in timeline.Marks)
        {
            var x = X(new DateOnly(mark.Year, 12, 31));
            svg.Add($"<text x=\"0\" y=\"{y + 13}\">{Short($"{mark.Target} {mark.Title.In(texts.Code)}")}</text><path class=\"bar mark\" d=\"M{Text(x)} {Text(y + 2)}l6 7-6 7-6-7z\"><title>{mark.Target}: {mark.Year.ToString(CultureInfo.InvariantCulture)}, {texts.In(PlanWords.Of(mark.Class))}</title></path>");
            y += Line;
        }

        return svg.Add($"<path class=\"now\" d=\"M{Text(X(today))} {Head - 8}V{Text(height)}\"><title>{Day(today)}</title></path></svg>");
    }

    private static string Short(string text) => text.Length > LongestName ? text[..(LongestName - 1)] + "…" : text;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
