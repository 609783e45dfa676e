using System.Globalization;
using System.Text.RegularExpressions;
using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>
/// Writes the SQL that gives the columns of a file their terms and types. Writing text for every row is what costs most, so text that repeats
/// is looked at once: the terms of a taxon, and the terms that say what kind of record it is, stand in tables of their distinct values, and a row keeps
/// their numbers.
/// </summary>
/// <param name="table">The file.</param>
/// <param name="places">Term → place of its column.</param>
internal sealed partial class SourceSql(RecordTable table, IReadOnlyDictionary<string, int> places)
{
    /// <summary>Terms that together name a taxon.</summary>
    internal static readonly string[] TaxonTerms = ["species", "acceptedScientificName", "scientificName", "taxonRank", "kingdom", "phylum", "class", "order", "family", "genus", "taxonKey"];

    /// <summary>Terms with few values, that together say what kind of record it is.</summary>
    internal static readonly string[] KindTerms =
    [
        "occurrenceStatus", "basisOfRecord", "establishmentMeans", "degreeOfEstablishment", "captive", "issue", "countryCode", "datasetKey", "datasetName", "license",
        "coordinatePrecision", "sensitive", "informationWithheld", "dataGeneralizations",
    ];

    /// <summary>The term of whoever made the record.</summary>
    internal static readonly string[] PersonTerms = ["recordedBy"];

    // Words that tables write for "nothing", none longer than 4 letters. A list of them in SQL would become a join of its own for every column.
    private static readonly string[] Nothing = ["", "NA", "N/A", "NULL", "null", "\\N", "NaN", "nan", "None"];

    private static readonly string[] NumberTerms = [DarwinCore.Longitude, DarwinCore.Latitude, "coordinateUncertaintyInMeters", "individualCount", "year", "month", "day"];

    /// <summary>Terms that stand in a row itself.</summary>
    internal static IEnumerable<string> RowTerms => DarwinCore.Terms.Except(TaxonTerms).Except(KindTerms).Except(PersonTerms);

    /// <summary>The distinct values of some terms: a key, and each term as text; to be asked with <see cref="FirstSeen"/> at hand.</summary>
    /// <param name="terms">The terms.</param>
    internal string Distinct(string[] terms)
    {
        var used = Places(terms);
        var raw = string.Concat(used.Select(c => $", any_value({c}) AS {c}"));
        var text = string.Join(", ", terms.Select(t => $"{Value(t)} AS {Sql.Name(t)}"));
        return used.Count == 0
            ? $"SELECT 0::BIGINT AS key, {text}"
            : $"SELECT key, {text} FROM (SELECT key{raw} FROM (SELECT {Key(terms)} AS key, {string.Join(", ", used)} FROM {table.Sql}) WHERE {FirstSeen.Of("key")} GROUP BY 1)";
    }

    /// <summary>The rows: number, keys, terms and types. A function of one text, as try_strptime, is asked once for each different text of a column file; a cast is asked for every row.</summary>
    internal string Rows()
    {
        var text = string.Join(", ", RowTerms.Select(term => $"{Value(term)} AS {Sql.Name(term)}"));
        var numbers = string.Join(", ", NumberTerms.Select(t => $"{Number(t)} AS {t}_number"));
        return $"""
            WITH words AS NOT MATERIALIZED (
              SELECT CAST({table.RowNumber} AS BIGINT) AS n, {Key(TaxonTerms)} AS taxon_key, {Key(KindTerms)} AS kind_key, {Key(PersonTerms)} AS person_key,
                {text}, {numbers}, {Identifier()}, {WholeRow()} AS row_hash{(table.HasLines ? ", line" : string.Empty)}
              FROM {table.Sql}),
            dated AS NOT MATERIALIZED (SELECT *,
              CASE WHEN length(eventDate) = 10 AND substr(eventDate, 5, 1) = '-' AND substr(eventDate, 8, 1) = '-' THEN CAST(try_strptime(eventDate, '%Y-%m-%d') AS DATE) END AS day_date
              FROM words)
            SELECT *, decimalLongitude_number AS x, decimalLatitude_number AS y, individualCount_number AS count_double,
              CASE WHEN coordinateUncertaintyInMeters_number > 0 AND isfinite(coordinateUncertaintyInMeters_number) THEN coordinateUncertaintyInMeters_number END AS uncertainty_m,
              CASE WHEN individualCount_number >= 0 THEN CAST(least(individualCount_number, 2147483647) AS BIGINT) END AS count_number,
              coalesce(TRY_CAST(year_number AS BIGINT), year(day_date), {DateYear}) AS record_year,
              CASE WHEN month_number BETWEEN 1 AND 12 THEN CAST(month_number AS INTEGER) ELSE coalesce(month(day_date), {DatePart(1, 12)}) END AS record_month,
              CASE WHEN day_number BETWEEN 1 AND 31 THEN CAST(day_number AS INTEGER) ELSE coalesce(day(day_date), {DatePart(2, 31)}) END AS record_day
            FROM dated
            """;
    }

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

