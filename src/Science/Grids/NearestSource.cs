using System.Runtime.CompilerServices;

namespace Hedgerow.Science.Grids;

/// <summary>The source that lies nearest to each cell, straight, and how far it is.</summary>
/// <remarks>
/// <para><b>Formula</b>: N(p) = the id of the source cell q with the least √((w Δcolumn)² + (h Δrow)²).</para>
/// <para><b>Meaning</b>: which source each place belongs to (Voronoi cells of the sources).</para>
/// <para><b>Units</b>: ids; distances in m.</para>
/// <para><b>Range</b>: an id of the map; 0 everywhere when there is no source.</para>
/// <para><b>Behaviour</b>: exact; of sources equally near the one with the smallest id. For square cells "equally near" is decided in whole numbers,
/// for others in double. Memory grows with the width of the map and with 3/8 byte a cell, as <see cref="BytesNeeded"/> says; the map is read twice.</para>
/// <para><b>Assumes</b>: cells are north-up and of one size; nothing stands in the way.</para>
/// <para><b>Source</b>: [felzenszwalb-2012].</para>
/// </remarks>
public static class NearestSource
{
    /// <summary>Rows of a strip, about.</summary>
    private const int WantedRows = 128;

    /// <summary>Bytes that it needs.</summary>
    /// <param name="frame">Where the map lies.</param>
    /// <param name="threads">Threads at work.</param>
    /// <returns>Bytes.</returns>
    public static long BytesNeeded(GridFrame frame, int threads) =>
        ((((frame.Rows + (WantedRows - 1L)) / WantedRows) * 48) + (threads * ((WantedRows * 20L) + 40))) * frame.Columns;

    /// <summary>Computes them row by row.</summary>
    /// <param name="sources">The id of the source at each cell; 0 and below for none.</param>
    /// <param name="ids">Receives the ids; null for nobody.</param>
    /// <param name="metres">Receives the distances in m; null for nobody.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    public static void Write(IRows<int> sources, IRowSink<int>? ids, IRowSink<float>? metres, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        options ??= RunOptions.Default;
        var frame = sources.Frame;
        var stripRows = Math.Min(frame.Rows, WantedRows);
        var ends = RowStrips.Read(sources, stripRows, new RunOptions(options.Threads, null, options.Cancel), (_, _) => new Ends(frame.Columns), (strip, row, cells) => strip.Add(row, cells, frame.Columns));
        var (above, below) = (Carried(ends, down: true), Carried(ends.AsEnumerable().Reverse(), down: false));
        var (idTurns, metreTurns) = (ids is null ? null : new RowTurns<int>(ids), metres is null ? null : new RowTurns<float>(metres));
        var strips = ends.Length;
        var done = 0;
        RowStrips.Run(strips, options, strip =>
        {
            try
            {
                options.Cancel.ThrowIfCancellationRequested();
                var row = strip * stripRows;
                var rows = Math.Min(stripRows, frame.Rows - row);
                var cells = new int[rows * frame.Columns];
                using (var reader = sources.Open())
                {
                    reader.Read(row, cells);
                }

                var away = new float[cells.Length];
                new NearestRows(frame).Strip(cells, away, row, above[strip], below[strips - 1 - strip]);
                idTurns?.Take(strip, row, cells);
                metreTurns?.Take(strip, row, away);
            }
            catch
            {
                idTurns?.Break();
                metreTurns?.Break();
                throw;
            }

            options.Progress?.Report(Interlocked.Increment(ref done) / (double)strips);
        });
    }

    /// <summary>The nearest source of each column before each strip, in the order given.</summary>
    private static ColumnSources[] Carried(IEnumerable<Ends> strips, bool down)
    {
        var result = new List<ColumnSources>();
        ColumnSources? carried = null;
        foreach (var strip in strips)
        {
            carried ??= new ColumnSources(strip.First.Rows.Length);
            result.Add(carried);
            var own = down ? strip.Last : strip.First;
            var next = new ColumnSources(own.Rows.Length);
            for (var column = 0; column < own.Rows.Length; column++)
            {
                var from = own.Ids[column] > 0 ? own : carried;
                (next.Rows[column], next.Ids[column]) = (from.Rows[column], from.Ids[column]);
            }

            carried = next;
        }

        return [.. result];
    }

    /// <summary>A source for each column: its row and id; id 0 for none.</summary>
    internal sealed class ColumnSources(int columns)
    {
        public int[] Rows { get; } = new int[columns];

        public int[] Ids { get; } = new int[columns];
    }

    private sealed class Ends(int columns)
    {
        public ColumnSources First { get; } = new(columns);

        public ColumnSources Last { get; } = new(columns);

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Add(int row, ReadOnlySpan<int> cells, int columns)
        {
            for (var from = 0; from < cells.Length; from += columns, row++)
            {
                for (var column = 0; column < columns; column++)
                {
                    var id = cells[from + column];
                    if (id > 0)
                    {
                        (Last.Rows[column], Last.Ids[column]) = (row, id);
                        if (First.Ids[column] == 0)
                        {
                            (First.Rows[column], First.Ids[column]) = (row, id);
                        }
                    }
                }
            }
        }
    }
}
