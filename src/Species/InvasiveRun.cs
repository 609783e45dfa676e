using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species;
using Hedgerow.Science.Species.Invasion;
using Hedgerow.Species.Cells;
using Hedgerow.Species.Invading;
using static Hedgerow.Species.Tables.TableStore;

namespace Hedgerow.Species;

/// <summary>Invasive species of a city: their share, list, first records, arrivals, spread, nearness to protected areas, and which of them emerge.</summary>
public static class InvasiveRun
{
    /// <summary>Looks at invasive species.</summary>
    /// <param name="request">Which records; a city with a checklist of invasive species is needed.</param>
    /// <param name="year">The year judged; null for the year of the city.</param>
    /// <param name="grid">The grid that spread is counted on; null for squares of 1 km.</param>
    /// <param name="progress">Is told of steps, rows and seconds.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The tables species, shares, arrivals, arrival_rates, spread, alerts, datasets; to be disposed.</returns>
    /// <exception cref="InputException">The input is wrong, or no checklist says what is invasive.</exception>
    public static SpeciesResult Run(SpeciesRequest request, int? year = null, GridChoice? grid = null, IProgress<LoadStep>? progress = null, CancellationToken cancel = default) =>
        SpeciesRuns.Run(request, "invasive", ground: true, work => Make(work, year, grid ?? new GridChoice()), progress, cancel);

    internal static void Make(SpeciesWork work, int? judged, GridChoice choice)
    {
        if (work.Ground is not { } ground || work.City is not { } city)
        {
            throw work.Wrong("missing-key", "checklists", new Wording("a city with `checklists: {native: FILE, invasive: FILE}` in city.yaml", "应为 city.yaml 中含 `checklists: {native: 文件, invasive: 文件}` 的城市"));
        }

        var year = judged ?? city.Year;
        work.Choose();
        StatusTable.Make(work);
        Shares(work);
        var grid = Grids.Of(work, choice);
        grid.Register(work.Database);
        work.Grid = grid;
        var aliens = AlienSpecies.Read(work, grid, year);
        var proximity = new ProtectedDistance(ground);
        SpeciesTable(work, aliens, proximity, year);
        Arrivals(work, aliens, year, city.RecordYears);
        Spreads(work, aliens, year);
        SightingTable.Make(work, proximity, year);
        work.Credit("(SELECT u.* FROM used u JOIN status t ON t.species = u.species AND t.\"group\" = u.\"group\" WHERE t.status IN ('introduced', 'invasive'))");
        Remarks(work, aliens, grid, year);
    }

    private static void Shares(SpeciesWork work)
    {
        var rows = new List<object?[]>();
        using (var reader = work.Database.Query(
            """
            SELECT "group", count_if(status = 'native'), count_if(status = 'introduced'), count_if(status = 'invasive'), count_if(status NOT IN ('native', 'introduced', 'invasive'))
            FROM status WHERE here GROUP BY 1 ORDER BY 1
            """,
            work.Cancel))
        {
            while (reader.Read())
            {
                var counts = new StatusCounts(reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4));
                var share = InvasiveShare.Of(counts);
                var none = share.Missing(out var gap);
                rows.Add([reader.GetString(0), counts.Native, counts.Alien, counts.Invasive, counts.Unknown, none ? null : share.Value.Percent, gap?.Reason.En, gap?.Reason.Zh, gap?.Remedy.En, gap?.Remedy.Zh]);
            }
        }

