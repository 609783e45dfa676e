using Hedgerow.Science.Grids;

namespace Hedgerow.Maps.Rows;

/// <summary>Rows whose cells are changed after they were read.</summary>
/// <typeparam name="T">The value of a cell.</typeparam>
/// <param name="rows">The rows.</param>
/// <param name="recode">Changes cells in place; called by several threads.</param>
internal sealed class RecodedRows<T>(IRows<T> rows, RecodedRows<T>.Recode recode) : IRows<T>
    where T : unmanaged
{
    /// <summary>Changes cells in place.</summary>
    /// <param name="cells">The cells.</param>
    public delegate void Recode(Span<T> cells);

    /// <inheritdoc />
    public GridFrame Frame => rows.Frame;

    /// <inheritdoc />
    public int BlockRows => rows.BlockRows;

    /// <inheritdoc />
    public IRowReader<T> Open() => new Reader(rows.Open(), recode);

    private sealed class Reader(IRowReader<T> reader, Recode recode) : IRowReader<T>
    {
        public void Read(int row, Span<T> cells)
        {
            reader.Read(row, cells);
            recode(cells);
        }

        public void Dispose() => reader.Dispose();
    }
}
