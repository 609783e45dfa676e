namespace Hedgerow.Science.Consensus;

/// <summary>What raters gave to items; a rating may be missing.</summary>
public sealed class RatingTable
{
    private readonly double[] values;
    private readonly bool[] given;

    private RatingTable(int raters, int items, double[] values, bool[] given) => (Raters, Items, this.values, this.given) = (raters, items, values, given);

    /// <summary>Number of raters.</summary>
    public int Raters { get; }

    /// <summary>Number of items.</summary>
    public int Items { get; }

    /// <summary>Takes the ratings row by row.</summary>
    /// <param name="rows">A row a rater, a place an item, null where it was not rated; all rows of the same length.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">Rows differ in length, or a rating is not finite.</exception>
    public static RatingTable Of(IReadOnlyList<IReadOnlyList<double?>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var items = rows.Count == 0 ? 0 : rows[0].Count;
        var (values, given) = (new double[rows.Count * items], new bool[rows.Count * items]);
        for (var rater = 0; rater < rows.Count; rater++)
        {
            if (rows[rater].Count != items)
            {
                throw new ArgumentException($"Rater {rater + 1} has {rows[rater].Count} ratings and the first one {items}: write null where an item was not rated.", nameof(rows));
            }

            for (var item = 0; item < items; item++)
            {
                if (rows[rater][item] is { } value)
                {
                    (values[(rater * items) + item], given[(rater * items) + item]) = (Finite(value), true);
                }
            }
        }

        return new RatingTable(rows.Count, items, values, given);
    }

    /// <summary>Takes ratings that lie in one array, rater after rater.</summary>
    /// <param name="raters">Number of raters.</param>
    /// <param name="values">Ratings; what stands where none was given does not matter.</param>
    /// <param name="given">Whether a rating was given; as long as the values.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">The lengths do not fit, or a rating is not finite.</exception>
    public static RatingTable Of(int raters, ReadOnlySpan<double> values, ReadOnlySpan<bool> given)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(raters);
        if (values.Length != given.Length || (raters == 0 ? values.Length != 0 : values.Length % raters != 0))
        {
            throw new ArgumentException($"{values.Length} values and {given.Length} marks are not a table of {raters} raters.", nameof(values));
        }

        for (var at = 0; at < values.Length; at++)
        {
            _ = given[at] ? Finite(values[at]) : 0;
        }

        return new RatingTable(raters, raters == 0 ? 0 : values.Length / raters, values.ToArray(), given.ToArray());
    }

    /// <summary>Whether a rater rated an item.</summary>
    /// <param name="rater">The rater, from 0.</param>
    /// <param name="item">The item, from 0.</param>
    /// <returns>Whether a rating stands there.</returns>
    public bool Has(int rater, int item) => given[Place(rater, item)];

    /// <summary>A rating.</summary>
    /// <param name="rater">The rater, from 0.</param>
    /// <param name="item">The item, from 0.</param>
    /// <returns>The rating.</returns>
    /// <exception cref="InvalidOperationException">It was not given: ask <see cref="Has"/> first.</exception>
    public double At(int rater, int item) => Has(rater, item) ? values[(rater * Items) + item] : throw new InvalidOperationException($"Rater {rater + 1} did not rate item {item + 1}.");

    /// <summary>The ratings of those who rated every item, a row each.</summary>
    internal List<double[]> Complete()
    {
        var complete = new List<double[]>();
        for (var rater = 0; rater < Raters; rater++)
        {
            if (!given.AsSpan(rater * Items, Items).Contains(false))
            {
                complete.Add(values[(rater * Items)..((rater + 1) * Items)]);
            }
        }

        return complete;
    }

    private int Place(int rater, int item)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)rater, (uint)Raters, nameof(rater));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)item, (uint)Items, nameof(item));
        return (rater * Items) + item;
    }

    private static double Finite(double value) => double.IsFinite(value) ? value : throw new ArgumentException($"{value} is not a rating: a rating that is missing is null.", nameof(value));
}
