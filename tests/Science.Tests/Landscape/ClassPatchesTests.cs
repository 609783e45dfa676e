using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Tests.Grids;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape;

public sealed class ClassPatchesTests
{
    [Fact]
    public void Matches_a_case_worked_by_hand()
    {
        // A ring of 1 around a 2, a corner of 3 that touches another 3 by a corner only, no data on the right.
        var map = ClassMaps.Drawn(
            10,
            20,
            "11139",
            "12119",
            "11319");

        var found = ClassPatches.Of(map);

        Assert.Equal(4, found.Count);
        var ring = found.Table[0];
        Assert.Equal((1, 9L, 0, 0), (ring.Class, ring.Cells, ring.FirstColumn, ring.FirstRow));
        Assert.Equal(new GridWindow(0, 0, 4, 3), ring.Box);
        // Row runs: 111 | 1, 11 | 11, 1: five runs, two ends each. Below one another: columns 0, 2 | 0, 1 → (0,0)-(0,1), (2,0)-(2,1), (0,1)-(0,2), (3,1)-(3,2).
        Assert.Equal((10L, 10L), (ring.UprightSides, ring.LevelSides));
        Assert.Equal((10 * 20) + (10 * 10), ring.PerimeterMetres(map.Frame));
        Assert.Equal((0 + 1 + 2 + 0 + 2 + 3 + 0 + 1 + 3) / 9.0, ring.CentroidColumn);
        Assert.Equal((0 + 0 + 0 + 1 + 1 + 1 + 2 + 2 + 2) / 9.0, ring.CentroidRow);
        Assert.Equal([1, 3, 2, 3], found.Table.ToArray().Select(patch => (int)patch.Class));
        Assert.Equal(9 * 200, ring.SquareMetres(map.Frame));
    }

    [Fact]
    public void Four_neighbours_part_what_meets_at_a_corner()
    {
        var map = ClassMaps.Drawn("12", "21");

        Assert.Equal(2, ClassPatches.Of(map).Count);
        Assert.Equal(4, ClassPatches.Of(map, Neighbours.Four).Count);
    }

    [Theory]
    [InlineData(Neighbours.Four)]
    [InlineData(Neighbours.Eight)]
    public void Equals_a_flood_fill_on_thousands_of_small_maps(Neighbours neighbours)
    {
        var random = new Random(31);
        for (var trial = 0; trial < 1500; trial++)
        {
            var grid = ClassMaps.Random(random);
            Check(grid, neighbours, random.Next(1, grid.Frame.Rows + 1));
        }
    }

    [Theory]
    [InlineData(Neighbours.Four)]
    [InlineData(Neighbours.Eight)]
    public void Equals_a_flood_fill_on_boards_chains_combs_and_lines(Neighbours neighbours)
    {
        Func<int, int, int>[] patterns =
        [
            (column, row) => (column + row) % 2, (column, row) => column == row ? 1 : 0, (column, row) => (column + row) % 3, (_, _) => 5, (_, _) => ClassMaps.NoData,
            (column, row) => column % 2 == 0 || row == 5 ? 1 : ClassMaps.NoData, (column, row) => row % 2 == 0 ? 1 : (row / 2 % 2 == 0 ? column == 0 ? 1 : 2 : column == 8 ? 1 : 2),
            (column, row) => Math.Max(Math.Abs(column - 4), Math.Abs(row - 4)) % 2,
        ];
        foreach (var pattern in patterns)
        {
            foreach (var (columns, rows) in new[] { (9, 9), (1, 9), (9, 1), (1, 1), (65, 3), (64, 2), (130, 5) })
            {
                foreach (var strip in new[] { 1, 2, rows })
                {
                    Check(ClassMaps.Pattern(columns, rows, pattern), neighbours, strip);
                }
            }
        }
    }

