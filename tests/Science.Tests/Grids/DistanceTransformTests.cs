using Hedgerow.Science.Grids;
using Hedgerow.Science.Tests.Landscape;
using Xunit;

namespace Hedgerow.Science.Tests.Grids;

public sealed class DistanceTransformTests
{
    [Fact]
    public void Matches_a_case_worked_by_hand()
    {
        var distance = DistanceTransform.Of(Maps.Drawn(30, 40, "#..", "..."));

        Assert.Equal([0, 30, 60, 40, 50, MathF.Sqrt(3600 + 1600)], distance.Cells);
    }

    [Fact]
    public void Equals_brute_force_on_random_maps()
    {
        var random = new Random(4);
        for (var trial = 0; trial < 400; trial++)
        {
            var (columns, rows) = (random.Next(1, 40), random.Next(1, 40));
            var map = Maps.Random(random, columns, rows, 1 + random.Next(30), 1 + (random.NextDouble() * 30), random.NextDouble() * 0.2, 0.1);
            var distance = DistanceTransform.Of(map);
            for (var cell = 0; cell < map.Cells.Length; cell++)
            {
                var nearest = double.PositiveInfinity;
                for (var other = 0; other < map.Cells.Length; other++)
                {
                    if (map.Cells[other] == Cell.Yes)
                    {
                        var dx = ((cell % columns) - (other % columns)) * map.Frame.CellWidth;
                        var dy = ((cell / columns) - (other / columns)) * map.Frame.CellHeight;
                        nearest = Math.Min(nearest, Math.Sqrt((dx * dx) + (dy * dy)));
                    }
                }

                Assert.True(
                    distance.Cells[cell] == nearest || Math.Abs(distance.Cells[cell] - nearest) <= nearest * 1e-6,
                    $"trial {trial}, cell {cell}: {distance.Cells[cell]} instead of {nearest}");
            }
        }
    }

    [Fact]
    public void Is_endless_where_there_is_no_target() =>
        Assert.All(DistanceTransform.Of(Maps.Drawn("..?", "...")).Cells, metres => Assert.Equal(float.PositiveInfinity, metres));

    [Fact]
    public void Reaches_across_the_strips_that_threads_take()
    {
        var map = new Grid<byte>(new GridFrame(0, 0, 2, 2, 700, 300));
        map[0, 0] = Cell.Yes;

        var distance = DistanceTransform.Of(map);

        Assert.Equal((float)(2 * Math.Sqrt((699.0 * 699) + (299.0 * 299))), distance[699, 299]);
    }
}