        work.Store.Fill(
            "shares", new Wording("Share of invasive species: invasive of native and invasive", "入侵物种比例：入侵物种 /（本地物种 + 入侵物种）"),
            [
                Text("group", "group", "类群"), Whole("native", "native", "本地"), Whole("introduced", "introduced", "外来"), Whole("invasive", "invasive", "入侵"), Whole("unknown", "unknown", "状态不明"),
                Number("invasive_share_percent", "share %", "比例 %"), Text("reason_en", "reason", "原因", shown: false), Text("reason_zh", "reason (zh)", "原因(中文)", shown: false), Text("remedy_en", "remedy", "办法", shown: false),
                Text("remedy_zh", "remedy (zh)", "办法(中文)", shown: false),
            ],
            rows);
    }

    private static void SpeciesTable(SpeciesWork work, IReadOnlyList<AlienSpecies> aliens, ProtectedDistance distances, int year) => work.Store.Fill(
        "species", new Wording("Introduced and invasive species", "外来与入侵物种"),
        [
            Text("species", "species", "物种"), Text("group", "group", "类群"), Text("status", "status", "状态"), Whole("records", "records", "记录数"), Whole("first_year", "first", "首次"), Whole("last_year", "last", "末次"),
            Whole("cells", "cells", "网格数"), Number("cells_per_year", "cells a year", "网格/年"), Text("spread", "spread", "扩散"), Number("spread_chance", "chance", "概率", shown: false), Number("mean_cells_before", "mean before", "前期均值", shown: false),
            Text("emergence", "emergence", "新兴状态"), Text("emergence_year_before", "year before", "上一年状态", shown: false),
            Text("emergence_alert", "alert", "新兴警示"), Flag("one_positive_year", "one year only", "仅一年", shown: false), Flag("above_median", "above median", "高于中位数", shown: false), Flag("recently_none", "recently none", "近期无", shown: false),
            Flag("at_maximum", "at maximum", "达最大值", shown: false), Number("nearest_protected_m", "to reserve m", "距保护地 m"), Number("median_protected_m", "median m", "中位距离 m", shown: false),
            Whole("records_inside_protected", "inside", "保护地内"), Whole("records_near_protected", "within 1 km", "1 公里内"), Text("reason_en", "reason", "原因", shown: false), Text("reason_zh", "reason (zh)", "原因(中文)", shown: false),
        ],
        aliens.Select(one =>
        {
            var spread = SpreadRate.Of(one.CellYears, year);
            var emergence = EmergingStatus.Of(one.CellsByYear(year));
            var alert = SpreadAlert.Of([.. Enumerable.Range(year - 3, 3).Select(one.YearCells)], one.YearCells(year));
            // Two years running, so that one good year is no alarm.
            var before = EmergingStatus.Of(one.CellsByYear(year - 1));
            var twice = emergence.Gap is null && before.Gap is null && emergence.Value.Status == Emergence.Emerging && before.Value.Status == Emergence.Emerging;
            var near = distances.Of(one);
            var verdict = emergence.Missing(out var gap) ? null : emergence.Value;
            return new object?[]
            {
                one.Species, one.Group, one.Status, one.Records, one.First, one.Last, one.Cells, spread.Missing(out _) ? null : spread.Value.CellsPerYear, alert.Missing(out var unsearched) ? null : Word(alert.Value.Level),
                alert.Gap is null ? alert.Value.Chance : null, alert.Gap is null ? alert.Value.MeanBefore : null, verdict is null ? null : Word(verdict.Status),
                before.Gap is null ? Word(before.Value.Status) : null, verdict is null ? null : twice ? "moderate" : "none", verdict?.OnePositive, verdict?.AboveMedian, verdict?.RecentlyNone, verdict?.AtMaximum,
                near.Missing(out var unknown) ? null : near.Value.Nearest.Metres, near.Gap is null ? near.Value.Median.Metres : null, near.Gap is null ? near.Value.Inside : null, near.Gap is null ? near.Value.Near : null,
                (gap ?? unknown ?? unsearched)?.Reason.En, (gap ?? unknown ?? unsearched)?.Reason.Zh,
            };
        }));

    private static void Arrivals(SpeciesWork work, IReadOnlyList<AlienSpecies> aliens, int year, int recordYears)
    {
        var dated = aliens.Where(one => one.First is not null).ToList();
        if (dated.Count == 0)
        {
            return;
        }

        var from = Math.Min(dated.Min(one => one.First!.Value), year);
        work.Store.Fill(
            "arrivals", new Wording("First records by year", "逐年首次记录"),
            [Whole("year", "year", "年份"), Whole("alien_species", "introduced and invasive", "外来与入侵"), Whole("invasive_species", "of them invasive", "其中入侵")],
            ArrivalRate.Of(dated.Select(one => one.First!.Value), from, year).ByYear.Where(one => one.Species > 0).Select(one => new object?[]
            {
                one.Year, one.Species, dated.Count(species => species.First == one.Year && species.Status == "invasive"),
            }));
        var rows = new List<object?[]>();
        foreach (var (status, list) in new[] { ("alien", dated), ("invasive", dated.Where(one => one.Status == "invasive").ToList()) })
        {
            foreach (var (start, end) in new[] { (year - recordYears + 1, year), (year - (2 * recordYears) + 1, year - recordYears) })
            {
                var rate = ArrivalRate.Of(list.Select(one => one.First!.Value), start, end, work.Request.Confidence);
                rows.Add([status, start, end, rate.ByYear.Sum(one => one.Species), rate.PerYear.Value, rate.PerYear.Low, rate.PerYear.High]);
                work.Note("arrivals", rate.Caveat.En, rate.Caveat.Zh);
            }
        }

        work.Store.Fill(
            "arrival_rates", new Wording("First records a year", "每年首次记录数"),
            [
                Text("status", "status", "状态"), Whole("from_year", "from", "起"), Whole("to_year", "to", "止"), Whole("species", "species", "物种数"), Number("per_year", "a year", "每年"), Number("low", "low", "下限"), Number("high", "high", "上限"),
            ],
            rows);
    }

    private static void Spreads(SpeciesWork work, IReadOnlyList<AlienSpecies> aliens, int year) => work.Store.Fill(
        "spread", new Wording("Spread by year", "逐年扩散"),
        [
            Text("species", "species", "物种"), Whole("year", "year", "年份"), Whole("cells", "cells", "网格数"), Whole("new_cells", "new", "新增"), Whole("cells_ever", "ever", "累计"),
            Whole("cells_visited", "visited for its group", "该类群受访"),
        ],
        from one in aliens
        let spread = SpreadRate.Of(one.CellYears, year)
        where !spread.Missing(out _)
        from at in spread.Value.ByYear
        where at.Occupied > 0
        select new object?[] { one.Species, at.Year, at.Occupied, at.New, at.Ever, one.YearCells(at.Year).Visited });

    private static void Remarks(SpeciesWork work, IReadOnlyList<AlienSpecies> aliens, CellGrid grid, int year)
    {
        if (aliens.All(one => one.Status != "invasive"))
        {
            work.Note("none-invasive", "No record of a species that the checklists call invasive.", "没有名录所列入侵物种的记录。");
        }

        work.Note(
            "grid", FormattableString.Invariant($"Spread is counted in cells: {grid.Label}; judged for {year}. A record lies in the cell of a point drawn in its circle of uncertainty, seeded from its identifier."),
            FormattableString.Invariant($"扩散按网格计：{grid.Label}，评判年份 {year}。记录按不确定性圆内随机点归入网格，种子取自记录标识。"));
        work.Note(
            "emergence",
            "A species emerges by the four decision rules on its yearly cells; an alert needs that status in two years running. A model of the trend (negative binomial with the effort as offset) is not fitted: read the rise beside the cells visited for the group.",
            "新兴状态按四条判定规则依据逐年网格数得出，连续两年均为新兴才发出警示。未拟合趋势模型（含调查强度偏移的负二项回归）：请结合该类群受访网格数判读。");
        if (work.City is { } city && city.Checklists.All(list => !list.KeyList))
        {
            work.Note(
                "no-key-list",
                "No checklist is marked as the official list of species that must be acted on, so that a first record is moderate at most. Mark one with `key_list: true` in `checklists: {invasive: [...]}`.",
                "没有标为重点管理名录的清单，首次记录最高为中等等级。请在 `checklists: {invasive: [...]}` 中以 `key_list: true` 标明。");
        }

        work.Note(
            "effort", "More cells can be more search: the alert asks whether the rise exceeds what the cells visited for the group explain.", "占有网格增多可能只是调查增多：扩散警示会检验其是否超出该类群受访网格增加所能解释的程度。");
    }

    private static string Word(SpreadLevel level) => level switch { SpreadLevel.Severe => "severe", SpreadLevel.Moderate => "moderate", _ => "none" };

    private static string Word(Emergence status) => status switch
    {
        Emergence.Emerging => "emerging",
        Emergence.Potentially => "potentially_emerging",
        Emergence.Unclear => "unclear",
        _ => "not_emerging",
    };
}
