using Microsoft.AspNetCore.Html;

namespace Hedgerow.Server.Charts;

/// <summary>A value as a bar beside its figure in a table: for the eye only, the figure says it.</summary>
internal static class ValueBar
{
    /// <summary>Draws it.</summary>
    public static IHtmlContent Of(double value, double most, bool marked = false) => new Svg().Add(
        $"<svg class=\"value-bar{(marked ? " marked" : "")}\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\"><rect class=\"ground\" width=\"100\" height=\"6\"/><rect class=\"value\" width=\"{(most > 0 ? Math.Clamp(value / most * 100, 0, 100) : 0)}\" height=\"6\"/></svg>");
}
