using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using static Hedgerow.Species.Tables.TableStore;

namespace Hedgerow.Species;

/// <summary>What is wrong with records: rules, files, rejected rows. Nothing is changed.</summary>
public static class SpeciesCheck
{
    /// <summary>Checks.</summary>
    /// <param name="request">Which records.</param>
    /// <param name="progress">Is told of steps, rows and seconds.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The tables rules, files, rejects, datasets; to be disposed.</returns>
    /// <exception cref="InputException">The input is wrong.</exception>
    public static SpeciesResult Run(SpeciesRequest request, IProgress<LoadStep>? progress = null, CancellationToken cancel = default) =>
        SpeciesRuns.Run(request, "check", ground: false, Make, progress, cancel);

    internal static void Make(SpeciesWork work)
    {
        Tables(work);
        work.CreditCoded("base");
        var rows = work.Number("SELECT CAST(coalesce(sum(rows), 0) AS BIGINT) FROM files");
        var (kept, rejected) = (work.Number("SELECT CAST(coalesce(sum(records), 0) AS BIGINT) FROM tallies"), work.Number("SELECT CAST(coalesce(sum(rejected), 0) AS BIGINT) FROM files"));
        work.Note(
            "rows", FormattableString.Invariant($"{rows} rows: {kept} kept, {rows - kept - rejected} left out by rules, {rejected} set aside because they could not be read."),
            FormattableString.Invariant($"共 {rows} 行：保留 {kept} 行，规则剔除 {rows - kept - rejected} 行，无法读取而搁置 {rejected} 行。"));
    }

    /// <summary>The tables of rules, files and rejected rows.</summary>
    internal static void Tables(SpeciesWork work)
    {
        var cancel = work.Cancel;
        work.Store.Fill(
            "rules", new Wording("Rules", "规则"),
            [
                Text("rule", "rule", "规则"), Text("severity", "severity", "处理"), Whole("met", "met", "命中"), Whole("dropped", "left out", "剔除"), Text("name_en", "about", "内容"), Text("name_zh", "about (zh)", "内容(中文)"),
                Text("source", "source", "来源", shown: false),
            ],
            Counts(work));
        work.Store.Query(
            "files", new Wording("Files", "文件"),
            [
                Text("file", "file", "文件"), Whole("rows", "rows", "行数"), Whole("kept", "kept", "保留"), Whole("dropped", "left out", "剔除"), Whole("rejected", "set aside", "搁置"), Whole("species", "species", "物种数"),
                Whole("first_year", "first", "最早年份"), Whole("last_year", "last", "最晚年份"), Text("licence", "licence", "许可", shown: false), Text("citation", "citation", "引用", shown: false), Text("sha256", "SHA-256", "SHA-256", shown: false),
            ],
            """
            SELECT f.path, f.rows, coalesce(o.kept, 0), f.rows - f.rejected - coalesce(o.kept, 0), f.rejected, coalesce(o.species, 0), o.first, o.last, f.licence, f.citation, f.sha256
            FROM files f LEFT JOIN (SELECT file, CAST(sum(records) AS BIGINT) AS kept, count(DISTINCT code) AS species, min(year) AS first, max(year) AS last FROM tallies JOIN taxa USING (taxon) GROUP BY file) o USING (file)
            """,
            "file", cancel);
        work.Store.Query(
            "rejects", new Wording("Rows set aside", "搁置的行"),
            [Text("file", "file", "文件"), Whole("line", "line", "行"), Text("reason", "reason", "原因"), Text("text", "text", "原文")],
            "SELECT f.path, r.line, r.reason, r.text FROM rejects r JOIN files f USING (file)", "file, line, text", cancel);
    }

    private static IEnumerable<object?[]> Counts(SpeciesWork work) => work.Occurrences is { } read
        ? read.Counts.Select(one => new object?[]
        {
            one.Rule.Key, one.Rule.Severity == RuleSeverity.Drop ? "drop" : "inform", one.Met, one.Dropped, one.Rule.Name.En, one.Rule.Name.Zh, one.Rule.Source,
        })
        : [];
}
