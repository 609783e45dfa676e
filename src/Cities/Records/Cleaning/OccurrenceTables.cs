using System.Globalization;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>The tables behind an <see cref="Occurrences"/>: one of all rows, small ones of rules, files, rejects and marks; views give them their public form.</summary>
internal static class OccurrenceTables
{
    /// <summary>The year before which a date is taken for a mistake.</summary>
    internal const int EarliestYear = 1600;

    /// <summary>Side of the cell by which records of one day and observer are one visit, degrees.</summary>
    private const string VisitCell = "0.01";

    /// <summary>Makes them, empty.</summary>
    internal static void Make(Steps steps, RuleSet rules)
    {
        steps.Run("""
            CREATE TABLE base (n BIGINT, file INTEGER, line BIGINT, id VARCHAR, written VARCHAR, species VARCHAR, taxon_key VARCHAR, rank VARCHAR, "group" VARCHAR,
              kingdom VARCHAR, phylum VARCHAR, "class" VARCHAR, "order" VARCHAR, family VARCHAR, genus VARCHAR, lon DOUBLE, lat DOUBLE, uncertainty DOUBLE,
              year INTEGER, month INTEGER, day INTEGER, date VARCHAR, count BIGINT, observer VARCHAR, dataset VARCHAR, licence VARCHAR, event VARCHAR,
              bits UBIGINT, serves VARCHAR, sensitive BOOLEAN, x DOUBLE, y DOUBLE, row_hash BIGINT)
            """);
        steps.Run("CREATE TABLE marks (n BIGINT, bits UBIGINT)");
        steps.Run("CREATE TABLE rules (bit INTEGER, key VARCHAR, severity VARCHAR, name_en VARCHAR, name_zh VARCHAR, source VARCHAR)");
        steps.Run("CREATE TABLE files (file INTEGER, path VARCHAR, sha256 VARCHAR, rows BIGINT, rejected BIGINT, licence VARCHAR, citation VARCHAR, datasets VARCHAR)");
        steps.Run($"CREATE TABLE surveys ({SurveySql.Columns})");
        steps.Run("CREATE TABLE rejects (file INTEGER, line BIGINT, reason VARCHAR, text VARCHAR)");
        steps.Insert("rules", rules.Rows());
    }

    /// <summary>The rows of one file, with what rules say of each by itself.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="at">The file.</param>
    /// <param name="request">What a record must be sure of.</param>
    internal static string Fill(RuleSet rules, FilePlace at, OccurrenceRequest request)
    {
        var line = at.Table.Line ?? "CAST(NULL AS BIGINT)";
        var place = at.Projected ? "p.lon, p.lat" : "x AS lon, y AS lat";
        var points = at.Projected ? "LEFT JOIN points p USING (n)" : string.Empty;
        var country = at.HasCountry ? "LEFT JOIN countries ON upper(countryCode) = countries.code" : string.Empty;
        var extent = at.HasCountry ? string.Empty : ", CAST(NULL AS DOUBLE) AS country_west, CAST(NULL AS DOUBLE) AS country_east, CAST(NULL AS DOUBLE) AS country_south, CAST(NULL AS DOUBLE) AS country_north";
        return string.Create(CultureInfo.InvariantCulture, $"""
            INSERT INTO base
            WITH typed AS ({at.Typed}),
            placed AS (SELECT typed.* REPLACE (coalesce(record_year, {Number(at.FileYear)}) AS record_year), {place}, {TypedSql.TaxonKey} AS taxon FROM typed {points}),
            known AS (SELECT *, {(at.Projected ? "false" : "true")} AS degrees, {Number(at.CityYear)} AS city_year,
              {Number(at.Box?.MinX)} AS city_west, {Number(at.Box?.MaxX)} AS city_east, {Number(at.Box?.MinY)} AS city_south, {Number(at.Box?.MaxY)} AS city_north{extent}
              FROM placed LEFT JOIN taxa ON taxon = taxa.key {country})
            SELECT n + {at.Offset}, {at.Number}, {line}, id, coalesce(scientificName, name), lumped, taxonKey, taxonRank, grp,
              kingdom, phylum, "class", "order", family, genus, lon, lat, uncertainty_m,
              CASE WHEN record_year >= {EarliestYear} THEN CAST(least(record_year, 9999) AS INTEGER) END, record_month, record_day, eventDate, count_number, recordedBy,
              coalesce(datasetKey, datasetName), license, eventID, {rules.RowBits()}, {Serves(request)},
              coalesce(sensitive_taxon, false) OR coalesce(lower(sensitive) IN ('true', 'yes', '1', 'y', '是'), false),
              {(at.Projected ? "x, y" : "NULL, NULL")}, row_hash
            FROM known
            """);
    }

    /// <summary>The view that the contract names, over the table and the marks of rules that look at the whole set.</summary>
    internal static string View(RuleSet rules) => $"""
        CREATE VIEW occurrences AS
        SELECT * EXCLUDE (bits, marked, event), bits | marked AS rules, ((bits | marked) & {RuleSet.Text(rules.DropMask)}) = 0 AS kept,
          coalesce(event, CASE WHEN length(date) >= 8 AND lon IS NOT NULL AND lat IS NOT NULL
            THEN concat_ws('|', left(date, 10), coalesce(observer, ''), CAST(floor(lon / {VisitCell}) AS INTEGER), CAST(floor(lat / {VisitCell}) AS INTEGER)) END) AS visit
        FROM (SELECT base.* EXCLUDE (x, y, row_hash), coalesce(marks.bits, 0::UBIGINT) AS marked FROM base LEFT JOIN marks USING (n))
        """;

    private static string Serves(OccurrenceRequest request) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        CASE WHEN lon IS NULL OR lat IS NULL THEN 'list'
             WHEN coalesce(uncertainty_m, {request.UnknownUncertaintyMetres:R}) <= {request.UncertaintyShare * request.UnitMetres:R} THEN 'unit'
             WHEN coalesce(uncertainty_m, {request.UnknownUncertaintyMetres:R}) <= {request.UncertaintyShare * request.CityMetres:R} THEN 'city' ELSE 'list' END
        """);

    private static string Number(double? value) => value is { } number ? string.Create(CultureInfo.InvariantCulture, $"CAST({number:R} AS DOUBLE)") : "CAST(NULL AS DOUBLE)";

    private static string Number(int? value) => value is { } number ? string.Create(CultureInfo.InvariantCulture, $"CAST({number} AS BIGINT)") : "CAST(NULL AS BIGINT)";
}