    [Fact]
    public void Strips_and_threads_change_nothing()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 25; trial++)
        {
            var map = ClassMaps.Of(ClassMaps.Random(random, 200, 90));
            var whole = PatchStrips.Read(map, Neighbours.Eight, map.Frame.Rows, new RunOptions(1));
            foreach (var stripRows in new[] { 1, 3, 16 })
            {
                var cut = PatchStrips.Read(map, Neighbours.Eight, stripRows, new RunOptions(4));
                Assert.Equal(whole.Table, cut.Table);
                Assert.Equal(Cells(whole.Labels), Cells(cut.Labels));
            }
        }
    }

    [Fact]
    public void Turning_and_mirroring_change_nothing_but_places()
    {
        var random = new Random(8);
        for (var trial = 0; trial < 300; trial++)
        {
            var grid = ClassMaps.Random(random, 20, 20);
            var expected = Facts(grid);

            Assert.Equal(expected, Facts(ClassMaps.Mirrored(grid)));
            Assert.Equal(expected, Facts(ClassMaps.Turned(grid)));
        }
    }

    [Fact]
    public void A_map_that_reads_otherwise_a_second_time_is_noticed()
    {
        var grid = ClassMaps.Pattern(6, 6, (x, y) => 1);
        var patches = ClassPatches.Of(new ClassMap(grid));
        grid[2, 2] = 7;
        using var reader = patches.Labels.Open();

        Assert.Contains("has changed", Assert.Throws<InvalidOperationException>(() => reader.Read(0, new uint[36])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_of_no_data_has_no_patch()
    {
        var found = ClassPatches.Of(ClassMaps.Drawn("99", "99"));

        Assert.Equal(0, found.Count);
        Assert.All(Cells(found.Labels), label => Assert.Equal(0u, label));
    }

    [Fact]
    public void Refuses_six_neighbours() => Assert.Throws<ArgumentOutOfRangeException>(() => ClassPatches.Of(ClassMaps.Drawn("1"), (Neighbours)6));

    [Fact]
    public void Stops_when_asked()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => ClassPatches.Of(ClassMaps.Drawn("1"), Neighbours.Eight, new RunOptions(Cancel: stop.Token)));
    }

    private static uint[] Cells(IRows<uint> rows)
    {
        var cells = new uint[rows.Frame.Count];
        using var reader = rows.Open();
        reader.Read(0, cells);
        return cells;
    }

    private static (byte Class, long Cells, double Perimeter)[] Facts(Grid<byte> grid) =>
        [.. ClassPatches.Of(ClassMaps.Of(grid)).Table.ToArray().Select(patch => (patch.Class, patch.Cells, patch.PerimeterMetres(grid.Frame))).Order()];

    private static void Check(Grid<byte> grid, Neighbours neighbours, int stripRows)
    {
        var found = PatchStrips.Read(ClassMaps.Of(grid), neighbours, stripRows, new RunOptions(2));
        var (labels, patches) = FloodFill(grid, neighbours);

        Assert.Equal(labels, Cells(found.Labels));
        Assert.Equal(patches.Count, found.Table.Length);
        for (var patch = 0; patch < patches.Count; patch++)
        {
            var (mine, cells) = (found.Table[patch], patches[patch]);
            Assert.Equal(cells.Count, mine.Cells);
            Assert.Equal(cells[0], (mine.FirstColumn, mine.FirstRow));
            Assert.Equal(grid[cells[0].Column, cells[0].Row], mine.Class);
            Assert.Equal(cells.Average(cell => cell.Column), mine.CentroidColumn, 1e-12);
            Assert.Equal(cells.Average(cell => cell.Row), mine.CentroidRow, 1e-12);
            var (left, top) = (cells.Min(cell => cell.Column), cells.Min(cell => cell.Row));
            Assert.Equal(new GridWindow(left, top, cells.Max(cell => cell.Column) - left + 1, cells.Max(cell => cell.Row) - top + 1), mine.Box);
            Assert.Equal(Sides(grid, cells, 1, 0), mine.UprightSides);
            Assert.Equal(Sides(grid, cells, 0, 1), mine.LevelSides);
        }
    }

    private static long Sides(Grid<byte> grid, List<(int Column, int Row)> cells, int across, int down) =>
        cells.Sum(cell => (Same(grid, cell, cell.Column + across, cell.Row + down) ? 0 : 1) + (Same(grid, cell, cell.Column - across, cell.Row - down) ? 0 : 1));

    private static bool Same(Grid<byte> grid, (int Column, int Row) cell, int column, int row) =>
        grid.Frame.Holds(column, row) && grid[column, row] == grid[cell.Column, cell.Row];

    /// <summary>The definition, word by word: from each cell not yet reached, in row-major order, all that touches.</summary>
    private static (uint[] Labels, List<List<(int Column, int Row)>> Patches) FloodFill(Grid<byte> grid, Neighbours neighbours)
    {
        var frame = grid.Frame;
        var labels = new uint[frame.Count];
        var patches = new List<List<(int Column, int Row)>>();
        for (var start = 0; start < labels.Length; start++)
        {
            var kind = grid.Cells[start];
            if (labels[start] != 0 || kind == ClassMaps.NoData)
            {
                continue;
            }

            var patch = new List<(int Column, int Row)>();
            patches.Add(patch);
            var open = new Stack<int>([start]);
            labels[start] = (uint)patches.Count;
            while (open.TryPop(out var cell))
            {
                var (column, row) = (cell % frame.Columns, cell / frame.Columns);
                patch.Add((column, row));
                for (var dy = -1; dy <= 1; dy++)
                {
                    for (var dx = -1; dx <= 1; dx++)
                    {
                        var next = ((row + dy) * frame.Columns) + column + dx;
                        if ((neighbours == Neighbours.Eight || dx == 0 || dy == 0) && frame.Holds(column + dx, row + dy) && labels[next] == 0 && grid.Cells[next] == kind)
                        {
                            labels[next] = (uint)patches.Count;
                            open.Push(next);
                        }
                    }
                }
            }
        }

        return (labels, patches);
    }
}
