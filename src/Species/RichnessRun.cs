using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Inventory;
using Hedgerow.Science.Species.Richness;
using Hedgerow.Science.Species.Turnover;
using Hedgerow.Species.Cells;
using Hedgerow.Species.Counting;
using static Hedgerow.Species.Tables.TableStore;

namespace Hedgerow.Species;

/// <summary>How richness is estimated.</summary>
public sealed record RichnessOptions
{
    /// <summary>What is told apart.</summary>
    public RichnessBy By { get; init; } = RichnessBy.Group;

    /// <summary>What is counted.</summary>
    public RichnessCount Count { get; init; } = RichnessCount.Visits;

    /// <summary>The grid of completeness and occupancy; null leaves both out.</summary>
    public GridChoice? Grid { get; init; }

    /// <summary>The fewest visits, or records, from which anything is estimated.</summary>
    public long LeastUnits { get; init; } = EnoughSurvey.LeastUnits;

    /// <summary>The least coverage from which anything is estimated, 0 to 1.</summary>
    public double LeastCoverage { get; init; } = EnoughSurvey.LeastCoverage.Ratio;

    /// <summary>A coverage at which all samples are compared, 0 to 1; null for the lowest that they reached.</summary>
    public double? AtCoverage { get; init; }
}

/// <summary>Richness: what was found, what lives there as far as can be told, how complete the search was, and what more of it would bring.</summary>
public static class RichnessRun
{
    private const int CurvePoints = 40;

    /// <summary>Estimates.</summary>
    /// <param name="request">Which records.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Is told of steps, rows and seconds.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The tables samples, estimates, curves, equal_coverage, turnover, cells, occupancy, datasets; to be disposed.</returns>
    /// <exception cref="InputException">The input is wrong.</exception>
    public static SpeciesResult Run(SpeciesRequest request, RichnessOptions options, IProgress<LoadStep>? progress = null, CancellationToken cancel = default) =>
        SpeciesRuns.Run(request, "richness", ground: true, work => Make(work, options), progress, cancel);

    internal static void Make(SpeciesWork work, RichnessOptions options)
    {
        if (options.LeastCoverage is not (>= 0 and <= 1) || options.AtCoverage is not (null or (> 0 and < 1)) || options.LeastUnits < 1)
        {
            throw work.Wrong("out-of-range", FormattableString.Invariant($"{options.LeastUnits}, {options.LeastCoverage}, {options.AtCoverage}"), new Wording(
                "coverages between 0 and 1, and at least 1 visit", "覆盖度应在 0 至 1 之间，调查次数至少为 1"));
        }

        work.Choose();
        SampleKeys.Make(work, options.By);
        var byVisit = options.Count == RichnessCount.Visits;
        List<Sample> samples;
        if (byVisit)
        {
            Samples.Incidence(work, "keyed");
            samples = Samples.ByVisit(work);
        }
        else
        {
            samples = Samples.ByRecord(work, "keyed", options.Count == RichnessCount.Individuals);
        }

        // Numbers of districts are ordered as numbers.
        samples = [.. samples.OrderBy(one => one.Key == SampleKeys.All ? 0 : 1).ThenBy(one => options.By == RichnessBy.Unit ? one.Key.Length : 0).ThenBy(one => one.Key, StringComparer.Ordinal)];
        var least = Share.FromRatio(options.LeastCoverage);
        var reports = samples.ConvertAll(sample =>
        {
            work.Cancel.ThrowIfCancellationRequested();
            var table = byVisit ? Samples.Table(work, sample.Key) : null;
            return (Sample: sample, Report: table is null
                ? RichnessSummary.Of(sample.Found, work.Request.Confidence, options.LeastUnits, least)
                : RichnessSummary.Of(table, work.Request.Confidence, options.LeastUnits, least));
        });
        Wording Name(string key) => SampleKeys.Name(work, options.By, key);
        SampleTables.Overview(work, reports, Name);
        SampleTables.Estimates(work, reports, Name);
        Curves(work, reports, Name);
        EqualCoverage(work, reports, options.AtCoverage, Name);
        Turnover(work, options.By, Name);
        if (options.Grid is { } grid)
        {
            CellTables.Make(work, Grids.Of(work, grid), options);
        }

        work.Credit(SampleKeys.Behind(options.By, byVisit));
        Remarks(work, byVisit);
    }

