using System.Globalization;
using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Records;

/// <summary>Writes the SQL that types and cleans a table of records. Nothing is guessed from values: every column comes as text.</summary>
internal static class CleaningSql
{
    // Words that tables write for "nothing".
    private const string Nothing = "'', 'NA', 'N/A', 'NULL', 'null', '\\N', 'NaN', 'nan', 'None'";

    /// <summary>Columns of the query that <see cref="Kept"/> makes, in their order.</summary>
    internal static IReadOnlyList<string> KeptColumns { get; } =
        ["n", "species", "scientific", "genus", "kingdom", "phylum", "class", "order", "family", "x", "y", "uncertainty", "count_number", "record_year", "eventDate", "recordedBy", "id", "row_hash"];

    /// <summary>The table <c>typed</c>: a row number, the terms as text, and what is a number as a number.</summary>
    /// <param name="table">The file.</param>
    /// <param name="places">Term → place of its column.</param>
    /// <param name="degrees">Whether coordinates are degrees.</param>
    internal static string Typed(RecordTable table, IReadOnlyDictionary<string, int> places, bool degrees)
    {
        var text = string.Join(", ", DarwinCore.Terms.Select(term => $"{Value(table, places, term)} AS {Sql.Name(term)}"));
        var id = table.IdPlace >= 0 ? Plain(table.IdPlace) : "NULL";
        var all = string.Join(", ", Enumerable.Range(0, table.Columns.Count).Select(i => $"coalesce({Column(i)}, '')"));
        var columns = string.Join(", ", Enumerable.Range(0, table.Columns.Count).Select(Column));
        // GBIF's gbifID is unique by itself; an occurrenceID is unique in the world when it is one.
        return $"""
            CREATE OR REPLACE TEMP TABLE typed AS
            WITH words AS (SELECT row_number() OVER () AS n, {text}, {id} AS core_id, * FROM {table.Sql}), numbers AS (SELECT * EXCLUDE ({columns}),
              TRY_CAST(decimalLongitude AS DOUBLE) AS x, TRY_CAST(decimalLatitude AS DOUBLE) AS y,
              CASE WHEN TRY_CAST(coordinateUncertaintyInMeters AS DOUBLE) > 0 THEN TRY_CAST(coordinateUncertaintyInMeters AS DOUBLE) END AS uncertainty,
              CASE WHEN TRY_CAST(individualCount AS DOUBLE) >= 0 THEN CAST(least(TRY_CAST(individualCount AS DOUBLE), 2147483647) AS BIGINT) END AS count_number,
              coalesce(CAST(TRY_CAST("year" AS DOUBLE) AS BIGINT), {DateYear}) AS record_year,
              coalesce(acceptedScientificName, scientificName) AS scientific,
              coalesce('gbif:' || gbifID, 'occurrence:' || occurrenceID, 'core:' || core_id) AS id,
              CASE WHEN gbifID IS NULL AND occurrenceID IS NULL AND core_id IS NULL AND eventDate IS NULL
                THEN CAST(hash(concat_ws(chr(31), {all})) >> 1 AS BIGINT) ELSE 0 END AS row_hash
            FROM words)
            SELECT *, {Rule(degrees)} AS rule FROM numbers
            """;
    }

    /// <summary>Counts of the rules: key, rows, first row.</summary>
    internal static string Counts => "SELECT rule, count(*), min(n) FROM typed WHERE rule IS NOT NULL GROUP BY rule ORDER BY rule";

    /// <summary>The rows that no rule of SQL left out, in the order of the file.</summary>
    internal static string Kept => $"SELECT {string.Join(", ", KeptColumns.Select(Sql.Name))} FROM typed WHERE rule IS NULL ORDER BY n";

    // The year of a date: ISO first; an interval counts when it stays within a year; else the only number that can be a year.
    private static string DateYear { get; } = """
        CASE
          WHEN eventDate IS NULL THEN NULL
          WHEN regexp_matches(eventDate, '^\d{4}([^0-9]|$)') THEN
            CASE WHEN regexp_matches(eventDate, '/\s*\d{4}') AND regexp_extract(eventDate, '/\s*(\d{4})', 1) <> left(eventDate, 4) THEN NULL
            ELSE CAST(left(eventDate, 4) AS BIGINT) END
          ELSE TRY_CAST(regexp_extract(eventDate, '(?:^|[^0-9])((?:1[5-9]|20)\d\d)(?:[^0-9]|$)', 1) AS BIGINT)
        END
        """;

    private static string Rule(bool degrees) =>
        $"CASE {string.Join(" ", CleaningRules.InSql(degrees).Select(r => $"WHEN {r.Condition} THEN {Sql.Quote(r.Key)}"))} END";

    private static string Value(RecordTable table, IReadOnlyDictionary<string, int> places, string term)
    {
        var constant = table.Constants.TryGetValue(term, out var value) ? Sql.Quote(value) : null;
        return places.TryGetValue(term, out var place)
            ? constant is null ? Plain(place) : $"coalesce({Plain(place)}, {constant})"
            : constant ?? "CAST(NULL AS VARCHAR)";
    }

    private static string Plain(int place) => $"CASE WHEN trim({Column(place)}) NOT IN ({Nothing}) THEN trim({Column(place)}) END";

    private static string Column(int place) => string.Create(CultureInfo.InvariantCulture, $"c{place}");
}
