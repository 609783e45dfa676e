using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>Kendall's coefficient of concordance: whether experts put the items into the same order.</summary>
/// <remarks>
/// <para><b>Formula</b>: m raters, n items, mean ranks within a rater, Rᵢ rank sum of item i, S = Σ(Rᵢ − R̄)²; W = 12 S / (m²(n³ − n) − m ΣTₖ), Tₖ = Σ(t³ − t) over the groups of ties of rater k.
/// χ² = m(n − 1)W with n − 1 freedoms; F = (m − 1)W / (1 − W) with n − 1 − 2/m and (m − 1)(n − 1 − 2/m); by permutation p = (1 + draws with W* ≥ W) / (1 + draws), ranks drawn anew within every rater.</para>
/// <para><b>Meaning</b>: 0 for no common order, 1 for the same order by all. It looks at order only: raters who agree that all is excellent have ties, not concordance.</para>
/// <para><b>Units</b>: ratings in, a number without unit out.</para>
/// <para><b>Range</b>: 0 to 1.</para>
/// <para><b>Behaviour</b>: neither the order of experts nor any rescaling of a rater's scale that keeps the order changes it. Raters with a missing rating are left out whole, and counted. Not defined for fewer than two raters or items,
/// nor where every rater gave all items the same mark. Sums are taken in whole numbers.</para>
/// <para><b>Assumes</b>: raters judged apart from one another. The χ² test is rough for 7 items or fewer: read F or the permutation.</para>
/// <para><b>Source</b>: [kendall-1939]; F and permutation [legendre-2005]; draws by SplitMix64 [steele-2014].</para>
/// </remarks>
public static class KendallW
{
    /// <summary>Draws of a permutation test unless told.</summary>
    public const int UsualDraws = 9999;

    /// <summary>Computes W with the tests by χ² and F.</summary>
    /// <param name="ratings">The ratings; more is better or worse, as long as it is the same for all.</param>
    /// <returns>The concordance, or why it is not defined.</returns>
    public static Found<Concordance> Of(RatingTable ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var ranked = Ranked(ratings);
        if (ranked.Missing(out var gap))
        {
            return gap;
        }

        var (ranks, below) = ranked.Value;
        var (m, n) = (ranks.Count, ratings.Items);
        var sums = Sums(ranks, n);
        var w = Math.Min(1, 12 * Spread(sums) / below);
        var chi = m * (n - 1) * w;
        return new Concordance(w, m, ratings.Raters - m, n, [.. sums.Select(sum => sum / 2.0)], chi, n - 1, Tail.ChiSquare(chi, n - 1), Ratio(w, m, n));
    }

    /// <summary>Tests W by drawing the ranks of every rater anew.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="draws">Number of draws, at least 1.</param>
    /// <param name="seed">Where the draws begin.</param>
    /// <param name="cancel">Stops the draws.</param>
    /// <returns>The test, or why it is not defined.</returns>
    public static Found<PermutationTest> Permute(RatingTable ratings, int draws = UsualDraws, ulong seed = 1, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        var ranked = Ranked(ratings);
        if (ranked.Missing(out var gap))
        {
            return gap;
        }

        var ranks = ranked.Value.Ranks;
        var observed = Squares(Sums(ranks, ratings.Items));
        var (state, reached) = (seed, 0);
        for (var draw = 0; draw < draws; draw++)
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var rater in ranks)
            {
                for (var last = rater.Length - 1; last > 0; last--)
                {
                    var other = Draw.Below(ref state, last + 1);
                    (rater[last], rater[other]) = (rater[other], rater[last]);
                }
            }

            reached += Squares(Sums(ranks, ratings.Items)) >= observed ? 1 : 0;
        }

        return new PermutationTest((1 + reached) / (1.0 + draws), draws, seed);
    }

    private static Found<VarianceRatio> Ratio(double w, int m, int n)
    {
        var above = n - 1 - (2.0 / m);
        if (above <= 0)
        {
            return NotDefined.Because($"{m} raters and {n} items leave F no freedom", $"{m} 位评分者与 {n} 个条目使 F 检验没有自由度", "Read the test by permutation.", "请参考置换检验。");
        }

        if (w >= 1)
        {
            return NotDefined.Because("all agree fully, and F grows beyond every bound", "意见完全一致，F 值趋于无穷", "Read the test by χ² or by permutation.", "请参考卡方检验或置换检验。");
        }

        var f = (m - 1) * w / (1 - w);
        return new VarianceRatio(f, above, (m - 1) * above, Tail.F(f, above, (m - 1) * above));
    }

    private static Found<(List<int[]> Ranks, double Below)> Ranked(RatingTable ratings)
    {
        if (ratings.Items < 2)
        {
            return NotDefined.Because($"{ratings.Items} item(s) have no order", $"仅 {ratings.Items} 个条目，不存在次序", "Rate at least two items.", "请至少对两个条目评分。");
        }

        var complete = ratings.Complete();
        if (complete.Count < 2)
        {
            return NotDefined.Because(
                $"{complete.Count} of {ratings.Raters} rated every item, and concordance needs two people", $"{ratings.Raters} 人中仅 {complete.Count} 人对全部条目评分，协调系数至少需要两人",
                "Ask for the missing ratings, or compare fewer items.", "请补齐缺失的评分，或减少比较的条目。");
        }

        var (ranks, ties) = (new List<int[]>(complete.Count), 0L);
        foreach (var rater in complete)
        {
            var (doubled, tied) = MidRanks.Of(rater);
            ranks.Add(doubled);
            ties += tied;
        }

        double m = complete.Count, n = ratings.Items;
        var below = (m * m * ((n * n * n) - n)) - (m * ties);
        return below > 0
            ? (ranks, below)
            : NotDefined.Because("every rater gave all items the same mark, so there is no order to agree on", "每位评分者对所有条目给出相同分数，不存在可比较的次序", "Use a finer scale, or a question that asks for an order.", "请使用更细的量表，或改为排序题。");
    }

    private static long[] Sums(List<int[]> ranks, int items)
    {
        var sums = new long[items];
        foreach (var rater in ranks)
        {
            for (var item = 0; item < items; item++)
            {
                sums[item] += rater[item];
            }
        }

        return sums;
    }

    /// <summary>Σ(R − R̄)² of rank sums that are doubled: a quarter of that of the doubled ones, whose mean is whole or a half.</summary>
    private static double Spread(long[] doubled)
    {
        // n Σx² − (Σx)² is whole: nothing is lost before the only division.
        Int128 all = 0, squares = 0;
        foreach (var sum in doubled)
        {
            all += sum;
            squares += (Int128)sum * sum;
        }

        return (double)((squares * doubled.Length) - (all * all)) / doubled.Length / 4;
    }

    private static Int128 Squares(long[] sums)
    {
        Int128 squares = 0;
        foreach (var sum in sums)
        {
            squares += (Int128)sum * sum;
        }

        return squares;
    }
}
