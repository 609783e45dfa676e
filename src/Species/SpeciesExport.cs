using Hedgerow.Cities;
using Hedgerow.DuckDb;
using Hedgerow.Science.Quantities;
using Hedgerow.Species.Publishing;
using static Hedgerow.Species.Tables.TableStore;

namespace Hedgerow.Species;

/// <summary>Who publishes an archive, and under which name.</summary>
/// <param name="Title">Title of the data set.</param>
/// <param name="Organisation">Who publishes it.</param>
/// <param name="Email">Whom to ask; null for nobody named.</param>
/// <param name="Published">The day of publication.</param>
public sealed record ArchiveDescription(string Title, string Organisation, string? Email, DateOnly Published);

/// <summary>Records that may be passed on, with their licences and data sets; the others are left out and counted.</summary>
public static class SpeciesExport
{
    private static readonly IReadOnlyList<ResultColumn> Columns =
    [
        Text("occurrenceID", "identifier", "标识"), Text("basisOfRecord", "basis", "记录类型", shown: false), Text("scientificName", "name", "学名"), Text("species", "species", "物种", shown: false), Text("taxonRank", "rank", "等级", shown: false),
        Text("kingdom", "kingdom", "界", shown: false), Text("phylum", "phylum", "门", shown: false), Text("class", "class", "纲", shown: false), Text("order", "order", "目", shown: false), Text("family", "family", "科", shown: false),
        Text("genus", "genus", "属", shown: false), Text("taxonID", "taxon key", "分类单元键", shown: false), Text("eventDate", "date", "日期"), Whole("year", "year", "年份"), Whole("month", "month", "月", shown: false), Whole("day", "day", "日", shown: false),
        Number("longitude", "longitude", "经度"), Number("latitude", "latitude", "纬度"), Number("coordinateUncertaintyInMeters", "uncertainty m", "不确定性 m"), Whole("individualCount", "individuals", "个体数", shown: false),
        Text("recordedBy", "observer", "观察者", shown: false), Text("datasetName", "data set", "数据集", shown: false), Text("license", "licence", "许可"), Text("dataGeneralizations", "generalised", "概化说明", shown: false),
        Text("informationWithheld", "withheld", "隐去信息", shown: false),
    ];

    /// <summary>Chooses what may be passed on.</summary>
    /// <param name="request">Which records.</param>
    /// <param name="allowed">Licences, as the records state them, that you vouch for beyond CC0, CC BY and CC BY-NC.</param>
    /// <param name="progress">Is told of steps, rows and seconds.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The tables occurrences, left_out, datasets; to be disposed.</returns>
    /// <exception cref="InputException">The input is wrong.</exception>
    public static SpeciesResult Run(SpeciesRequest request, IReadOnlyList<string>? allowed = null, IProgress<LoadStep>? progress = null, CancellationToken cancel = default) =>
        SpeciesRuns.Run(request, "export", ground: true, work => Make(work, allowed ?? []), progress, cancel);

    /// <summary>Writes the records as a Darwin Core Archive: occurrence.txt, meta.xml, and eml.xml with licences and citations.</summary>
    /// <param name="result">What <see cref="Run"/> gave.</param>
    /// <param name="path">The file, a .zip.</param>
    /// <param name="description">Who publishes it.</param>
    /// <param name="cancel">Stops the writing; nothing half written stays.</param>
    /// <returns>The file written.</returns>
    public static string WriteArchive(SpeciesResult result, string path, ArchiveDescription description, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(description);
        if (result.Tables[0].Rows == 0)
        {
            throw result.Work.Wrong(
                "nothing-to-export", "0 records",
                new Wording(
                    string.Join(" ", result.Notes.Where(note => note.Severity == Severity.Warning).Select(note => note.Text.En).Prepend("records that may be passed on.")),
                    string.Join("", result.Notes.Where(note => note.Severity == Severity.Warning).Select(note => note.Text.Zh).Prepend("须有可对外提供的记录。"))));
        }

        return result.Sound(() => DarwinCoreArchive.Write(result.Work, result.Tables[0], Path.GetFullPath(path), description, cancel));
    }

