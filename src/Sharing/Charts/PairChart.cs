using Hedgerow.Sharing.Drawings;

namespace Hedgerow.Sharing.Charts;

/// <summary>Two bars a line, all to one scale, with their values; a dash where a value is not known.</summary>
internal static class PairChart
{
    private const double Width = 468;
    private const double Bar = 9;

    /// <summary>A line.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="First">The first value.</param>
    /// <param name="Second">The second value.</param>
    internal sealed record Line(string Name, double? First, double? Second);

    /// <summary>Draws them.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="shown">Writes a value.</param>
    /// <param name="first">What the first bar means.</param>
    /// <param name="second">What the second bar means.</param>
    public static Drawing Draw(IReadOnlyList<Line> lines, Func<double, string> shown, string first, string second)
    {
        List<Mark> marks = [];
        const double Names = 190;
        var labels = lines.SelectMany(line => new[] { line.First, line.Second }).Max(value => TextWidth.Of(value is { } known ? shown(known) : "–", 8)) + 8;
        var most = lines.SelectMany(line => new[] { line.First ?? 0, line.Second ?? 0 }).Max();
        var scale = most > 0 ? (Width - Names - labels) / most : 0;
        var y = 0.0;
        foreach (var line in lines)
        {
            marks.Add(new Label(Names - 6, y + 13, TextWidth.Fit(line.Name, 8.5, Names - 8), 8.5, Anchor.End));
            foreach (var (value, colour) in new[] { (line.First, Palette.LeafPale), (line.Second, Palette.Leaf) })
            {
                var width = (value ?? 0) * scale;
                if (width > 0)
                {
                    marks.Add(new Box(Names, y, width, Bar, colour, Palette.Soft));
                }

                marks.Add(new Label(Names + width + 4, y + 7.6, value is { } known ? shown(known) : "–", 8));
                y += Bar + 1;
            }

            y += 6;
        }

        return new Drawing(Width, PointsChart.Keys(marks, [(Palette.LeafPale, first), (Palette.Leaf, second)], y + 2), marks);
    }
}
