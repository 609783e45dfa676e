namespace Hedgerow.Science.Consensus;

/// <summary>Judgements of pairs: how many times as important the one is as the other. Reciprocal by its making.</summary>
public sealed class PairwiseMatrix
{
    private const double Slack = 0.02;

    private readonly double[] values;

    private PairwiseMatrix(int size, double[] values) => (Size, this.values) = (size, values);

    /// <summary>Number of things compared.</summary>
    public int Size { get; }

    /// <summary>How many times as important the row is as the column.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    public double this[int row, int column]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Size, nameof(row));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)Size, nameof(column));
            return values[(row * Size) + column];
        }
    }

    /// <summary>Takes the judgements above the diagonal.</summary>
    /// <param name="size">Number of things, 1 or more.</param>
    /// <param name="upper">Row by row: 1–2, 1–3, …, 2–3, …; each above 0.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ArgumentException">The number of judgements does not fit, or one is not above 0.</exception>
    public static PairwiseMatrix OfUpper(int size, IReadOnlyList<double> upper)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentNullException.ThrowIfNull(upper);
        if (upper.Count != size * (size - 1) / 2)
        {
            throw new ArgumentException($"{size} things make {size * (size - 1) / 2} pairs, and {upper.Count} judgements were given.", nameof(upper));
        }

        var values = new double[size * size];
        for (int row = 0, at = 0; row < size; row++)
        {
            values[(row * size) + row] = 1;
            for (var column = row + 1; column < size; column++, at++)
            {
                values[(row * size) + column] = Above(upper[at], row, column);
                values[(column * size) + row] = 1 / upper[at];
            }
        }

        return new PairwiseMatrix(size, values);
    }

    /// <summary>Takes a whole matrix and checks that it is reciprocal; rounding such as 0.33 for 1/3 is allowed, and the judgement above 1 of a pair is kept.</summary>
    /// <param name="rows">Rows of a square matrix.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ArgumentException">It is not square, not reciprocal, or its diagonal is not 1.</exception>
    public static PairwiseMatrix Of(IReadOnlyList<IReadOnlyList<double>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0 || rows.Any(row => row.Count != rows.Count))
        {
            throw new ArgumentException("A matrix of pairs is square, with at least one row.", nameof(rows));
        }

        var upper = new List<double>();
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row][row] != 1)
            {
                throw new ArgumentException(FormattableString.Invariant($"Row {row + 1} compares a thing with itself as {rows[row][row]}, and that is 1."), nameof(rows));
            }

            for (var column = row + 1; column < rows.Count; column++)
            {
                var (one, other) = (Above(rows[row][column], row, column), Above(rows[column][row], column, row));
                if (Math.Abs((one * other) - 1) > Slack)
                {
                    throw new ArgumentException(FormattableString.Invariant($"Row {row + 1}, column {column + 1} is {one} and the other way round {other}: they must be reciprocal, 1/{one} = {1 / one:0.####}."), nameof(rows));
                }

                upper.Add(one >= other ? one : 1 / other);
            }
        }

        return OfUpper(rows.Count, upper);
    }

    private static double Above(double value, int row, int column) => value > 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentException(FormattableString.Invariant($"The judgement of {row + 1} against {column + 1} is {value}, and a judgement is above 0: 1 for equal, 3, 5, 7, 9 for more, 1/3 and so on for less."), nameof(value));
}
