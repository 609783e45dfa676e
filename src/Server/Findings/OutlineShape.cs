using System.Globalization;
using System.Text;

namespace Hedgerow.Server.Findings;

/// <summary>A city's outline, and boxes of its files, as a drawing: degrees of longitude narrowed by the latitude, north up.</summary>
/// <param name="ViewBox">The part of the plane that is shown.</param>
/// <param name="Path">The outline as an SVG path.</param>
/// <param name="Boxes">The boxes, in the order given; null where a file has no place.</param>
/// <param name="Stroke">A width of line that suits the drawing.</param>
public sealed record OutlineShape(string ViewBox, string Path, IReadOnlyList<OutlineBox?> Boxes, string Stroke)
{
    /// <summary>Draws an outline.</summary>
    /// <param name="rings">Rings of longitude and latitude.</param>
    /// <param name="boxes">Boxes of files: west, south, east, north.</param>
    /// <returns>The drawing; null where there is nothing to draw.</returns>
    public static OutlineShape? Of(IReadOnlyList<IReadOnlyList<double[]>>? rings, IReadOnlyList<double[]?> boxes)
    {
        ArgumentNullException.ThrowIfNull(boxes);
        var points = (rings ?? []).SelectMany(ring => ring).Where(p => p.Length == 2).ToList();
        if (points.Count == 0)
        {
            return null;
        }

        var middle = (points.Min(p => p[1]) + points.Max(p => p[1])) / 2;
        var narrow = Math.Max(0.05, Math.Cos(middle * Math.PI / 180));
        List<(double X, double Y)> corners = [.. points.Select(p => (p[0] * narrow, -p[1]))];
        foreach (var box in boxes)
        {
            if (box is { Length: 4 })
            {
                corners.Add((box[0] * narrow, -box[3]));
                corners.Add((box[2] * narrow, -box[1]));
            }
        }

        var (left, top, right, bottom) = (corners.Min(c => c.X), corners.Min(c => c.Y), corners.Max(c => c.X), corners.Max(c => c.Y));
        var margin = Math.Max(right - left, bottom - top) * 0.04;
        var path = new StringBuilder();
        foreach (var ring in rings!)
        {
            path.Append('M').AppendJoin('L', ring.Where(p => p.Length == 2).Select(p => $"{Text(p[0] * narrow)},{Text(-p[1])}")).Append('Z');
        }

        return new OutlineShape(
            $"{Text(left - margin)} {Text(top - margin)} {Text(right - left + (2 * margin))} {Text(bottom - top + (2 * margin))}",
            path.ToString(),
            [.. boxes.Select(box => box is { Length: 4 } ? new OutlineBox(Text(box[0] * narrow), Text(-box[3]), Text((box[2] - box[0]) * narrow), Text(box[3] - box[1])) : null)],
            Text(Math.Max(right - left, bottom - top) / 250));
    }

    private static string Text(double value) => value.ToString("0.#####", CultureInfo.InvariantCulture);
}

/// <summary>A box of a drawing.</summary>
/// <param name="X">Left.</param>
/// <param name="Y">Top.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public sealed record OutlineBox(string X, string Y, string Width, string Height);
