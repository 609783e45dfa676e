using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>Which way a criterion is better.</summary>
public enum CriterionSense
{
    /// <summary>More is better.</summary>
    Benefit,

    /// <summary>Less is better.</summary>
    Cost,
}

/// <summary>Weights of criteria from the data alone: what differs much between objects weighs much.</summary>
/// <remarks>
/// <para><b>Formula</b>: m objects, pᵢⱼ = xᵢⱼ / Σᵢ xᵢⱼ, eⱼ = −Σᵢ pᵢⱼ ln pᵢⱼ / ln m with 0 · ln 0 = 0, wⱼ = (1 − eⱼ) / Σ(1 − e). Scaled: x becomes (x − min) / (max − min), or (max − x) / (max − min) where less is better, plus a shift.</para>
/// <para><b>Meaning</b>: a criterion in which all cities are alike tells them apart by nothing and weighs nothing.</para>
/// <para><b>Units</b>: any in, shares out.</para>
/// <para><b>Range</b>: 0 to 1 each, 1 together.</para>
/// <para><b>Behaviour</b>: the logarithm is of the number of objects, not of criteria. A constant criterion weighs 0; if all are constant they weigh the same, and the result says so. Not defined for one object, nor for values below 0 unless scaled.
/// Scaling and its shift change the weights, so the result holds the shift.</para>
/// <para><b>Assumes</b>: a true zero, unless scaled.</para>
/// <para><b>Source</b>: [hwang-yoon-1981]; entropy [shannon-1948].</para>
/// </remarks>
/// <param name="Weights">Weight of each criterion.</param>
/// <param name="Entropies">e of each criterion.</param>
/// <param name="AllConstant">Whether all criteria are constant, so that they weigh the same for want of anything else.</param>
/// <param name="Shift">What was added after scaling; null where the values were taken as they are.</param>
public sealed record EntropyWeights(IReadOnlyList<double> Weights, IReadOnlyList<double> Entropies, bool AllConstant, double? Shift)
{
    /// <summary>Takes weights from values of 0 or more as they are.</summary>
    /// <param name="objects">For each object its value of each criterion.</param>
    /// <returns>The weights, or why they are not defined.</returns>
    /// <exception cref="ArgumentException">Objects differ in their number of criteria, or a value is not finite.</exception>
    public static Found<EntropyWeights> Of(IReadOnlyList<IReadOnlyList<double>> objects)
    {
        Check(objects);
        if (objects.Any(one => one.Any(value => value < 0)))
        {
            return NotDefined.Because("a value is below 0, and shares of a sum need values of 0 or more", "存在负值，而占比要求数值不小于 0", "Scale the criteria, which changes the weights.", "请先对指标做归一化，注意这会改变权重。");
        }

        return Weigh(objects, null);
    }

    /// <summary>Scales each criterion to 0 to 1 first.</summary>
    /// <param name="objects">For each object its value of each criterion.</param>
    /// <param name="senses">Which way each criterion is better.</param>
    /// <param name="shift">Added after scaling, 0 or more; many studies take 0.0001 or 0.01.</param>
    /// <returns>The weights, or why they are not defined.</returns>
    /// <exception cref="ArgumentException">Numbers of criteria differ, a value is not finite, or the shift is negative.</exception>
    public static Found<EntropyWeights> OfScaled(IReadOnlyList<IReadOnlyList<double>> objects, IReadOnlyList<CriterionSense> senses, double shift = 0)
    {
        Check(objects);
        ArgumentNullException.ThrowIfNull(senses);
        if (objects.Count > 0 && senses.Count != objects[0].Count)
        {
            throw new ArgumentException($"There are {objects[0].Count} criteria and {senses.Count} senses.", nameof(senses));
        }

        if (!(shift >= 0) || !double.IsFinite(shift))
        {
            throw new ArgumentOutOfRangeException(nameof(shift), shift, "A shift is 0 or more.");
        }

        var scaled = objects.Select(one => one.ToArray()).ToArray();
        for (var criterion = 0; criterion < senses.Count && scaled.Length > 0; criterion++)
        {
            var (least, most) = (scaled.Min(one => one[criterion]), scaled.Max(one => one[criterion]));
            foreach (var one in scaled)
            {
                var value = most == least ? 1 : senses[criterion] == CriterionSense.Benefit ? (one[criterion] - least) / (most - least) : (most - one[criterion]) / (most - least);
                one[criterion] = value + shift;
            }
        }

        return Weigh(scaled, shift);
    }

    private static Found<EntropyWeights> Weigh(IReadOnlyList<IReadOnlyList<double>> objects, double? shift)
    {
        if (objects.Count < 2 || objects[0].Count == 0)
        {
            return NotDefined.Because(
                $"{objects.Count} object(s) and {(objects.Count == 0 ? 0 : objects[0].Count)} criteria have no differences", $"仅有 {objects.Count} 个对象、{(objects.Count == 0 ? 0 : objects[0].Count)} 项指标，不存在差异",
                "Give at least two objects and one criterion.", "请至少提供两个对象和一项指标。");
        }

        var (m, k) = (objects.Count, objects[0].Count);
        var entropies = new double[k];
        for (var criterion = 0; criterion < k; criterion++)
        {
            double[] column = [.. objects.Select(one => one[criterion]).Order()];
            entropies[criterion] = column[0] == column[^1] ? 1 : Entropy(column);
        }

        var differences = entropies.Select(entropy => 1 - entropy).ToArray();
        var sum = differences.Sum();
        return sum > 0
            ? new EntropyWeights([.. differences.Select(difference => difference / sum)], entropies, false, shift)
            : new EntropyWeights([.. differences.Select(_ => 1.0 / k)], entropies, true, shift);
    }

    private static double Entropy(double[] column)
    {
        var (sum, entropy) = (column.Sum(), 0.0);
        foreach (var value in column.Where(value => value > 0))
        {
            entropy -= value / sum * Math.Log(value / sum);
        }

        return Math.Clamp(entropy / Math.Log(column.Length), 0, 1);
    }

    private static void Check(IReadOnlyList<IReadOnlyList<double>> objects)
    {
        ArgumentNullException.ThrowIfNull(objects);
        if (objects.Any(one => one.Count != objects[0].Count || one.Any(value => !double.IsFinite(value))))
        {
            throw new ArgumentException("Every object has a finite value of each criterion: leave out objects with missing values.", nameof(objects));
        }
    }
}
