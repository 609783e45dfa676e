using System.Globalization;
using Hedgerow.Sharing.Drawings;

namespace Hedgerow.Sharing.Charts;

/// <summary>Counts stacked in bars of one length each, with the count written in every part that has room.</summary>
internal static class StackChart
{
    private const double Width = 468;
    private const double Names = 190;

    /// <summary>Draws it.</summary>
    /// <param name="rows">Name of each bar and its counts.</param>
    /// <param name="kinds">Colour and name of each count.</param>
    public static Drawing Draw(IReadOnlyList<(string Name, IReadOnlyList<int> Counts)> rows, IReadOnlyList<(string Colour, string Name)> kinds)
    {
        List<Mark> marks = [];
        var y = 0.0;
        foreach (var (name, counts) in rows)
        {
            marks.Add(new Label(Names - 6, y + 11, TextWidth.Fit(name, 8.5, Names - 8), 8.5, Anchor.End));
            var whole = counts.Sum();
            var x = Names;
            for (var kind = 0; kind < counts.Count && whole > 0; kind++)
            {
                var width = (Width - Names) * counts[kind] / whole;
                if (width <= 0)
                {
                    continue;
                }

                marks.Add(new Box(x, y, width, 15, kinds[kind].Colour, Palette.Soft));
                var text = counts[kind].ToString(CultureInfo.InvariantCulture);
                if (TextWidth.Of(text, 8) + 3 < width)
                {
                    marks.Add(new Label(x + (width / 2), y + 10.6, text, 8, Anchor.Middle, IsDark(kinds[kind].Colour) ? "#ffffff" : Palette.Ink));
                }

                x += width;
            }

            y += 20;
        }

        return new Drawing(Width, PointsChart.Keys(marks, [.. kinds.Where((_, kind) => rows.Any(row => row.Counts[kind] > 0))], y + 4), marks);
    }

    private static bool IsDark(string css)
    {
        var rgb = int.Parse(css.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return (0.3 * (rgb >> 16)) + (0.59 * ((rgb >> 8) & 255)) + (0.11 * (rgb & 255)) < 135;
    }
}
