using Hedgerow.Cities;
using Hedgerow.DuckDb;
using Hedgerow.Science.Quantities;
using Hedgerow.Species.Tables;
using static Hedgerow.Species.Tables.TableStore;

namespace Hedgerow.Species;

/// <summary>Kept and dropped records as tables, every record with the rules it met.</summary>
public static class SpeciesClean
{
    private static readonly IReadOnlyList<ResultColumn> Columns =
    [
        Text("file", "file", "文件"), Whole("line", "line", "行"), Text("id", "id", "标识", shown: false), Text("name", "name as written", "原始名称"), Text("species", "species", "物种"), Text("group", "group", "类群"),
        Text("rank", "rank", "等级", shown: false), Text("kingdom", "kingdom", "界", shown: false), Text("phylum", "phylum", "门", shown: false), Text("class", "class", "纲", shown: false), Text("order", "order", "目", shown: false),
        Text("family", "family", "科", shown: false), Text("genus", "genus", "属", shown: false), Text("taxon_key", "taxon key", "分类单元键", shown: false), Number("longitude", "longitude", "经度"), Number("latitude", "latitude", "纬度"),
        Number("uncertainty_m", "uncertainty m", "不确定性 m", shown: false), Whole("year", "year", "年份"), Text("date", "date", "日期", shown: false), Whole("individuals", "individuals", "个体数", shown: false),
        Text("observer", "observer", "观察者", shown: false), Text("dataset", "data set", "数据集", shown: false), Text("licence", "licence", "许可", shown: false), Text("serves", "serves", "用途"), Text("rules", "rules met", "命中规则"),
        Flag("sensitive", "sensitive", "敏感物种", shown: false),
    ];

    private static readonly string[] TaxonTexts = ["written", "species", "group", "rank", "kingdom", "phylum", "class", "order", "family", "genus", "taxon_key"];

    /// <summary>Cleans.</summary>
    /// <param name="request">Which records.</param>
    /// <param name="progress">Is told of steps, rows and seconds.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The tables kept, dropped, rules, files, rejects, datasets; to be disposed.</returns>
    /// <exception cref="InputException">The input is wrong.</exception>
    public static SpeciesResult Run(SpeciesRequest request, IProgress<LoadStep>? progress = null, CancellationToken cancel = default) =>
        SpeciesRuns.Run(request, "clean", ground: false, Make, progress, cancel);

    internal static void Make(SpeciesWork work)
    {
        var kept = work.Number("SELECT CAST(coalesce(sum(records), 0) AS BIGINT) FROM tallies");
        var dropped = work.Number("SELECT count(*) FROM base") - kept;
        // Records stand in the order of their files unless they came from a format that has none.
        var records = Words(work);
        var ordered = work.Number("SELECT count(*) FROM store.main.base WHERE n <> rowid + 1") == 0;
        Add(work, records, ordered, "kept", new Wording("Records kept", "保留的记录"), "kept", kept);
        Add(work, records, ordered, "dropped", new Wording("Records left out", "剔除的记录"), "NOT kept", dropped);
        SpeciesCheck.Tables(work);
        work.CreditCoded("base");
        Outgoing.NoteSensitive(work, "coded");
    }

    private static void Add(SpeciesWork work, string records, bool ordered, string name, Wording title, string which, long rows)
    {
        if (ordered)
        {
            work.Store.InOrder(name, title, Columns, $"{records} WHERE {which}", rows, ResultShape.Point);
        }
        else
        {
            work.Store.View(name, title, Columns, $"{records} WHERE {which}", "row_place", work.Cancel, ResultShape.Point);
        }
    }

    // What many records share is written out once: names, sources, observers, and the few combinations of rules that are met.
    private static string Words(SpeciesWork work)
    {
        var rules = new List<string>();
        using (var reader = work.Database.Query("SELECT bit, key FROM rules ORDER BY bit", work.Cancel))
        {
            while (reader.Read())
            {
                rules.Add(FormattableString.Invariant($"CASE WHEN (rules >> {reader.GetInt64(0)}) & 1 = 1 THEN {Sql.Quote(reader.GetString(1))} END"));
            }
        }

        void Shared(string table, string query, params string[] texts) => Enumerations.Make(work.Database, table, query, texts, work.Cancel);
        // The combination that most records met stands first: it is looked for from there.
        Shared(
            "clean_rules",
            $"SELECT row_number() OVER (ORDER BY records DESC, rules) AS met, rules, concat_ws(' ', {(rules.Count == 0 ? "NULL" : string.Join(", ", rules))}) AS words FROM (SELECT rules, sum(records) AS records FROM store.main.met GROUP BY rules)",
            "words");
        Shared("clean_taxa", $"SELECT taxon, {string.Join(", ", TaxonTexts.Select(Sql.Name))} FROM taxa", TaxonTexts);
        Shared("clean_kinds", "SELECT kind, f.path, coalesce(k.dataset, f.path) AS dataset, coalesce(k.licence, f.licence) AS licence FROM kinds k JOIN files f ON k.kind_file = f.file", "path", "dataset", "licence");
        Shared("clean_persons", "SELECT person, observer FROM persons", "observer");
        work.Database.Execute("CREATE TYPE clean_serves AS ENUM ('unit', 'city', 'list')");
        return Records(work);
    }

    private static string Records(SpeciesWork work)
    {
        var (taxa, kinds) = (new ListedTable("clean_taxa", "taxon", TaxonTexts), new ListedTable("clean_kinds", "kind", ["path", "dataset", "licence"]));
        var (persons, rules) = (new ListedTable("clean_persons", "person", ["observer"]), new ListedTable("clean_rules", "met", ["rules", "words"]));
        work.Occurrences!.PutInOrder(work.Cancel);
        return $"""
            SELECT {kinds.At("path")}, line, CASE id_kind WHEN 1 THEN 'gbif:' WHEN 2 THEN 'occurrence:' WHEN 3 THEN 'core:' END || coalesce(id_text, CAST(id_number AS VARCHAR)),
              {string.Join(", ", TaxonTexts.Select(text => taxa.At(text)))}, {Outgoing.Longitude}, {Outgoing.Latitude}, greatest(uncertainty, {Outgoing.LeastRadius}), year, date, "count",
              CASE WHEN NOT sensitive THEN {persons.At("observer")} END, {kinds.At("dataset")}, {kinds.At("licence")}, CASE serves WHEN 0 THEN 'unit'::clean_serves WHEN 1 THEN 'city'::clean_serves ELSE 'list'::clean_serves END,
              {rules.At("words", $"list_position({rules.All("rules")}, rules)")}, sensitive, n
            FROM ordered, {taxa.Row}, {kinds.Row}, {persons.Row}, {rules.Row}
            """;
    }
}
