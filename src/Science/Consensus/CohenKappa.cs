using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>Cohen's kappa: agreement of two raters, or of one rater in two rounds, beyond what chance explains.</summary>
/// <remarks>
/// <para><b>Formula</b>: κ = (pₒ − pₑ) / (1 − pₑ), pₒ = Σ wᵢⱼ pᵢⱼ, pₑ = Σ wᵢⱼ pᵢ. p.ⱼ; w is 1 on the diagonal and else 0, or 1 − |i − j| / (k − 1), or 1 − (i − j)² / (k − 1)². Error under no agreement:
/// √{[Σ pᵢ. p.ⱼ (wᵢⱼ − w̄ᵢ. − w̄.ⱼ)² − pₑ²] / n} / (1 − pₑ), with w̄ᵢ. = Σⱼ p.ⱼ wᵢⱼ and w̄.ⱼ = Σᵢ pᵢ. wᵢⱼ.</para>
/// <para><b>Meaning</b>: 1 for full agreement, 0 for what chance gives, below 0 for less.</para>
/// <para><b>Units</b>: categories in, a number without unit out.</para>
/// <para><b>Range</b>: −1 to 1.</para>
/// <para><b>Behaviour</b>: the same when the raters change places. Not defined where chance alone explains everything, as when both give everybody the same category. Low where one category is very common, however much agree.</para>
/// <para><b>Assumes</b>: subjects are independent; weights need categories in order.</para>
/// <para><b>Source</b>: [cohen-1960], weights [cohen-1968], error [fleiss-1969].</para>
/// </remarks>
public static class CohenKappa
{
    /// <summary>Computes kappa.</summary>
    /// <param name="first">Category of each subject by the first rater, from 0; null where missing.</param>
    /// <param name="second">The same by the second rater.</param>
    /// <param name="categories">Number of categories.</param>
    /// <param name="weights">How far different categories agree.</param>
    /// <returns>Kappa, or why it is not defined.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, or a category lies outside.</exception>
    public static Found<Kappa> Of(IReadOnlyList<int?> first, IReadOnlyList<int?> second, int categories, KappaWeights weights = KappaWeights.None)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentOutOfRangeException.ThrowIfLessThan(categories, 1);
        if (first.Count != second.Count)
        {
            throw new ArgumentException($"The first rater has {first.Count} subjects and the second {second.Count}: write null where a rating is missing.", nameof(second));
        }

        var (counts, n) = (new long[categories, categories], 0);
        for (var subject = 0; subject < first.Count; subject++)
        {
            if (first[subject] is { } one && second[subject] is { } other)
            {
                counts[Category(one, categories), Category(other, categories)]++;
                n++;
            }
        }

        return Of(counts, n, first.Count - n, weights);
    }

    private static Found<Kappa> Of(long[,] counts, int n, int leftOut, KappaWeights weights)
    {
        if (n == 0)
        {
            return NotDefined.Because("no subject was rated by both", "没有同时被两方评定的对象", "Ask for the missing ratings.", "请补齐缺失的评定。");
        }

        var k = counts.GetLength(0);
        var (rows, columns) = (new double[k], new double[k]);
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
            {
                rows[i] += counts[i, j];
                columns[j] += counts[i, j];
            }
        }

        if (Enumerable.Range(0, k).Any(i => rows[i] == n && columns[i] == n))
        {
            return NotDefined.Because("both gave everybody the same category, which chance explains as well", "双方对所有对象给出同一类别，与随机一致无法区分", "Read the share of agreement instead.", "请改用一致率。");
        }

        var (observed, expected, squares) = (0.0, 0.0, 0.0);
        var (byRow, byColumn) = (new double[k], new double[k]);
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
            {
                var w = Weight(i, j, k, weights);
                observed += w * counts[i, j] / n;
                expected += w * rows[i] * columns[j] / n / n;
                byRow[i] += w * columns[j] / n;
                byColumn[j] += w * rows[i] / n;
            }
        }

        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
            {
                var rest = Weight(i, j, k, weights) - byRow[i] - byColumn[j];
                squares += rows[i] * columns[j] / n / n * rest * rest;
            }
        }

        var error = Math.Sqrt(Math.Max(0, (squares - (expected * expected)) / n)) / (1 - expected);
        var kappa = (observed - expected) / (1 - expected);
        return error > 0
            ? new Kappa(kappa, observed, expected, error, kappa / error, Tail.BothSides(kappa / error), n, leftOut)
            : NotDefined.Because("one rater gave everybody the same category, so nothing can be told from chance", "其中一方对所有对象给出同一类别，无法与随机一致区分", "Read the share of agreement instead.", "请改用一致率。");
    }

    private static double Weight(int i, int j, int k, KappaWeights weights) => weights switch
    {
        KappaWeights.Linear when k > 1 => 1 - (Math.Abs(i - j) / (k - 1.0)),
        KappaWeights.Squared when k > 1 => 1 - ((i - j) * (i - j) / ((k - 1.0) * (k - 1.0))),
        _ => i == j ? 1 : 0,
    };

    private static int Category(int category, int categories) => category >= 0 && category < categories
        ? category
        : throw new ArgumentException($"Category {category} lies outside 0 to {categories - 1}.", nameof(category));
}
