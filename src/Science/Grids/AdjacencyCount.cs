using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hedgerow.Science.Grids;

/// <summary>Counts contacts by strips: where cells differ they are looked at one by one, contacts of a class with itself are the rest.</summary>
internal static class AdjacencyCount
{
    /// <summary>Counts all contacts.</summary>
    public static Adjacency Of(ClassMap map, int stripRows, RunOptions options)
    {
        var frame = map.Frame;
        var strips = RowStrips.Read(map.Rows, stripRows, options, (_, _) => new Strip(frame.Columns), (strip, _, cells) => strip.Take(cells));
        var total = new Strip(frame.Columns);
        for (var strip = 0; strip < strips.Length; strip++)
        {
            total.Add(strips[strip]);
            if (strip > 0)
            {
                Strip.Differences(strips[strip - 1].Last, strips[strip].First, total.Down);
            }
        }

        var upright = new long[256];
        var level = new long[256];
        for (var cell = 0; cell < 256; cell++)
        {
            upright[cell] = total.LeftColumn[cell] + total.RightColumn[cell];
        }

        var lastRow = new long[256];
        ClassCells.Add(strips[^1].Last, lastRow);
        ClassCells.Add(strips[0].First, level);
        for (var cell = 0; cell < 256; cell++)
        {
            level[cell] += lastRow[cell];
            var other = 0L;
            var below = 0L;
            for (var next = 0; next < 256; next++)
            {
                other += total.Across[(cell << 8) | next];
                below += total.Down[(cell << 8) | next];
            }

            // Every cell but those of the last column has a right-hand neighbour, every one but those of the last row one below.
            total.Across[(cell << 8) | cell] = total.Cells[cell] - total.RightColumn[cell] - other;
            total.Down[(cell << 8) | cell] = total.Cells[cell] - lastRow[cell] - below;
        }

        return new Adjacency(map, total.Across, total.Down, upright, level, total.Cells);
    }

    private sealed class Strip(int columns)
    {
        private bool begun;

        public long[] Across { get; } = new long[65536];

        public long[] Down { get; } = new long[65536];

        public long[] Cells { get; } = new long[256];

        public long[] LeftColumn { get; } = new long[256];

        public long[] RightColumn { get; } = new long[256];

        public byte[] First { get; } = new byte[columns];

        public byte[] Last { get; } = new byte[columns];

        public void Take(ReadOnlySpan<byte> cells)
        {
            ClassCells.Add(cells, Cells);
            for (var from = 0; from < cells.Length; from += columns)
            {
                var row = cells.Slice(from, columns);
                LeftColumn[row[0]]++;
                RightColumn[row[^1]]++;
                Differences(row[..^1], row[1..], Across);
                if (from > 0 || begun)
                {
                    Differences(from > 0 ? cells.Slice(from - columns, columns) : Last, row, Down);
                }
            }

            if (!begun)
            {
                cells[..columns].CopyTo(First);
                begun = true;
            }

            cells[^columns..].CopyTo(Last);
        }

        public void Add(Strip strip)
        {
            Add(Across, strip.Across);
            Add(Down, strip.Down);
            Add(Cells, strip.Cells);
            Add(LeftColumn, strip.LeftColumn);
            Add(RightColumn, strip.RightColumn);
        }

        /// <summary>Counts the pairs of cells that differ.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Differences(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other, long[] pairs)
        {
            for (var from = 0; from < one.Length; from += 64)
            {
                for (var bits = CellChanges.Bits(one, other, from); bits != 0; bits &= bits - 1)
                {
                    var at = from + BitOperations.TrailingZeroCount(bits);
                    pairs[(one[at] << 8) | other[at]]++;
                }
            }
        }

        private static void Add(long[] sum, long[] part)
        {
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += part[i];
            }
        }
    }
}
