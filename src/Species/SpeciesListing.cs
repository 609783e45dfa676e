using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Species.Ground;
using static Hedgerow.Species.Tables.TableStore;

namespace Hedgerow.Species;

/// <summary>Lists species: by group, year, district and habitat; first and last record, new to the city, not seen since.</summary>
public static class SpeciesListing
{
    /// <summary>Lists.</summary>
    /// <param name="request">Which records.</param>
    /// <param name="since">The year from which a first record is new, and before which a last record is long ago; null for the last ten years of the city, or of the records.</param>
    /// <param name="progress">Is told of steps, rows and seconds.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The tables species, groups, years, units, habitats, datasets; to be disposed.</returns>
    /// <exception cref="InputException">The input is wrong.</exception>
    public static SpeciesResult Run(SpeciesRequest request, int? since = null, IProgress<LoadStep>? progress = null, CancellationToken cancel = default) =>
        SpeciesRuns.Run(request, "list", ground: true, work => Make(work, since), progress, cancel);

    internal static void Make(SpeciesWork work, int? since)
    {
        work.Choose();
        var cancel = work.Cancel;
        // With a city every record is looked up on the ground: once for all tables.
        work.Database.Execute($"CREATE {(work.Ground is null ? "VIEW" : "TABLE")} listed AS SELECT * FROM {SpeciesWork.Tallies}", cancel);
        // Everything below counts from here: one pass over the records.
        work.Database.Execute(
            """
            CREATE TABLE facts AS
            SELECT species, "group", year, unit, habitat, placed, CAST(sum(records) AS BIGINT) AS records, bool_or(counted.sensitive OR taxa.sensitive) AS sensitive,
              CAST(coalesce(sum(records) FILTER (only_listed), 0) AS BIGINT) AS list_only
            FROM (SELECT taxon, year, unit, habitat, placed, only_listed, kinds.sensitive, sum(records) AS records FROM listed JOIN kinds USING (kind) GROUP BY ALL) counted JOIN taxa USING (taxon)
            GROUP BY species, "group", year, unit, habitat, placed
            """,
            cancel);
        var from = since ?? Since(work);
        Species(work, from);
        ByGroup(work, from);
        work.Store.Query(
            "years", new Wording("By year", "按年份"),
            [Text("group", "group", "类群"), Whole("year", "year", "年份"), Whole("records", "records", "记录数"), Whole("species", "species", "物种数"), Whole("first_records", "recorded first", "首次记录物种数")],
            """
            WITH firsts AS (SELECT species, min(year) AS first FROM facts GROUP BY species)
            SELECT f."group", f.year, sum(f.records), count(DISTINCT f.species), count(DISTINCT f.species) FILTER (WHERE s.first = f.year)
            FROM facts f JOIN firsts s USING (species) WHERE f.year IS NOT NULL GROUP BY 1, 2
            """,
            "\"group\", year", cancel);
        Districts(work);
        Habitats(work);
        work.CreditTallied("listed");
        Remarks(work, from);
    }

