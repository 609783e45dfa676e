using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Xunit;

namespace Hedgerow.Science.Tests.Grids;

/// <summary>Maps of more than 2^31 cells, whose rows are invented when they are read.</summary>
public sealed class HugeMapTests
{
    private static readonly GridFrame Frame = new(0, 0, 10, 10, 1 << 20, 2050);

    [Fact]
    public void Counts_patches_and_contacts_go_beyond_2_to_the_31()
    {
        // Two classes in halves, a stripe of no data between: each row is the same.
        var map = new ClassMap(new Halves(Frame), null, 9);
        var half = Frame.Columns / 2;
        var patches = ClassPatches.Of(map);

        Assert.True(Frame.Count > int.MaxValue);
        Assert.Equal(2, patches.Count);
        Assert.Equal((half - 1L) * Frame.Rows, patches.Table[0].Cells);
        Assert.Equal((long)half * Frame.Rows, patches.Table[1].Cells);
        Assert.Equal(new GridWindow(half, 0, half, Frame.Rows), patches.Table[1].Box);
        Assert.Equal((half + (Frame.Columns - 1)) / 2.0, patches.Table[1].CentroidColumn);
        Assert.Equal((Frame.Rows - 1) / 2.0, patches.Table[1].CentroidRow);
        Assert.Equal((2L * Frame.Rows, 2L * half), (patches.Table[1].UprightSides, patches.Table[1].LevelSides));

        var adjacency = Adjacency.Of(map);
        Assert.Equal(Frame.Count - Frame.Rows, adjacency.Cells(1) + adjacency.Cells(2));
        Assert.Equal((long)half * (Frame.Rows - 1), adjacency.Down(2, 2));
        Assert.Equal((half - 1L) * Frame.Rows, adjacency.Across(2, 2));
        Assert.Equal((long)Frame.Rows, adjacency.Across(9, 2));

        using var reader = patches.Labels.Open();
        var row = new uint[Frame.Columns];
        reader.Read(Frame.Rows - 1, row);
        Assert.Equal((1u, 0u, 2u), (row[half - 2], row[half - 1], row[^1]));
    }

    private sealed class Halves(GridFrame frame) : IRows<byte>
    {
        public GridFrame Frame => frame;

        public int BlockRows => 1;

        public IRowReader<byte> Open() => new Reader(frame.Columns);

        private sealed class Reader(int columns) : IRowReader<byte>
        {
            public void Read(int row, Span<byte> cells)
            {
                for (; !cells.IsEmpty; cells = cells[columns..])
                {
                    cells[..(columns / 2)].Fill(1);
                    cells[(columns / 2) - 1] = 9;
                    cells[(columns / 2)..columns].Fill(2);
                }
            }

            public void Dispose()
            {
            }
        }
    }
}