    // The columns that some terms are read from; what a format writes in its own way names its columns in SQL.
    private List<string> Places(IEnumerable<string> terms) =>
        [.. terms.SelectMany(t => table.Derived.TryGetValue(t, out var derived) ? Columns().Matches(derived).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))
            : places.TryGetValue(t, out var place) ? [place] : []).Distinct().Order().Select(Column)];

    private string Key(string[] terms) => Places(terms) is { Count: > 0 } used ? $"CAST(hash({string.Join(", ", used)}) >> 1 AS BIGINT)" : "0::BIGINT";

    private string Value(string term)
    {
        if (table.Derived.TryGetValue(term, out var derived))
        {
            return $"({derived})";
        }

        var constant = table.Constants.TryGetValue(term, out var value) ? Sql.Quote(value) : null;
        return places.TryGetValue(term, out var place)
            ? !table.IsText(place) && NumberTerms.Contains(term) ? "CAST(NULL AS VARCHAR)" : constant is null ? Plain(place) : $"coalesce({Plain(place)}, {constant})"
            : constant ?? "CAST(NULL AS VARCHAR)";
    }

    private string Number(string term) => places.TryGetValue(term, out var place) && !table.IsText(place) && !table.Derived.ContainsKey(term)
        ? !table.IsFloating(place) ? $"CAST({Column(place)} AS DOUBLE)" : $"CASE WHEN isnan(CAST({Column(place)} AS DOUBLE)) THEN NULL ELSE CAST({Column(place)} AS DOUBLE) END"
        : $"TRY_CAST({Value(term)} AS DOUBLE)";

    private string Plain(int place) => table.IsText(place)
        ? $"CASE WHEN strlen(trim({Column(place)})) > 4 OR NOT ({string.Join(" OR ", Nothing.Select(word => $"trim({Column(place)}) = {Sql.Quote(word)}"))}) THEN trim({Column(place)}) END"
        : $"CAST({Column(place)} AS VARCHAR)";

    // GBIF's gbifID is unique by itself; an occurrenceID is unique in the world when it is one. Whole numbers are kept as such where their text comes back.
    private string Identifier()
    {
        var kinds = Identifiers().Select((v, i) => (v.Text, v.Number, Kind: i + 1)).Where(v => v.Text != "NULL").ToList();
        string Cases(Func<(string Text, string Number, int Kind), string> then) =>
            kinds.Count == 0 ? "NULL" : $"CASE {string.Join(" ", kinds.Select(k => $"WHEN {k.Text} IS NOT NULL THEN {then(k)}"))} END";
        var number = Cases(k => k.Number);
        return $"coalesce({Cases(k => k.Kind.ToString(CultureInfo.InvariantCulture))}, 0) AS id_kind, CAST({number} AS BIGINT) AS id_number, " +
            $"CASE WHEN {number} IS NULL THEN {Cases(k => $"CAST({k.Text} AS VARCHAR)")} END AS id_text";
    }

    // Those that every row has stand before all others: what comes after them is not even read.
    private IEnumerable<(string Text, string Number)> Identifiers()
    {
        foreach (var term in new[] { "gbifID", "occurrenceID" })
        {
            var read = places.TryGetValue(term, out var place) && !table.Derived.ContainsKey(term);
            yield return read ? Identifier(place) : Identifier(table.Derived.ContainsKey(term) || table.Constants.ContainsKey(term) ? Value(term) : "NULL");
            if (read && HasAll(place))
            {
                yield break;
            }
        }

        yield return table.IdPlace >= 0 ? Identifier(table.IdPlace) : Identifier("NULL");
    }

    private (string Text, string Number) Identifier(int place) => table.IsWhole(place) ? (Column(place), $"CASE WHEN {Column(place)} > 0 THEN {Column(place)} END") : Identifier(Plain(place));

    private static (string Text, string Number) Identifier(string text) =>
        (text, text == "NULL" ? text : $"CASE WHEN regexp_full_match({text}, '[1-9][0-9]{{0,17}}') THEN CAST({text} AS BIGINT) END");

    // A row without identifier and date is known by all that it says. A column file need not be read whole for that: what serves is enough.
    private string WholeRow()
    {
        if (places.TryGetValue("gbifID", out var place) && !table.Derived.ContainsKey("gbifID") && HasAll(place))
        {
            return "0::BIGINT";
        }

        var all = table.ScansCheaply ? Places(DarwinCore.Terms) : [.. Enumerable.Range(0, table.Columns.Count).Select(Column)];
        var undated = string.Join(" AND ", Identifiers().Select(v => v.Text).Append(Value("eventDate")).Where(v => v != "NULL").Select(v => $"{v} IS NULL"));
        return $"CASE WHEN {undated} THEN CAST(hash({string.Join(", ", all)}) >> 1 AS BIGINT) ELSE 0 END";
    }

    private bool HasAll(int place) => table.IsWhole(place) && table.Complete.Contains(place);

    [GeneratedRegex(@"\bc(\d+)\b")]
    private static partial Regex Columns();

    private static string Column(int place) => string.Create(CultureInfo.InvariantCulture, $"c{place}");
}