    private static void Species(SpeciesWork work, int from)
    {
        StatusTable.Make(work);
        // The habitats and districts of a species whose places must not be shown stay out.
        string Part(Habitat habitat, string name) =>
            $"CASE WHEN bool_or(sensitive) THEN NULL ELSE coalesce(sum(records) FILTER (WHERE habitat & {(int)habitat} <> 0), 0) END AS {name}";
        work.Store.Query(
            "species", new Wording("Species", "物种"),
            [
                Text("species", "species", "物种"), Text("group", "group", "类群"), Text("status", "status", "状态"), Whole("records", "records", "记录数"), Whole("first_year", "first", "首次记录"),
                Whole("last_year", "last", "末次记录"), Flag("new_to_the_city", "new", "新记录"), Flag("not_seen_since", "not seen since", "近期未见"), Whole("units", "districts", "分区数"),
                Whole("built_up_records", "built-up", "建成区"), Whole("natural_records", "natural", "自然区域"), Whole("park_records", "parks", "公园"), Whole("protected_records", "protected", "保护地"),
                Whole("list_only_records", "list only", "仅计入名录", shown: false), Text("kingdom", "kingdom", "界", shown: false), Text("phylum", "phylum", "门", shown: false), Text("class", "class", "纲", shown: false),
                Text("order", "order", "目", shown: false), Text("family", "family", "科", shown: false), Text("genus", "genus", "属", shown: false), Text("taxon_key", "taxon key", "分类单元键", shown: false),
                Flag("sensitive", "sensitive", "敏感物种", shown: false), Text("status_from", "status from", "状态来源", shown: false), Text("status_scope", "scope of the status", "状态适用范围", shown: false),
                Text("contradicted", "contradicted by", "相矛盾的名录", shown: false), Flag("cultivated", "cultivated", "栽培", shown: false), Flag("protected_by_law", "protected by law", "受法律保护", shown: false),
                Flag("threatened", "threatened", "受威胁", shown: false), Text("category", "category of threat", "受威胁等级", shown: false), Flag("endemic", "endemic", "特有", shown: false),
                Text("name_en", "English name", "英文名", shown: false), Text("name_zh", "Chinese name", "中文名", shown: false), Text("other_names", "other vernacular names", "其他俗名", shown: false),
            ],
            FormattableString.Invariant($"""
            WITH searched AS (SELECT "group", bool_or(year < {from}) AS before, bool_or(year >= {from}) AS since FROM facts GROUP BY 1),
            higher AS (SELECT species, "group", min(kingdom) AS kingdom, min(phylum) AS phylum, min("class") AS "class", min("order") AS "order", min(family) AS family, min(genus) AS genus, max(taxon_key) AS taxon_key
              FROM taxa WHERE code IS NOT NULL AND taxon IN (SELECT taxon FROM listed) GROUP BY species, "group")
            SELECT f.species, f."group", max(t.status), sum(records), min(year), max(year),
              CASE WHEN any_value(s.before) AND min(year) IS NOT NULL THEN min(year) >= {from} END,
              CASE WHEN any_value(s.since) AND max(year) IS NOT NULL THEN max(year) < {from} END,
              CASE WHEN bool_or(sensitive) THEN NULL ELSE count(DISTINCT unit) FILTER (WHERE unit > 0) END,
              {Part(Habitat.BuiltUp, "b")}, {Part(Habitat.Natural, "n")}, {Part(Habitat.Park, "p")}, {Part(Habitat.Protected, "a")},
              sum(list_only), min(h.kingdom), min(h.phylum), min(h."class"), min(h."order"), min(h.family), min(h.genus), max(h.taxon_key), bool_or(sensitive),
              max(t.status_from), max(t.status_scope), max(t.contradicted), bool_or(t.cultivated), bool_or(t.protected), bool_or(t.threatened), max(t.category), bool_or(t.endemic), max(t.name_en), max(t.name_zh), max(t.other_names)
            FROM facts f LEFT JOIN searched s USING ("group") LEFT JOIN higher h ON h.species = f.species AND h."group" = f."group" LEFT JOIN status t ON t.species = f.species AND t."group" = f."group"
            GROUP BY f.species, f."group"
            """),
            "\"group\", species", work.Cancel);
    }

    private static void ByGroup(SpeciesWork work, int from) => work.Store.Query(
        "groups", new Wording("By group", "按类群"),
        [
            Text("group", "group", "类群"), Whole("species", "species", "物种数"), Whole("records", "records", "记录数"), Whole("first_year", "first", "首次记录"), Whole("last_year", "last", "末次记录"),
            Whole("new_species", "new", "新记录物种"), Whole("not_seen_since", "not seen since", "近期未见物种"), Whole("native", "native", "本地"), Whole("introduced", "introduced", "外来"),
            Whole("invasive", "invasive", "入侵"), Whole("unknown", "unknown", "状态不明"), Whole("undated_records", "undated", "无年份记录"),
        ],
        """
        SELECT "group", count(*), sum(records), min(first_year), max(last_year), count_if(new_to_the_city), count_if(not_seen_since), count_if(status = 'native'), count_if(status = 'introduced'),
          count_if(status = 'invasive'), count_if(status IS NULL OR status = 'unknown' OR status = 'not_invasive'),
          (SELECT coalesce(sum(records), 0) FROM facts f WHERE f."group" = s."group" AND f.year IS NULL)
        FROM result_species s GROUP BY "group"
        """,
        "\"group\"", work.Cancel);

