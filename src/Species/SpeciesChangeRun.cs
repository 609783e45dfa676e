using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Change;
using Hedgerow.Science.Species.Richness;
using Hedgerow.Science.Species.Turnover;
using Hedgerow.Species.Counting;
using static Hedgerow.Species.Tables.TableStore;

namespace Hedgerow.Species;

/// <summary>Years from one to another, both included.</summary>
/// <param name="From">The first year.</param>
/// <param name="To">The last year.</param>
public readonly record struct Period(int From, int To)
{
    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{From}-{To}");
}

/// <summary>The change between two periods: at equal coverage, and plainly beside it.</summary>
public static class SpeciesChangeRun
{
    /// <summary>Compares.</summary>
    /// <param name="request">Which records.</param>
    /// <param name="before">The earlier period; null for the record years up to the baseline of the city, else the first half of the years.</param>
    /// <param name="now">The later period; null for the record years up to the year of the city, else the second half.</param>
    /// <param name="progress">Is told of steps, rows and seconds.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The tables change, turnover, species, datasets; to be disposed.</returns>
    /// <exception cref="InputException">The input is wrong.</exception>
    public static SpeciesResult Run(SpeciesRequest request, Period? before = null, Period? now = null, IProgress<LoadStep>? progress = null, CancellationToken cancel = default) =>
        SpeciesRuns.Run(request, "change", ground: true, work => Make(work, before, now), progress, cancel);

    internal static void Make(SpeciesWork work, Period? earlier, Period? later)
    {
        work.Choose();
        var (before, now) = Periods(work, earlier, later);
        work.Database.Execute(
            FormattableString.Invariant($"""
            CREATE VIEW in_periods AS SELECT *, CASE WHEN year <= {before.To} THEN 'before' ELSE 'now' END AS period
            FROM used WHERE placed AND (year BETWEEN {before.From} AND {before.To} OR year BETWEEN {now.From} AND {now.To})
            """));
        work.Database.Execute("CREATE VIEW period_groups AS SELECT *, unnest(['all', \"group\"]) || '|' || period AS sample_key FROM in_periods");
        Samples.Incidence(work, "period_groups");
        var samples = Samples.ByVisit(work).ToDictionary(one => one.Key, StringComparer.Ordinal);
        Changes(work, samples, before, now);
        if (samples.Count == 0)
        {
            work.Note(
                "trust", $"No record of {before} or {now} has a visit (a day, an observer, a cell): there is no change to speak of, and the species below only say what was found.",
                $"{before} 与 {now} 均无含调查次（日期、观察者、网格）的记录：无从谈论变化，下列物种仅说明发现了什么。", Severity.Warning);
        }

        Lists(work);
        work.Credit("in_periods");
        work.Note(
            "periods", $"Before: {before}. Now: {now}. Samples are visits (a day, an observer, a cell).", $"前期：{before}；后期：{now}。样本单位为调查次（日期、观察者、网格）。");
        work.Note(
            "plain", "The index asks for the plain difference; the difference at equal coverage takes out how hard was searched.", "指数要求简单差值；同等覆盖度下的差值扣除了调查力度的影响。");
    }

    private static (Period Before, Period Now) Periods(SpeciesWork work, Period? earlier, Period? later)
    {
        var (before, now) = (earlier, later);
        if (work.City is { } city)
        {
            now ??= new Period(city.Year - city.RecordYears + 1, city.Year);
            before ??= city.Baseline is { } baseline ? new Period(baseline - city.RecordYears + 1, baseline) : new Period(now.Value.From - city.RecordYears, now.Value.From - 1);
        }
        else if (before is null || now is null)
        {
            var (first, last) = ((int)work.Number("SELECT min(year) FROM used"), (int)work.Number("SELECT max(year) FROM used"));
            var middle = first + ((last - first + 1) / 2);
            before ??= new Period(first, Math.Max(first, middle - 1));
            now ??= new Period(Math.Max(middle, before.Value.To + 1), Math.Max(last, before.Value.To + 1));
        }

        if (before.Value.From > before.Value.To || now.Value.From > now.Value.To)
        {
            throw work.Wrong("out-of-range", $"{before}, {now}", new Wording("periods that do not run backwards, such as 2001-2010", "时期应由早到晚，如 2001-2010"));
        }

        if (before.Value.To >= now.Value.From)
        {
            // Periods of an index may overlap where its baseline lies less than the record years back; they are cut so that no record counts on both sides.
            work.Note(
                "periods-cut", $"The periods {before} and {now} overlap: the later one counts from {before.Value.To + 1} on.", $"时期 {before} 与 {now} 重叠：后期自 {before.Value.To + 1} 年起计。");
            now = now.Value with { From = before.Value.To + 1 };
            if (now.Value.From > now.Value.To)
            {
                throw work.Wrong("out-of-range", $"{before}, {now}", new Wording("an earlier and a later period", "应为先后两个时期"));
            }
        }

        return (before.Value, now.Value);
    }

