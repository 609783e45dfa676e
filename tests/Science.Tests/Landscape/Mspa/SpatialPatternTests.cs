using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Landscape.Mspa;
using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape.Mspa;

public sealed class SpatialPatternTests
{
    private const int Trials = 120;

    [Fact]
    public void A_block_has_core_and_edge() => Draws(
        [
            ".....",
            ".###.",
            ".###.",
            ".###.",
            ".....",
        ],
        [
            ".....",
            ".EEE.",
            ".ECE.",
            ".EEE.",
            ".....",
        ]);

    [Fact]
    public void What_holds_no_core_is_islet() => Draws([".....", ".##..", "...#.", "....."], [".....", ".II..", "...I.", "....."]);

    [Fact]
    public void The_border_of_the_map_is_no_edge_and_no_data_is_none_either() => Draws(["###?", "####", "###?"], ["CCC?", "CCCC", "CCC?"]);

    [Fact]
    public void The_rim_of_a_hole_is_perforation() => Draws(
        [
            ".........",
            ".#######.",
            ".#######.",
            ".#######.",
            ".###.###.",
            ".#######.",
            ".#######.",
            ".#######.",
            ".........",
        ],
        [
            ".........",
            ".EEEEEEE.",
            ".ECCCCCE.",
            ".ECPPPCE.",
            ".ECP.PCE.",
            ".ECPPPCE.",
            ".ECCCCCE.",
            ".EEEEEEE.",
            ".........",
        ]);

    [Fact]
    public void A_strip_between_two_cores_is_bridge_and_shows_through_the_edge() => Draws(
        [
            "...........",
            ".###...###.",
            ".#########.",
            ".###...###.",
            "...........",
        ],
        [
            "...........",
            ".EEE...EEE.",
            ".ECBBBBBCE.",
            ".EEE...EEE.",
            "...........",
        ]);

    [Fact]
    public void Without_transition_the_edge_stays_closed() => Draws(
        [".........", ".###.###.", ".#######.", ".###.###.", "........."],
        [".........", ".EEE.EEE.", ".ECEBECE.", ".EEE.EEE.", "........."],
        new PatternOptions { Transition = false });

    [Fact]
    public void A_strip_back_to_the_same_core_is_loop() => Draws(
        [
            ".......",
            ".###...",
            ".####..",
            ".###.#.",
            ".###.#.",
            ".####..",
            ".###...",
            ".......",
        ],
        [
            ".......",
            ".EEE...",
            ".ECLL..",
            ".ECE.L.",
            ".ECE.L.",
            ".ECLL..",
            ".EEE...",
            ".......",
        ]);

    [Fact]
    public void A_dead_end_is_branch_on_an_edge_and_on_a_bridge() => Draws(
        [
            "..............",
            "........#.....",
            ".###....#.###.",
            ".############.",
            ".###......###.",
            "..#...........",
            "..#...........",
        ],
        [
            "..............",
            "........R.....",
            ".EEE....B.EEE.",
            ".ECBBBBBBBBCE.",
            ".EEE......EEE.",
            "..R...........",
            "..R...........",
        ]);

    [Fact]
    public void A_core_in_the_hole_of_another_has_an_edge_of_its_own()
    {
        var map = Maps.Drawn([.. Enumerable.Range(0, 17).Select(row => string.Concat(Enumerable.Range(0, 17).Select(column =>
        {
            var ring = Math.Max(Math.Abs(row - 8), Math.Abs(column - 8));
            return ring is <= 2 or (>= 4 and <= 7) ? '#' : '.';
        })))]);
        var found = Letters(SpatialPattern.Of(map));

        Assert.Equal(".ECCP.ECCCE.PCCE.", found[8]);
    }

    [Theory]
    [InlineData(Neighbours.Eight, 10.0, 10.0, 10.0)]
    [InlineData(Neighbours.Four, 10.0, 10.0, 10.0)]
    [InlineData(Neighbours.Eight, 10.0, 7.0, 10.0)]
    [InlineData(Neighbours.Eight, 10.0, 10.0, 20.0)]
    public void Equals_the_rules_taken_word_by_word(Neighbours touching, double width, double height, double edge)
    {
        var random = new Random(31);
        var seen = new HashSet<char>();
        for (var trial = 0; trial < (edge > width ? Trials / 2 : Trials); trial++)
        {
            var map = Blobs(random, random.Next(1, 14), random.Next(1, 11), width, height);
            var transition = trial % 2 == 0;
            var options = new PatternOptions { EdgeWidth = Length.FromMetres(edge), Neighbours = touching, Transition = transition };
            var expected = PatternBruteForce.Of(map, (int)touching, edge + (0.98 * Math.Max(width, height)), transition);

            Assert.Equal(string.Join('\n', expected), string.Join('\n', Letters(SpatialPattern.Of(map, options))));
            seen.UnionWith(expected.SelectMany(line => line));
        }

        Assert.Superset(new HashSet<char>(touching == Neighbours.Eight && edge == width && width == height ? "CIPELBR.?" : "CIER.?"), seen);
    }

