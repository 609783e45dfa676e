namespace Hedgerow.Science.Grids;

/// <summary>A grid of values, row-major from the upper left: shape (rows, columns).</summary>
/// <typeparam name="T">The value of a cell.</typeparam>
public sealed class Grid<T> : IRows<T>
    where T : unmanaged
{
    /// <summary>Wraps the cells of a grid; the array is not copied.</summary>
    /// <param name="frame">Where the grid lies.</param>
    /// <param name="cells">Its cells, row-major; length rows × columns.</param>
    /// <exception cref="ArgumentException">The number of cells does not fit the frame.</exception>
    public Grid(GridFrame frame, T[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.LongLength != frame.Count)
        {
            throw new ArgumentException($"{cells.LongLength} cells do not fill {frame.Columns} columns × {frame.Rows} rows.", nameof(cells));
        }

        Frame = frame;
        Cells = cells;
    }

    /// <summary>Makes a grid of default values.</summary>
    /// <param name="frame">Where it lies.</param>
    public Grid(GridFrame frame)
        : this(frame, new T[frame.Count])
    {
    }

    /// <summary>Where the grid lies.</summary>
    public GridFrame Frame { get; }

    /// <summary>The cells, row-major.</summary>
    public T[] Cells { get; }

    /// <inheritdoc />
    int IRows<T>.BlockRows => 1;

    /// <summary>One cell.</summary>
    /// <param name="column">Column.</param>
    /// <param name="row">Row.</param>
    public T this[int column, int row]
    {
        get => Cells[((long)row * Frame.Columns) + column];
        set => Cells[((long)row * Frame.Columns) + column] = value;
    }

    /// <summary>One row.</summary>
    /// <param name="row">Row.</param>
    /// <returns>Its cells.</returns>
    public Span<T> Row(int row) => Cells.AsSpan((int)((long)row * Frame.Columns), Frame.Columns);

    /// <summary>A copy of a part.</summary>
    /// <param name="window">The part.</param>
    /// <returns>The copy, with its own frame.</returns>
    public Grid<T> Part(GridWindow window)
    {
        var part = new Grid<T>(Frame.Part(window));
        for (var row = 0; row < window.Rows; row++)
        {
            Row(window.Row + row).Slice(window.Column, window.Columns).CopyTo(part.Row(row));
        }

        return part;
    }

    /// <inheritdoc />
    IRowReader<T> IRows<T>.Open() => new Reader(this);

    private sealed class Reader(Grid<T> grid) : IRowReader<T>
    {
        public void Read(int row, Span<T> cells)
        {
            var columns = grid.Frame.Columns;
            if (cells.Length % columns != 0 || row < 0 || row + (cells.Length / columns) > grid.Frame.Rows)
            {
                throw new ArgumentException($"{cells.Length} cells from row {row} are no whole rows of {columns} columns × {grid.Frame.Rows} rows.", nameof(cells));
            }

            grid.Cells.AsSpan((int)((long)row * columns), cells.Length).CopyTo(cells);
        }

        public void Dispose()
        {
        }
    }
}
