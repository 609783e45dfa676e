using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>Mean, standard deviation and coefficient of variation of answers.</summary>
/// <remarks>
/// <para><b>Formula</b>: mean = Σx / n; deviation = √(Σ(x − mean)² / (n − 1)); variation = deviation / mean.</para>
/// <para><b>Meaning</b>: the mean is the group's weight on an item, the variation how much experts differ; in Chinese studies 0.25 or less is usually called agreement.</para>
/// <para><b>Units</b>: those of the answers; the variation has none.</para>
/// <para><b>Range</b>: mean between smallest and largest answer, deviation and variation 0 and more.</para>
/// <para><b>Behaviour</b>: one answer has a mean and no deviation; equal answers have deviation and variation 0; a variation needs a mean above 0. Summed in ascending order, so that the order of experts
/// changes no digit.</para>
/// <para><b>Assumes</b>: equal steps between the points of the scale, and for the variation a scale that begins at a true zero, which rating scales only nearly have.</para>
/// <para><b>Source</b>: [zeng-1994]; [gracht-2012].</para>
/// </remarks>
/// <param name="Count">Answers.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Deviation">Their standard deviation, or why there is none.</param>
/// <param name="Variation">The coefficient of variation, or why there is none.</param>
public sealed record MeanAndDeviation(int Count, double Mean, Found<double> Deviation, Found<double> Variation)
{
    /// <summary>Computes all three.</summary>
    /// <param name="answers">The answers in any order; those who did not answer are left out.</param>
    /// <returns>The figures, or why there are none.</returns>
    /// <exception cref="ArgumentException">An answer is not a finite number.</exception>
    public static Found<MeanAndDeviation> Of(ReadOnlySpan<double> answers)
    {
        if (answers.IsEmpty)
        {
            return NotDefined.NobodyAnswered;
        }

        var sorted = Sorted.Of(answers);
        var n = sorted.Length;
        if (sorted[0] == sorted[^1] && n > 1)
        {
            return new MeanAndDeviation(n, sorted[0], 0.0, sorted[0] > 0 ? 0.0 : NoMean(sorted[0]));
        }

        var sum = 0.0;
        foreach (var answer in sorted)
        {
            sum += answer;
        }

        var mean = sum / n;
        if (n == 1)
        {
            return new MeanAndDeviation(1, mean, Alone, Alone);
        }

        var squares = 0.0;
        foreach (var answer in sorted)
        {
            squares += (answer - mean) * (answer - mean);
        }

        var deviation = Math.Sqrt(squares / (n - 1));
        return new MeanAndDeviation(n, mean, deviation, mean > 0 ? deviation / mean : NoMean(mean));
    }

    private static Gap Alone => NotDefined.Because("one answer has no spread", "仅一人作答，不存在离散程度", "Ask at least two people.", "请至少征询两人。");

    private static Gap NoMean(double mean) => NotDefined.Because(
        FormattableString.Invariant($"the mean is {mean:0.###}, and a coefficient of variation needs one above 0"), FormattableString.Invariant($"均值为 {mean:0.###}，变异系数要求均值大于 0"),
        "Use a scale that starts above 0.", "请使用从大于 0 的数值开始的量表。");
}
