using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Richness;

namespace Hedgerow.Science.Species.Change;

/// <summary>Which of two numbers of a change deserves trust.</summary>
public enum TrustedChange
{
    /// <summary>The difference at equal coverage: the periods were not searched alike.</summary>
    EqualCoverage,

    /// <summary>Both: the periods were searched alike and well, and the numbers agree.</summary>
    Both,

    /// <summary>Neither: there is too little to correct with.</summary>
    Neither,
}

/// <summary>The change between two periods.</summary>
/// <param name="Plain">Species found now less species found before: what the index asks for.</param>
/// <param name="AtEqualCoverage">The difference at equal coverage with its interval, or why there is none.</param>
/// <param name="Coverage">The coverage at which both were read; null without a difference.</param>
/// <param name="Before">Richness of the earlier period there.</param>
/// <param name="Now">Richness of the later period there.</param>
/// <param name="Trust">Which number to trust.</param>
/// <param name="Words">Why, in words.</param>
public sealed record RichnessChange(
    long Plain, Found<Estimate> AtEqualCoverage, Share? Coverage, CoverageRichness? Before, CoverageRichness? Now, TrustedChange Trust, Wording Words);

/// <summary>The change in richness between two periods, read where both are equally complete.</summary>
/// <remarks>
/// <para><b>Formula</b>: Δ = S_now(c) − S_before(c), c the lower of the coverages that both reached; variances add up.</para>
/// <para><b>Meaning</b>: with more searching more is found; at equal coverage that is taken out.</para>
/// <para><b>Units</b>: species.</para>
/// <para><b>Range</b>: any; turning the periods round turns the sign.</para>
/// <para><b>Behaviour</b>: below the limits of <see cref="EnoughSurvey"/> in either period a gap. An interval that holds 0 is no change that could be told. Nothing is
/// extrapolated: beyond its own size the lesser searched period reads too low, and an interval of 95 % held only 81 to 94 times in 100 in simulations.</para>
/// <para><b>Assumes</b>: periods of independent records, searched in like places for like species.</para>
/// <para><b>Source</b>: [chao-jost-2012], [chao-2014].</para>
/// </remarks>
public static class EqualCoverageChange
{
    private const double Alike = 0.05;
    private const double Well = 0.90;

    /// <summary>Compares two periods.</summary>
    /// <param name="before">The earlier period.</param>
    /// <param name="now">The later period, counted in the same kind.</param>
    /// <param name="confidence">The confidence of the interval, between 0 and 1.</param>
    /// <returns>Both differences and which one to trust.</returns>
    /// <exception cref="ArgumentException">One period counts records, the other sampling units.</exception>
    public static RichnessChange Of(SpeciesFrequencies before, SpeciesFrequencies now, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(before);
        Refusals.Of(now, before.Kind);
        var plain = now.Species - before.Species;
        if ((EnoughSurvey.Gap(before) ?? EnoughSurvey.Gap(now)) is { } gap)
        {
            return new RichnessChange(plain, gap, null, null, null, TrustedChange.Neither, new Wording(
                "The plain difference tells what was found, and not what lives there; there are too few records to correct it. Trust neither as a change in nature.",
                "简单差值只说明发现了什么，并不说明实际存在什么；记录过少，无法校正。两者均不宜视为自然界的变化。"));
        }

        var coverage = Share.FromRatio(Math.Min(CoverageAtSize.Value(before, before.Size), CoverageAtSize.Value(now, now.Size)));
        var (earlier, later) = (RichnessAtCoverage.Of(before, coverage, confidence).Value, RichnessAtCoverage.Of(now, coverage, confidence).Value);
        var (was, becomes) = (earlier.Richness, later.Richness);
        var variance = (was.StandardError * was.StandardError) + (becomes.StandardError * becomes.StandardError);
        var change = Intervals.Normal(
            becomes.Value - was.Value, variance, confidence, double.NegativeInfinity, freedom: Math.Min(Intervals.Freedom(before), Intervals.Freedom(now)));
        var (trust, words) = Judged(before, now, change);
        return new RichnessChange(plain, change, coverage, earlier, later, trust, words);
    }

    private static (TrustedChange Trust, Wording Words) Judged(SpeciesFrequencies before, SpeciesFrequencies now, Estimate change)
    {
        var (was, covered) = (SampleCoverage.Of(before).Value, SampleCoverage.Of(now).Value);
        var told = change.Low > 0
            ? new Wording("At equal coverage richness rose.", "在同等覆盖度下，丰富度上升。")
            : change.High < 0
                ? new Wording("At equal coverage richness fell.", "在同等覆盖度下，丰富度下降。")
                : new Wording("At equal coverage no change can be told: the interval holds 0.", "在同等覆盖度下无法断定有变化：区间包含 0。");
        var plain = now.Species - before.Species;
        var agree = plain >= change.Low && plain <= change.High;
        if (Math.Abs(was.Ratio - covered.Ratio) <= Alike && Math.Min(was.Ratio, covered.Ratio) >= Well && agree)
        {
            return (TrustedChange.Both, new Wording(
                $"{told.En} Both periods were searched alike and well, so the plain difference may be trusted too.",
                $"{told.Zh}两个时期的调查程度相近且较为充分，简单差值同样可信。"));
        }

        return (TrustedChange.EqualCoverage, new Wording(
            FormattableString.Invariant($"{told.En} Trust this number: the records stand for {was.Percent:0.0} % and {covered.Percent:0.0} % of the community, so the plain difference also shows how hard was searched."),
            FormattableString.Invariant($"{told.Zh}应以此为准：两个时期的记录分别代表群落的 {was.Percent:0.0}% 与 {covered.Percent:0.0}%，简单差值也反映了调查力度。")));
    }
}
