using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>Fleiss' kappa: agreement of several raters on names, beyond what chance explains.</summary>
/// <remarks>
/// <para><b>Formula</b>: N subjects, n ratings each, nᵢⱼ of subject i in category j; Pᵢ = (Σⱼ nᵢⱼ² − n) / (n(n − 1)), pₑ = Σ pⱼ², κ = (P̄ − pₑ) / (1 − pₑ). Error under no agreement, qⱼ = 1 − pⱼ:
/// √{2[(Σ pⱼqⱼ)² − Σ pⱼqⱼ(qⱼ − pⱼ)]} / (Σ pⱼqⱼ √(N n (n − 1))).</para>
/// <para><b>Meaning</b>: 1 for full agreement on every subject, 0 for what chance gives.</para>
/// <para><b>Units</b>: ratings in, a number without unit out.</para>
/// <para><b>Range</b>: −1/(n − 1) to 1.</para>
/// <para><b>Behaviour</b>: raters may change from subject to subject, their number may not: unequal numbers are refused as not defined, and Krippendorff's alpha takes them. Not defined where all ratings are of one category.</para>
/// <para><b>Assumes</b>: categories without order; subjects are independent.</para>
/// <para><b>Source</b>: [fleiss-1971]; error [fleiss-1979].</para>
/// </remarks>
public static class FleissKappa
{
    /// <summary>Computes kappa.</summary>
    /// <param name="counts">For each subject the number of ratings in each category.</param>
    /// <returns>Kappa, or why it is not defined.</returns>
    /// <exception cref="ArgumentException">Subjects differ in their number of categories, or a number is negative.</exception>
    public static Found<Kappa> Of(IReadOnlyList<IReadOnlyList<int>> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Any(subject => subject.Count != counts[0].Count || subject.Any(count => count < 0)))
        {
            throw new ArgumentException("Each subject has a number of ratings, 0 or more, for each of the same categories.", nameof(counts));
        }

        if (counts.Count == 0)
        {
            return NotDefined.NobodyAnswered;
        }

        var raters = counts[0].Sum();
        if (counts.Any(subject => subject.Sum() != raters))
        {
            return NotDefined.Because("subjects have different numbers of ratings", "各对象的评定人数不同", "Read Krippendorff's alpha, which takes missing ratings.", "请使用可处理缺失评定的 Krippendorff α 系数。");
        }

        if (raters < 2)
        {
            return NotDefined.Because($"{raters} rating(s) a subject cannot agree or disagree", $"每个对象仅有 {raters} 次评定，谈不上是否一致", "Ask at least two people.", "请至少征询两人。");
        }

        double subjects = counts.Count, n = raters;
        var sums = new long[counts[0].Count];
        long squares = 0;
        foreach (var subject in counts)
        {
            for (var category = 0; category < sums.Length; category++)
            {
                sums[category] += subject[category];
                squares += (long)subject[category] * subject[category];
            }
        }

        if (sums.Max() == (long)(subjects * n))
        {
            return NotDefined.Because("all ratings are of one category, which chance explains as well", "所有评定同属一个类别，与随机一致无法区分", "Read the share of agreement instead.", "请改用一致率。");
        }

        var observed = (squares - (subjects * n)) / (subjects * n * (n - 1));
        var (expected, pq, third) = (0.0, 0.0, 0.0);
        foreach (var sum in sums)
        {
            var p = sum / (subjects * n);
            expected += p * p;
            pq += p * (1 - p);
            third += p * (1 - p) * (1 - (2 * p));
        }

        var kappa = (observed - expected) / (1 - expected);
        var error = Math.Sqrt(2 * ((pq * pq) - third)) / (pq * Math.Sqrt(subjects * n * (n - 1)));
        return new Kappa(kappa, observed, expected, error, kappa / error, Tail.BothSides(kappa / error), counts.Count, 0);
    }
}
