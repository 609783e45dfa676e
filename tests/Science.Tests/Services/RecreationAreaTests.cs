using Hedgerow.Science.Quantities;
using Hedgerow.Science.Services;
using NetTopologySuite.Geometries;
using Xunit;

namespace Hedgerow.Science.Tests.Services;

public sealed class RecreationAreaTests
{
    private static readonly GeometryFactory Factory = new();

    private static readonly Geometry City = Box(0, 0, 100, 100);

    [Fact]
    public void Counts_ground_that_two_layers_name_once() =>
        Assert.Equal(Area.FromSquareMetres(700), RecreationArea.Of([Box(0, 0, 20, 20), Box(10, 0, 30, 20), Box(50, 50, 60, 60)], City)); // 600 + 100

    [Fact]
    public void Leaves_out_ground_beyond_the_area() =>
        Assert.Equal(Area.FromSquareMetres(100), RecreationArea.Of([Box(90, 90, 200, 200), Box(300, 300, 400, 400)], City));

    [Fact]
    public void Does_not_change_when_a_park_is_named_again()
    {
        Geometry[] parks = [Box(5, 5, 33, 41), Box(20, 20, 80, 60)];

        Assert.Equal(RecreationArea.Of(parks, City), RecreationArea.Of([.. parks, .. parks], City));
    }

    [Fact]
    public void Parks_that_touch_no_others_add_their_areas_to_the_last_digit()
    {
        var random = new Random(31);
        Geometry[] here = [.. Enumerable.Range(0, 9).Select(_ => Triangle(random, 0))];
        Geometry[] there = [.. Enumerable.Range(0, 9).Select(_ => Triangle(random, 60))];
        var city = Box(-100, -100, 300, 300);
        Assert.Equal(RecreationArea.Of(here, city).SquareMetres + 0.5, RecreationArea.Of([.. here, Box(200, 200, 201, 200.5)], city).SquareMetres);
        Assert.Equal(RecreationArea.Of(here, city).SquareMetres + RecreationArea.Of(there, city).SquareMetres, RecreationArea.Of([.. here, .. there], city).SquareMetres, 9);
    }

    private static Polygon Triangle(Random random, double from)
    {
        var (x, y) = (from + (30 * random.NextDouble()), from + (30 * random.NextDouble()));
        return Factory.CreatePolygon([new(x, y), new(x + 7, y + random.NextDouble()), new(x + 3, y + 9), new(x, y)]);
    }

    [Fact]
    public void Is_nothing_without_parks() => Assert.Equal(Area.Zero, RecreationArea.Of([], City));

    [Fact]
    public void Equals_a_count_of_cells_on_random_boxes()
    {
        var random = new Random(23);
        for (var trial = 0; trial < 50; trial++)
        {
            var covered = new bool[100, 100];
            var parks = new List<Geometry>();
            for (var i = 0; i < 12; i++)
            {
                var (x, y, w, h) = (random.Next(-20, 100), random.Next(-20, 100), random.Next(1, 40), random.Next(1, 40));
                parks.Add(Box(x, y, x + w, y + h));
                for (var u = Math.Max(0, x); u < Math.Min(100, x + w); u++)
                {
                    for (var v = Math.Max(0, y); v < Math.Min(100, y + h); v++)
                    {
                        covered[u, v] = true;
                    }
                }
            }

            Assert.Equal(covered.Cast<bool>().Count(cell => cell), RecreationArea.Of(parks, City).SquareMetres, 6);
        }
    }

    [Fact]
    public void Refuses_an_invalid_polygon_and_says_where()
    {
        var bowTie = Factory.CreatePolygon([new(0, 0), new(10, 10), new(10, 0), new(0, 10), new(0, 0)]);

        var refusal = Assert.Throws<ArgumentException>("polygons", () => RecreationArea.Of([Box(0, 0, 1, 1), bowTie], City));

        Assert.Contains("Geometry 1", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("(5, 5)", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("area", () => RecreationArea.Of([], bowTie));
    }

    private static Geometry Box(double left, double bottom, double right, double top) => Factory.ToGeometry(new Envelope(left, right, bottom, top));
}
