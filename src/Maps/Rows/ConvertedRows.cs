using Hedgerow.Science.Grids;

namespace Hedgerow.Maps.Rows;

/// <summary>Rows whose cells are turned into something else when they are read.</summary>
/// <typeparam name="TFrom">What stands in the map.</typeparam>
/// <typeparam name="TTo">What is read.</typeparam>
/// <param name="rows">The rows.</param>
/// <param name="convert">Turns cells; called by several threads.</param>
internal sealed class ConvertedRows<TFrom, TTo>(IRows<TFrom> rows, ConvertedRows<TFrom, TTo>.Convert convert) : IRows<TTo>
    where TFrom : unmanaged
    where TTo : unmanaged
{
    /// <summary>Turns cells.</summary>
    /// <param name="from">The cells as they stand.</param>
    /// <param name="to">Receives the others.</param>
    public delegate void Convert(ReadOnlySpan<TFrom> from, Span<TTo> to);

    /// <inheritdoc />
    public GridFrame Frame => rows.Frame;

    /// <inheritdoc />
    public int BlockRows => rows.BlockRows;

    /// <inheritdoc />
    public IRowReader<TTo> Open() => new Reader(rows.Open(), convert);

    private sealed class Reader(IRowReader<TFrom> reader, Convert convert) : IRowReader<TTo>
    {
        private TFrom[] held = [];

        public void Read(int row, Span<TTo> cells)
        {
            if (held.Length < cells.Length)
            {
                held = new TFrom[cells.Length];
            }

            reader.Read(row, held.AsSpan(0, cells.Length));
            convert(held.AsSpan(0, cells.Length), cells);
        }

        public void Dispose() => reader.Dispose();
    }
}
