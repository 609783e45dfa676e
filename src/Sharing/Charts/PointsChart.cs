using System.Globalization;
using Hedgerow.Sharing.Drawings;

namespace Hedgerow.Sharing.Charts;

/// <summary>Bars of points: won and lost on confirmed bands, the same on provisional ones, and what was not measured.</summary>
internal static class PointsChart
{
    private const double Width = 468;
    private const double BarHeight = 16;

    /// <summary>A bar: its name and its parts.</summary>
    /// <param name="Name">Name.</param>
    /// <param name="Score">Official points.</param>
    /// <param name="Max">Most of these.</param>
    /// <param name="Provisional">Provisional points.</param>
    /// <param name="ProvisionalMax">Most of these.</param>
    /// <param name="Whole">Most that there is.</param>
    internal sealed record Bar(string Name, int Score, int Max, int Provisional, int ProvisionalMax, double Whole)
    {
        /// <summary>The parts: points, colour, whether the number is written in light.</summary>
        public IEnumerable<(double Points, string Colour, bool Light)> Parts =>
        [
            (Score, Palette.Leaf, true), (Max - Score, Palette.LeafPale, false), (Provisional, Palette.Sand, false), (ProvisionalMax - Provisional, Palette.SandPale, false),
            (Math.Max(0, Whole - Max - ProvisionalMax), Palette.Nothing, false),
        ];
    }

    /// <summary>Draws bars one below the other, all to one scale.</summary>
    /// <param name="bars">The bars.</param>
    /// <param name="keys">What the five parts mean, in their order.</param>
    public static Drawing Draw(IReadOnlyList<Bar> bars, IReadOnlyList<string> keys)
    {
        List<Mark> marks = [];
        var names = bars.Count == 1 ? 0 : Math.Min(190, bars.Max(bar => TextWidth.Of(bar.Name, 9)) + 8);
        var most = bars.Max(bar => bar.Whole);
        var scale = most > 0 ? (Width - names - 2) / most : 0;
        var y = 2.0;
        foreach (var bar in bars)
        {
            if (names > 0)
            {
                marks.Add(new Label(names - 6, y + 12, TextWidth.Fit(bar.Name, 9, names - 8), 9, Anchor.End));
            }

            var x = names;
            foreach (var (points, colour, light) in bar.Parts.Where(part => part.Points > 0))
            {
                var width = points * scale;
                marks.Add(new Box(x, y, width, BarHeight, colour, Palette.Soft));
                var text = points.ToString("0", CultureInfo.InvariantCulture);
                if (TextWidth.Of(text, 8) + 3 < width)
                {
                    marks.Add(new Label(x + (width / 2), y + 11.2, text, 8, Anchor.Middle, light ? "#ffffff" : Palette.Ink));
                }

                x += width;
            }

            y += BarHeight + 6;
        }

        var used = bars.SelectMany(bar => bar.Parts.Select((part, i) => (part.Points, i))).Where(part => part.Points > 0).Select(part => part.i).ToHashSet();
        return new Drawing(Width, Keys(marks, [.. new Bar(string.Empty, 0, 0, 0, 0, 0).Parts.Select((part, i) => (part.Colour, keys[i], i)).Where(key => used.Contains(key.i)).Select(key => (key.Colour, key.Item2))], y + 6), marks);
    }

    /// <summary>Draws what colours mean, line by line; returns where it ends.</summary>
    internal static double Keys(List<Mark> marks, IReadOnlyList<(string Colour, string Text)> keys, double y, double width = Width)
    {
        var x = 0.0;
        foreach (var (colour, text) in keys)
        {
            var room = TextWidth.Of(text, 8) + 28;
            if (x > 0 && x + room > width)
            {
                (x, y) = (0, y + 14);
            }

            marks.Add(new Box(x + 0.5, y, 9, 9, colour, Palette.Soft));
            marks.Add(new Label(x + 13, y + 7.6, text, 8, Color: Palette.Ink));
            x += room;
        }

        return y + 14;
    }
}
