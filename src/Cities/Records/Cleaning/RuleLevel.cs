using System.Text.RegularExpressions;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>Where a condition can be asked: once for a taxon, once for a kind of record, or for every row.</summary>
internal enum RuleLevel
{
    /// <summary>It speaks of terms of the taxon only.</summary>
    Taxon,

    /// <summary>It speaks of terms of the kind of record only.</summary>
    Kind,

    /// <summary>It speaks of the row, or of both.</summary>
    Row,
}

/// <summary>Tells the level of a condition by the columns that it names.</summary>
internal static partial class RuleLevels
{
    private static readonly HashSet<string> Taxon = [.. SourceSql.TaxonTerms, "name", "scientific", "lumped", "name_kind", "repaired", "grp", "sensitive_taxon"];

    private static readonly HashSet<string> Kind = [.. SourceSql.KindTerms, "country_west", "country_east", "country_south", "country_north", "centre_lon", "centre_lat", "main_lon", "main_lat", "capital_lon", "capital_lat"];

    private static readonly HashSet<string> Row =
    [
        .. SourceSql.RowTerms, .. SourceSql.PersonTerms, "x", "y", "lon", "lat", "uncertainty_m", "count_number", "record_year", "record_month", "record_day", "day_date",
        "degrees", "city_year", "city_west", "city_east", "city_south", "city_north", "city_lon", "city_lat",
    ];

    /// <summary>The level of a condition.</summary>
    /// <param name="condition">The condition.</param>
    internal static RuleLevel Of(string condition)
    {
        var names = Names(condition);
        var (row, taxon, kind) = (names.Any(Row.Contains), names.Any(Taxon.Contains), names.Any(Kind.Contains));
        return row || taxon == kind ? RuleLevel.Row : taxon ? RuleLevel.Taxon : RuleLevel.Kind;
    }

    private static List<string> Names(string condition) => [.. Words().Matches(Literals().Replace(condition, "''")).Select(m => m.Value)];

    [GeneratedRegex("'(?:[^']|'')*'")]
    private static partial Regex Literals();

    [GeneratedRegex("[A-Za-z_][A-Za-z_0-9]*")]
    private static partial Regex Words();
}
