using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>How far judgements of pairs contradict one another.</summary>
/// <remarks>
/// <para><b>Formula</b>: CI = (λmax − n) / (n − 1); CR = CI / RI(n).</para>
/// <para><b>Meaning</b>: below 0.1 the judgements are usually accepted; above, ask the expert again.</para>
/// <para><b>Units</b>: none.</para>
/// <para><b>Range</b>: 0 and more.</para>
/// <para><b>Behaviour</b>: 0 where aᵢⱼ aⱼₖ = aᵢₖ throughout, and for one or two things, which cannot contradict one another. Rounding of 1e-12 is 0. Not defined for more things than the table of random indices knows: group them.</para>
/// <para><b>Assumes</b>: the random index belongs to the scale 1 to 9.</para>
/// <para><b>Source</b>: [saaty-1977]; other table [alonso-2006].</para>
/// </remarks>
/// <param name="Index">CI.</param>
/// <param name="Ratio">CR.</param>
/// <param name="Table">The table of random indices.</param>
public sealed record ConsistencyRatio(double Index, double Ratio, RandomIndex Table)
{
    /// <summary>Below this ratio judgements are usually accepted.</summary>
    public const double Accepted = 0.10;

    private const double Rounding = 1e-12;

    /// <summary>Whether the judgements are usually accepted.</summary>
    public bool IsAccepted => Ratio < Accepted;

    /// <summary>Computes the ratio.</summary>
    /// <param name="weights">Weights of the matrix, with λmax.</param>
    /// <param name="table">The table of random indices.</param>
    /// <returns>The ratio, or why it is not defined.</returns>
    public static Found<ConsistencyRatio> Of(AhpWeights weights, RandomIndex table)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(table);
        var n = weights.Weights.Count;
        if (n <= 2)
        {
            return new ConsistencyRatio(0, 0, table);
        }

        if (n > table.Largest)
        {
            return NotDefined.Because($"{n} things were compared, and the table of random indices ends at {table.Largest}", $"比较了 {n} 项，而随机一致性指标表止于 {table.Largest} 项", "Compare in groups, in several levels.", "请分组、分层进行比较。");
        }

        var index = (weights.LargestEigenvalue - n) / (n - 1);
        index = index < Rounding ? 0 : index;
        return new ConsistencyRatio(index, index / table.For(n), table);
    }
}
