using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hedgerow.Science.Grids;

/// <summary>Counts contacts by strips: where cells differ they are looked at one by one, contacts of a class with itself are the rest.</summary>
internal static class AdjacencyCount
{
    /// <summary>Counts all contacts.</summary>
    public static Adjacency Of(ClassMap map, int stripRows, RunOptions options)
    {
        var columns = map.Frame.Columns;
        var idle = new ConcurrentBag<Counts>();
        var strips = RowStrips.Read(
            map.Rows,
            stripRows,
            options,
            (_, _) => new Strip(columns, idle.TryTake(out var free) ? free : new Counts()),
            (strip, _, cells) => strip.Take(cells),
            strip =>
            {
                idle.Add(strip.Counts);
                return (strip.First, strip.Last);
            });

        // Whole numbers: who counted what does not show in the sum.
        var total = new Counts();
        foreach (var counts in idle)
        {
            total.Add(counts);
        }

        for (var strip = 1; strip < strips.Length; strip++)
        {
            Counts.Differences(strips[strip - 1].Last, strips[strip].First, total.Down);
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

    /// <summary>Reads one strip into counts; its first and last row wait for the rows of its neighbours.</summary>
    private sealed class Strip(int columns, Counts counts)
    {
        private bool begun;

        public Counts Counts => counts;

        public byte[] First { get; } = new byte[columns];

        public byte[] Last { get; } = new byte[columns];

        public void Take(ReadOnlySpan<byte> cells)
        {
            ClassCells.Add(cells, counts.Cells);
            for (var from = 0; from < cells.Length; from += columns)
            {
                var row = cells.Slice(from, columns);
                counts.LeftColumn[row[0]]++;
                counts.RightColumn[row[^1]]++;
                Counts.Differences(row[..^1], row[1..], counts.Across);
                if (from > 0 || begun)
                {
                    Counts.Differences(from > 0 ? cells.Slice(from - columns, columns) : Last, row, counts.Down);
                }
            }

            if (!begun)
            {
                cells[..columns].CopyTo(First);
                begun = true;
            }

            cells[^columns..].CopyTo(Last);
        }
    }

    /// <summary>What one thread counts.</summary>
    private sealed class Counts
    {
        public long[] Across { get; } = new long[65536];

        public long[] Down { get; } = new long[65536];

        public long[] Cells { get; } = new long[256];

        public long[] LeftColumn { get; } = new long[256];

        public long[] RightColumn { get; } = new long[256];

        public void Add(Counts other)
        {
            Add(Across, other.Across);
            Add(Down, other.Down);
            Add(Cells, other.Cells);
            Add(LeftColumn, other.LeftColumn);
            Add(RightColumn, other.RightColumn);
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
