using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Richness;

/// <summary>The rule that a sample too small or too incomplete gives no estimate, but the reason.</summary>
/// <remarks>
/// <para><b>Formula</b>: no estimate below 10 sampling units (or records) or below a sample coverage of 0.5.</para>
/// <para><b>Meaning</b>: from less, the estimators are driven by chance, and their intervals do not hold.</para>
/// <para><b>Units</b>: units or records; a share.</para>
/// <para><b>Range</b>: both limits are parameters; exactly at a limit there is an estimate.</para>
/// <para><b>Behaviour</b>: the number of species found stays a fact and is given all the same.</para>
/// <para><b>Assumes</b>: units are visits where records are opportunistic (<see cref="Visit"/>).</para>
/// <para><b>Source</b>: [chao-jost-2012] for the coverage; the limits are choices of Hedgerow.</para>
/// </remarks>
public static class EnoughSurvey
{
    /// <summary>The usual limit of units.</summary>
    public const long LeastUnits = 10;

    /// <summary>The usual limit of coverage.</summary>
    public static Share LeastCoverage => Share.FromRatio(0.5);

    /// <summary>Applies the rule.</summary>
    /// <param name="found">The sample.</param>
    /// <param name="leastUnits">The least number of units or records.</param>
    /// <param name="leastCoverage">The least coverage; null for the usual one.</param>
    /// <returns>The gap, or null when there is enough.</returns>
    public static Gap? Gap(SpeciesFrequencies found, long leastUnits = LeastUnits, Share? leastCoverage = null)
    {
        ArgumentNullException.ThrowIfNull(found);
        var units = found.Kind == SamplingKind.Incidence;
        if (found.Size < leastUnits)
        {
            return new Gap(
                new Wording(
                    $"There are {found.Size} {(units ? "visits" : "records")}, and below {leastUnits} no richness is estimated: chance would drive it.",
                    $"仅有 {found.Size} {(units ? "次调查" : "条记录")}，不足 {leastUnits} {(units ? "次" : "条")}，估计值将由偶然性主导，故不作估计。"),
                new Wording(
                    $"Add {leastUnits - found.Size} or more further {(units ? "visits on other days or by other observers" : "records")}.",
                    $"请再补充至少 {leastUnits - found.Size} {(units ? "次其他日期或其他观察者的调查" : "条记录")}。"));
        }

        var coverage = SampleCoverage.Of(found);
        if (coverage.Missing(out var missing))
        {
            return missing;
        }

        var least = leastCoverage ?? LeastCoverage;
        return coverage.Value >= least ? null : new Gap(
            new Wording(
                FormattableString.Invariant($"The sample stands for {coverage.Value.Percent:0.0} % of the community (coverage); below {least.Percent:0.#} % no richness is estimated."),
                FormattableString.Invariant($"样本仅代表群落的 {coverage.Value.Percent:0.0}%（覆盖度），低于 {least.Percent:0.#}%，故不作丰富度估计。")),
            Remedy(found, least));
    }

    private static Wording Remedy(SpeciesFrequencies found, Share least)
    {
        var need = FurtherSurvey.For(found, least).Value;
        var units = found.Kind == SamplingKind.Incidence;
        return new Wording(
            $"Survey more: about {need.More} further {(units ? "visits" : "records")} would reach it{(need.Far ? ", a rough figure" : string.Empty)}.",
            $"请增加调查：约需再补充 {need.More} {(units ? "次调查" : "条记录")}{(need.Far ? "（粗略估计）" : string.Empty)}。");
    }
}
