namespace Hedgerow.Science.Consensus;

/// <summary>The value below which a share of the answers lies.</summary>
/// <remarks>
/// <para><b>Formula</b>: with x₁ ≤ … ≤ xₙ and share p: type 2, h = np, xⱼ₊₁ for j = ⌊h⌋ and the mean of xⱼ and xⱼ₊₁ where h is whole; type 6, h = (n + 1)p; type 7, h = (n − 1)p + 1;
/// both xⱼ + (h − j)(xⱼ₊₁ − xⱼ), with h kept within 1 and n.</para>
/// <para><b>Meaning</b>: the three types differ between answers, most with few experts: of 1 to 10 the lower quartile is 3, 2.75 or 3.25.</para>
/// <para><b>Units</b>: those of the answers.</para>
/// <para><b>Range</b>: smallest to largest answer.</para>
/// <para><b>Behaviour</b>: rises with p; the median is the same in all types. Constant time on sorted answers.</para>
/// <para><b>Assumes</b>: the answers are sorted, at least one.</para>
/// <para><b>Source</b>: [hyndman-fan-1996].</para>
/// </remarks>
public static class Quantile
{
    /// <summary>How far from a whole number counts as whole.</summary>
    private const double Fuzz = 4 * 2.220446049250313e-16;

    /// <summary>Takes a quantile.</summary>
    /// <param name="ascending">The answers from the smallest to the largest, at least one.</param>
    /// <param name="share">0 to 1.</param>
    /// <param name="type">The type.</param>
    /// <returns>The quantile.</returns>
    /// <exception cref="ArgumentException">There is no answer, or the share lies outside.</exception>
    public static double Of(ReadOnlySpan<double> ascending, double share, QuantileType type)
    {
        if (ascending.IsEmpty)
        {
            throw new ArgumentException("A quantile needs at least one answer: ask before whether anybody answered.", nameof(ascending));
        }

        if (share is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1: was a percentage given?");
        }

        var n = ascending.Length;
        var h = type switch
        {
            QuantileType.AveragedSteps => n * share,
            QuantileType.ByCountAndOne => (n + 1) * share,
            QuantileType.ByCountLessOne => ((n - 1) * share) + 1,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Hedgerow knows the quantile types 2, 6 and 7."),
        };
        var j = (int)Math.Floor(h + Fuzz);
        var rest = Math.Abs(h - j) < Fuzz ? 0 : h - j;
        var (low, high) = (ascending[Math.Clamp(j, 1, n) - 1], ascending[Math.Clamp(j + 1, 1, n) - 1]);
        if (type == QuantileType.AveragedSteps)
        {
            return rest > 0 ? high : (low + high) / 2;
        }

        return low + (rest * (high - low));
    }
}
