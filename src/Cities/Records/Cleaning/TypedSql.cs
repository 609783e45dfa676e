using System.Globalization;
using System.Text.RegularExpressions;
using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>
/// Writes the SQL that gives the columns of a file their terms and types. The conditions of rules speak of these columns: every term of Darwin
/// Core as text under its own name (none for a number that the file holds as one), and <c>x, y, uncertainty_m, count_number, record_year, record_month, record_day, name, scientific, id</c>.
/// </summary>
internal static partial class TypedSql
{
    // Words that tables write for "nothing".
    private const string Nothing = "'', 'NA', 'N/A', 'NULL', 'null', '\\N', 'NaN', 'nan', 'None'";

    /// <summary>Terms that are read as numbers, too.</summary>
    private static readonly (string Term, string Column)[] Numbers =
        [("decimalLongitude", "x"), ("decimalLatitude", "y"), ("coordinateUncertaintyInMeters", "uncertainty_number"), ("individualCount", "count_double"), ("year", "year_number"), ("month", "month_number"), ("day", "day_number")];

    /// <summary>The columns of the file that serve, for the copy of a relation that must not be scanned twice.</summary>
    internal static string Copy(RecordTable table, IReadOnlyDictionary<string, int> places)
    {
        // What a format writes in its own way names its columns in SQL.
        var named = table.Derived.Values.SelectMany(d => Columns().Matches(d)).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));
        var used = places.Values.Append(table.IdPlace).Concat(named).Where(p => p >= 0).Distinct().Order().Select(Column);
        return $"SELECT CAST({table.RowNumber} AS BIGINT) AS n, {(table.HasLines ? "line, " : string.Empty)}{string.Join(", ", used)}{(HasIdentity(table, places) ? string.Empty : $", {WholeRow(table)} AS whole_row")} FROM {table.Sql}";
    }

    /// <summary>The query over the file: row number, terms and types.</summary>
    /// <param name="table">The file.</param>
    /// <param name="places">Term → place of its column.</param>
    /// <param name="relation">The relation with the columns of the file: its copy, or itself.</param>
    /// <param name="copied">Whether it is a copy, with <c>n</c>.</param>
    internal static string Typed(RecordTable table, IReadOnlyDictionary<string, int> places, string relation, bool copied)
    {
        var text = string.Join(", ", DarwinCore.Terms.Select(term => $"{Value(table, places, term)} AS {Sql.Name(term)}"));
        var numbers = string.Join(", ", Numbers.Select(n => $"{Number(table, places, n.Term)} AS {n.Column}"));
        var id = table.IdPlace >= 0 ? Plain(table, table.IdPlace) : "NULL";
        var row = copied ? "n" : $"CAST({table.RowNumber} AS BIGINT)";
        // GBIF's gbifID is unique by itself; an occurrenceID is unique in the world when it is one. A row without identifier and date is known by all that it says.
        var whole = HasIdentity(table, places) ? "0" : $"CASE WHEN gbifID IS NULL AND occurrenceID IS NULL AND core_id IS NULL AND eventDate IS NULL THEN whole_row ELSE 0 END";
        var wholeRow = HasIdentity(table, places) ? string.Empty : copied ? ", whole_row" : $", {WholeRow(table)} AS whole_row";
        return $"""
            WITH words AS (SELECT {row} AS n, {(table.HasLines ? "line, " : string.Empty)}{text}, {numbers}, CAST({id} AS VARCHAR) AS core_id{wholeRow} FROM {relation}),
            named AS (SELECT *,
              CASE WHEN uncertainty_number > 0 AND isfinite(uncertainty_number) THEN uncertainty_number END AS uncertainty_m,
              CASE WHEN count_double >= 0 THEN CAST(least(count_double, 2147483647) AS BIGINT) END AS count_number,
              coalesce(TRY_CAST(year_number AS BIGINT), {DateYear}) AS record_year,
              CASE WHEN month_number BETWEEN 1 AND 12 THEN CAST(month_number AS INTEGER) ELSE {DatePart(1, 12)} END AS record_month,
              CASE WHEN day_number BETWEEN 1 AND 31 THEN CAST(day_number AS INTEGER) ELSE {DatePart(2, 31)} END AS record_day,
              coalesce(acceptedScientificName, scientificName) AS scientific,
              coalesce('gbif:' || gbifID, 'occurrence:' || occurrenceID, 'core:' || core_id) AS id,
              {whole} AS row_hash
            FROM words)
            SELECT *, CASE WHEN species IS NOT NULL AND genus IS NOT NULL AND NOT contains(species, ' ') AND regexp_matches(species, '^\p{"{"}Ll{"}"}') THEN genus || ' ' || species
                ELSE coalesce(species, scientific) END AS name
            FROM named
            """;
    }

    /// <summary>Which taxon a row speaks of, as one number.</summary>
    internal const string TaxonKey = "CAST(hash(name, kingdom, phylum, \"class\", \"order\", family) >> 1 AS BIGINT)";

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

    // Month or day of a date in ISO form that is no interval.
    private static string DatePart(int part, int most)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"TRY_CAST(substr(eventDate, {(part * 3) + 3}, 2) AS INTEGER)");
        var form = part == 1 ? @"^\d{4}-\d\d([^0-9/][^/]*)?$" : @"^\d{4}-\d\d-\d\d([^0-9/][^/]*)?$";
        return string.Create(CultureInfo.InvariantCulture, $"CASE WHEN regexp_matches(eventDate, '{form}') AND {number} BETWEEN 1 AND {most} THEN {number} END");
    }

    private static string Value(RecordTable table, IReadOnlyDictionary<string, int> places, string term)
    {
        if (table.Derived.TryGetValue(term, out var derived))
        {
            return $"({derived})";
        }

        var constant = table.Constants.TryGetValue(term, out var value) ? Sql.Quote(value) : null;
        return places.TryGetValue(term, out var place)
            ? !table.IsText(place) && Array.Exists(Numbers, n => n.Term == term) ? "CAST(NULL AS VARCHAR)" : constant is null ? Plain(table, place) : $"coalesce({Plain(table, place)}, {constant})"
            : constant ?? "CAST(NULL AS VARCHAR)";
    }

    private static string Number(RecordTable table, IReadOnlyDictionary<string, int> places, string term) =>
        places.TryGetValue(term, out var place) && !table.IsText(place) && !table.Derived.ContainsKey(term)
            ? $"TRY_CAST({Column(place)} AS DOUBLE)"
            : $"TRY_CAST({Value(table, places, term)} AS DOUBLE)";

    private static string Plain(RecordTable table, int place) => table.IsText(place)
        ? $"CASE WHEN trim({Column(place)}) NOT IN ({Nothing}) THEN trim({Column(place)}) END"
        : $"CAST({Column(place)} AS VARCHAR)";

    private static bool HasIdentity(RecordTable table, IReadOnlyDictionary<string, int> places) => table.ScansCheaply && (places.ContainsKey("gbifID") || places.ContainsKey("occurrenceID"));

    private static string WholeRow(RecordTable table) =>
        $"CAST(hash(concat_ws(chr(31), {string.Join(", ", Enumerable.Range(0, table.Columns.Count).Select(i => $"coalesce(CAST({Column(i)} AS VARCHAR), '')"))})) >> 1 AS BIGINT)";

    [GeneratedRegex(@"\bc(\d+)\b")]
    private static partial Regex Columns();

    private static string Column(int place) => string.Create(CultureInfo.InvariantCulture, $"c{place}");
}
