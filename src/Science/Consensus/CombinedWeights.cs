using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>Weights of experts and of data in one.</summary>
/// <remarks>
/// <para><b>Formula</b>: α wᵉ + (1 − α) wᵈ; or wᵉ wᵈ / Σ wᵉ wᵈ.</para>
/// <para><b>Meaning</b>: what experts hold for important and what tells objects apart.</para>
/// <para><b>Units</b>: shares.</para>
/// <para><b>Range</b>: 0 to 1 each, 1 together.</para>
/// <para><b>Behaviour</b>: the product lets a weight of 0 win; where all products are 0 it is not defined. α = 1 gives the experts' weights, α = 0 those of the data.</para>
/// <para><b>Assumes</b>: both add up to 1, within 1e-6.</para>
/// <para><b>Source</b>: [hwang-yoon-1981].</para>
/// </remarks>
public static class CombinedWeights
{
    private const double Slack = 1e-6;

    /// <summary>Mixes both.</summary>
    /// <param name="experts">Weights of the experts.</param>
    /// <param name="data">Weights of the data.</param>
    /// <param name="part">α, the part of the experts.</param>
    /// <returns>The weights.</returns>
    /// <exception cref="ArgumentException">The weights differ in number, or do not add up to 1.</exception>
    public static IReadOnlyList<double> Mixed(IReadOnlyList<double> experts, IReadOnlyList<double> data, Share part)
    {
        Check(experts, data);
        return [.. experts.Zip(data, (one, other) => (part.Ratio * one) + ((1 - part.Ratio) * other))];
    }

    /// <summary>Multiplies both.</summary>
    /// <param name="experts">Weights of the experts.</param>
    /// <param name="data">Weights of the data.</param>
    /// <returns>The weights, or why they are not defined.</returns>
    /// <exception cref="ArgumentException">The weights differ in number, or do not add up to 1.</exception>
    public static Found<IReadOnlyList<double>> Multiplied(IReadOnlyList<double> experts, IReadOnlyList<double> data)
    {
        Check(experts, data);
        double[] products = [.. experts.Zip(data, (one, other) => one * other)];
        var sum = products.Sum();
        return sum > 0
            ? (double[])[.. products.Select(product => product / sum)]
            : NotDefined.Because("every criterion has a weight of 0 from one side", "每项指标至少有一方权重为 0", "Mix the weights instead of multiplying them.", "请改用线性组合。");
    }

    private static void Check(IReadOnlyList<double> experts, IReadOnlyList<double> data)
    {
        ArgumentNullException.ThrowIfNull(experts);
        ArgumentNullException.ThrowIfNull(data);
        if (experts.Count != data.Count)
        {
            throw new ArgumentException($"Experts weigh {experts.Count} criteria and the data {data.Count}.", nameof(data));
        }

        foreach (var side in (IReadOnlyList<double>[])[experts, data])
        {
            if (side.Any(weight => !(weight >= 0)) || Math.Abs(side.Sum() - 1) > Slack)
            {
                throw new ArgumentException(FormattableString.Invariant($"Weights are 0 or more and add up to 1; these add up to {side.Sum():0.######}."), nameof(experts));
            }
        }
    }
}