    private static void Districts(SpeciesWork work)
    {
        if (work.UnitNames.Count == 0)
        {
            return;
        }

        work.Database.Execute("CREATE TABLE unit_names (unit INTEGER, name VARCHAR)");
        Insert(work.Database, "unit_names", 2, work.UnitNames.Select((name, at) => new object?[] { at + 1, name }));
        work.Store.Query(
            "units", new Wording("By district", "按分区"),
            [Text("unit", "district", "分区"), Text("group", "group", "类群"), Whole("species", "species", "物种数"), Whole("records", "records", "记录数"), Whole("only_here", "only here", "仅见于此")],
            """
            WITH homes AS (SELECT species, count(DISTINCT unit) AS units FROM facts WHERE unit > 0 GROUP BY species)
            SELECT u.name, f."group", count(DISTINCT f.species), sum(f.records), count(DISTINCT f.species) FILTER (WHERE h.units = 1)
            FROM facts f JOIN unit_names u USING (unit) JOIN homes h USING (species) GROUP BY 1, 2
            """,
            "unit, \"group\"", work.Cancel);
    }

    private static void Habitats(SpeciesWork work)
    {
        if (work.Ground is null)
        {
            return;
        }

        var parts = HabitatWords.All.Select(one =>
            $"""
            SELECT '{one.Key}', "group", count(DISTINCT species), sum(records), count(DISTINCT species) FILTER (WHERE NOT elsewhere)
            FROM (SELECT *, bool_or(habitat & {(int)one.Habitat} = 0) OVER (PARTITION BY species) AS elsewhere FROM facts WHERE placed) WHERE habitat & {(int)one.Habitat} <> 0 GROUP BY 2
            """);
        work.Store.Query(
            "habitats", new Wording("By habitat", "按生境"),
            [Text("habitat", "habitat", "生境"), Text("group", "group", "类群"), Whole("species", "species", "物种数"), Whole("records", "records", "记录数"), Whole("only_here", "only here", "仅见于此")],
            string.Join(" UNION ALL ", parts), "habitat, \"group\"", work.Cancel);
    }

    private static int Since(SpeciesWork work) => work.City is { } city
        ? city.Year - city.RecordYears + 1
        : (int)(work.Number("SELECT max(year) FROM facts") is var last && last > 0 ? last - 9 : 0);

    private static void Remarks(SpeciesWork work, int from)
    {
        work.Note(
            "since",
            FormattableString.Invariant($"New: first record in {from} or later, in a group that has records before. Not seen since: last record before {from}, in a group searched since. A species without a record is not gone, nor is a first record an arrival."),
            FormattableString.Invariant($"“新记录”指首次记录在 {from} 年及以后，且该类群此前已有记录；“近期未见”指末次记录早于 {from} 年，且该类群此后仍有记录。没有记录不代表消失，首次记录也不代表新近到来。"));
        if (work.Ground is null)
        {
            work.Note("no-city", "Without a city there are no districts, habitats and statuses: name a city's folder to have them.", "未给出城市，因此没有分区、生境与状态：请指定城市文件夹。");
        }
        else if (work.Number("SELECT CAST(coalesce(sum(list_only), 0) AS BIGINT) FROM facts") is var only && only > 0)
        {
            work.Note("list-only", FormattableString.Invariant($"{only} records are too unsure of their place for the city: they count in the list and nowhere else."), FormattableString.Invariant($"{only} 条记录位置不确定性过大，仅计入名录。"));
        }
    }
}
