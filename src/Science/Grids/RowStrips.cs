using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Hedgerow.Science.Grids;

/// <summary>Reads a map in strips of rows, several at a time, each thread with a reader of its own; memory by the width of the map.</summary>
internal static class RowStrips
{
    /// <summary>Cells that a thread holds at a time: about what its cache holds.</summary>
    private const int CellsAtATime = 1 << 19;

    /// <summary>Cells of a strip, about: enough that its seams cost nothing, few enough that threads end together.</summary>
    private const int CellsInStrip = 1 << 22;

    /// <summary>Rows whose cells are taken together.</summary>
    /// <typeparam name="T">The value of a cell.</typeparam>
    /// <typeparam name="TStrip">What is gathered of a strip.</typeparam>
    /// <param name="strip">What is gathered.</param>
    /// <param name="row">The first of the rows; rows of a strip come from the top without gap.</param>
    /// <param name="cells">Whole rows.</param>
    public delegate void Take<T, TStrip>(TStrip strip, int row, ReadOnlySpan<T> cells);

    /// <summary>Rows of a strip: a multiple of the rows that are stored together.</summary>
    public static int RowsOf(GridFrame frame, int blockRows)
    {
        var wanted = Math.Max(1, CellsInStrip / frame.Columns);
        return (int)Math.Min(frame.Rows, ((long)wanted + blockRows - 1) / blockRows * blockRows);
    }

    /// <summary>Reads all strips.</summary>
    /// <typeparam name="T">The value of a cell.</typeparam>
    /// <typeparam name="TStrip">What is gathered of a strip.</typeparam>
    /// <param name="rows">The map.</param>
    /// <param name="stripRows">Rows of a strip, the last one may have fewer.</param>
    /// <param name="options">How.</param>
    /// <param name="begin">Begins a strip, given its first row and the row after its last.</param>
    /// <param name="take">Takes rows of it.</param>
    /// <returns>What was gathered, in the order of the strips.</returns>
    public static TStrip[] Read<T, TStrip>(
        IRows<T> rows, int stripRows, RunOptions options, Func<int, int, TStrip> begin, Take<T, TStrip> take)
        where T : unmanaged => Read(rows, stripRows, options, begin, take, strip => strip);

    /// <summary>Reads all strips and keeps something else of each than what it took to gather it.</summary>
    /// <typeparam name="T">The value of a cell.</typeparam>
    /// <typeparam name="TWork">What gathers a strip.</typeparam>
    /// <typeparam name="TStrip">What is kept of a strip.</typeparam>
    /// <param name="rows">The map.</param>
    /// <param name="stripRows">Rows of a strip, the last one may have fewer.</param>
    /// <param name="options">How.</param>
    /// <param name="begin">Begins a strip, given its first row and the row after its last.</param>
    /// <param name="take">Takes rows of it.</param>
    /// <param name="end">Ends it.</param>
    /// <returns>What was kept, in the order of the strips.</returns>
    public static TStrip[] Read<T, TWork, TStrip>(
        IRows<T> rows, int stripRows, RunOptions options, Func<int, int, TWork> begin, Take<T, TWork> take, Func<TWork, TStrip> end)
        where T : unmanaged
    {
        var frame = rows.Frame;
        var strips = (int)(((long)frame.Rows + stripRows - 1) / stripRows);
        var result = new TStrip[strips];
        var pieceRows = PieceRows(frame, Math.Max(1, rows.BlockRows), stripRows);
        var idle = new ConcurrentBag<(IRowReader<T> Reader, T[] Cells)>();
        var gate = new Lock();
        var done = 0;
        options.Cancel.ThrowIfCancellationRequested();
        try
        {
            Run(strips, options, strip =>
            {
                var (reader, cells) = idle.TryTake(out var free) ? free : (rows.Open(), GC.AllocateUninitializedArray<T>(pieceRows * frame.Columns));
                try
                {
                    var from = strip * stripRows;
                    var to = (int)Math.Min(frame.Rows, (long)from + stripRows);
                    var gathered = begin(from, to);
                    for (var row = from; row < to;)
                    {
                        options.Cancel.ThrowIfCancellationRequested();
                        var height = Math.Min(pieceRows, to - row); // never beyond the end: the sum stays a row that exists
                        var piece = cells.AsSpan(0, height * frame.Columns);
                        reader.Read(row, piece);
                        take(gathered, row, piece);
                        row += height;
                    }

                    result[strip] = end(gathered);
                }
                finally
                {
                    idle.Add((reader, cells));
                }

                lock (gate)
                {
                    options.Progress?.Report(++done / (double)strips);
                }
            });
        }
        finally
        {
            foreach (var (reader, _) in idle)
            {
                reader.Dispose();
            }
        }

        return result;
    }

    /// <summary>Runs numbered work on several threads, in about the order of the numbers; a failure comes out as it is.</summary>
    public static void Run(int count, RunOptions options, Action<int> work)
    {
        try
        {
            var next = -1;
            Parallel.For(0, count, options.Parallel, _ => work(Interlocked.Increment(ref next)));
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }

    private static int PieceRows(GridFrame frame, int blockRows, int stripRows)
    {
        var wanted = Math.Max(1, CellsAtATime / frame.Columns);
        var blocks = Math.Max(1, wanted / blockRows);
        var whole = (long)blocks * blockRows;

        // A file stored as one block would fill the memory: then its rows are read as they fit.
        return (int)Math.Min(stripRows, whole * frame.Columns > 1 << 26 ? wanted : whole);
    }
}
