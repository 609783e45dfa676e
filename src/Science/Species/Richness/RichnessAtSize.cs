using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Richness;

/// <summary>The species expected in a sample of another size: rarefaction below the size there is, extrapolation up to twice of it.</summary>
/// <remarks>
/// <para><b>Formula</b>: S(m) = Σ 1 − C(n−xᵢ, m) / C(n, m) for m ≤ n; S(n+j) = S + f₀ (1 − A^j) beyond, f₀ = (n−1)/n · f₁²/(2 f₂) (f₁(f₁−1)/2 for f₁²/(2 f₂) where
/// f₂ = 0), A = 1 − f₁ / (n f₀ + f₁). For units, T in place of n and Q in place of f. The variance is that of the sum under the estimated community, linear in f.</para>
/// <para><b>Meaning</b>: how many species m records, or m visits, would have found on average.</para>
/// <para><b>Units</b>: records or units in, species out.</para>
/// <para><b>Range</b>: 0 at size 0, the species found at the size there is, at most those and f₀.</para>
/// <para><b>Behaviour</b>: rises with size, ever slower; sizes need not be whole. Beyond twice the size it is a gap: the error grows without a bound that could be told.</para>
/// <para><b>Assumes</b>: records, or units, are independent draws from one community that does not change.</para>
/// <para><b>Source</b>: [hurlbert-1971], [colwell-2012], [chao-2014].</para>
/// </remarks>
public static class RichnessAtSize
{
    private const double Furthest = 2;

    /// <summary>Estimates the number of species at a size.</summary>
    /// <param name="found">The sample.</param>
    /// <param name="size">Records or units, 0 or more.</param>
    /// <param name="confidence">The confidence of the interval, between 0 and 1.</param>
    /// <returns>The estimate, or a gap beyond twice the size of the sample.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The size is below 0 or no number.</exception>
    public static Found<Estimate> Of(SpeciesFrequencies found, double size, double confidence = Intervals.Usual)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        if (!(size <= Furthest * found.Size))
        {
            return TooFar(found, size);
        }

        return Intervals.Normal(Value(found, size), found.Assemblage.VarianceAt(Weights(found, size), size), confidence, freedom: size > found.Size / 2.0 ? Intervals.Freedom(found) : double.PositiveInfinity);
    }

    internal static double Value(SpeciesFrequencies found, double size)
    {
        if (size > found.Size)
        {
            var tail = SampleTail.Of(found);
            return found.Species + (tail.Unseen * (1 - Math.Pow(tail.Fall, size - found.Size)));
        }

        var sum = 0.0;
        foreach (var (times, species) in found.Counts)
        {
            sum += species * (1 - LogGamma.MissAll(found.Size, size, times));
        }

        return sum;
    }

    /// <summary>How S(m) moves with the number of species found k times.</summary>
    internal static Func<long, double> Weights(SpeciesFrequencies found, double size)
    {
        if (size <= found.Size)
        {
            return times => 1 - LogGamma.MissAll(found.Size, size, times);
        }

        var more = size - found.Size;
        var (once, twice) = SampleTail.Slopes(found, (_, tail) => tail.Unseen * (1 - Math.Pow(tail.Fall, more)));
        return times => 1 + (times == 1 ? once : times == 2 ? twice : 0);
    }

    internal static Gap TooFar(SpeciesFrequencies found, double size) => new(
        new Wording(
            FormattableString.Invariant($"A sample of {found.Size} cannot say how many species one of {size:0.#} would hold; it reaches to twice its own size."),
            FormattableString.Invariant($"规模为 {found.Size} 的样本无法推断规模 {size:0.#} 时的物种数，外推不得超过样本规模的两倍。")),
        new Wording("Ask for a smaller size, or survey more.", "请减小目标规模，或增加调查。"));
}
