using System.Globalization;
using System.Net;
using System.Text;

namespace Hedgerow.Sharing.Drawings;

/// <summary>Writes a drawing as SVG.</summary>
internal static class SvgText
{
    private const string Fonts = "Arial, 'Liberation Sans', 'Noto Sans', 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";

    /// <summary>The element, with a name for those who cannot see it.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="alternative">What it shows; null for a file of its own.</param>
    /// <param name="attributes">Further attributes of ours.</param>
    public static string Of(Drawing drawing, string? alternative, string attributes = "")
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(drawing.Width)} {N(drawing.Height)}\"{attributes}");
        if (alternative is null)
        {
            text.Append(CultureInfo.InvariantCulture, $" width=\"{N(drawing.Width)}pt\" height=\"{N(drawing.Height)}pt\"");
        }
        else
        {
            text.Append(" role=\"img\" aria-label=\"").Append(WebUtility.HtmlEncode(alternative)).Append('"');
        }

        text.Append(" font-family=\"").Append(Fonts).Append("\">");
        foreach (var mark in drawing.Marks)
        {
            Write(text, mark);
        }

        return text.Append("</svg>").ToString();
    }

    private static void Write(StringBuilder text, Mark mark)
    {
        switch (mark)
        {
            case Box box:
                text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{N(box.X)}\" y=\"{N(box.Y)}\" width=\"{N(box.Width)}\" height=\"{N(box.Height)}\"{Paint(box.Fill, box.Stroke, 0.6)}/>");
                break;
            case Disc disc:
                text.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{N(disc.X)}\" cy=\"{N(disc.Y)}\" r=\"{N(disc.Radius)}\"{Paint(disc.Fill, disc.Stroke, 0.8)}/>");
                break;
            case Stroke line:
                text.Append("<path d=\"").Append(Path(line.Points, close: false)).Append('"').Append(Paint(null, line.Color, line.Width)).Append(line.IsDashed ? " stroke-dasharray=\"3 2\"/>" : "/>");
                break;
            case Shape shape:
                text.Append("<path fill-rule=\"evenodd\" d=\"").AppendJoin(string.Empty, shape.Rings.Select(ring => Path(ring, close: true))).Append('"').Append(Paint(shape.Fill, shape.Stroke, shape.Width)).Append("/>");
                break;
            case Label label:
                var anchor = label.Anchor switch { Anchor.Middle => " text-anchor=\"middle\"", Anchor.End => " text-anchor=\"end\"", _ => string.Empty };
                text.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(label.X)}\" y=\"{N(label.Y)}\" font-size=\"{N(label.Size)}\" fill=\"{label.Color}\"{anchor}{(label.IsBold ? " font-weight=\"700\"" : string.Empty)}>")
                    .Append(WebUtility.HtmlEncode(label.Text)).Append("</text>");
                break;
            default:
                throw new ArgumentException($"A drawing holds a mark of an unknown kind, {mark.GetType().Name}.", nameof(mark));
        }
    }

    private static string Paint(string? fill, string? stroke, double width) =>
        $" fill=\"{fill ?? "none"}\"" + (stroke is null ? string.Empty : $" stroke=\"{stroke}\" stroke-width=\"{N(width)}\" stroke-linejoin=\"round\"");

    private static string Path(IReadOnlyList<(double X, double Y)> points, bool close) =>
        string.Concat(points.Select((point, i) => $"{(i == 0 ? 'M' : 'L')}{N(point.X)} {N(point.Y)}")) + (close ? "Z" : string.Empty);

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
