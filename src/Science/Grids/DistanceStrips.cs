using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hedgerow.Science.Grids;

/// <summary>
/// The distance transform of a map that need not fit the memory. It is read twice: first each strip learns which rows of it hold the first and the last
/// target of each column, then each strip, knowing the nearest targets above and below it, is finished by itself. No scratch file is needed.
/// </summary>
internal sealed class DistanceStrips
{
    /// <summary>Rows of a strip, about: its rows by the width of the map are what a thread holds.</summary>
    private const int WantedRows = 128;

    private readonly IRows<byte> map;
    private readonly TargetCells targets;
    private readonly RunOptions options;
    private readonly int stripRows;
    private readonly int strips;

    private DistanceStrips(IRows<byte> map, TargetCells targets, RunOptions options)
    {
        (this.map, this.targets, this.options) = (map, targets, options);
        stripRows = StripRows(map.Frame, map.BlockRows);
        strips = (int)(((long)map.Frame.Rows + stripRows - 1) / stripRows);
    }

    /// <summary>Takes a finished strip.</summary>
    /// <param name="strip">Its number, from 0 at the top.</param>
    /// <param name="row">Its first row.</param>
    /// <param name="cells">The cells of the map; only valid during the call.</param>
    /// <param name="metres">Their distances; only valid during the call.</param>
    public delegate void Take(int strip, int row, ReadOnlySpan<byte> cells, ReadOnlySpan<float> metres);

    /// <summary>Rows of a strip.</summary>
    public static int StripRows(GridFrame frame, int blockRows)
    {
        var whole = ((WantedRows + blockRows - 1) / Math.Max(1, blockRows)) * Math.Max(1, blockRows);
        return Math.Min(frame.Rows, whole > 4 * WantedRows ? WantedRows : whole);
    }

    /// <summary>Bytes that all of it needs with some threads.</summary>
    public static long BytesNeeded(GridFrame frame, int blockRows, int threads)
    {
        long rows = StripRows(frame, blockRows);
        return ((((frame.Rows + rows - 1) / rows) * 8) + (threads * ((rows * 5) + 24))) * frame.Columns;
    }

    /// <summary>Computes all strips; they are taken in any order, several at a time.</summary>
    /// <param name="map">The map.</param>
    /// <param name="targets">Its targets.</param>
    /// <param name="options">How.</param>
    /// <param name="take">Takes them.</param>
    /// <param name="failed">Called when a strip fails, before the failure comes out.</param>
    public static void Run(IRows<byte> map, TargetCells targets, RunOptions options, Take take, Action? failed = null) =>
        new DistanceStrips(map, targets, options).Run(take, failed ?? (() => { }));

    private void Run(Take take, Action failed)
    {
        var columns = map.Frame.Columns;
        var above = new int[strips][];
        var below = new int[strips][];
        Each(0, 0.3, (strip, row, work) =>
        {
            (above[strip], below[strip]) = (new int[columns], new int[columns]);
            Ends(work.Cells, row, below[strip], above[strip]);
        }, failed);
        Join(above, below);
        Each(0.3, 1, (strip, row, work) =>
        {
            Finish(work, row, above[strip], below[strip]);
            take(strip, row, work.Cells, work.Metres);
            (above[strip], below[strip]) = ([], []);
        }, failed);
    }

    /// <summary>Reads every strip on some thread.</summary>
    private void Each(double from, double to, Action<int, int, Work> act, Action failed)
    {
        options.Cancel.ThrowIfCancellationRequested();
        var idle = new ConcurrentBag<Work>();
        var gate = new Lock();
        var done = 0;
        try
        {
            RowStrips.Run(strips, options, strip =>
            {
                var work = idle.TryTake(out var free) ? free : new Work(map.Open(), map.Frame, stripRows);
                try
                {
                    var row = strip * stripRows;
                    work.Rows = Math.Min(stripRows, map.Frame.Rows - row);
                    work.Reader.Read(row, work.Cells);
                    act(strip, row, work);
                }
                catch
                {
                    failed();
                    throw;
                }
                finally
                {
                    idle.Add(work);
                }

                lock (gate)
                {
                    options.Progress?.Report(from + ((to - from) * ++done / strips));
                }
            });
        }
        finally
        {
            foreach (var work in idle)
            {
                work.Reader.Dispose();
            }
        }
    }

