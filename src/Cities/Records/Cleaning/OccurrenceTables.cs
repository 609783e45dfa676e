using System.Globalization;
using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>The tables behind an <see cref="Occurrences"/>: one of all rows, small ones of rules, files, rejects and marks; views give them their public form.</summary>
internal static class OccurrenceTables
{
    /// <summary>The year before which a date is taken for a mistake.</summary>
    internal const int EarliestYear = 1600;

    /// <summary>Later years are slips.</summary>
    internal const int LatestYear = 2200;

    /// <summary>Side of the cell by which records of one day and observer are one visit, degrees.</summary>
    private const string VisitCell = "0.01";

    /// <summary>Makes them, empty.</summary>
    internal static void Make(Steps steps, RuleSet rules)
    {
        steps.Run("""
            CREATE TABLE base (n BIGINT, file INTEGER, line BIGINT, taxon INTEGER, kind INTEGER, person INTEGER, id_kind TINYINT, id_number BIGINT, id_text VARCHAR,
              lon DOUBLE, lat DOUBLE, uncertainty DOUBLE, year INTEGER, month TINYINT, day TINYINT, day_date DATE, date_text VARCHAR, count BIGINT, event VARCHAR,
              bits UBIGINT, x DOUBLE, y DOUBLE, row_hash BIGINT)
            """);
        DistinctTables.Make(steps);
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
    /// <param name="distinct">What its rows refer to.</param>
    internal static string Fill(RuleSet rules, FilePlace at, DistinctPlaces distinct)
    {
        var place = at.Projected ? "p.lon, p.lat" : "x AS lon, y AS lat";
        var points = at.Projected ? "LEFT JOIN points p USING (n)" : string.Empty;
        var box = at.Box;
        return string.Create(CultureInfo.InvariantCulture, $"""
            INSERT INTO base
            WITH typed AS NOT MATERIALIZED ({at.Typed}),
            placed AS NOT MATERIALIZED (SELECT typed.* REPLACE (coalesce(record_year, {Number(at.FileYear)}) AS record_year), {place} FROM typed {points}),
            numbered AS NOT MATERIALIZED (SELECT placed.*, {DistinctPlaces.Numbers} FROM placed),
            known AS NOT MATERIALIZED (SELECT numbered.*, {distinct.Values},
              {(at.Projected ? "false" : "true")} AS degrees, {Number(at.CityYear)} AS city_year,
              {Number(box?.MinX)} AS city_west, {Number(box?.MaxX)} AS city_east, {Number(box?.MinY)} AS city_south, {Number(box?.MaxY)} AS city_north
              FROM numbered, {distinct.Lists})
            SELECT n + {at.Offset}, {at.Number}, {at.Table.Line ?? "NULL"}, taxon, kind, person,
              id_kind, id_number, id_text,
              lon, lat, uncertainty_m, CASE WHEN record_year BETWEEN {EarliestYear} AND {LatestYear} THEN CAST(record_year AS INTEGER) END, record_month, record_day,
              day_date, CASE WHEN day_date IS NULL THEN eventDate END, count_number, eventID,
              {rules.Bits(RuleLevel.Row)} | taxon_bits | kind_bits, {(at.Projected ? "x, y" : "NULL, NULL")}, row_hash
            FROM known
            """);
    }

    /// <summary>Opens a new database <c>store</c> for the tables, and one called <c>work</c> for what is made from them.</summary>
    /// <param name="database">Where.</param>
    /// <param name="path">The file of the tables.</param>
    /// <param name="temp">For what is made from them.</param>
    internal static void Begin(DuckDbConnection database, string path, TempFolder temp)
    {
        database.Execute($"ATTACH {Sql.Quote(path)} AS store");
        Work(database, temp);
        database.Execute("USE store");
    }

    /// <summary>Opens tables that were finished before; nothing can change them.</summary>
    /// <param name="database">Where.</param>
    /// <param name="path">Their file.</param>
    /// <param name="temp">For what is made from them; null where it is open already.</param>
    internal static void Attach(DuckDbConnection database, string path, TempFolder? temp)
    {
        database.Execute($"ATTACH {Sql.Quote(path)} AS store (READ_ONLY)");
        if (temp is not null)
        {
            Work(database, temp);
        }
    }

    /// <summary>Writes the tables to their file and lets go of it.</summary>
    /// <param name="database">Where.</param>
    internal static void Close(DuckDbConnection database)
    {
        database.Execute("CHECKPOINT store");
        database.Execute("DETACH store");
    }

    /// <summary>Numbers the species in the order of their names.</summary>
    /// <param name="steps">Runs the statements.</param>
    internal static void Number(Steps steps)
    {
        steps.Run("CREATE TABLE species AS SELECT CAST(row_number() OVER (ORDER BY species) AS INTEGER) AS code, species FROM (SELECT DISTINCT species FROM taxa WHERE species IS NOT NULL)");
        steps.Run("CREATE OR REPLACE TABLE taxa AS SELECT taxa.*, code FROM taxa LEFT JOIN species USING (species)");
    }

    /// <summary>Counts the rows by the rules that they met, and the kept ones by what most questions ask of them, and removes what served the reading only.</summary>
    /// <param name="steps">Runs the statements.</param>
    internal static void Finish(Steps steps)
    {
        steps.Run("CREATE TABLE counted AS SELECT file, kind, taxon, year, serves, rules, kept, count(*) AS records, min(line) AS line FROM coded GROUP BY ALL");
        steps.Run("CREATE TABLE store.main.met AS SELECT file, rules, CAST(sum(records) AS BIGINT) AS records, min(line) AS line FROM counted GROUP BY file, rules");
        steps.Run("CREATE TABLE store.main.tallies AS SELECT file, kind, taxon, year, serves, CAST(sum(records) AS BIGINT) AS records FROM counted WHERE kept GROUP BY ALL");
        steps.Run("DROP TABLE counted");
        foreach (var table in (string[])["taxa_now", "kinds_now", "persons_now", "points", "countries"])
        {
            steps.Run($"DROP TABLE IF EXISTS store.main.{table}");
        }

        steps.Run("ALTER TABLE store.main.base DROP COLUMN row_hash");
    }

    /// <summary>Makes the relations that the contract names, over the tables and the marks of rules that look at the whole set.</summary>
    /// <param name="database">Where.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="request">What a record must be sure of.</param>
    internal static void Views(DuckDbConnection database, RuleSet rules, OccurrenceRequest request)
    {
        database.Execute("USE work");
        foreach (var table in (string[])["base", "taxa", "species", "kinds", "persons", "marks", "rules", "files", "surveys", "rejects"])
        {
            View(database, table);
        }

        database.Execute(Coded(rules, request));
        database.Execute(View(rules, request));
    }

    /// <summary>Makes a table of the tables known beside what is made from them.</summary>
    /// <param name="database">Where.</param>
    /// <param name="table">Its name.</param>
    internal static void View(DuckDbConnection database, string table) => database.Execute($"CREATE VIEW {table} AS SELECT * FROM store.main.{table}");

    private static void Work(DuckDbConnection database, TempFolder temp)
    {
        database.Execute($"ATTACH {Sql.Quote(temp.NewFile(".duckdb"))} AS work");
        database.Execute("USE work");
        database.Execute("SET preserve_insertion_order = false");
    }

    // The records in numbers: what is counted is counted without a look at any text. rules of a data set are those of its kinds. serves is 0 for a unit, 1 for the city, 2 for the list.
    private static string Coded(RuleSet rules, OccurrenceRequest request) => $"""
        CREATE VIEW coded AS {InNumbers(rules, request)}
        FROM (SELECT base.*, code, taxa.sensitive OR kinds.sensitive AS sensitive, base.bits | coalesce(marks.bits, 0::UBIGINT) | late_bits AS rules
          FROM base JOIN taxa ON base.taxon = taxa.taxon JOIN kinds ON base.kind = kinds.kind LEFT JOIN marks ON base.n = marks.n)
        """;

    /// <summary>The records as <c>coded</c> has them, as a query that keeps their order and every thread; <see cref="MarksFunction"/> stands for the marks.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="request">What a record must be sure of.</param>
    internal static string InOrder(RuleSet rules, OccurrenceRequest request)
    {
        var (taxa, kinds) = (new ListedTable("taxa", "taxon", ["code", "sensitive"]), new ListedTable("kinds", "kind", ["sensitive", "late_bits"]));
        return $"""
            {InNumbers(rules, request)}
            FROM (SELECT base.*, {taxa.At("code")} AS code, {taxa.At("sensitive")} OR {kinds.At("sensitive")} AS sensitive, base.bits | CAST({MarksFunction.Name}(n) AS UBIGINT) | {kinds.At("late_bits")} AS rules
              FROM base, {taxa.Row}, {kinds.Row})
            """;
    }

    private static string InNumbers(RuleSet rules, OccurrenceRequest request) => $"""
        SELECT n, file, line, taxon, code, kind, person, id_kind, id_number, id_text, lon, lat, uncertainty, year, month, day, coalesce(date_text, CAST(day_date AS VARCHAR)) AS date, count, rules, sensitive,
          (rules & {RuleSet.Text(rules.DropMask)}) = 0 AS kept, {Serves(request, "0::TINYINT", "1::TINYINT", "2::TINYINT")} AS serves
        """;

    private static string View(RuleSet rules, OccurrenceRequest request) => $"""
        CREATE VIEW occurrences AS
        SELECT n, file, line, id, written, species, taxon_key, rank, "group", kingdom, phylum, "class", "order", family, genus, lon, lat, uncertainty,
          year, month, day, date, count, observer, dataset, licence, rules, (rules & {RuleSet.Text(rules.DropMask)}) = 0 AS kept, {Serves(request, "'unit'", "'city'", "'list'")} AS serves, sensitive, basis,
          coalesce(event, CASE WHEN length(date) >= 8 AND lon IS NOT NULL AND lat IS NOT NULL
            THEN concat_ws('|', left(date, 10), coalesce(observer, ''), CAST(floor(lon / {VisitCell}) AS INTEGER), CAST(floor(lat / {VisitCell}) AS INTEGER)) END) AS visit
        FROM (SELECT base.n, file, line, taxa.* EXCLUDE (taxon, sensitive, code), lon, lat, uncertainty, year, CAST(month AS INTEGER) AS month, CAST(day AS INTEGER) AS day, count, observer, dataset, licence, event, basis,
            coalesce(date_text, CAST(day_date AS VARCHAR)) AS date, taxa.sensitive OR kinds.sensitive AS sensitive,
            CASE id_kind WHEN 1 THEN 'gbif:' WHEN 2 THEN 'occurrence:' WHEN 3 THEN 'core:' END || coalesce(id_text, CAST(id_number AS VARCHAR)) AS id,
            base.bits | coalesce(marks.bits, 0::UBIGINT) | late_bits AS rules
          FROM base JOIN taxa ON base.taxon = taxa.taxon JOIN kinds ON base.kind = kinds.kind JOIN persons ON base.person = persons.person LEFT JOIN marks ON base.n = marks.n)
        """;

    private static string Serves(OccurrenceRequest request, string unit, string city, string list) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        CASE WHEN lon IS NULL OR lat IS NULL THEN {list}
             WHEN coalesce(uncertainty, {request.UnknownUncertaintyMetres:R}) <= {request.UncertaintyShare * request.UnitMetres:R} THEN {unit}
             WHEN coalesce(uncertainty, {request.UnknownUncertaintyMetres:R}) <= {request.UncertaintyShare * (request.CityMetres ?? CitySize.UsualM):R} THEN {city} ELSE {list} END
        """);

    private static string Number(double? value) => value is { } number ? string.Create(CultureInfo.InvariantCulture, $"CAST({number:R} AS DOUBLE)") : "CAST(NULL AS DOUBLE)";

    private static string Number(int? value) => value is { } number ? string.Create(CultureInfo.InvariantCulture, $"CAST({number} AS BIGINT)") : "CAST(NULL AS BIGINT)";
}
