using System.Runtime.CompilerServices;
using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Resistance;

/// <summary>Cost distance: the least accumulated cost from any source to each cell. One search may run many times and keeps its memory.</summary>
/// <remarks>
/// <para><b>Formula</b>: cost of a path = Σ over its steps of r̄ · L. To a cell that shares an edge L is the cell's width or height, to one
/// that shares a corner √(w² + h²), and r̄ = (r₀ + r₁) / 2; a knight's move has L = √(4w² + h²) or √(w² + 4h²) and r̄ = (r₀ + r₁ + r₂ + r₃) / 4
/// over the four cells that the straight line between the centres crosses, a quarter of it in each. Every step is thus the integral of the
/// resistance along that line.</para>
/// <para><b>Meaning</b>: how hard the land between is to cross; where all resistances are 1 it is a distance along the grid.</para>
/// <para><b>Units</b>: resistance × m (tools that count in cells give this divided by the cell size).</para>
/// <para><b>Range</b>: 0 on sources, +∞ where no path leads, NaN where a cell cannot be entered.</para>
/// <para><b>Behaviour</b>: exact label setting as Dijkstra's, with buckets no wider than the least step; sums are kept in double, in the order of
/// the steps, so a cost equals that of the best path but for rounding of 1e-12 or less relative, whatever the threads. Multiplying all resistances multiplies all
/// costs. A step between cells that share a corner is blocked when both cells beside it are barriers; cells of no data do not block it. A knight's
/// move is blocked when one of the two cells between cannot be entered. Nearest source: of equal costs the smallest id.
/// Memory: 8 bytes a cell, 4 more with allocation, beside the <see cref="ResistanceMap"/>.</para>
/// <para><b>Assumes</b>: resistance does not depend on the direction of travel.</para>
/// <para><b>Source</b>: [dijkstra-1959], buckets of [dial-1969].</para>
/// </remarks>
public sealed partial class CostSearch
{
    /// <summary>What stands instead of a cost where a cell cannot be entered.</summary>
    internal const double Closed = -1;

    /// <summary>The same where the reason is a barrier.</summary>
    internal const double Barrier = -2;

    /// <summary>Rows that one thread prepares at a time.</summary>
    private const int Band = 64;

    private readonly ResistanceMap map;
    private readonly StepTable table;
    private readonly StepBack back;
    private readonly double[] costs;
    private readonly int[]? ids;
    private GridWindow window;
    private CostFront? cleanBut;

    /// <summary>Takes the memory for searches.</summary>
    /// <param name="map">The resistances.</param>
    /// <param name="steps">Which cells a step can reach.</param>
    /// <param name="allocation">Whether each cell gets the id of its nearest source.</param>
    public CostSearch(ResistanceMap map, Steps steps = Steps.Eight, bool allocation = false)
    {
        ArgumentNullException.ThrowIfNull(map);
        if (!Enum.IsDefined(steps))
        {
            throw new ArgumentOutOfRangeException(nameof(steps), steps, "A step reaches 4, 8 or 16 cells.");
        }

        this.map = map;
        table = StepTable.Of(map.Frame, map.Stride, steps);
        back = new StepBack(map, table);
        var length = (map.Bytes?.Length ?? map.Floats?.Length).GetValueOrDefault();
        costs = GC.AllocateUninitializedArray<double>(length);
        ids = allocation ? GC.AllocateUninitializedArray<int>(length) : null;
        window = new GridWindow(0, 0, map.Frame.Columns, map.Frame.Rows);
    }

    /// <summary>Where the map lies.</summary>
    public GridFrame Frame => map.Frame;

    /// <summary>Whether each cell gets the id of its nearest source.</summary>
    public bool HasAllocation => ids is not null;

    /// <summary>The part of the map that the last search was kept to.</summary>
    public GridWindow Window => window;

    /// <summary>Number of source cells of the last search that cannot be entered and gave nothing.</summary>
    public long LostSources { get; private set; }

