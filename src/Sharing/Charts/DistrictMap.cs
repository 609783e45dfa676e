using Hedgerow.Sharing.Drawings;

namespace Hedgerow.Sharing.Charts;

/// <summary>Districts from light to dark by a value, in at most five classes of equally many, with their names or numbers, a scale bar and what the colours mean.</summary>
internal static class DistrictMap
{
    private const double Width = 468;
    private const int Most = 5;

    /// <summary>Draws it.</summary>
    /// <param name="outline">The outlines.</param>
    /// <param name="values">The value of each district in the outlines' order; null where there is none.</param>
    /// <param name="shown">Writes a value.</param>
    /// <param name="none">What no value means.</param>
    public static Drawing Draw(CityOutline outline, IReadOnlyList<double?> values, Func<double, string> shown, string none)
    {
        var classes = Classes([.. values.OfType<double>()]);
        List<Mark> marks = [];
        for (var i = 0; i < outline.Districts.Count; i++)
        {
            var fill = i < values.Count && values[i] is { } value ? Colour(classes, value) : "#ffffff";
            marks.Add(new Shape(outline.Districts[i].Rings, fill, Palette.Ink, 0.5));
        }

        marks.Add(new Shape(outline.Boundary, null, Palette.Ink, 1.2));
        for (var i = 0; i < outline.Districts.Count; i++)
        {
            var (x, y, room) = Middle(outline.Districts[i]);
            var text = TextWidth.Of(outline.Districts[i].Name, 7) < 0.75 * room ? outline.Districts[i].Name : string.Empty;
            var dark = i < values.Count && values[i] is { } value && Array.IndexOf(Palette.Steps, Colour(classes, value)) >= 3;
            if (text.Length > 0)
            {
                marks.Add(new Label(x, y + 2.5, text, 7, Anchor.Middle, dark ? "#ffffff" : Palette.Ink));
            }
        }

        var end = ScaleBar(marks, outline);
        List<(string, string)> keys = [.. classes.Select((range, i) => (Palette.Steps[Step(i, classes.Count)], range.Low == range.High ? shown(range.Low) : $"{shown(range.Low)} – {shown(range.High)}"))];
        if (values.Any(value => value is null) || values.Count < outline.Districts.Count)
        {
            keys.Add(("#ffffff", none));
        }

        return new Drawing(Width, PointsChart.Keys(marks, keys, end + 6), marks);
    }

    /// <summary>Classes of equally many values, low to high.</summary>
    internal static IReadOnlyList<(double Low, double High)> Classes(IReadOnlyList<double> values)
    {
        List<double> sorted = [.. values.Order()];
        List<double> distinct = [.. sorted.Distinct()];
        if (distinct.Count <= Most)
        {
            return [.. distinct.Select(value => (value, value))];
        }

        List<(double Low, double High)> found = [];
        for (var i = 0; i < Most; i++)
        {
            var to = (sorted.Count * (i + 1) / Most) - 1;
            var low = found.Count == 0 ? sorted[0] : sorted.FirstOrDefault(value => value > found[^1].High, double.NaN);
            if (!double.IsNaN(low) && sorted[to] >= low)
            {
                found.Add((low, sorted[to]));
            }
        }

        return found;
    }

    private static string Colour(IReadOnlyList<(double Low, double High)> classes, double value)
    {
        var place = 0;
        while (place + 1 < classes.Count && value > classes[place].High)
        {
            place++;
        }

        return Palette.Steps[Step(place, classes.Count)];
    }

    private static int Step(int place, int count) => count == 1 ? 2 : place * (Most - 1) / (count - 1);

    // The middle of the largest ring, and how wide it is.
    private static (double X, double Y, double Room) Middle(DistrictOutline district)
    {
        var ring = district.Rings.OrderByDescending(ring => Math.Abs(Area(ring))).FirstOrDefault() ?? [];
        var area = Area(ring);
        if (ring.Count < 3 || area == 0)
        {
            return (0, 0, 0);
        }

        var (x, y) = (0.0, 0.0);
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            var cross = (a.X * b.Y) - (b.X * a.Y);
            x += (a.X + b.X) * cross;
            y += (a.Y + b.Y) * cross;
        }

        return (x / (6 * area), y / (6 * area), ring.Max(p => p.X) - ring.Min(p => p.X));
    }

    private static double Area(IReadOnlyList<(double X, double Y)> ring)
    {
        var twice = 0.0;
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            twice += (a.X * b.Y) - (b.X * a.Y);
        }

        return twice / 2;
    }

    // The longest of 1, 2, 5 × 10ⁿ metres that takes at most a quarter of the width.
    private static double ScaleBar(List<Mark> marks, CityOutline outline)
    {
        if (outline.PointsPerMetre <= 0)
        {
            return outline.Height;
        }

        var room = outline.Width / 4 / outline.PointsPerMetre;
        var power = Math.Pow(10, Math.Floor(Math.Log10(room)));
        var metres = room >= 5 * power ? 5 * power : room >= 2 * power ? 2 * power : power;
        var (length, y) = (metres * outline.PointsPerMetre, outline.Height + 14);
        marks.Add(new Stroke([(1, y - 4), (1, y), (1 + length, y), (1 + length, y - 4)], Palette.Ink, 1));
        marks.Add(new Label(length + 7, y, FormattableString.Invariant($"{(metres >= 1000 ? metres / 1000 : metres):0} {(metres >= 1000 ? "km" : "m")} · N ↑"), 8));
        return y;
    }
}