    /// <summary>The first and the last row of a strip that hold a target, for each column; -1 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Ends(ReadOnlySpan<byte> cells, int row, Span<int> first, Span<int> last)
    {
        var columns = first.Length;
        var marks = new byte[columns];
        var (firsts, lasts) = (new ushort[columns], new ushort[columns]);
        Array.Fill(firsts, ushort.MaxValue);
        Array.Fill(lasts, ushort.MaxValue);
        var none = new Vector<ushort>(ushort.MaxValue);
        for (var (from, local) = (0, (ushort)0); from < cells.Length; from += columns, local++)
        {
            targets.Mark(cells.Slice(from, columns), marks);
            var here = new Vector<ushort>(local);
            var column = 0;
            for (; column + Vector<byte>.Count <= columns; column += Vector<byte>.Count)
            {
                Vector.Widen(new Vector<byte>(marks, column), out var low, out var high);
                Put(Vector.GreaterThan(low, Vector<ushort>.Zero), column);
                Put(Vector.GreaterThan(high, Vector<ushort>.Zero), column + Vector<ushort>.Count);
            }

            for (; column < columns; column++)
            {
                if (marks[column] != 0)
                {
                    lasts[column] = local;
                    firsts[column] = Math.Min(firsts[column], local);
                }
            }

            void Put(Vector<ushort> marked, int at)
            {
                Vector.ConditionalSelect(marked, here, new Vector<ushort>(lasts, at)).CopyTo(lasts, at);
                Vector.Min(new Vector<ushort>(firsts, at), Vector.ConditionalSelect(marked, here, none)).CopyTo(firsts, at);
            }
        }

        for (var column = 0; column < columns; column++)
        {
            first[column] = firsts[column] == ushort.MaxValue ? -1 : row + firsts[column];
            last[column] = lasts[column] == ushort.MaxValue ? -1 : row + lasts[column];
        }
    }

    /// <summary>From the targets in each strip to the nearest ones above and below it; -1 for none.</summary>
    private static void Join(int[][] above, int[][] below)
    {
        var carried = new int[above[0].Length];
        Array.Fill(carried, -1);
        foreach (var strip in above)
        {
            for (var column = 0; column < carried.Length; column++)
            {
                (strip[column], carried[column]) = (carried[column], strip[column] < 0 ? carried[column] : strip[column]);
            }
        }

        Array.Fill(carried, -1);
        foreach (var strip in below.Reverse())
        {
            for (var column = 0; column < carried.Length; column++)
            {
                (strip[column], carried[column]) = (carried[column], strip[column] < 0 ? carried[column] : strip[column]);
            }
        }
    }

    /// <summary>Distances of a strip: down the columns, then up them, and along each row on the way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Finish(Work work, int row, int[] above, int[] below)
    {
        var columns = above.Length;
        var distances = MemoryMarshal.Cast<float, int>(work.Metres);
        var cells = work.Cells;

        // The row of the nearest target so far, far outside the map where there is none: only its difference is used.
        var nearest = work.Nearest;
        for (var column = 0; column < columns; column++)
        {
            nearest[column] = above[column] < 0 ? -Far : above[column];
        }

        for (var local = 0; local < work.Rows; local++)
        {
            targets.Mark(cells.Slice(local * columns, columns), work.Marks);
            Sweep(work.Marks, nearest, row + local, distances.Slice(local * columns, columns), down: true);
        }

        for (var column = 0; column < columns; column++)
        {
            nearest[column] = below[column] < 0 ? Far : below[column];
        }

        for (var local = work.Rows - 1; local >= 0; local--)
        {
            var here = distances.Slice(local * columns, columns);
            targets.Mark(cells.Slice(local * columns, columns), work.Marks);
            Sweep(work.Marks, nearest, row + local, here, down: false);
            work.Envelope.Of(here, work.Metres.Slice(local * columns, columns));
        }
    }

    /// <summary>Further than any row of a map, and near enough that differences do not overflow.</summary>
    private const int Far = 1 << 30;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sweep(ReadOnlySpan<byte> marks, Span<int> nearest, int row, Span<int> distances, bool down)
    {
        var column = 0;
        if (Vector256Words.IsFast)
        {
            column = Vector256Words.Sweep(marks, nearest, row, distances, down);
        }

        for (; column < marks.Length; column++)
        {
            nearest[column] = marks[column] != 0 ? row : nearest[column];
            var away = Math.Abs(row - nearest[column]);
            var least = down ? away : Math.Min(away, distances[column]);
            distances[column] = !down && least >= Far / 2 ? RowEnvelope.None : least;
        }
    }

    /// <summary>What one thread needs.</summary>
    private sealed class Work(IRowReader<byte> reader, GridFrame frame, int stripRows)
    {
        private readonly byte[] cells = GC.AllocateUninitializedArray<byte>(checked(stripRows * frame.Columns));
        private float[] metres = [];

        public IRowReader<byte> Reader => reader;

        public int Rows { get; set; }

        public Span<byte> Cells => cells.AsSpan(0, Rows * frame.Columns);

        public byte[] Marks { get; } = new byte[frame.Columns];

        public int[] Nearest { get; } = new int[frame.Columns];

        public RowEnvelope Envelope { get; } = new(frame);

        public Span<float> Metres
        {
            get
            {
                if (metres.Length == 0)
                {
                    metres = GC.AllocateUninitializedArray<float>(cells.Length);
                }

                return metres.AsSpan(0, Rows * frame.Columns);
            }
        }
    }
}