    /// <summary>Bytes that a search needs beside the map, without the front (some 10 bytes for each cell on it).</summary>
    /// <param name="frame">Where the map lies.</param>
    /// <param name="allocation">Whether each cell gets the id of its nearest source.</param>
    /// <returns>Bytes.</returns>
    public static long BytesNeeded(GridFrame frame, bool allocation) => ResistanceMap.BytesNeeded(frame, bytes: true, barriers: false) * (allocation ? 12 : 8);

    /// <summary>Searches from some cells.</summary>
    /// <param name="sources">The cells, in any order; those outside the window give nothing.</param>
    /// <param name="window">The part of the map to stay in; null for the whole.</param>
    /// <param name="limit">The greatest cost that is of interest; cells beyond keep +∞.</param>
    /// <param name="options">Cancellation and progress; one search uses one thread, several searches may run at once.</param>
    public void Run(ReadOnlySpan<CostSource> sources, GridWindow? window = null, double limit = double.PositiveInfinity, RunOptions? options = null) =>
        Run(sources, window, limit, null, options);

    /// <summary>Searches from some cells as far as it turns out to be worth it.</summary>
    /// <param name="sources">The cells.</param>
    /// <param name="window">The part of the map to stay in.</param>
    /// <param name="limit">The greatest cost that may be of interest.</param>
    /// <param name="narrower">Told up to which cost all cells are settled, it answers with the greatest cost that is still of interest. Cells beyond may keep any cost above it.</param>
    /// <param name="options">Cancellation and progress.</param>
    internal void Run(ReadOnlySpan<CostSource> sources, GridWindow? window, double limit, Func<double, double>? narrower, RunOptions? options)
    {
        var front = Prepare(window, limit, options);
        foreach (var source in sources)
        {
            if (Place(source.Column, source.Row, source.Id, nameof(sources)))
            {
                front.Wait(source.Column - this.window.Column, source.Row - this.window.Row);
            }
        }

        Spread(front, options, narrower);
        cleanBut = front;
    }

    /// <summary>The part of the map that holds all cells which the last search from single cells gave a cost; no cells where there are none.</summary>
    internal GridWindow ReachedWindow()
    {
        var (left, top, right, bottom) = (int.MaxValue, int.MaxValue, 0, 0);
        foreach (var part in (cleanBut ?? throw new InvalidOperationException("No search from single cells was run.")).Reached)
        {
            (left, top, right, bottom) = (Math.Min(left, part.Column), Math.Min(top, part.Row), Math.Max(right, part.Column + part.Columns), Math.Max(bottom, part.Row + part.Rows));
        }

        return right == 0 ? new GridWindow(window.Column, window.Row, 0, 0) : new GridWindow(left, top, right - left, bottom - top);
    }

    /// <summary>Searches from the cells of a map of sources.</summary>
    /// <param name="sources">The id of the source at each cell; 0 and below for none.</param>
    /// <param name="limit">The greatest cost that is of interest; cells beyond keep +∞.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    /// <returns>Number of source cells.</returns>
    public long Run(IRows<int> sources, double limit = double.PositiveInfinity, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var frame = map.Frame;
        if (sources.Frame.Columns != frame.Columns || sources.Frame.Rows != frame.Rows || frame.WindowOf(sources.Frame) is null)
        {
            throw new ArgumentException("The sources do not lie on the frame of the resistances: were they cut or resampled differently?", nameof(sources));
        }

        var front = Prepare(null, limit, options);
        var found = 0L;
        using (var reader = sources.Open())
        {
            var block = Math.Min(frame.Rows, Math.Max(1, sources.BlockRows));
            var cells = new int[(long)block * frame.Columns];
            for (var row = 0; row < frame.Rows; row += block)
            {
                var part = cells.AsSpan(0, Math.Min(block, frame.Rows - row) * frame.Columns);
                reader.Read(row, part);
                for (var at = 0; at < part.Length; at++)
                {
                    if (part[at] > 0)
                    {
                        found++;
                        Place(at % frame.Columns, row + (at / frame.Columns), part[at], nameof(sources));
                    }
                }
            }
        }

        Rim(front);
        Spread(front, options, null);
        return found;
    }

