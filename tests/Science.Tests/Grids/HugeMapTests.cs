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

    [Fact]
    public void Strips_reach_the_last_row_that_can_be_numbered()
    {
        // One column, and so many rows that a step beyond the last one is no number any more.
        var frame = new GridFrame(0, 0, 10, 10, 1, int.MaxValue);

        Assert.Equal(int.MaxValue, ClassCells.ByByte(new ClassMap(new Ones(frame)))[1]);
    }

    [Fact]
    public void More_pieces_than_can_be_numbered_are_refused_with_the_way_out()
    {
        Assert.Equal(Array.MaxLength, PatchStrips.Added(Array.MaxLength - 5, 5, Frame));
        Assert.Contains("gdal_sieve", Assert.Throws<ArgumentException>(() => PatchStrips.Added(int.MaxValue - 5, 70, Frame)).Message, StringComparison.Ordinal);
    }

    private sealed class Ones(GridFrame frame) : IRows<byte>
    {
        public GridFrame Frame => frame;

        public int BlockRows => 1;

        public IRowReader<byte> Open() => new Reader();

        private sealed class Reader : IRowReader<byte>
        {
            public void Read(int row, Span<byte> cells) => cells.Fill(1);

            public void Dispose()
            {
            }
        }
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
