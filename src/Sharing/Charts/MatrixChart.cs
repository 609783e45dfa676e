using Hedgerow.Sharing.Drawings;

namespace Hedgerow.Sharing.Charts;

/// <summary>Rows against columns, each marked cell darker the higher its degree, and larger too.</summary>
internal static class MatrixChart
{
    private const double Width = 468;
    private static readonly string[] Colours = ["#ffffff", Palette.LeafPale, "#6fa583", Palette.Leaf];

    /// <summary>Draws it.</summary>
    /// <param name="rows">Names of the rows.</param>
    /// <param name="columns">Names of the columns.</param>
    /// <param name="degree">Degree of a cell, 0 to 3; null for an unmarked one.</param>
    /// <param name="degrees">What the degrees mean, from 0.</param>
    public static Drawing Draw(IReadOnlyList<string> rows, IReadOnlyList<string> columns, Func<int, int, int?> degree, IReadOnlyList<string> degrees)
    {
        List<Mark> marks = [];
        var names = Math.Clamp(Width - (columns.Count * 14.0), 110, 210);
        var cell = Math.Min(14, (Width - names) / columns.Count);
        // Long ids stand on two heights so that neighbours do not meet.
        var size = Math.Min(7.5, columns.Max(column => TextWidth.Of(column, 1)) is var widest && widest > 0 ? Math.Max(4.6, (cell * 1.9) / widest) : 7.5);
        var staggered = columns.Any(column => TextWidth.Of(column, size) > cell - 1);
        var top = staggered ? 20.0 : 11.0;
        for (var column = 0; column < columns.Count; column++)
        {
            marks.Add(new Label(names + ((column + 0.5) * cell), staggered && column % 2 == 0 ? top - 11 : top - 3, columns[column], size, Anchor.Middle));
        }

        HashSet<int> used = [];
        for (var row = 0; row < rows.Count; row++)
        {
            var y = top + (row * 14);
            marks.Add(new Label(names - 5, y + 9.6, TextWidth.Fit(rows[row], 8, names - 6), 8, Anchor.End));
            for (var column = 0; column < columns.Count; column++)
            {
                var x = names + (column * cell);
                marks.Add(new Box(x, y, cell, 14, row % 2 == 0 ? "#f6f8f6" : "#ffffff", Palette.Line));
                if (degree(row, column) is { } found)
                {
                    used.Add(found);
                    var side = Math.Min(cell, 14) * (0.4 + (0.16 * found));
                    marks.Add(new Box(x + ((cell - side) / 2), y + ((14 - side) / 2), side, side, Colours[found], Palette.Ink));
                }
            }
        }

        return new Drawing(Width, PointsChart.Keys(marks, [.. used.Order().Select(found => (Colours[found], degrees[found]))], top + (rows.Count * 14) + 8), marks);
    }
}
