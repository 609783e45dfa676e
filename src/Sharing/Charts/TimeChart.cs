using System.Globalization;
using Hedgerow.Sharing.Drawings;

namespace Hedgerow.Sharing.Charts;

/// <summary>Periods as bars over years; an end that is not known fades into a broken line.</summary>
internal static class TimeChart
{
    private const double Width = 468;
    private const double Row = 13.5;
    private const double Names = 226;

    /// <summary>A period.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Start">First day.</param>
    /// <param name="End">Last day.</param>
    internal sealed record Line(string Name, DateOnly? Start, DateOnly? End);

    /// <summary>Draws them.</summary>
    public static Drawing Draw(IReadOnlyList<Line> lines, int from, int to)
    {
        List<Mark> marks = [];
        var years = to - from + 1;
        var year = (Width - Names) / years;
        var every = year >= 24 ? 1 : year >= 12 ? 2 : (int)Math.Ceiling(24 / year);
        var height = 14 + (lines.Count * Row);
        for (var i = 0; i <= years; i++)
        {
            marks.Add(new Stroke([(Names + (i * year), 12), (Names + (i * year), height)], Palette.Line, 0.5));
            if (i < years && i % every == 0)
            {
                marks.Add(new Label(Names + (i * year) + 2, 9, (from + i).ToString(CultureInfo.InvariantCulture), 8, Color: Palette.Soft));
            }
        }

        double Place(DateOnly day, bool end) => Names + (Math.Clamp(day.Year - from + ((day.DayOfYear - (end ? 0 : 1)) / (DateTime.IsLeapYear(day.Year) ? 366.0 : 365)), 0, years) * year);
        for (var i = 0; i < lines.Count; i++)
        {
            var (line, y) = (lines[i], 14 + (i * Row));
            marks.Add(new Label(Names - 6, y + 9.2, TextWidth.Fit(line.Name, 7.8, Names - 8), 7.8, Anchor.End));
            switch (line.Start, line.End)
            {
                case ({ } start, { } end):
                    var x = Place(start, end: false);
                    marks.Add(new Box(x, y + 2.5, Math.Max(1.5, Place(end, end: true) - x), Row - 5, "#6fa583", Palette.Leaf));
                    break;
                case ({ } start, null):
                    marks.Add(new Stroke([(Place(start, end: false), y + (Row / 2)), (Width, y + (Row / 2))], Palette.Leaf, 1.5, IsDashed: true));
                    break;
                case (null, { } end):
                    marks.Add(new Stroke([(Names, y + (Row / 2)), (Place(end, end: true), y + (Row / 2))], Palette.Leaf, 1.5, IsDashed: true));
                    break;
                default:
                    break;
            }
        }

        return new Drawing(Width, height + 4, marks);
    }
}
