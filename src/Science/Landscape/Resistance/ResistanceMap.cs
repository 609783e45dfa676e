using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Resistance;

/// <summary>
/// What it costs to cross each cell of a map, ready for searches: cells that cannot be entered are marked, and a margin that cannot
/// be entered surrounds the map. Read once; any number of searches may share it.
/// </summary>
/// <remarks>A cell can be entered when its resistance is finite and above 0, is not the no-data value, and it is no barrier.
/// One byte a cell for byte resistances, 4 for float ones, 1 more with barriers.</remarks>
public sealed class ResistanceMap
{
    /// <summary>Cells of margin on each side: a knight's move reaches two.</summary>
    internal const int Margin = 2;

    /// <summary>Cells before the first row, so that its left margin exists and wide loads stay inside.</summary>
    internal const int Lead = 8;

    private const int Chunk = 64;

    private ResistanceMap(GridFrame frame)
    {
        Frame = frame;
        if (Length(frame) > Array.MaxLength)
        {
            throw new ArgumentException(
                $"A resistance map of {frame.Columns} columns × {frame.Rows} rows has more than 2^31 cells: cut it, or use larger cells.", nameof(frame));
        }
    }

    /// <summary>Where the map lies.</summary>
    public GridFrame Frame { get; }

    /// <summary>The least resistance of a cell that can be entered; +∞ when there is none.</summary>
    public float Least { get; private set; } = float.PositiveInfinity;

    /// <summary>The greatest resistance of a cell that can be entered; 0 when there is none.</summary>
    public float Greatest { get; private set; }

    /// <summary>Number of cells that can be entered.</summary>
    public long Passable { get; private set; }

    /// <summary>The resistances with their margin, one of the two; 0 where a cell cannot be entered.</summary>
    internal byte[]? Bytes { get; private init; }

    /// <summary>The same for any other numbers.</summary>
    internal float[]? Floats { get; private init; }

    /// <summary>1 where a barrier stands, with the same margin; null for no barriers.</summary>
    internal byte[]? Barriers { get; private init; }

    /// <summary>Cells from one row to the next.</summary>
    internal int Stride => Frame.Columns + Margin;

    /// <summary>Bytes that a map needs.</summary>
    /// <param name="frame">Where it lies.</param>
    /// <param name="bytes">Whether its resistances are bytes.</param>
    /// <param name="barriers">Whether it has barriers.</param>
    /// <returns>Bytes.</returns>
    public static long BytesNeeded(GridFrame frame, bool bytes, bool barriers) => Length(frame) * ((bytes ? 1 : 4) + (barriers ? 1 : 0));

    /// <summary>Reads a map of byte resistances.</summary>
    /// <param name="rows">Resistances; 0 cannot be entered.</param>
    /// <param name="noData">A value that cannot be entered; null for none.</param>
    /// <param name="barriers">Cells other than 0 cannot be entered, nor passed between two of them; null for none.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentException">The maps do not lie on the same frame, or have more than 2³¹ cells.</exception>
    public static ResistanceMap Of(IRows<byte> rows, byte? noData = null, IRows<byte>? barriers = null, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var map = new ResistanceMap(rows.Frame) { Bytes = new byte[Length(rows.Frame)], Barriers = BarriersOf(rows.Frame, barriers) };
        map.Fill(rows, map.Bytes, options, cells =>
        {
            if (noData is { } unknown and not 0)
            {
                cells.Replace(unknown, (byte)0);
            }
        }, barriers);
        return map;
    }

    /// <summary>Reads a map of any resistances.</summary>
    /// <param name="rows">Resistances; what is not a finite number above 0 cannot be entered.</param>
    /// <param name="noData">A value that cannot be entered; null for none.</param>
    /// <param name="barriers">Cells other than 0 cannot be entered, nor passed between two of them; null for none.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentException">The maps do not lie on the same frame, or have more than 2³¹ cells.</exception>
    public static ResistanceMap Of(IRows<float> rows, float? noData = null, IRows<byte>? barriers = null, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var map = new ResistanceMap(rows.Frame) { Floats = new float[Length(rows.Frame)], Barriers = BarriersOf(rows.Frame, barriers) };
        map.Fill(rows, map.Floats, options, cells =>
        {
            foreach (ref var cell in cells)
            {
                cell = cell > 0 && cell < float.PositiveInfinity && cell != noData ? cell : 0;
            }
        }, barriers);
        return map;
    }

