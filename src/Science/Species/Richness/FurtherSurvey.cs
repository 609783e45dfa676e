using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Richness;

/// <summary>What it takes to reach a coverage.</summary>
/// <param name="More">Further records or visits; 0 where the coverage is reached.</param>
/// <param name="Far">Whether that is more than was done so far: then the figure is an order of magnitude only.</param>
public readonly record struct SurveyNeed(long More, bool Far);

/// <summary>What more survey would bring.</summary>
/// <remarks>
/// <para><b>Formula</b>: new species of m more: f₀ (1 − A^m); more needed for coverage c: ⌈ln((1−c) n / f₁) / ln A − 1⌉, n records (U incidences for units).</para>
/// <para><b>Meaning</b>: whether another season is worth its cost.</para>
/// <para><b>Units</b>: records or visits; species.</para>
/// <para><b>Range</b>: 0 to f₀ new species; the need grows without bound as c nears 1.</para>
/// <para><b>Behaviour</b>: new species rise with m, ever slower; beyond as much again as was done they are a gap.</para>
/// <para><b>Assumes</b>: the further survey is of the same kind, in the same places and seasons.</para>
/// <para><b>Source</b>: [chao-2009], [chao-jost-2012].</para>
/// </remarks>
public static class FurtherSurvey
{
    /// <summary>The species that further survey is expected to find for the first time.</summary>
    /// <param name="found">The sample.</param>
    /// <param name="more">Further records or visits, 0 or more; at most as many as there are.</param>
    /// <param name="confidence">The confidence of the interval, between 0 and 1.</param>
    /// <returns>The new species, or a gap beyond twice the sample.</returns>
    public static Found<Estimate> NewSpecies(SpeciesFrequencies found, double more, double confidence = Intervals.Usual)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentOutOfRangeException.ThrowIfNegative(more);
        if (!(more <= found.Size))
        {
            return RichnessAtSize.TooFar(found, found.Size + more);
        }

        var tail = SampleTail.Of(found);
        var (once, twice) = SampleTail.Slopes(found, (_, moved) => moved.Unseen * (1 - Math.Pow(moved.Fall, more)));
        var variance = found.Assemblage.Variance(times => times == 1 ? once : times == 2 ? twice : 0);
        return Intervals.LogNormal(tail.Unseen * (1 - Math.Pow(tail.Fall, more)), variance, 0, confidence, Intervals.Freedom(found));
    }

    /// <summary>How much more survey a coverage needs.</summary>
    /// <param name="found">The sample.</param>
    /// <param name="coverage">The coverage aimed at, below 1.</param>
    /// <returns>The need, or a gap where too little was found to tell.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The coverage is 1: no finite survey reaches it.</exception>
    public static Found<SurveyNeed> For(SpeciesFrequencies found, Share coverage)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (coverage.Ratio >= 1)
        {
            throw new ArgumentOutOfRangeException(nameof(coverage), coverage, "No finite survey reaches a coverage of 100 %: ask for 95 % or 99 %.");
        }

        if (found.Total < 2)
        {
            return CoverageAtSize.TooFew(found);
        }

        if (CoverageAtSize.Value(found, found.Size) >= coverage.Ratio)
        {
            return new SurveyNeed(0, false);
        }

        var more = (Math.Log((1 - coverage.Ratio) * found.Total / found.Once) / Math.Log(SampleTail.Of(found).Fall)) - 1;
        var whole = (long)Math.Min(Math.Ceiling(more - 1e-9), 1e15);
        return new SurveyNeed(whole, whole > found.Size);
    }
}
