using System.Globalization;
using Hedgerow.Cities.Records;
using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Names;

/// <summary>
/// A checklist that comes as a Darwin Core archive of taxa, as registers of introduced species do: its core and the tables of distribution, species profile and vernacular names
/// are brought into one table, a row a taxon.
/// </summary>
internal static class TaxonArchive
{
    private const int MostLanguages = 40;

    private static readonly string[] Core = ["scientificName", "taxonRank", "taxonomicStatus", "kingdom", "phylum", "class", "order", "family"];

    /// <summary>Writes the table.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="encoding">Its encoding; null for what it says itself.</param>
    /// <param name="temp">Where the table goes.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The path of a text with tabs.</returns>
    /// <exception cref="InvalidDataException">It is no archive of taxa.</exception>
    internal static string AsTable(string path, string? encoding, TempFolder temp, CancellationToken cancel)
    {
        using var database = new DuckDbConnection();
        database.Open();
        var core = BackboneFile.Open(path, encoding, temp, database)!;
        if (Place(core, "scientificName") is null)
        {
            throw new InvalidDataException("its core has no scientificName");
        }

        var columns = Core.Select(term => $"{Column(core, term, "c")} AS {Sql.Name(term)}").ToList();
        var id = Column(core, "taxonID", "c");
        List<string> joins = [];
        var (means, invasive, threat) = ("CAST(NULL AS VARCHAR)", "CAST(NULL AS VARCHAR)", "CAST(NULL AS VARCHAR)");
        if (Extension("Distribution") is { } distribution)
        {
            // Introduced in one place of the list is introduced, as where lists of equal precedence contradict.
            var said = Column(distribution, "establishmentMeans", "d");
            joins.Add($"""
                LEFT JOIN (SELECT {Column(distribution, "taxonID", "d")} AS id, coalesce(max({said}) FILTER (WHERE lower({said}) NOT IN ('native', 'endemic', 'indigenous')), max({said})) AS means, max({Column(distribution, "threatStatus", "d")}) AS threat
                FROM {distribution.Sql} d WHERE coalesce(lower({Column(distribution, "occurrenceStatus", "d")}), 'present') NOT IN ('absent', 'excluded') GROUP BY 1) dist ON dist.id = {id}
                """);
            (means, threat) = ("dist.means", "dist.threat");
        }

        if (Extension("SpeciesProfile") is { } profile)
        {
            joins.Add($"LEFT JOIN (SELECT {Column(profile, "taxonID", "p")} AS id, max({Column(profile, "isInvasive", "p")}) AS invasive FROM {profile.Sql} p GROUP BY 1) prof ON prof.id = {id}");
            invasive = "prof.invasive";
        }

        columns.Add($"CASE WHEN lower({invasive}) IN ('true', 'yes', '1', 'invasive') THEN 'invasive' ELSE coalesce({means}, {Column(core, "establishmentMeans", "c")}) END AS status");
        columns.Add($"{threat} AS category");
        if (Extension("VernacularName") is { } names)
        {
            database.Execute(
                $"CREATE TEMP TABLE spoken AS SELECT {Column(names, "taxonID", "v")} AS id, {Language(Column(names, "language", "v"))} AS language, min({Column(names, "vernacularName", "v")}) AS name FROM {names.Sql} v GROUP BY 1, 2", cancel);
            List<string> languages = [];
            using (var reader = database.Query($"SELECT language FROM spoken WHERE regexp_matches(language, '^[a-z]{{2,3}}$') GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT {MostLanguages.ToString(CultureInfo.InvariantCulture)}", cancel))
            {
                while (reader.Read())
                {
                    languages.Add(reader.GetString(0));
                }
            }

            for (var i = 0; i < languages.Count; i++)
            {
                var table = string.Create(CultureInfo.InvariantCulture, $"v{i}");
                joins.Add($"LEFT JOIN spoken {table} ON {table}.id = {id} AND {table}.language = {Sql.Quote(languages[i])}");
                columns.Add($"{table}.name AS {Sql.Name($"vernacular_{languages[i]}")}");
            }
        }

        var target = temp.NewFile(".tsv");
        database.Execute($"COPY (SELECT {string.Join(", ", columns)} FROM {core.Sql} c {string.Join(' ', joins)}) TO {Sql.Quote(target)} (FORMAT csv, HEADER, DELIMITER '\t', QUOTE '\"', FORCE_QUOTE *)", cancel);
        return target;

        BackboneFile? Extension(string type) => BackboneFile.Open(path, encoding, temp, database, type);
    }

    private static int? Place(BackboneFile file, string term) => file.Columns.ToList().FindIndex(c => DarwinCore.Plain(c) == DarwinCore.Plain(term)) is >= 0 and var place ? place : null;

    private static string Column(BackboneFile file, string term, string table) =>
        Place(file, term) is { } place ? string.Create(CultureInfo.InvariantCulture, $"nullif(trim({table}.c{place}), '')") : "CAST(NULL AS VARCHAR)";

    // Languages by two letters where they have them.
    private static string Language(string column) =>
        $"CASE lower({column}) WHEN 'eng' THEN 'en' WHEN 'english' THEN 'en' WHEN 'zho' THEN 'zh' WHEN 'chi' THEN 'zh' WHEN 'spa' THEN 'es' WHEN 'fra' THEN 'fr' WHEN 'fre' THEN 'fr' WHEN 'deu' THEN 'de' WHEN 'ger' THEN 'de' WHEN 'por' THEN 'pt' " +
        $"ELSE lower(split_part({column}, '-', 1)) END";
}
