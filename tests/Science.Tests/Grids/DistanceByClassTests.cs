using Hedgerow.Science.Grids;
using Hedgerow.Science.Tests.Landscape;
using Xunit;

namespace Hedgerow.Science.Tests.Grids;

public sealed class DistanceByClassTests
{
    [Fact]
    public void A_row_worked_by_hand()
    {
        var map = new Grid<byte>(new GridFrame(0, 0, 10, 10, 5, 1), [7, 2, 2, 3, 2]);

        var found = DistanceByClass.Of(map, TargetCells.Of((byte)7), [0, 20, 40]);

        Assert.Equal([2, 3, 7], found.Select(one => (int)one.Cell));
        Assert.Equal((3, 70 / 3.0, 40), (found[0].Cells, found[0].Mean, found[0].Max));
        Assert.Equal([1, 1, 1], found[0].Bands);
        Assert.Equal([0, 1, 0], found[1].Bands);
        Assert.Equal([1, 0, 0], found[2].Bands);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Sums_rows_and_grid_agree_and_threads_change_nothing(int threads)
    {
        var random = new Random(6);
        for (var trial = 0; trial < 60; trial++)
        {
            var map = Maps.Random(random, random.Next(1, 90), random.Next(1, 500), 10, 15, random.NextDouble() * 0.05, 0.1);
            var sink = new GridSink<float>(map.Frame);
            var found = DistanceByClass.Of(map, TargetCells.Of(Cell.Yes), [0, 30, 60], sink, new RunOptions(threads));
            var whole = DistanceTransform.Of(map);

            Assert.Equal(whole.Cells, sink.Grid.Cells);
            Assert.Equal(DistanceByClass.Of(map, TargetCells.Of(Cell.Yes), [0, 30, 60]).Select(one => one.Mean), found.Select(one => one.Mean));
            Assert.All(found, one =>
            {
                var own = whole.Cells.Where((_, at) => map.Cells[at] == one.Cell).ToArray();
                Assert.Equal((own.Length, own.Max()), (one.Cells, (float)one.Max));
                Assert.Equal([own.Count(d => d < 30), own.Count(d => d is >= 30 and < 60), own.Count(d => d >= 60)], one.Bands);
            });
        }
    }

    [Fact]
    public void All_but_some_bytes_measures_depth()
    {
        var map = new Grid<byte>(new GridFrame(0, 0, 10, 10, 5, 1), [1, 3, 3, 255, 3]);
        var sink = new GridSink<float>(map.Frame);

        DistanceTransform.Write(map, TargetCells.AllBut(3, 255), sink);

        Assert.Equal([0, 10, 20, 30, 40], sink.Grid.Cells);
    }

    [Fact]
    public void Many_targets_at_once_are_the_union_of_them()
    {
        var random = new Random(7);
        var map = new Grid<byte>(new GridFrame(0, 0, 10, 10, 77, 300), [.. Enumerable.Range(0, 77 * 300).Select(_ => (byte)random.Next(200))]);
        byte[] targets = [3, 9, 27, 81, 100, 150];
        var (many, one) = (new GridSink<float>(map.Frame), new GridSink<float>(map.Frame));

        DistanceTransform.Write(map, TargetCells.Of(targets), many);
        DistanceTransform.Write(new Grid<byte>(map.Frame, [.. map.Cells.Select(cell => targets.Contains(cell) ? (byte)1 : (byte)0)]), TargetCells.Of((byte)1), one);

        Assert.Equal(one.Grid.Cells, many.Grid.Cells);
    }

    [Fact]
    public void A_sink_that_fails_ends_the_work_with_its_own_failure()
    {
        var map = new Grid<byte>(new GridFrame(0, 0, 1, 1, 4, 2000));

        Assert.Throws<InvalidOperationException>(() => DistanceTransform.Write(map, TargetCells.Of((byte)1), new Failing()));
    }

    [Fact]
    public void Edges_that_do_not_ascend_from_0_are_refused() =>
        Assert.Throws<ArgumentException>(() => DistanceByClass.Of(new Grid<byte>(new GridFrame(0, 0, 1, 1, 1, 1)), TargetCells.Of((byte)1), [0, 5, 5]));

    private sealed class Failing : IRowSink<float>
    {
        public void Write(int row, ReadOnlySpan<float> cells)
        {
            if (row > 200)
            {
                throw new InvalidOperationException("full");
            }
        }
    }
}
