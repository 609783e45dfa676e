using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Richness;

/// <summary>One estimator's answer.</summary>
/// <param name="Id">Its short name in files: chao1, chao1_classic, chao2, chao2_classic, ace, ice, jackknife1, jackknife2, bootstrap.</param>
/// <param name="Name">Its name for people, with the form.</param>
/// <param name="Answer">The estimate, or why there is none.</param>
public sealed record RichnessAnswer(string Id, Wording Name, Found<Estimate> Answer);

/// <summary>All that one sample says of its richness.</summary>
/// <param name="Kind">What was counted.</param>
/// <param name="Size">Records or units.</param>
/// <param name="Incidences">The sum of all counts.</param>
/// <param name="Observed">Species found.</param>
/// <param name="Once">Species found once.</param>
/// <param name="Twice">Species found twice.</param>
/// <param name="Coverage">The sample coverage with its interval.</param>
/// <param name="NotEnough">Why nothing is estimated; null where there is enough.</param>
/// <param name="Estimators">The estimators, each with an estimate or a gap.</param>
/// <param name="Found">Hill numbers of what was found.</param>
/// <param name="Estimated">Hill numbers of the community.</param>
/// <param name="Evenness">Evenness of what was found.</param>
public sealed record RichnessReport(
    SamplingKind Kind,
    long Size,
    long Incidences,
    long Observed,
    long Once,
    long Twice,
    Found<Estimate> Coverage,
    Gap? NotEnough,
    IReadOnlyList<RichnessAnswer> Estimators,
    Found<HillProfile> Found,
    Found<HillEstimate> Estimated,
    Found<EvennessIndices> Evenness);

/// <summary>Every estimator on one sample, under the rule that too little gives a reason and no number.</summary>
public static class RichnessSummary
{
    /// <summary>Summarises a sample.</summary>
    /// <param name="found">The sample.</param>
    /// <param name="confidence">The confidence of the intervals, between 0 and 1.</param>
    /// <param name="leastUnits">The least number of units or records.</param>
    /// <param name="leastCoverage">The least coverage; null for the usual one.</param>
    /// <returns>The report.</returns>
    public static RichnessReport Of(
        SpeciesFrequencies found, double confidence = 0.95, long leastUnits = EnoughSurvey.LeastUnits, Share? leastCoverage = null) =>
        Of(found, null, confidence, leastUnits, leastCoverage);

    /// <summary>Summarises a table of units; jackknife 1 and bootstrap then know which species were found together.</summary>
    /// <param name="table">The table.</param>
    /// <param name="confidence">The confidence of the intervals, between 0 and 1.</param>
    /// <param name="leastUnits">The least number of units.</param>
    /// <param name="leastCoverage">The least coverage; null for the usual one.</param>
    /// <returns>The report.</returns>
    public static RichnessReport Of(
        IncidenceTable table, double confidence = 0.95, long leastUnits = EnoughSurvey.LeastUnits, Share? leastCoverage = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Of(table.Frequencies, table, confidence, leastUnits, leastCoverage);
    }

    private static RichnessReport Of(SpeciesFrequencies found, IncidenceTable? table, double confidence, long leastUnits, Share? leastCoverage)
    {
        var gap = EnoughSurvey.Gap(found, leastUnits, leastCoverage);
        Found<T> Unless<T>(Func<Found<T>> estimate)
            where T : notnull => gap is null ? estimate() : gap;
        return new RichnessReport(
            found.Kind,
            found.Size,
            found.Total,
            found.Species,
            found.Once,
            found.Twice,
            CoverageAtSize.Of(found, found.Size, confidence),
            gap,
            [.. Estimators(found, table, confidence).Select(one => new RichnessAnswer(one.Id, one.Name, Unless(one.Answer)))],
            HillNumbers.Of(found),
            Unless(() => HillEstimates.Of(found, confidence)),
            Richness.Evenness.Of(found));
    }

    private static IEnumerable<(string Id, Wording Name, Func<Found<Estimate>> Answer)> Estimators(SpeciesFrequencies found, IncidenceTable? table, double confidence)
    {
        if (found.Kind == SamplingKind.Abundance)
        {
            yield return ("chao1", new("Chao1, bias-corrected", "Chao1（偏差校正）"), () => Chao1.BiasCorrected(found, confidence));
            yield return ("chao1_classic", new("Chao1, classic", "Chao1（经典形式）"), () => Chao1.Classic(found, confidence));
            yield return ("ace", new("ACE", "ACE"), () => AbundanceCoverageEstimator.Of(found, confidence: confidence));
            yield break;
        }

        yield return ("chao2", new("Chao2, bias-corrected", "Chao2（偏差校正）"), () => Chao2.BiasCorrected(found, confidence));
        yield return ("chao2_classic", new("Chao2, classic", "Chao2（经典形式）"), () => Chao2.Classic(found, confidence));
        yield return ("ice", new("ICE", "ICE"), () => IncidenceCoverageEstimator.Of(found, confidence: confidence));
        yield return ("jackknife1", new("Jackknife, first order", "一阶刀切法"), () => table is null ? FirstOrderJackknife.Of(found, confidence) : FirstOrderJackknife.Of(table, confidence));
        yield return ("jackknife2", new("Jackknife, second order", "二阶刀切法"), () => SecondOrderJackknife.Of(found, confidence));
        yield return ("bootstrap", new("Bootstrap", "自助法"), () => table is null ? BootstrapRichness.Of(found, confidence) : BootstrapRichness.Of(table, confidence));
    }
}
