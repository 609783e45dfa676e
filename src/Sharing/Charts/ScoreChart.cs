using Hedgerow.Sharing.Drawings;

namespace Hedgerow.Sharing.Charts;

/// <summary>Indicators one below the other, with a square for every point that each can earn.</summary>
internal static class ScoreChart
{
    private const double Width = 468;
    private const double Row = 14.5;
    private const double Side = 10.5;

    /// <summary>An indicator.</summary>
    /// <param name="Name">Name.</param>
    /// <param name="Points">Points; null where it has none.</param>
    /// <param name="Max">Most points.</param>
    /// <param name="IsProvisional">Whether its bands are not confirmed.</param>
    /// <param name="Beside">What stands behind the squares.</param>
    internal sealed record Line(string Name, int? Points, int Max, bool IsProvisional, string Beside);

    /// <summary>Draws them.</summary>
    /// <param name="lines">The indicators.</param>
    /// <param name="official">What the dark colour means.</param>
    /// <param name="provisional">What the lighter one means.</param>
    public static Drawing Draw(IReadOnlyList<Line> lines, string official, string provisional)
    {
        List<Mark> marks = [];
        const double Names = 232;
        var squares = Math.Max(1, lines.Max(line => line.Max)) * (Side + 2);
        var y = 0.0;
        foreach (var line in lines)
        {
            marks.Add(new Label(Names - 6, y + 9.4, TextWidth.Fit(line.Name, 8.2, Names - 8), 8.2, Anchor.End));
            for (var i = 0; i < line.Max; i++)
            {
                var fill = line.Points is not { } points ? "#ffffff" : i < points ? line.IsProvisional ? Palette.Sand : Palette.Leaf : Palette.Nothing;
                marks.Add(new Box(Names + (i * (Side + 2)), y + 1, Side, Side, fill, line.Points is null ? Palette.Line : Palette.Soft));
            }

            marks.Add(new Label(Names + squares + 6, y + 9.4, TextWidth.Fit(line.Beside, 8.2, Width - Names - squares - 6), 8.2, Color: line.Points is null ? Palette.Soft : Palette.Ink));
            y += Row;
        }

        List<(string, string)> keys = [];
        if (lines.Any(line => line is { Points: not null, IsProvisional: false }))
        {
            keys.Add((Palette.Leaf, official));
        }

        if (lines.Any(line => line is { Points: not null, IsProvisional: true }))
        {
            keys.Add((Palette.Sand, provisional));
        }

        return new Drawing(Width, PointsChart.Keys(marks, keys, y + 6), marks);
    }
}
