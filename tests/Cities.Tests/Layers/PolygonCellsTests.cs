using Hedgerow.Cities.Layers;
using Hedgerow.Science.Grids;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Hedgerow.Cities.Tests.Layers;

public sealed class PolygonCellsTests
{
    private static readonly GridFrame Frame = new(100, 200, 10, 5, 30, 40);

    [Fact]
    public void Takes_the_cells_whose_centres_lie_inside()
    {
        // Centres of the first row lie at y = 197.5, x = 105, 115 ...: a box from 104 to 126 holds three.
        var grid = Filled("POLYGON ((104 197, 126 197, 126 198, 104 198, 104 197))");

        Assert.Equal([0, 1, 2], Yes(grid));
    }

    [Fact]
    public void Leaves_holes_out() =>
        Assert.Equal((30 * 40) - (4 * 4), Yes(Filled("POLYGON ((0 -100, 1000 -100, 1000 300, 0 300, 0 -100), (140 120, 180 120, 180 140, 140 140, 140 120))")).Length);

    [Fact]
    public void Agrees_with_the_test_of_each_centre()
    {
        var random = new Random(7);
        for (var round = 0; round < 40; round++)
        {
            var polygon = Star(random);
            var locator = new IndexedPointInAreaLocator(polygon);
            var grid = new Grid<byte>(Frame);
            PolygonCells.Fill(polygon, grid, Cell.Yes);
            for (var row = 0; row < Frame.Rows; row++)
            {
                for (var column = 0; column < Frame.Columns; column++)
                {
                    var inside = locator.Locate(new Coordinate(Frame.X(column), Frame.Y(row))) == Location.Interior;
                    Assert.Equal(inside ? Cell.Yes : Cell.No, grid[column, row]);
                }
            }
        }
    }

    [Fact]
    public void Gives_a_cell_on_a_shared_edge_to_one_neighbour_only()
    {
        // The common edge runs through centres, both of columns (x = 205) and of rows (y = 97.5).
        string[] parts =
        [
            "POLYGON ((0 97.5, 205 97.5, 205 400, 0 400, 0 97.5))", "POLYGON ((205 97.5, 900 97.5, 900 400, 205 400, 205 97.5))",
            "POLYGON ((0 -400, 205 -400, 205 97.5, 0 97.5, 0 -400))", "POLYGON ((205 -400, 900 -400, 900 97.5, 205 97.5, 205 -400))",
        ];

        Assert.Equal(Enumerable.Range(0, 30 * 40), parts.SelectMany(p => Yes(Filled(p))).Order());
    }

    [Fact]
    public void Touches_every_cell_that_a_line_meets()
    {
        var random = new Random(11);
        for (var round = 0; round < 60; round++)
        {
            var line = new LineString([Place(random), Place(random), Place(random)]);
            var grid = PolygonMask.Touched([line], Frame);
            for (var row = 0; row < Frame.Rows; row++)
            {
                for (var column = 0; column < Frame.Columns; column++)
                {
                    var cell = new GeometryFactory().ToGeometry(new Envelope(
                        Frame.X(column) - 5, Frame.X(column) + 5, Frame.Y(row) - 2.5, Frame.Y(row) + 2.5));
                    Assert.Equal(cell.Intersects(line) ? Cell.Yes : Cell.No, grid[column, row]);
                }
            }
        }
    }

    [Fact]
    public void Touches_the_cells_along_a_level_line() =>
        Assert.Equal([33, 34, 35], Yes(PolygonMask.Touched([new LineString([new(133, 193), new(155, 193)])], Frame)));

    private static Grid<byte> Filled(string wkt) => PolygonMask.ByCentre([new WKTReader().Read(wkt)], Frame);

    private static int[] Yes(Grid<byte> grid) => [.. Enumerable.Range(0, grid.Cells.Length).Where(i => grid.Cells[i] == Cell.Yes)];

    private static Coordinate Place(Random random) => new(60 + (400 * random.NextDouble()), -30 + (260 * random.NextDouble()));

    private static Polygon Star(Random random)
    {
        var corners = new Coordinate[14];
        for (var i = 0; i < 13; i++)
        {
            var (angle, radius) = (2 * Math.PI * i / 13, 20 + (130 * random.NextDouble()));
            corners[i] = new Coordinate(250 + (radius * Math.Cos(angle)), 100 + (radius * Math.Sin(angle)));
        }

        corners[13] = corners[0].Copy();
        return new Polygon(new LinearRing(corners));
    }
}
