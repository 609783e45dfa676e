using System.Globalization;
using System.Text;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;
using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;

namespace Hedgerow.Pages;

/// <summary>A map of the page: a small picture of cells below, outlines above, a scale bar, and its legend in words.</summary>
/// <param name="title">Title.</param>
/// <param name="description">What it shows, for somebody who cannot see it.</param>
/// <param name="layer">The cells.</param>
public sealed class MapFigure(Wording title, Wording description, MapLayer layer)
{
    private const int LongestSide = 760;
    private readonly List<(string Class, Geometry Shape)> outlines = [];
    private readonly List<(Wording Name, string Swatch)> extraLegend = [];
    private readonly List<(double X, double Y, string Text, string Class)> marks = [];

    /// <summary>Adds outlines above the cells.</summary>
    /// <param name="cssClass">Class of the style sheet.</param>
    /// <param name="shapes">The shapes, in the reference system of the cells.</param>
    /// <param name="name">Name in the legend; null for none.</param>
    /// <param name="swatch">Class of its legend mark.</param>
    /// <returns>This figure.</returns>
    public MapFigure With(string cssClass, IEnumerable<Geometry> shapes, Wording? name = null, string swatch = "")
    {
        var before = outlines.Count;
        outlines.AddRange(shapes.Where(s => !s.IsEmpty).Select(s => (cssClass, s)));
        if (name is not null && outlines.Count > before)
        {
            extraLegend.Add((name, swatch));
        }

        return this;
    }

    /// <summary>Adds numbered marks, from 1.</summary>
    /// <param name="places">Their places, in the reference system of the cells.</param>
    /// <param name="name">Name in the legend.</param>
    /// <returns>This figure.</returns>
    public MapFigure Mark(IEnumerable<(double X, double Y)> places, Wording name)
    {
        return Label(places.Select((p, i) => (p.X, p.Y, (i + 1).ToString(CultureInfo.InvariantCulture))), "critical", name);
    }

    /// <summary>Adds marks with a text beside each.</summary>
    /// <param name="places">Their places, in the reference system of the cells, and their texts.</param>
    /// <param name="cssClass">Class of the style sheet, of marks and their place in the legend.</param>
    /// <param name="name">Name in the legend; null for none.</param>
    /// <returns>This figure.</returns>
    public MapFigure Label(IEnumerable<(double X, double Y, string Text)> places, string cssClass, Wording? name = null)
    {
        var before = marks.Count;
        marks.AddRange(places.Select(p => (p.X, p.Y, p.Text, cssClass)));
        if (name is not null && marks.Count > before)
        {
            extraLegend.Add((name, cssClass));
        }

        return this;
    }

    /// <summary>Writes the figure.</summary>
    /// <param name="page">The page.</param>
    public void Write(Html page)
    {
        var cells = layer.Reduced(LongestSide);
        var frame = cells.Frame;
        // One unit of the drawing is one pixel of the picture.
        var (width, height) = (frame.Columns, frame.Rows);
        page.Raw("<figure><div class=\"panel\"><figcaption>").Both(title).Raw("</figcaption>");
        page.Raw($"<svg class=\"map\" viewBox=\"0 0 {width} {height}\" role=\"img\" {Html.Aria(description)} xmlns=\"http://www.w3.org/2000/svg\">");
        var png = Picture.Png(cells, layer.Legend);
        page.Raw($"<image width=\"{width}\" height=\"{height}\" preserveAspectRatio=\"none\" href=\"data:image/png;base64,{Convert.ToBase64String(png)}\"/>");
        foreach (var (css, shape) in outlines)
        {
            var path = Path(shape, frame);
            if (path.Length > 0)
            {
                page.Raw($"<path class=\"{css}\" d=\"{path}\"/>");
            }
        }

        foreach (var (x, y, text, css) in marks)
        {
            var (column, row, size) = ((x - frame.Left) / frame.CellWidth, (frame.Top - y) / frame.CellHeight, Math.Max(10, width / 48));
            page.Raw($"<circle class=\"{css}\" cx=\"{column:0.#}\" cy=\"{row:0.#}\" r=\"{width / 130.0:0.#}\"/>");
            page.Raw($"<text class=\"mark {css}\" x=\"{column + (width / 100.0):0.#}\" y=\"{row:0.#}\" style=\"font-size:{size}px\">").Text(text).Raw("</text>");
        }

        ScaleBar(page, frame);
        page.Raw("</svg><ul class=\"legend\">");
        var present = cells.Cells.Distinct().Where(c => c > 0).ToHashSet();
        foreach (var (category, index) in layer.Legend.Select((c, i) => (c, i + 1)).Where(c => present.Contains((byte)c.Item2)))
        {
            page.Raw($"<li><i style=\"background:{category.Css}\"></i>").Both(category.Name).Raw("</li>");
        }

        foreach (var (name, swatch) in extraLegend)
        {
            page.Raw($"<li><i class=\"{swatch}\"></i>").Both(name).Raw("</li>");
        }

        page.Raw("</ul></div></figure>");
    }

    // Outlines are thinned to half a pixel: nobody sees more, and the page stays small.
    private static string Path(Geometry shape, GridFrame frame)
    {
        var thinned = DouglasPeuckerSimplifier.Simplify(shape, frame.CellWidth / 2);
        var path = new StringBuilder();
        foreach (var line in Lines(thinned).Where(r => r.NumPoints > 2 || (!r.IsClosed && r.NumPoints > 1)))
        {
            var command = 'M';
            foreach (var c in line.Coordinates.SkipLast(line.IsClosed ? 1 : 0))
            {
                path.Append(command)
                    .Append(((c.X - frame.Left) / frame.CellWidth).ToString("0.#", CultureInfo.InvariantCulture)).Append(' ')
                    .Append(((frame.Top - c.Y) / frame.CellHeight).ToString("0.#", CultureInfo.InvariantCulture));
                command = 'L';
            }

            _ = line.IsClosed ? path.Append('Z') : path;
        }

        return path.ToString();
    }

    private static IEnumerable<LineString> Lines(Geometry shape)
    {
        for (var i = 0; i < shape.NumGeometries; i++)
        {
            if (shape.GetGeometryN(i) is LineString open)
            {
                yield return open;
            }
            else if (shape.GetGeometryN(i) is Polygon polygon)
            {
                yield return polygon.ExteriorRing;
                foreach (var hole in polygon.InteriorRings)
                {
                    yield return hole;
                }
            }
        }
    }

    // The longest of 1, 2, 5 × 10ⁿ metres that takes at most a quarter of the width.
    private static void ScaleBar(Html page, GridFrame frame)
    {
        var room = frame.Columns * frame.CellWidth / 4;
        var power = Math.Pow(10, Math.Floor(Math.Log10(room)));
        var metres = room >= 5 * power ? 5 * power : room >= 2 * power ? 2 * power : power;
        var (x, y, length) = (12, frame.Rows - 12, metres / frame.CellWidth);
        var label = metres >= 1000 ? $"{metres / 1000:0} km" : $"{metres:0} m";
        var size = Math.Max(10, frame.Columns / 48);
        page.Raw($"<path class=\"scale\" vector-effect=\"non-scaling-stroke\" d=\"M{x} {y - 4}V{y}H{x + length:0.#}V{y - 4}\"/><text x=\"{x + length + 6:0.#}\" y=\"{y}\" style=\"font-size:{size}px\">{label} · N ↑</text>");
    }
}
