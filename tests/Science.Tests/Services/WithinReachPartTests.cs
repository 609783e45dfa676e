using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Services;
using NetTopologySuite.Geometries;
using Xunit;

namespace Hedgerow.Science.Tests.Services;

public sealed class WithinReachPartTests
{
    /// <summary>Cells of 7.3 m from an odd corner, so that no coordinate is round.</summary>
    private static readonly GridFrame Frame = new(1234.567, 9876.543, 7.3, 7.3, 120, 90);

    [Fact]
    public void A_part_shows_the_very_cells_that_the_whole_shows_there()
    {
        var dice = new Random(4);
        for (var trial = 0; trial < 30; trial++)
        {
            Geometry[] parks = [.. Enumerable.Range(0, 12).Select(_ => Park(dice))];
            var reach = Length.FromMetres(20 + dice.Next(100));
            var whole = WithinReach.Of(Touched(parks, Frame), parks, reach);
            var (column, row) = (dice.Next(80), dice.Next(60));
            var part = new GridWindow(column, row, dice.Next(1, 40), dice.Next(1, 30));
            Assert.Equal(whole.Part(part).Cells, WithinReach.Of(Touched(parks, Frame.Part(part)), parks, reach, Frame, part).Cells);
        }
    }

    [Fact]
    public void A_grid_that_does_not_lie_over_the_part_is_refused() =>
        Assert.Throws<ArgumentException>(() => WithinReach.Of(new Grid<byte>(Frame.Part(new GridWindow(1, 1, 5, 5))), [], Length.FromMetres(10), Frame, new GridWindow(2, 1, 5, 5)));

    private static Polygon Park(Random dice)
    {
        var (x, y, w, h) = (Frame.Left - 100 + (dice.NextDouble() * 1000), Frame.Bottom - 100 + (dice.NextDouble() * 800), 5 + (60 * dice.NextDouble()), 5 + (60 * dice.NextDouble()));
        return new Polygon(new LinearRing([new(x, y), new(x + w, y + (h / 3)), new(x + (w / 2), y + h), new(x, y)]));
    }

    // Every cell whose box a park meets.
    private static Grid<byte> Touched(IReadOnlyList<Geometry> parks, GridFrame frame)
    {
        var grid = new Grid<byte>(frame);
        for (var row = 0; row < frame.Rows; row++)
        {
            for (var column = 0; column < frame.Columns; column++)
            {
                var (x, y, half) = (frame.X(column), frame.Y(row), frame.CellWidth / 2);
                var cell = new Polygon(new LinearRing([new(x - half, y - half), new(x + half, y - half), new(x + half, y + half), new(x - half, y + half), new(x - half, y - half)]));
                grid[column, row] = parks.Any(p => p.EnvelopeInternal.Intersects(cell.EnvelopeInternal) && p.Intersects(cell)) ? Cell.Yes : Cell.No;
            }
        }

        return grid;
    }
}
