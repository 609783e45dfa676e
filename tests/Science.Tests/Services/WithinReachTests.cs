using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Services;
using NetTopologySuite.Geometries;
using Xunit;

namespace Hedgerow.Science.Tests.Services;

public sealed class WithinReachTests
{
    private static readonly GeometryFactory Factory = new();

    [Fact]
    public void Serves_the_edge_of_its_reach_and_nothing_beyond()
    {
        // Centres at x = 5, 15, 25 ...; the park ends at x = 10.
        var frame = new GridFrame(0, 10, 10, 10, 6, 1);
        var park = Box(0, 0, 10, 10);

        Assert.Equal([1, 1, 1, 0, 0, 0], Served(frame, [park], 15).Cells);
        Assert.Equal([1, 1, 0, 0, 0, 0], Served(frame, [park], 14.999).Cells);
    }

    [Fact]
    public void Equals_the_distance_to_the_polygons_on_random_parks()
    {
        var random = new Random(17);
        for (var trial = 0; trial < 120; trial++)
        {
            var frame = new GridFrame(500, 900, 5 + (random.NextDouble() * 20), 5 + (random.NextDouble() * 20), random.Next(1, 50), random.Next(1, 50));
            var parks = Enumerable.Range(0, random.Next(0, 7)).Select(_ => Park(random, frame)).ToArray();
            var reach = trial % 5 == 0 ? random.NextDouble() * 4 : random.NextDouble() * 200; // some shorter than a cell
            var served = Served(frame, parks, reach);
            for (var row = 0; row < frame.Rows; row++)
            {
                for (var column = 0; column < frame.Columns; column++)
                {
                    var centre = Factory.CreatePoint(new Coordinate(frame.X(column), frame.Y(row)));
                    var expected = parks.Any(park => park.Distance(centre) <= reach);
                    Assert.True(expected == (served[column, row] == Cell.Yes), $"trial {trial}: cell ({column}, {row}) should be {expected} below {reach} m");
                }
            }
        }
    }

    [Fact]
    public void Counts_the_whole_inside_of_a_park_but_not_its_hole()
    {
        var ring = (Polygon)Box(0, 0, 200, 200).Difference(Box(20, 20, 180, 180));
        var frame = new GridFrame(0, 200, 10, 10, 20, 20);

        var served = Served(frame, [ring], 20);

        Assert.Equal(Cell.Yes, served[3, 3]);  // centre (35, 165): 15 m from the hole's edge
        Assert.Equal(Cell.No, served[10, 10]);
        Assert.Equal(Cell.Yes, Served(frame, [Box(0, 0, 200, 200)], 0)[10, 10]);
    }

    [Fact]
    public void Serves_nobody_without_parks() =>
        Assert.All(Served(new GridFrame(0, 10, 10, 10, 3, 1), [], 400).Cells, cell => Assert.Equal(Cell.No, cell));

    [Fact]
    public void Refuses_what_is_no_polygon()
    {
        var refusal = Assert.Throws<ArgumentException>("polygons", () =>
            Served(new GridFrame(0, 10, 10, 10, 3, 1), [Factory.CreatePoint(new Coordinate(1, 1))], 400));

        Assert.Contains("Point", refusal.Message, StringComparison.Ordinal);
    }

    private static Polygon Box(double left, double bottom, double right, double top) =>
        (Polygon)Factory.ToGeometry(new Envelope(left, right, bottom, top));

    private static Geometry Park(Random random, GridFrame frame)
    {
        // A star around a point that may lie outside the frame, some with a hole, some in two parts.
        var x = frame.Left + ((random.NextDouble() * 1.6) - 0.3) * (frame.Right - frame.Left);
        var y = frame.Bottom + ((random.NextDouble() * 1.6) - 0.3) * (frame.Top - frame.Bottom);
        var size = 2 + (random.NextDouble() * 120);
        var star = Star(random, x, y, size, random.Next(3, 30));
        return random.Next(3) switch
        {
            0 => star.Difference(Star(random, x, y, size / 3, 6)),
            1 => star.Union(Star(random, x + (2 * size), y, size, 8)),
            _ => star,
        };
    }

    private static Polygon Star(Random random, double x, double y, double size, int corners)
    {
        var shell = Enumerable.Range(0, corners).Select(corner =>
        {
            var radius = size * (0.4 + (0.6 * random.NextDouble()));
            var angle = 2 * Math.PI * corner / corners;
            return new Coordinate(x + (radius * Math.Cos(angle)), y + (radius * Math.Sin(angle)));
        }).ToList();
        shell.Add(shell[0].Copy());
        return Factory.CreatePolygon([.. shell]);
    }

    private static Grid<byte> Served(GridFrame frame, IReadOnlyList<Geometry> parks, double reach)
    {
        var touched = new Grid<byte>(frame);
        for (var row = 0; row < frame.Rows; row++)
        {
            for (var column = 0; column < frame.Columns; column++)
            {
                var square = Box(
                    frame.X(column) - (frame.CellWidth / 2), frame.Y(row) - (frame.CellHeight / 2), frame.X(column) + (frame.CellWidth / 2), frame.Y(row) + (frame.CellHeight / 2));
                touched[column, row] = parks.Any(park => park.Dimension == Dimension.Surface && park.Intersects(square)) ? Cell.Yes : Cell.No;
            }
        }

        return WithinReach.Of(touched, parks, Length.FromMetres(reach));
    }
}