    internal static void Make(SpeciesWork work, IReadOnlyList<string> allowed)
    {
        work.Choose();
        work.Database.Execute($"CREATE VIEW licensed AS SELECT o.*, f.path, coalesce(o.licence, f.licence) AS stated, {Licences.Sql("coalesce(o.licence, f.licence)", allowed)} AS passing FROM used o JOIN files f USING (file)");
        work.Store.View("occurrences", new Wording("Records that may be passed on", "可对外提供的记录"), Columns, Records, "row_place", work.Cancel, ResultShape.Point);
        work.Store.Query(
            "left_out", new Wording("Left out", "未导出"),
            [Text("reason", "reason", "原因"), Text("licence", "licence", "许可"), Text("file", "file", "文件"), Whole("records", "records", "记录数")],
            """
            SELECT CASE WHEN stated IS NULL THEN 'no licence stated' ELSE 'licence does not allow it' END, stated, path, count(*) FROM licensed WHERE passing IS NULL GROUP BY 1, 2, 3
            UNION ALL SELECT 'left out by cleaning', NULL, path, count(*) FROM occurrences JOIN files USING (file) WHERE NOT kept GROUP BY path
            """,
            "reason, licence, file", work.Cancel);
        work.Credit("(SELECT file, dataset, licence FROM licensed WHERE passing IS NOT NULL)");
        Outgoing.NoteSensitive(work, "licensed WHERE passing IS NOT NULL");
        NoteLeftOut(work);
        var licence = Licences.Strictest(work);
        work.Note("licence", $"The whole goes out under {licence.Name}, the strictest of its records.", $"整体以 {licence.Name} 发布，即其记录中最严格的许可。");
    }

    // Why records stay here, file by file, and what its owner can do.
    private static void NoteLeftOut(SpeciesWork work)
    {
        using var reader = work.Database.Query(
            "SELECT path, count_if(stated IS NULL), count_if(stated IS NOT NULL), string_agg(DISTINCT stated, '; ' ORDER BY stated) FROM licensed WHERE passing IS NULL GROUP BY path ORDER BY path", work.Cancel);
        while (reader.Read())
        {
            var (path, silent, bound) = (reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2));
            if (silent > 0)
            {
                work.Note(
                    "no-licence",
                    FormattableString.Invariant($"{silent} records of {path} are left out because nobody says under which licence they stand. Once their owner allows it, write `licence: CC BY 4.0` (or CC0 1.0, CC BY-NC 4.0) beside the path in `records:` of city.yaml, or give --licence for a file without a city."),
                    FormattableString.Invariant($"{path} 中 {silent} 条记录未注明许可，未导出。经权利人同意后，请在 city.yaml 的 `records:` 中该路径旁写明 `licence: CC BY 4.0`（或 CC0 1.0、CC BY-NC 4.0）；不属于城市的文件可用 --licence 给出。"),
                    Severity.Warning);
            }

            if (bound > 0)
            {
                var stated = reader.GetString(3);
                work.Note(
                    "left-out",
                    FormattableString.Invariant($"{bound} records of {path} may not be passed on under their licence and are left out ({stated}). Vouch for a licence with --allow where you may."),
                    FormattableString.Invariant($"{path} 中 {bound} 条记录的许可不允许转发，未导出（{stated}）。如已获授权，可用 --allow 为该许可作保。"),
                    Severity.Warning);
            }
        }
    }

    private static string Records { get; } =
        $"""
        SELECT coalesce(CASE WHEN id LIKE 'occurrence:%' THEN substr(id, 12) WHEN id LIKE 'gbif:%' THEN 'https://www.gbif.org/occurrence/' || substr(id, 6) ELSE id END, 'hedgerow:' || md5(concat_ws('|', written, date, {Outgoing.Longitude}, {Outgoing.Latitude}, CASE WHEN NOT sensitive THEN observer END))
            || '-' || row_number() OVER (PARTITION BY id, written, date, lon, lat, observer ORDER BY file, line, n)),
          {BasisWords.Sql("basis")}, coalesce(written, species), species, lower(rank), kingdom, phylum, "class", "order", family, genus, taxon_key,
          date, year, month, day, {Outgoing.Longitude}, {Outgoing.Latitude}, greatest(uncertainty, {Outgoing.LeastRadius}), "count", CASE WHEN NOT sensitive THEN observer END,
          coalesce(dataset, path), passing,
          CASE WHEN sensitive THEN 'Coordinates are the middle of a square of {Outgoing.Degrees.ToString(System.Globalization.CultureInfo.InvariantCulture)} degrees.' END,
          CASE WHEN sensitive THEN 'Exact place and observer: sensitive species.' END, n
        FROM licensed WHERE passing IS NOT NULL
        """;
}
