namespace Hedgerow.Science.Consensus;

/// <summary>One matrix of pairs from those of several experts.</summary>
/// <remarks>
/// <para><b>Formula</b>: aᵢⱼ = (Πₑ aᵢⱼₑ)^(1/m), or Πₑ aᵢⱼₑ^(wₑ / Σw) where experts weigh differently.</para>
/// <para><b>Meaning</b>: the only mean that keeps aᵢⱼ aⱼᵢ = 1, so that it does not matter which way a pair was asked.</para>
/// <para><b>Units</b>: ratios.</para>
/// <para><b>Range</b>: above 0, between the smallest and largest judgement.</para>
/// <para><b>Behaviour</b>: one expert keeps the own matrix; consistent matrices give a consistent one. Logarithms are summed in ascending order, so that the order of experts changes no digit.</para>
/// <para><b>Assumes</b>: every expert judged all pairs of the same things.</para>
/// <para><b>Source</b>: [aczel-saaty-1983].</para>
/// </remarks>
public static class GroupJudgement
{
    /// <summary>Takes the geometric mean.</summary>
    /// <param name="experts">Matrices of the experts, at least one, all of one size.</param>
    /// <param name="weights">Weight of each expert, above 0; null for the same.</param>
    /// <returns>The matrix of the group.</returns>
    /// <exception cref="ArgumentException">There is no expert, or sizes or numbers do not fit.</exception>
    public static PairwiseMatrix Of(IReadOnlyList<PairwiseMatrix> experts, IReadOnlyList<double>? weights = null)
    {
        ArgumentNullException.ThrowIfNull(experts);
        if (experts.Count == 0 || experts.Any(one => one.Size != experts[0].Size))
        {
            throw new ArgumentException("A group has at least one expert, and all judged the same things.", nameof(experts));
        }

        if (weights is not null && (weights.Count != experts.Count || weights.Any(weight => !(weight > 0) || !double.IsFinite(weight))))
        {
            throw new ArgumentException("Each expert has one weight above 0.", nameof(weights));
        }

        var (size, upper) = (experts[0].Size, new List<double>());
        var all = weights is null ? experts.Count : weights.Order().Sum();
        for (var row = 0; row < size; row++)
        {
            for (var column = row + 1; column < size; column++)
            {
                upper.Add(Math.Exp(experts.Select((one, at) => (weights?[at] ?? 1) * Math.Log(one[row, column])).Order().Sum() / all));
            }
        }

        return PairwiseMatrix.OfUpper(size, upper);
    }
}