    private static void Curves(SpeciesWork work, List<(Sample Sample, RichnessReport Report)> reports, Func<string, Wording> name) => work.Store.Fill(
        "curves", new Wording("Accumulation curves", "累积曲线"),
        [
            Text("sample", "sample", "样本"), Whole("size", "size", "样本规模"), Flag("beyond", "extrapolated", "外推"), Number("richness", "species", "物种数"), Number("richness_low", "low", "下限"),
            Number("richness_high", "high", "上限"), Number("coverage", "coverage", "覆盖度"), Number("coverage_low", "low", "下限", shown: false), Number("coverage_high", "high", "上限", shown: false),
        ],
        from report in reports
        where report.Report.NotEnough is null
        from point in AccumulationCurve.Of(report.Sample.Found, CurvePoints, confidence: work.Request.Confidence)
        select new object?[]
        {
            name(report.Sample.Key).En, point.Size, point.Beyond, point.Richness.Value, point.Richness.Low, point.Richness.High, point.Coverage.Value, point.Coverage.Low, point.Coverage.High,
        });

    private static void EqualCoverage(SpeciesWork work, List<(Sample Sample, RichnessReport Report)> reports, double? asked, Func<string, Wording> name)
    {
        // The sample of all holds the others: to compare it with them says nothing.
        var able = reports.Where(one => one.Report.NotEnough is null && one.Sample.Key != SampleKeys.All).ToList();
        if (able.Count < 2 && asked is null)
        {
            return;
        }

        able = asked is null ? able : [.. reports.Where(one => one.Report.NotEnough is null)];
        var coverage = Share.FromRatio(asked ?? able.Min(one => one.Report.Coverage.Value.Value));
        work.Store.Fill(
            "equal_coverage", new Wording("Richness at equal coverage", "同等覆盖度下的丰富度"),
            [
                Text("sample", "sample", "样本"), Number("at_coverage", "at coverage", "覆盖度"), Number("size", "size there", "对应规模"), Number("richness", "species", "物种数"), Number("low", "low", "下限"),
                Number("high", "high", "上限"), Text("reason_en", "reason", "原因", shown: false), Text("reason_zh", "reason (zh)", "原因(中文)", shown: false),
            ],
            able.Select(one =>
            {
                var answer = RichnessAtCoverage.Of(one.Sample.Found, coverage, work.Request.Confidence);
                return answer.Missing(out var gap)
                    ? [name(one.Sample.Key).En, coverage.Ratio, null, null, null, null, gap.Reason.En, gap.Reason.Zh]
                    : new object?[] { name(one.Sample.Key).En, coverage.Ratio, answer.Value.Size, answer.Value.Richness.Value, answer.Value.Richness.Low, answer.Value.Richness.High, null, null };
            }));
    }

