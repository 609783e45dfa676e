namespace Hedgerow.Science.Grids;

/// <summary>What two maps hold in the same cell.</summary>
/// <typeparam name="TFirst">The value of a cell of the first map.</typeparam>
/// <typeparam name="TSecond">The value of a cell of the second map.</typeparam>
/// <param name="First">In the first map.</param>
/// <param name="Second">In the second map.</param>
internal readonly record struct CellPair<TFirst, TSecond>(TFirst First, TSecond Second)
    where TFirst : unmanaged
    where TSecond : unmanaged;

/// <summary>Two maps whose cells coincide, read together.</summary>
/// <typeparam name="TFirst">The value of a cell of the first map.</typeparam>
/// <typeparam name="TSecond">The value of a cell of the second map.</typeparam>
internal sealed class PairRows<TFirst, TSecond> : IRows<CellPair<TFirst, TSecond>>
    where TFirst : unmanaged
    where TSecond : unmanaged
{
    private readonly IRows<TFirst> first;
    private readonly IRows<TSecond> second;

    /// <summary>Joins two maps.</summary>
    /// <exception cref="ArgumentException">Their cells do not coincide.</exception>
    public PairRows(IRows<TFirst> first, IRows<TSecond> second, string name)
    {
        var (one, other) = (first.Frame, second.Frame);
        if (one.Columns != other.Columns || one.Rows != other.Rows || one.WindowOf(other) is null)
        {
            throw new ArgumentException(
                $"The maps do not lie on the same cells ({other.Columns} × {other.Rows} of {other.CellWidth} m × {other.CellHeight} m against {one.Columns} × {one.Rows} of {one.CellWidth} m × {one.CellHeight} m): " +
                "was one cut or resampled differently?",
                name);
        }

        (this.first, this.second) = (first, second);
    }

    /// <inheritdoc />
    public GridFrame Frame => first.Frame;

    /// <inheritdoc />
    public int BlockRows => Math.Max(first.BlockRows, second.BlockRows);

    /// <inheritdoc />
    public IRowReader<CellPair<TFirst, TSecond>> Open() => new Reader(first.Open(), second.Open());

    private sealed class Reader(IRowReader<TFirst> first, IRowReader<TSecond> second) : IRowReader<CellPair<TFirst, TSecond>>
    {
        private TFirst[] ones = [];
        private TSecond[] others = [];

        public void Read(int row, Span<CellPair<TFirst, TSecond>> cells)
        {
            if (ones.Length < cells.Length)
            {
                (ones, others) = (new TFirst[cells.Length], new TSecond[cells.Length]);
            }

            var left = ones.AsSpan(0, cells.Length);
            var right = others.AsSpan(0, cells.Length);
            first.Read(row, left);
            second.Read(row, right);
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = new(left[i], right[i]);
            }
        }

        public void Dispose()
        {
            first.Dispose();
            second.Dispose();
        }
    }
}
