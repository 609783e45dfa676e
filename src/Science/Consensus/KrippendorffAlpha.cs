using System.Runtime.InteropServices;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>What the difference of two values means for Krippendorff's alpha.</summary>
public enum AlphaMetric
{
    /// <summary>Values are names: equal or not.</summary>
    Nominal,

    /// <summary>Values are ranks.</summary>
    Ordinal,

    /// <summary>Values are numbers: their difference counts.</summary>
    Interval,

    /// <summary>Values are amounts from a true zero: their difference over their sum counts.</summary>
    Ratio,
}

/// <summary>Krippendorff's alpha of a set of ratings.</summary>
/// <param name="Value">Alpha.</param>
/// <param name="Metric">What differences mean.</param>
/// <param name="ObservedDisagreement">Disagreement seen.</param>
/// <param name="ExpectedDisagreement">Disagreement by chance.</param>
/// <param name="Items">Items with two ratings or more.</param>
/// <param name="Ratings">Ratings of them.</param>
public sealed record Alpha(double Value, AlphaMetric Metric, double ObservedDisagreement, double ExpectedDisagreement, int Items, long Ratings);

/// <summary>Krippendorff's alpha: agreement of any number of raters, with ratings missing, on names, ranks or numbers.</summary>
/// <remarks>
/// <para><b>Formula</b>: α = 1 − Dₒ / Dₑ; Dₒ = (1/n) Σᵤ Σ nᵤc nᵤk δ²(c, k) / (mᵤ − 1), Dₑ = Σ n꜀ nₖ δ²(c, k) / (n(n − 1)), over items u with mᵤ ≥ 2 ratings, n in all. δ² is 1 for different names; (Σ n from c to k − (n꜀ + nₖ)/2)² for ranks; (c − k)² for numbers;
/// ((c − k)/(c + k))² for amounts.</para>
/// <para><b>Meaning</b>: 1 for full agreement, 0 for what chance gives; 0.8 is usually asked, 0.667 the least for tentative statements.</para>
/// <para><b>Units</b>: ratings in, a number without unit out.</para>
/// <para><b>Range</b>: up to 1; below 0 for systematic disagreement.</para>
/// <para><b>Behaviour</b>: the order of raters changes nothing; items with fewer than two ratings are left out. Not defined where all ratings are the same value, for then nothing could differ by chance. Time: items times different values squared.</para>
/// <para><b>Assumes</b>: raters judged apart from one another; amounts are 0 or more.</para>
/// <para><b>Source</b>: [krippendorff-2011]; [hayes-2007].</para>
/// </remarks>
public static class KrippendorffAlpha
{
    /// <summary>Computes alpha.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="metric">What differences mean.</param>
    /// <returns>Alpha, or why it is not defined.</returns>
    /// <exception cref="ArgumentException">An amount is below 0.</exception>
    public static Found<Alpha> Of(RatingTable ratings, AlphaMetric metric)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var (values, counts) = Counts(ratings);
        if (counts.Count == 0)
        {
            return NotDefined.Because("no item was rated by two people", "没有任何条目由两人评定", "Ask at least two people.", "请至少征询两人。");
        }

        if (metric == AlphaMetric.Ratio && values[0] < 0)
        {
            throw new ArgumentException(FormattableString.Invariant($"{values[0]} is no amount from a true zero: use the metric of numbers."), nameof(metric));
        }

        if (values.Length == 1)
        {
            return NotDefined.Because("all ratings are the same value, so nothing could differ by chance", "所有评定取值相同，无法与随机一致比较", "Read the share of agreement instead.", "请改用一致率。");
        }

        var all = new long[values.Length];
        foreach (var unit in counts)
        {
            for (var value = 0; value < all.Length; value++)
            {
                all[value] += unit[value];
            }
        }

        var far = Distances(values, all, metric);
        var n = all.Sum();
        var (observed, expected) = (0.0, 0.0);
        foreach (var unit in counts)
        {
            observed += Pairs(unit, far) / (unit.Sum() - 1);
        }

        observed /= n;
        expected = Pairs(all, far) / (n * (n - 1.0));
        return new Alpha(1 - (observed / expected), metric, observed, expected, counts.Count, n);
    }

    /// <summary>Σ over ordered pairs of different values.</summary>
    private static double Pairs(long[] counts, double[,] far)
    {
        var sum = 0.0;
        for (var c = 0; c < counts.Length; c++)
        {
            for (var k = c + 1; k < counts.Length && counts[c] > 0; k++)
            {
                sum += 2.0 * counts[c] * counts[k] * far[c, k];
            }
        }

        return sum;
    }

    private static double[,] Distances(double[] values, long[] all, AlphaMetric metric)
    {
        var far = new double[values.Length, values.Length];
        for (var c = 0; c < values.Length; c++)
        {
            double between = all[c];
            for (var k = c + 1; k < values.Length; k++)
            {
                between += all[k];
                var distance = metric switch
                {
                    AlphaMetric.Nominal => 1,
                    AlphaMetric.Ordinal => between - ((all[c] + all[k]) / 2.0),
                    AlphaMetric.Interval => values[k] - values[c],
                    AlphaMetric.Ratio => (values[k] - values[c]) / (values[k] + values[c]),
                    _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "Differences are those of names, ranks, numbers or amounts."),
                };
                far[c, k] = distance * distance;
            }
        }

        return far;
    }

    /// <summary>The values given, ascending, and how often each was given to every item with two ratings or more.</summary>
    private static (double[] Values, List<long[]> Counts) Counts(RatingTable ratings)
    {
        var (found, counts) = (new List<double>(), new List<List<long>>());
        for (var item = 0; item < ratings.Items; item++)
        {
            var unit = new List<long>(new long[found.Count]);
            long given = 0;
            for (var rater = 0; rater < ratings.Raters; rater++)
            {
                if (!ratings.Has(rater, item))
                {
                    continue;
                }

                var place = CollectionsMarshal.AsSpan(found).IndexOf(ratings.At(rater, item));
                if (place < 0)
                {
                    place = found.Count;
                    found.Add(ratings.At(rater, item));
                }

                while (unit.Count <= place)
                {
                    unit.Add(0);
                }

                unit[place]++;
                given++;
            }

            if (given >= 2)
            {
                counts.Add(unit);
            }
        }

        // A value that stands only where nobody else rated compares with nothing.
        int[] order = [.. Enumerable.Range(0, found.Count).Where(place => counts.Exists(unit => place < unit.Count && unit[place] > 0)).OrderBy(place => found[place])];
        return ([.. order.Select(place => found[place])], counts.ConvertAll(unit => order.Select(place => place < unit.Count ? unit[place] : 0).ToArray()));
    }
}