    /// <summary>How unlike the samples are: over all of them at once, and pair by pair.</summary>
    private static void Turnover(SpeciesWork work, RichnessBy by, Func<string, Wording> name)
    {
        const int MostSites = 60;
        if (by is RichnessBy.Group or RichnessBy.All)
        {
            return;
        }

        var lists = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        using (var reader = work.Database.Query("SELECT DISTINCT sample_key, species FROM keyed WHERE sample_key IS NOT NULL", work.Cancel))
        {
            while (reader.Read())
            {
                if (!lists.TryGetValue(reader.GetString(0), out var list))
                {
                    lists[reader.GetString(0)] = list = new HashSet<string>(StringComparer.Ordinal);
                }

                list.Add(reader.GetString(1));
            }
        }

        var sites = lists.ToList();
        if (sites.Count < 2)
        {
            return;
        }

        var numbers = sites.SelectMany(site => site.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select((species, at) => (species, at)).ToDictionary(one => one.species, one => one.at, StringComparer.Ordinal);
        var table = IncidenceTable.Of(
            sites.SelectMany(site => site.Value.Select(species => numbers[species])).ToArray(), sites.SelectMany((site, at) => Enumerable.Repeat(at, site.Value.Count)).ToArray(), sites.Count);
        var rows = new List<object?[]> { TurnoverRow("all", "all", null, SorensenDissimilarity.Of(table), JaccardDissimilarity.Of(table)) };
        if (sites.Count <= MostSites)
        {
            for (var one = 0; one < sites.Count; one++)
            {
                for (var other = one + 1; other < sites.Count; other++)
                {
                    var shared = SharedSpecies.Of(sites[one].Value, sites[other].Value);
                    rows.Add(TurnoverRow(name(sites[one].Key).En, name(sites[other].Key).En, shared, SorensenDissimilarity.Of(shared), JaccardDissimilarity.Of(shared)));
                }
            }
        }
        else
        {
            work.Note("many-sites", FormattableString.Invariant($"{sites.Count} samples: turnover is given over all of them, not for each pair."), FormattableString.Invariant($"样本共 {sites.Count} 个：仅给出总体周转，不逐对列出。"));
        }

        work.Store.Fill("turnover", new Wording("Turnover", "物种周转"), TurnoverColumns, rows);
    }

    internal static IReadOnlyList<ResultColumn> TurnoverColumns { get; } =
    [
        Text("first", "first", "甲"), Text("second", "second", "乙"), Whole("shared", "shared", "共有"), Whole("only_first", "only first", "仅甲"), Whole("only_second", "only second", "仅乙"),
        Number("sorensen", "Sørensen", "Sørensen"), Number("sorensen_turnover", "turnover", "替换"), Number("sorensen_nestedness", "nestedness", "嵌套"),
        Number("jaccard", "Jaccard", "Jaccard"), Number("jaccard_turnover", "turnover", "替换"), Number("jaccard_nestedness", "nestedness", "嵌套"),
    ];

    internal static object?[] TurnoverRow(string first, string second, SharedSpecies? shared, Found<Dissimilarity> sorensen, Found<Dissimilarity> jaccard) =>
    [
        first, second, shared?.Both, shared?.OnlyFirst, shared?.OnlySecond, .. Parts(sorensen), .. Parts(jaccard),
    ];

    private static object?[] Parts(Found<Dissimilarity> found) => found.Missing(out _) ? [null, null, null] : [found.Value.Total, found.Value.Turnover, found.Value.Nestedness];

    private static void Remarks(SpeciesWork work, bool byVisit)
    {
        if (byVisit && work.Number("SELECT count(*) FROM used WHERE visit IS NULL OR NOT placed") is var without && without > 0)
        {
            work.Note(
                "no-visit",
                FormattableString.Invariant($"{without} records have no visit (a day, an observer, a cell) or no sure place and are not counted here; the species list holds them."),
                FormattableString.Invariant($"{without} 条记录没有调查次（日期、观察者、网格）或位置不确定，此处未计；物种名录中仍包含。"));
        }

        if (!byVisit)
        {
            work.Note("not-visits", "Gathered records are no random draws: counted as records or individuals the intervals are too narrow. Visits are the better unit.", "汇集的记录并非随机抽样：按记录或个体计数时区间偏窄，宜以调查次为单位。", Severity.Warning);
        }

        work.Note(
            "lower-bounds", "Estimates of the asymptotic richness are lower bounds: their intervals hold the true number less often than they say, however high the coverage (docs/images/richness-and-coverage.svg). Richness at equal coverage is what compares samples.", "渐近丰富度的估计值均为下限：即使覆盖度很高，其区间包含真实值的比例仍低于标称值（见 docs/images/richness-and-coverage.zh.svg）；样本间比较应采用同等覆盖度下的丰富度。");
    }
}