    private static void Changes(SpeciesWork work, Dictionary<string, Sample> samples, Period before, Period now)
    {
        var rows = new List<object?[]>();
        foreach (var group in samples.Keys.Select(key => key.Split('|')[0]).Distinct(StringComparer.Ordinal).OrderBy(key => key == SampleKeys.All ? string.Empty : key, StringComparer.Ordinal))
        {
            var (one, other) = (samples.GetValueOrDefault($"{group}|before"), samples.GetValueOrDefault($"{group}|now"));
            var name = group == SampleKeys.All ? "All" : SpeciesWork.GroupName(group).En;
            if (one is null || other is null)
            {
                // Nothing was searched in a period: a difference would be a count of one side.
                work.Note(
                    "trust", $"{(group == SampleKeys.All ? "All groups" : name)}: there is no change to speak of, for {(one is null ? before : now)} has no visits. Trust neither number.",
                    $"{(group == SampleKeys.All ? "全部类群" : SpeciesWork.GroupName(group).Zh)}：{(one is null ? before : now)} 没有调查，无从谈论变化，两个数均不可信。");
                rows.Add(
                [
                    name, group, one?.Records ?? 0, other?.Records ?? 0, one?.Found.Size ?? 0, other?.Found.Size ?? 0, one?.Found.Species ?? 0, other?.Found.Species ?? 0, null, null, null, null, null, null, null, "neither",
                    "There is no change to speak of: one of the periods has no visits.", "其中一个时期没有调查，无从谈论变化。", $"No visit in {(one is null ? before : now)}.", $"{(one is null ? before : now)} 没有调查。",
                    "Add records of that period with date and observer.", "请补充该时期含日期和观察者的记录。", before.ToString(), now.ToString(),
                ]);
                continue;
            }

            var change = EqualCoverageChange.Of(one.Found, other.Found, work.Request.Confidence);
            var gap = change.AtEqualCoverage.Gap;
            work.Note("trust", $"{(group == SampleKeys.All ? "All groups" : name)}: {change.Words.En}", $"{(group == SampleKeys.All ? "全部类群" : SpeciesWork.GroupName(group).Zh)}：{change.Words.Zh}");
            Estimate? at = gap is null ? change.AtEqualCoverage.Value : null;
            rows.Add(
            [
                name, group, one.Records, other.Records, one.Found.Size, other.Found.Size, one.Found.Species, other.Found.Species,
                change.Plain, at?.Value, at?.Low, at?.High, change.Coverage?.Ratio, change.Before?.Richness.Value, change.Now?.Richness.Value,
                change.Trust switch { TrustedChange.EqualCoverage => "equal_coverage", TrustedChange.Both => "both", _ => "neither" }, change.Words.En, change.Words.Zh, gap?.Reason.En, gap?.Reason.Zh, gap?.Remedy.En, gap?.Remedy.Zh,
                before.ToString(), now.ToString(),
            ]);
        }

        work.Store.Fill(
            "change", new Wording("Change between the periods", "两个时期之间的变化"),
            [
                Text("group_name", "group", "类群"), Text("group", "key", "键", shown: false), Whole("records_before", "records before", "前期记录"), Whole("records_now", "records now", "后期记录"),
                Whole("visits_before", "visits before", "前期调查"), Whole("visits_now", "visits now", "后期调查"), Whole("species_before", "species before", "前期物种"), Whole("species_now", "species now", "后期物种"),
                Whole("plain_difference", "plain", "简单差值"), Number("equal_coverage_difference", "at equal coverage", "同等覆盖度"), Number("low", "low", "下限"), Number("high", "high", "上限"),
                Number("at_coverage", "coverage", "覆盖度"), Number("richness_before", "richness before", "前期丰富度", shown: false), Number("richness_now", "richness now", "后期丰富度", shown: false),
                Text("trust", "trust", "可信"), Text("words_en", "in words", "说明", shown: false), Text("words_zh", "in words (zh)", "说明(中文)", shown: false), Text("reason_en", "reason", "原因", shown: false),
                Text("reason_zh", "reason (zh)", "原因(中文)", shown: false), Text("remedy_en", "remedy", "办法", shown: false), Text("remedy_zh", "remedy (zh)", "办法(中文)", shown: false),
                Text("before", "before", "前期", shown: false), Text("now", "now", "后期", shown: false),
            ],
            rows);
    }

    private static void Lists(SpeciesWork work)
    {
        work.Store.Query(
            "species", new Wording("Species of the two periods", "两个时期的物种"),
            [Text("species", "species", "物种"), Text("group", "group", "类群"), Whole("records_before", "records before", "前期记录"), Whole("records_now", "records now", "后期记录"), Text("change", "change", "变化")],
            """
            SELECT species, "group", count_if(period = 'before') AS was, count_if(period = 'now') AS becomes, CASE WHEN was = 0 THEN 'gained' WHEN becomes = 0 THEN 'not_found' ELSE 'both' END
            FROM in_periods GROUP BY 1, 2
            """,
            "\"group\", species", work.Cancel);
        var counts = new SortedDictionary<string, SharedSpecies>(StringComparer.Ordinal);
        using (var reader = work.Database.Query(
            """
            SELECT key, count_if(change = 'both'), count_if(change = 'not_found'), count_if(change = 'gained') FROM (SELECT change, unnest(['all', "group"]) AS key FROM result_species) GROUP BY 1
            """,
            work.Cancel))
        {
            while (reader.Read())
            {
                counts[reader.GetString(0)] = new SharedSpecies(reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3));
            }
        }

        work.Store.Fill(
            "turnover", new Wording("Turnover between the periods", "两个时期之间的物种周转"),
            [Text("group", "group", "类群"), .. RichnessRun.TurnoverColumns],
            counts.Where(one => one.Value.Both + one.Value.OnlyFirst > 0 && one.Value.Both + one.Value.OnlySecond > 0).Select(one => (object?[])[one.Key, .. RichnessRun.TurnoverRow("before", "now", one.Value, SorensenDissimilarity.Of(one.Value), JaccardDissimilarity.Of(one.Value))]));
    }
}
