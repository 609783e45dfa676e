using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Richness;

/// <summary>Estimated diversity of the community behind a sample.</summary>
/// <param name="Richness">Order 0, a lower bound.</param>
/// <param name="Shannon">Order 1.</param>
/// <param name="Simpson">Order 2; a gap where no species was found twice.</param>
public sealed record HillEstimate(Estimate Richness, Estimate Shannon, Found<Estimate> Simpson);

/// <summary>Hill numbers of the community, with the species not found allowed for.</summary>
/// <remarks>
/// <para><b>Formula</b>: ⁰D classic Chao1 (records) or Chao2 (units). ¹D = exp(Ĥ), Ĥ = Σ xᵢ/n (ψ(n) − ψ(xᵢ)) + f₁/n · Σ_{j≥1} A^j / (n−1+j) (the sum is the published
/// (1−B)^{1−n}{−ln B − Σ (1−B)^r / r}, B = 1 − A); for units (T/U) Ĥ + ln(U/T), T in place of n. ²D = n(n−1) / Σ xᵢ(xᵢ−1); for units U²(1−1/T) / Σ xᵢ(xᵢ−1).</para>
/// <para><b>Meaning</b>: as <see cref="HillNumbers"/>, of what lives there instead of what was found.</para>
/// <para><b>Units</b>: records or sampling units in, species out.</para>
/// <para><b>Range</b>: 1 and more.</para>
/// <para><b>Behaviour</b>: orders 1 and 2 are nearly free of bias; order 0 is a lower bound. Variance of the linear part under the estimated community.</para>
/// <para><b>Assumes</b>: as <see cref="RichnessAtSize"/>.</para>
/// <para><b>Source</b>: [chao-wang-jost-2013], [chao-2014].</para>
/// </remarks>
public static class HillEstimates
{
    /// <summary>Estimates the three numbers.</summary>
    /// <param name="found">The sample; two records or units or more.</param>
    /// <param name="confidence">The confidence of the intervals, between 0 and 1.</param>
    /// <returns>The numbers, or a gap where too little was found.</returns>
    public static Found<HillEstimate> Of(SpeciesFrequencies found, double confidence = Intervals.Usual)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found.Total < 2 || found.Size < 2)
        {
            return CoverageAtSize.TooFew(found);
        }

        return new HillEstimate(LowerBound.Classic(found, confidence).Value, Shannon(found, confidence), Simpson(found, confidence));
    }

    private static Estimate Shannon(SpeciesFrequencies found, double confidence)
    {
        double size = found.Size, total = found.Total;
        var seen = 0.0;
        foreach (var (times, species) in found.Counts)
        {
            seen += species * Part(times, size);
        }

        var entropy = seen + Unseen(found, found.Once, SampleTail.Of(found));
        var (once, twice) = SampleTail.Slopes(found, (f1, tail) => Unseen(found, f1, tail));
        var units = found.Kind == SamplingKind.Incidence;
        var scale = units ? size / total : 1;
        var drift = units ? (1 / total) - (size / total / total * entropy) : 0;
        var value = Math.Exp((scale * entropy) + Math.Log(1 / scale));
        var variance = found.Assemblage.Variance(times => (scale * (Part(times, size) + (times == 1 ? once : times == 2 ? twice : 0))) + (drift * times));
        return Intervals.LogNormal(value, value * value * variance, 0, confidence);
    }

    private static double Part(long times, double size) => times / size * (Digamma.Of(size) - Digamma.Of(times));

    private static double Unseen(SpeciesFrequencies found, double once, SampleTail tail) =>
        once <= 0 ? 0 : once / found.Size * GeometricRest.Of(found.Size - 1, tail.Fall);

    private static Found<Estimate> Simpson(SpeciesFrequencies found, double confidence)
    {
        double size = found.Size, total = found.Total;
        var pairs = 0.0;
        foreach (var (times, species) in found.Counts)
        {
            pairs += species * times * (times - 1.0);
        }

        if (pairs == 0)
        {
            return new Gap(
                new Wording("No species was found twice, so how common the common ones are cannot be told.", "没有物种被发现两次以上，无法判断常见种的优势程度。"),
                new Wording("Survey more.", "请增加调查。"));
        }

        var units = found.Kind == SamplingKind.Incidence;
        var value = (units ? total * total * (1 - (1 / size)) : size * (size - 1)) / pairs;
        var variance = found.Assemblage.Variance(times => value * ((units ? 2 * times / total : 0) - (times * (times - 1.0) / pairs)));
        return Intervals.LogNormal(value, variance, 0, confidence);
    }
}