    /// <summary>The cost of a cell.</summary>
    /// <param name="column">Column.</param>
    /// <param name="row">Row.</param>
    /// <returns>Resistance × m; +∞ when no path leads there, NaN when it cannot be entered or lies outside the window.</returns>
    public double Cost(int column, int row) => Shown(Inside(column, row) ? costs[map.At(column, row)] : -1);

    /// <summary>The costs of a row of the window.</summary>
    /// <param name="row">Row of the map.</param>
    /// <param name="into">Receives them; as long as the window is wide.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Costs(int row, Span<float> into)
    {
        var from = costs.AsSpan(map.At(window.Column, RowOf(row)), window.Columns);
        for (var i = 0; i < from.Length; i++)
        {
            into[i] = (float)Shown(from[i]);
        }
    }

    /// <summary>The nearest source of a cell.</summary>
    /// <param name="column">Column.</param>
    /// <param name="row">Row.</param>
    /// <returns>Its id; 0 when no path leads there.</returns>
    /// <exception cref="InvalidOperationException">The search was made without allocation.</exception>
    public int Id(int column, int row)
    {
        var at = map.At(column, row);
        return Inside(column, row) && costs[at] is >= 0 and < double.PositiveInfinity ? Ids[at] : 0;
    }

    /// <summary>The nearest sources of a row of the window.</summary>
    /// <param name="row">Row of the map.</param>
    /// <param name="into">Receives their ids, 0 where no path leads; as long as the window is wide.</param>
    /// <exception cref="InvalidOperationException">The search was made without allocation.</exception>
    public void AllocationRow(int row, Span<int> into)
    {
        var from = map.At(window.Column, RowOf(row));
        for (var i = 0; i < window.Columns; i++)
        {
            into[i] = costs[from + i] is >= 0 and < double.PositiveInfinity ? Ids[from + i] : 0;
        }
    }

    /// <summary>Where the least-cost path of a cell goes on toward its source: a number of <see cref="StepDirection"/>.</summary>
    /// <param name="column">Column.</param>
    /// <param name="row">Row.</param>
    /// <returns>The direction; of several the one whose source is the cell's own, then the smallest number.</returns>
    public byte BackLink(int column, int row) => Inside(column, row) ? LinkAt(map.At(column, row)) : StepDirection.None;

    /// <summary>The back-links of a row of the window.</summary>
    /// <param name="row">Row of the map.</param>
    /// <param name="into">Receives them; as long as the window is wide.</param>
    public void BackLinks(int row, Span<byte> into)
    {
        var from = map.At(window.Column, RowOf(row));
        for (var i = 0; i < window.Columns; i++)
        {
            into[i] = LinkAt(from + i);
        }
    }

    private int[] Ids => ids ?? throw new InvalidOperationException("The search was made without allocation: ask for it in the constructor.");

    private static double Shown(double cost) => cost < 0 ? double.NaN : cost;

    private bool Inside(int column, int row) =>
        (uint)(column - window.Column) < (uint)window.Columns && (uint)(row - window.Row) < (uint)window.Rows;

    private int RowOf(int row) => (uint)(row - window.Row) < (uint)window.Rows
        ? row
        : throw new ArgumentOutOfRangeException(nameof(row), row, $"The search was kept to rows {window.Row} to {window.Row + window.Rows - 1}.");

    private void Spread(CostFront front, RunOptions? options, Func<double, double>? narrower)
    {
        if (map.Passable > 0)
        {
            front.Spread(options ?? RunOptions.Default, narrower);
        }
    }

    private byte LinkAt(int at)
    {
        var here = costs[at];
        if (here is < 0 or double.PositiveInfinity)
        {
            return StepDirection.None;
        }

        return here == 0 ? StepDirection.Source : back.To(at, here, costs, ids);
    }
}
