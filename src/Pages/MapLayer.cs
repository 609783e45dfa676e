using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Pages;

/// <summary>A map in a few categories: category 0 is what lies outside and stays clear.</summary>
/// <param name="Categories">Category of each cell.</param>
/// <param name="Legend">Name and colour of each category from 1.</param>
public sealed record MapLayer(Grid<byte> Categories, IReadOnlyList<MapCategory> Legend)
{
    /// <summary>Makes the map small enough for a page: each pixel takes the category that most of its cells have.</summary>
    /// <param name="longest">Longest side, pixels.</param>
    /// <returns>The small map on its own, coarser frame.</returns>
    public Grid<byte> Reduced(int longest)
    {
        var frame = Categories.Frame;
        var step = Math.Max(1, (int)Math.Ceiling(Math.Max(frame.Columns, frame.Rows) / (double)longest));
        var columns = (frame.Columns + step - 1) / step;
        var rows = (frame.Rows + step - 1) / step;
        var small = new Grid<byte>(frame with { CellWidth = frame.CellWidth * step, CellHeight = frame.CellHeight * step, Columns = columns, Rows = rows });
        Parallel.For(0, rows, row =>
        {
            Span<int> votes = stackalloc int[Legend.Count + 1];
            for (var column = 0; column < columns; column++)
            {
                votes.Clear();
                for (var r = row * step; r < Math.Min(frame.Rows, (row + 1) * step); r++)
                {
                    foreach (var category in Categories.Row(r)[(column * step)..Math.Min(frame.Columns, (column + 1) * step)])
                    {
                        votes[category]++;
                    }
                }

                var best = 0;
                for (var i = 1; i < votes.Length; i++)
                {
                    best = votes[i] > votes[best] ? i : best;
                }

                small[column, row] = (byte)best;
            }
        });
        return small;
    }
}

/// <summary>One category of a map.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Red">Red, 0 to 255.</param>
/// <param name="Green">Green.</param>
/// <param name="Blue">Blue.</param>
public sealed record MapCategory(Wording Name, byte Red, byte Green, byte Blue)
{
    /// <summary>The colour for a style sheet.</summary>
    public string Css => $"#{Red:x2}{Green:x2}{Blue:x2}";
}