    /// <summary>Where a cell stands in the arrays.</summary>
    internal int At(int column, int row) => Lead + ((row + Margin) * Stride) + column;

    /// <summary>The resistance of a place in the arrays.</summary>
    internal double ResistanceAt(int at) => Bytes is { } bytes ? bytes[at] : Floats is { } floats ? floats[at] : 0;

    private static long Length(GridFrame frame) => ((frame.Columns + (long)Margin) * (frame.Rows + (2L * Margin))) + (2 * Lead);

    private static byte[]? BarriersOf(GridFrame frame, IRows<byte>? barriers)
    {
        if (barriers is not null && (barriers.Frame.Columns != frame.Columns || barriers.Frame.Rows != frame.Rows || frame.WindowOf(barriers.Frame) is null))
        {
            throw new ArgumentException("The barriers do not lie on the frame of the resistances: were they cut or resampled differently?", nameof(barriers));
        }

        return barriers is null ? null : new byte[Length(frame)];
    }

    private void Fill<T>(IRows<T> rows, T[] into, RunOptions? options, Clean<T> clean, IRows<byte>? barriers)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        options ??= RunOptions.Default;
        var block = Math.Max(1, rows.BlockRows) * Math.Max(1, Chunk / Math.Max(1, rows.BlockRows));
        var chunks = (Frame.Rows + block - 1) / block;
        var gate = new Lock();
        try
        {
            Parallel.For(
                0,
                chunks,
                options.Parallel,
                () => (Cells: rows.Open(), Barriers: barriers?.Open(), Buffer: new T[(long)Frame.Columns * Math.Min(block, Frame.Rows)]),
                (chunk, _, reader) =>
                {
                    var first = chunk * block;
                    var count = Math.Min(block, Frame.Rows - first);
                    var cells = reader.Buffer.AsSpan(0, count * Frame.Columns);
                    reader.Cells.Read(first, cells);
                    clean(cells);
                    var blocked = new byte[reader.Barriers is null ? 0 : cells.Length];
                    reader.Barriers?.Read(first, blocked);
                    for (var i = 0; i < blocked.Length; i++)
                    {
                        if (blocked[i] != 0)
                        {
                            (blocked[i], cells[i]) = (1, T.Zero);
                        }
                    }

                    for (var row = 0; row < count; row++)
                    {
                        cells.Slice(row * Frame.Columns, Frame.Columns).CopyTo(into.AsSpan(At(0, first + row)));
                        if (blocked.Length > 0)
                        {
                            blocked.AsSpan(row * Frame.Columns, Frame.Columns).CopyTo(Barriers.AsSpan(At(0, first + row)));
                        }
                    }

                    Count(cells, gate);
                    return reader;
                },
                reader =>
                {
                    reader.Cells.Dispose();
                    reader.Barriers?.Dispose();
                });
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]); // what a reader says, as if there had been one thread
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count<T>(ReadOnlySpan<T> cells, Lock gate)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        var passable = cells.Length - cells.Count(T.Zero);
        if (passable == 0)
        {
            return;
        }

        var (least, greatest) = (T.MaxValue, T.Zero);
        var wide = cells.Length - (cells.Length % Vector<T>.Count);
        if (wide > 0)
        {
            var (low, high, none) = (new Vector<T>(T.MaxValue), Vector<T>.Zero, new Vector<T>(T.MaxValue));
            for (var i = 0; i < wide; i += Vector<T>.Count)
            {
                var values = new Vector<T>(cells[i..]);
                high = Vector.Max(high, values);
                low = Vector.Min(low, Vector.ConditionalSelect(Vector.Equals(values, Vector<T>.Zero), none, values));
            }

            for (var lane = 0; lane < Vector<T>.Count; lane++)
            {
                (least, greatest) = (T.Min(least, low[lane]), T.Max(greatest, high[lane]));
            }
        }

        foreach (var value in cells[wide..])
        {
            (least, greatest) = (value == T.Zero ? least : T.Min(least, value), T.Max(greatest, value));
        }

        lock (gate)
        {
            Passable += passable;
            Least = Math.Min(Least, float.CreateChecked(least));
            Greatest = Math.Max(Greatest, float.CreateChecked(greatest));
        }
    }

    private delegate void Clean<T>(Span<T> cells);
}
