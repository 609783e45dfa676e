namespace Hedgerow.Gdal.Tests;

public sealed class RasterizerTests
{
    /// <summary>Four columns and four rows of 10 m; centres at 5, 15, 25, 35.</summary>
    private static readonly RasterFrame Frame = new(0, 40, 10, 10, 4, 4);

    [Fact]
    public void Burns_the_cells_whose_centre_a_polygon_holds()
    {
        // The box spans 4..26 east and 4..16 north: centres 5, 15, 25 and 5, 15.
        Assert.Equal(
            """
            ....
            ....
            ###.
            ###.
            """,
            Burnt(false, Shapes.Box(4, 4, 26, 16)));
    }

    [Fact]
    public void Burns_every_cell_touched_when_asked() =>
        Assert.Equal(
            """
            ....
            ####
            ####
            ####
            """,
            Burnt(true, Shapes.Box(9, 9, 31, 21)));

    [Fact]
    public void Burns_no_further_than_the_border_of_a_cell_when_all_touched_are_asked_for() =>
        Assert.Equal(
            """
            ....
            .##.
            .##.
            ....
            """,
            Burnt(true, Shapes.Box(10.5, 10.5, 29.5, 29.5)));

    [Fact]
    public void Takes_a_centre_on_an_edge_as_lying_to_the_north_west()
    {
        // All four edges run through centres: those on the south and east edges are in, those on the north and west ones are not.
        Assert.Equal(
            """
            ....
            ....
            .##.
            .##.
            """,
            Burnt(false, Shapes.Box(5, 5, 25, 25)));
    }

    [Fact]
    public void Takes_a_hole_out()
    {
        var cells = new byte[16];
        Rasterizer.Burn(Frame, [WithHole()], 1, false, cells);
        Assert.Equal("1111" + "1001" + "1001" + "1111", string.Concat(cells));
    }

    [Fact]
    public void Shares_out_the_cells_of_a_mosaic_whatever_centres_its_edges_run_through()
    {
        // Corners of 12 × 12 quadrangles on a lattice of half cells: hundreds of centres lie on edges or corners.
        var random = new Random(20260101);
        const int n = 12;
        var frame = new RasterFrame(500_000, 1_000_120, 10, 10, n, n);
        for (var round = 0; round < 50; round++)
        {
            var corners = new (double X, double Y)[n + 1, n + 1];
            for (var i = 0; i <= n; i++)
            {
                for (var j = 0; j <= n; j++)
                {
                    var inside = i > 0 && j > 0 && i < n && j < n;
                    corners[i, j] = (
                        500_000 + (10 * i) + (inside ? 5 * random.Next(0, 2) : 0),
                        1_000_000 + (10 * j) + (inside ? 5 * random.Next(0, 2) : 0));
                }
            }

            var hits = new int[frame.Count];
            for (var i = 0; i < n; i += 2)
            {
                for (var j = 0; j < n; j += 3)
                {
                    var ring = new List<(double, double)>();
                    for (var k = i; k < i + 2; k++) { ring.Add(corners[k, j]); }
                    for (var k = j; k < j + 3; k++) { ring.Add(corners[i + 2, k]); }
                    for (var k = i + 2; k > i; k--) { ring.Add(corners[k, j + 3]); }
                    for (var k = j + 3; k > j; k--) { ring.Add(corners[i, k]); }
                    Count(frame, Shapes.Polygon([.. ring]), hits);
                }
            }

            Assert.All(hits, hit => Assert.Equal(1, hit));
        }
    }

    [Fact]
    public void Shares_out_the_cells_of_boxes_whose_edges_all_run_through_centres()
    {
        var frame = new RasterFrame(0, 80, 10, 10, 8, 8);
        var hits = new int[frame.Count];
        double[] cuts = [-10, 5, 15, 45, 65, 90];
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            for (var j = 0; j + 1 < cuts.Length; j++)
            {
                Count(frame, Shapes.Box(cuts[i], cuts[j], cuts[i + 1], cuts[j + 1]), hits);
            }
        }

