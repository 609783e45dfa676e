using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape;

public sealed class LinksTests
{
    [Theory]
    [InlineData("#..#", 20)]
    [InlineData("#.#", 10)]
    public void Measure_gaps_between_squares_not_centres(string row, double metres)
    {
        var link = Assert.Single(Found(Maps.Drawn(row), null, 100).Table.ToArray());

        Assert.Equal(metres, link.Gap.Metres, 12);
    }

    [Fact]
    public void Leave_out_a_gap_that_equals_the_reach()
    {
        var map = Maps.Drawn("#..........#"); // ten cells between: 100 m

        Assert.Equal(0, Found(map, null, 100).Count);
        Assert.Equal(1, Found(map, null, 100.001).Count);
    }

    [Fact]
    public void Do_not_mistake_the_rounding_of_a_cell_size_for_a_shorter_gap()
    {
        var map = Maps.Drawn(9.9999999999, 10, "#..........#");

        Assert.Equal(0, Found(map, null, 100).Count);
    }

    [Fact]
    public void Know_that_cells_need_not_be_square()
    {
        // 3 cells of 10 m across, 2 cells of 20 m down: a gap of 30 and 40 m, 50 m in all.
        var map = Maps.Drawn(10, 20, "#....", ".....", ".....", "....#");

        Assert.Equal(50, Assert.Single(Found(map, null, 60).Table.ToArray()).Gap.Metres, 12);
        Assert.Equal(0, Found(map, null, 50).Count);
    }

    [Fact]
    public void Are_cut_by_a_barrier_and_pass_beside_it()
    {
        string[] wall = ["#.|.#"];
        string[] gate = ["#.|.#", "#...#"];

        Assert.Equal(0, Found(Maps.Drawn(wall), Maps.Barriers(wall), 100).Count);
        Assert.Equal(1, Found(Maps.Drawn(gate), Maps.Barriers(gate), 100).Count);
    }

    [Fact]
    public void Take_the_smallest_gap_that_is_free()
    {
        // In the first row the gap of 10 m is blocked. From the first row's left cell to the lower right the line is blocked too;
        // the second row offers 30 m.
        string[] map = ["##|##", "#...#"];

        var link = Assert.Single(Found(Maps.Drawn(map), Maps.Barriers(map), 100).Table.ToArray());

        Assert.Equal(BruteForce.Links(Maps.Drawn(map), Maps.Barriers(map), [0, 0, -1, 1, 1, 0, -1, -1, -1, 1], 100)[(0, 1)], link.GapSquared);
        Assert.Equal(30, link.Gap.Metres, 12);
    }

    [Theory]
    [InlineData(1, 1500, false)]
    [InlineData(2, 1500, true)]
    public void Equal_brute_force_on_random_maps(int seed, int trials, bool barriers)
    {
        var random = new Random(seed);
        double[] sizes = [10, 10, 15, 7.5, 30];
        for (var trial = 0; trial < trials; trial++)
        {
            var (columns, rows) = trial % 20 == 0 ? (1, random.Next(1, 40)) : trial % 20 == 1 ? (random.Next(1, 150), 1) : (random.Next(1, 16), random.Next(1, 16));
            var (width, height) = (sizes[random.Next(sizes.Length)], sizes[random.Next(sizes.Length)]);
            var share = random.NextDouble();
            var map = Maps.Random(random, columns, rows, width, height, share * share, 0.05);
            var barrier = barriers ? Maps.Random(random, columns, rows, width, height, random.NextDouble() * 0.4) : null;
            Check(map, barrier, random.Next(1, 9) * 20, trial % 4 == 0 ? Neighbours.Four : Neighbours.Eight, $"trial {trial}");
        }
    }

    [Fact]
    public void Equal_brute_force_on_lines_rivers_and_blocks()
    {
        var random = new Random(3);
        for (var trial = 0; trial < 300; trial++)
        {
            var map = Maps.Random(random, 22, 22, 10, 10, 0);
            var barrier = Maps.Random(random, 22, 22, 10, 10, 0);
            for (var block = 0; block < 6; block++)
            {
                Fill(map, random, random.Next(1, 8), random.Next(1, 8));
            }

            for (var wall = 0; wall < 3; wall++)
            {
                var length = random.Next(3, 22);
                Fill(barrier, random, trial % 2 == 0 ? length : 1, trial % 2 == 0 ? 1 : length);
            }

            Check(map, barrier, 100, Neighbours.Eight, $"trial {trial}");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Equal_brute_force_on_a_checkerboard(bool diagonal)
    {
        var map = new Grid<byte>(new GridFrame(1000, 2000, 10, 10, 14, 14));
        for (var cell = 0; cell < map.Cells.Length; cell++)
        {
            var (x, y) = (cell % 14, cell / 14);
            map.Cells[cell] = (diagonal ? x == y || x == y + 4 : (x + y) % 2 == 0) ? Cell.Yes : Cell.No;
        }

        Check(map, null, 50, Neighbours.Four, "board");
        Check(map, Maps.Random(new Random(5), 14, 14, 10, 10, 0.2), 50, Neighbours.Eight, "board with barriers");
    }

    [Fact]
    public void Do_not_depend_on_the_strips_that_threads_take()
    {
        // 400 rows lie in several strips: each link that crosses a seam must be found once, with its smallest gap.
        var map = Maps.Random(new Random(8), 40, 400, 10, 10, 0.06);
        Check(map, null, 100, Neighbours.Eight, "many strips");
        var once = Found(map, null, 100).Table.ToArray();
        for (var repeat = 0; repeat < 5; repeat++)
        {
            Assert.Equal(once, Found(map, null, 100).Table.ToArray());
        }
    }

    [Fact]
    public void Are_none_with_a_reach_of_nothing() => Assert.Equal(0, Found(Maps.Drawn("#.", ".#"), null, 0, Neighbours.Four).Count);

    private static void Fill(Grid<byte> grid, Random random, int width, int height)
    {
        var (left, top) = (random.Next(0, 22), random.Next(0, 22));
        for (var y = top; y < Math.Min(22, top + height); y++)
        {
            for (var x = left; x < Math.Min(22, left + width); x++)
            {
                grid[x, y] = Cell.Yes;
            }
        }
    }

    private static Links Found(Grid<byte> map, Grid<byte>? barrier, double reach, Neighbours neighbours = Neighbours.Eight) =>
        Links.Of(Patches.Of(map, barrier, neighbours), Length.FromMetres(reach), barrier);

    private static void Check(Grid<byte> map, Grid<byte>? barrier, double reach, Neighbours neighbours, string what)
    {
        var patches = Patches.Of(map, barrier, neighbours);
        var labels = patches.Labels().Cells.Select(label => label - 1).ToArray();
        var expected = BruteForce.Links(map, barrier, labels, reach);

        var links = Links.Of(patches, Length.FromMetres(reach), barrier).Table.ToArray();

        Assert.True(
            expected.Count == links.Length && links.All(link => expected.TryGetValue((link.First, link.Second), out var gap) && Math.Abs(gap - link.GapSquared) < 1e-6),
            $"{what}: {links.Length} links instead of {expected.Count} on {map.Frame} below {reach} m");
        foreach (var link in links)
        {
            Assert.Equal(link.First, labels[link.FirstCell]);
            Assert.Equal(link.Second, labels[link.SecondCell]);
            Assert.Equal(link.GapSquared, BruteForce.Gap(map.Frame, link.FirstCell, link.SecondCell), 6);
            Assert.True(barrier is null || !BruteForce.Blocked(barrier, link.FirstCell, link.SecondCell), $"{what}: a barrier stands in the way of {link}");
        }
    }
}
