using Hedgerow.Science.Grids;
using Hedgerow.Science.Tests.Landscape;
using Xunit;

namespace Hedgerow.Science.Tests.Grids;

public sealed class SupercoverTests
{
    [Fact]
    public void Takes_all_four_cells_around_a_corner() =>
        Assert.Equal([(0, 0), (1, 0), (0, 1), (1, 1)], Supercover.Cells(0, 0, 1, 1));

    [Fact]
    public void Takes_the_cells_of_a_shallow_line() =>
        Assert.Equal([(5, 7), (6, 7), (6, 8), (7, 8)], Supercover.Cells(5, 7, 7, 8));

    [Fact]
    public void Takes_every_cell_that_the_segment_touches_and_no_other()
    {
        for (var across = -14; across <= 14; across++)
        {
            for (var down = -14; down <= 14; down++)
            {
                var expected =
                    from y in Enumerable.Range(Math.Min(0, down), Math.Abs(down) + 1)
                    from x in Enumerable.Range(Math.Min(0, across), Math.Abs(across) + 1)
                    where BruteForce.Touches(0, 0, across, down, x, y)
                    select (x, y);

                Assert.Equal(expected, Supercover.Cells(0, 0, across, down));
                Assert.Equal(expected, Supercover.Cells(across, down, 0, 0));
            }
        }
    }
}