        Assert.All(hits, hit => Assert.Equal(1, hit));
    }

    [Fact]
    public void Agrees_with_the_even_odd_rule_at_every_centre_of_random_polygons()
    {
        var random = new Random(7);
        var frame = new RasterFrame(-71.3, 43.7, 0.9, 1.1, 60, 50);
        for (var round = 0; round < 40; round++)
        {
            var middle = (X: frame.Left + (random.NextDouble() * 54), Y: frame.Top - (random.NextDouble() * 55));
            var count = random.Next(3, 30);
            var ring = Enumerable.Range(0, count).Select(i =>
            {
                var (sin, cos) = Math.SinCos(2 * Math.PI * i / count);
                var radius = 2 + (random.NextDouble() * 30);
                return (X: middle.X + (radius * cos), Y: middle.Y + (radius * sin));
            }).ToArray();

            var cells = new byte[frame.Count];
            Rasterizer.Burn(frame, [Shapes.Polygon(ring)], 9, false, cells);
            for (var cell = 0; cell < cells.Length; cell++)
            {
                var x = frame.Left + (((cell % frame.Columns) + 0.5) * frame.CellWidth);
                var y = frame.Top - (((cell / frame.Columns) + 0.5) * frame.CellHeight);
                Assert.Equal(Holds(ring, x, y) ? 9 : 0, cells[cell]);
            }
        }
    }

    [Fact]
    public void Keeps_large_values_to_the_last_digit_and_lets_the_last_geometry_win()
    {
        var cells = new int[16];
        Rasterizer.Burn(
            Frame, [(Shapes.Box(0, 0, 20, 40), 16_777_217), (Shapes.Box(10, 0, 40, 40), int.MaxValue), (Shapes.Box(30, 0, 40, 10), -5)], false, cells);

        int[] usual = [16_777_217, int.MaxValue, int.MaxValue, int.MaxValue];
        Assert.Equal([.. usual, .. usual, .. usual, 16_777_217, int.MaxValue, int.MaxValue, -5], cells);
    }

    [Fact]
    public void Leaves_other_cells_as_they_are()
    {
        var cells = Enumerable.Repeat((byte)7, 16).ToArray();
        Rasterizer.Burn(Frame, [], 1, false, cells);
        Assert.All(cells, cell => Assert.Equal(7, cell));

        Rasterizer.Burn(Frame, [Shapes.Box(1000, 1000, 1010, 1010), Shapes.Box(0, 30, 10, 40)], 1, false, cells);
        Assert.Equal(1, cells[0]);
        Assert.All(cells.Skip(1), cell => Assert.Equal(7, cell));
    }

    [Fact]
    public void Burns_many_geometries_in_one_go()
    {
        var frame = new RasterFrame(0, 1000, 1, 1, 1000, 1000);
        var shapes = Enumerable.Range(0, 50_000).Select(i => (Shapes.Box(2 * (i % 500), 10 * (i / 500), (2 * (i % 500)) + 1, (10 * (i / 500)) + 3), i + 1));
        var cells = new int[frame.Count];
        Rasterizer.Burn(frame, shapes, false, cells);
        Assert.Equal(50_000 * 3, cells.Count(cell => cell != 0));
        Assert.Equal(50_000, cells.Where(cell => cell != 0).Distinct().Count());
    }

    [Fact]
    public void Refuses_bytes_that_are_no_geometry() =>
        Assert.Throws<GdalException>(() => Rasterizer.Burn(Frame, [[1, 3, 0, 0, 0, 9, 9]], 1, false, new byte[16]));

    [Fact]
    public void Refuses_a_target_of_another_size()
    {
        var refusal = Assert.Throws<ArgumentException>("target", () => Rasterizer.Burn(Frame, [], 1, false, new byte[15]));
        Assert.Contains("15 cells given for a raster of 4 × 4 = 16 cells", refusal.Message, StringComparison.Ordinal);
    }

    private static void Count(RasterFrame frame, byte[] shape, int[] hits)
    {
        var cells = new byte[frame.Count];
        Rasterizer.Burn(frame, [shape], 1, false, cells);
        for (var i = 0; i < hits.Length; i++)
        {
            hits[i] += cells[i];
        }
    }

    private static bool Holds((double X, double Y)[] ring, double x, double y)
    {
        var inside = false;
        for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
        {
            if (ring[i].Y > y != ring[j].Y > y && x < ring[i].X + ((ring[j].X - ring[i].X) * (y - ring[i].Y) / (ring[j].Y - ring[i].Y)))
            {
                inside = !inside;
            }
        }

        return inside;
    }

    private static byte[] WithHole()
    {
        var outer = Shapes.Box(0, 0, 40, 40);
        var inner = Shapes.Box(10, 10, 30, 30);
        byte[] both = [.. outer, .. inner[9..]];
        both[5] = 2;
        return both;
    }

    private static string Burnt(bool allTouched, params byte[][] shapes)
    {
        var cells = new byte[Frame.Count];
        Rasterizer.Burn(Frame, shapes, 1, allTouched, cells);
        return string.Join('\n', cells.Chunk(Frame.Columns).Select(row => string.Concat(row.Select(cell => cell == 1 ? '#' : '.'))));
    }
}
