using Hedgerow.Science.Grids;
using Xunit;

namespace Hedgerow.Science.Tests.Grids;

public sealed class NearestSourceTests
{
    [Fact]
    public void Equals_brute_force_and_ties_go_to_the_smallest_id()
    {
        var random = new Random(3);
        for (var trial = 0; trial < 500; trial++)
        {
            var frame = new GridFrame(0, 0, 10, trial % 2 == 0 ? 10 : 20, random.Next(1, 25), trial % 7 == 0 ? random.Next(120, 300) : random.Next(1, 25));
            var share = random.NextDouble() * random.NextDouble();
            var sources = new Grid<int>(frame, [.. Enumerable.Range(0, (int)frame.Count).Select(_ => random.NextDouble() < share ? random.Next(1, 6) : -random.Next(2))]);
            var (ids, metres) = (new GridSink<int>(frame), new GridSink<float>(frame));

            NearestSource.Write(sources, ids, metres, new RunOptions(1 + (trial % 3)));

            for (var at = 0; at < frame.Count; at += trial % 7 == 0 ? 37 : 1)
            {
                var (least, id) = (double.PositiveInfinity, 0);
                for (var other = 0; other < frame.Count; other++)
                {
                    if (sources.Cells[other] > 0)
                    {
                        var (dx, dy) = (((at % frame.Columns) - (other % frame.Columns)) * frame.CellWidth, ((at / frame.Columns) - (other / frame.Columns)) * frame.CellHeight);
                        var squared = (dx * dx) + (dy * dy);
                        (least, id) = squared < least ? (squared, sources.Cells[other]) : (least, squared == least ? Math.Min(id, sources.Cells[other]) : id);
                    }
                }

                Assert.True(ids.Grid.Cells[at] == id && metres.Grid.Cells[at] == (float)Math.Sqrt(least), $"trial {trial}, cell {at}: {ids.Grid.Cells[at]} at {metres.Grid.Cells[at]} instead of {id} at {Math.Sqrt(least)}");
            }
        }
    }

    [Fact]
    public void Is_nobody_where_there_is_no_source()
    {
        var frame = new GridFrame(0, 0, 1, 1, 3, 2);
        var ids = new GridSink<int>(frame);

        NearestSource.Write(new Grid<int>(frame), ids, null);

        Assert.All(ids.Grid.Cells, id => Assert.Equal(0, id));
    }
}
