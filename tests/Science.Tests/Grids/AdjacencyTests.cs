using Hedgerow.Science.Grids;
using Xunit;

namespace Hedgerow.Science.Tests.Grids;

public sealed class AdjacencyTests
{
    [Fact]
    public void Matches_a_case_worked_by_hand()
    {
        var map = ClassMaps.Drawn(
            10,
            20,
            "112",
            "192");

        var found = Adjacency.Of(map);

        Assert.Equal((1L, 1L, 0L), (found.Across(1, 1), found.Across(1, 2), found.Across(2, 1)));
        Assert.Equal((1L, 1L), (found.Across(1, 9), found.Across(9, 2)));
        Assert.Equal((1L, 1L, 1L, 0L), (found.Down(1, 1), found.Down(1, 9), found.Down(2, 2), found.Down(1, 2)));
        Assert.Equal((2L, 2L, 0L), (found.UprightBorder(1), found.UprightBorder(2), found.UprightBorder(9)));
        Assert.Equal((3L, 2L, 1L), (found.LevelBorder(1), found.LevelBorder(2), found.LevelBorder(9)));
        Assert.Equal(20, found.Metres(1, 2));
        Assert.Equal(20 + 10, found.Metres(9, 1));
        Assert.Equal(20 + 10, found.Metres(1, 1));
        Assert.Equal((2 * 20) + (3 * 10), found.BorderMetres(1));
        Assert.Equal((3L, 2L, 1L), (found.Cells(1), found.Cells(2), found.Cells(9)));
    }

    [Fact]
    public void Equals_a_count_cell_by_cell_on_thousands_of_small_maps()
    {
        var random = new Random(17);
        for (var trial = 0; trial < 1000; trial++)
        {
            var grid = trial % 20 == 0 ? ClassMaps.Random(random, 300, 20) : ClassMaps.Random(random);
            Check(grid, random.Next(1, grid.Frame.Rows + 1), random.Next(1, 4));
        }
    }

    [Fact]
    public void Every_side_of_a_cell_is_a_contact_or_border()
    {
        var random = new Random(18);
        for (var trial = 0; trial < 300; trial++)
        {
            var grid = ClassMaps.Random(random, 90, 30);
            var found = Adjacency.Of(ClassMaps.Of(grid));
            for (byte cell = 0; cell < 10; cell++)
            {
                long upright = found.UprightBorder(cell), level = found.LevelBorder(cell);
                for (byte other = 0; other < 10; other++)
                {
                    upright += found.Across(cell, other) + found.Across(other, cell);
                    level += found.Down(cell, other) + found.Down(other, cell);
                }

                Assert.Equal((2 * found.Cells(cell), 2 * found.Cells(cell)), (upright, level));
            }
        }
    }

    [Fact]
    public void Counts_bytes_as_they_are()
    {
        var random = new Random(19);
        var grid = new Grid<byte>(new GridFrame(0, 0, 10, 10, 263, 57));
        random.NextBytes(grid.Cells);
        var counts = ClassCells.ByByte(grid, 5, new RunOptions(3));

        Assert.Equal(Enumerable.Range(0, 256).Select(cell => grid.Cells.LongCount(value => value == cell)), counts);
    }

    private static void Check(Grid<byte> grid, int stripRows, int threads)
    {
        var (columns, rows) = (grid.Frame.Columns, grid.Frame.Rows);
        var across = new long[65536];
        var down = new long[65536];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (column + 1 < columns)
                {
                    across[(grid[column, row] << 8) | grid[column + 1, row]]++;
                }

                if (row + 1 < rows)
                {
                    down[(grid[column, row] << 8) | grid[column, row + 1]]++;
                }
            }
        }

        var found = AdjacencyCount.Of(ClassMaps.Of(grid), stripRows, new RunOptions(threads));
        for (byte one = 0; one < 10; one++)
        {
            for (byte other = 0; other < 10; other++)
            {
                Assert.Equal(across[(one << 8) | other], found.Across(one, other));
                Assert.Equal(down[(one << 8) | other], found.Down(one, other));
            }
        }
    }
}