    [Fact]
    public void Turning_and_mirroring_the_map_turns_and_mirrors_the_pattern()
    {
        var random = new Random(32);
        for (var trial = 0; trial < 100; trial++)
        {
            var map = Blobs(random, 30, 24, 10, 10);
            var pattern = SpatialPattern.Of(map);

            Assert.Equal(Turned(pattern).Cells, SpatialPattern.Of(Turned(map)).Cells);
            Assert.Equal(Mirrored(pattern).Cells, SpatialPattern.Of(Mirrored(map)).Cells);
        }
    }

    [Fact]
    public void Every_foreground_cell_has_a_class_and_a_wider_edge_never_enlarges_the_core()
    {
        var random = new Random(33);
        for (var trial = 0; trial < 50; trial++)
        {
            var map = Blobs(random, 40, 40, 10, 10);
            var narrow = SpatialPattern.Of(map);
            var wide = SpatialPattern.Of(map, new PatternOptions { EdgeWidth = Length.FromMetres(20) });
            for (var cell = 0; cell < map.Cells.Length; cell++)
            {
                Assert.Equal(map.Cells[cell] == Cell.Yes, narrow.Cells[cell] is >= 1 and <= 7);
                Assert.Equal(map.Cells[cell] == Cell.NoData, narrow.Cells[cell] == (byte)PatternClass.NoData);
                Assert.False(wide.Cells[cell] == (byte)PatternClass.Core && narrow.Cells[cell] != (byte)PatternClass.Core);
            }
        }
    }

    [Fact]
    public void A_map_of_one_class_is_core_or_nothing()
    {
        Assert.All(SpatialPattern.Of(Maps.Drawn("####", "####")).Cells, cell => Assert.Equal((byte)PatternClass.Core, cell));
        Assert.All(SpatialPattern.Of(Maps.Drawn("....")).Cells, cell => Assert.Equal((byte)PatternClass.Background, cell));
        Assert.All(SpatialPattern.Of(Maps.Drawn("?", "?")).Cells, cell => Assert.Equal((byte)PatternClass.NoData, cell));
    }

    [Fact]
    public void Refuses_an_edge_narrower_than_a_cell() =>
        Assert.Throws<ArgumentOutOfRangeException>("options", () => SpatialPattern.Of(Maps.Drawn("##"), new PatternOptions { EdgeWidth = Length.FromMetres(5) }));

    private static void Draws(string[] map, string[] expected, PatternOptions? options = null) =>
        Assert.Equal(string.Join('\n', expected), string.Join('\n', Letters(SpatialPattern.Of(Maps.Drawn(map), options))));

    private static string[] Letters(Grid<byte> pattern) =>
    [
        .. Enumerable.Range(0, pattern.Frame.Rows).Select(row => string.Concat(pattern.Row(row).ToArray().Select(cell => cell == 255 ? '?' : ".CIPELBR"[cell]))),
    ];

    /// <summary>Rectangles and strips on background, some cells knocked out or unknown.</summary>
    private static Grid<byte> Blobs(Random random, int columns, int rows, double width, double height)
    {
        var map = new Grid<byte>(new GridFrame(1000, 2000, width, height, columns, rows));
        var holes = random.Next(2) == 0; // background on foreground, or the other way round
        Array.Fill(map.Cells, holes ? Cell.Yes : Cell.No);
        for (var shape = random.Next(1, 2 + (columns * rows / (holes ? 20 : 30))); shape > 0; shape--)
        {
            var thin = random.Next(3) == 0;
            var (w, h) = (random.Next(1, holes ? 4 : 9), thin || holes ? 1 : random.Next(2, 9));
            (w, h) = random.Next(2) == 0 ? (w, h) : (h, w);
            var (x, y) = (random.Next(columns), random.Next(rows));
            for (var cell = 0; cell < map.Cells.Length; cell++)
            {
                if (cell % columns >= x && cell % columns < x + w && cell / columns >= y && cell / columns < y + h)
                {
                    map.Cells[cell] = holes ? Cell.No : Cell.Yes;
                }
            }
        }

        for (var cell = 0; cell < map.Cells.Length; cell++)
        {
            map.Cells[cell] = random.Next(60) == 0 ? Cell.No : random.Next(60) == 0 ? Cell.NoData : map.Cells[cell];
        }

        return map;
    }

    private static Grid<byte> Turned(Grid<byte> map)
    {
        var turned = new Grid<byte>(new GridFrame(0, 0, 10, 10, map.Frame.Rows, map.Frame.Columns));
        for (var cell = 0; cell < map.Cells.Length; cell++)
        {
            turned[map.Frame.Rows - 1 - (cell / map.Frame.Columns), cell % map.Frame.Columns] = map.Cells[cell];
        }

        return turned;
    }

    private static Grid<byte> Mirrored(Grid<byte> map)
    {
        var mirrored = new Grid<byte>(map.Frame);
        for (var cell = 0; cell < map.Cells.Length; cell++)
        {
            mirrored[map.Frame.Columns - 1 - (cell % map.Frame.Columns), cell / map.Frame.Columns] = map.Cells[cell];
        }

        return mirrored;
    }
}
