using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records;

/// <summary>The rules that leave records out or count them, in the order in which they are asked; the first that a record meets has it.</summary>
internal static class CleaningRules
{
    internal const string Rank = "above-species";
    internal const string Duplicate = "duplicate";
    internal const string Undated = "undated";
    internal const string Early = "before-1600";
    internal const string Later = "after-the-year";
    internal const string YearText = "year-text";
    internal const string CoordinateText = "coordinate-text";
    internal const string OutOfRange = "coordinate-out-of-range";
    internal const string Unreadable = "unreadable-row";
    internal const string Vernacular = "vernacular-name";
    internal const string Repaired = "repaired-name";

    /// <summary>The earliest year that is believed; anything before is taken for a mistake.</summary>
    internal const int EarliestYear = 1600;

    /// <summary>Ranks above the species, as Darwin Core writes them.</summary>
    internal const string RanksAbove =
        "'GENUS','SUBGENUS','FAMILY','SUBFAMILY','SUPERFAMILY','TRIBE','SUBTRIBE','ORDER','SUBORDER','SUPERORDER','INFRAORDER','CLASS','SUBCLASS','SUPERCLASS','PHYLUM','SUBPHYLUM','DIVISION','KINGDOM','SECTION','UNRANKED'";

    /// <summary>Rules in SQL on the columns of the table <c>typed</c>: key, condition.</summary>
    /// <param name="degrees">Whether coordinates are degrees.</param>
    internal static IReadOnlyList<(string Key, string Condition)> InSql(bool degrees) =>
    [
        ("absent", "upper(occurrenceStatus) IN ('ABSENT', 'ABSENCE') OR count_number = 0"),
        ("fossil-or-living-specimen", "regexp_replace(upper(basisOfRecord), '[^A-Z]', '', 'g') IN ('FOSSILSPECIMEN', 'LIVINGSPECIMEN')"),
        ("captive-or-cultivated",
            "regexp_matches(lower(establishmentMeans), '^(captive|cultivated|managed)') OR regexp_matches(lower(degreeOfEstablishment), '^(captive|cultivated)') " +
            "OR lower(captive) IN ('true', 'yes', '1', 'captive', 'cultivated', 'wild: no')"),
        (CoordinateText, "(decimalLatitude IS NOT NULL AND y IS NULL) OR (decimalLongitude IS NOT NULL AND x IS NULL)"),
        ("no-coordinate", "x IS NULL OR y IS NULL"),
        ("zero-coordinate", "x = 0 AND y = 0"),
        (OutOfRange, degrees ? "NOT (abs(y) <= 90 AND abs(x) <= 180)" : "NOT (isfinite(x) AND isfinite(y))"),
        ("gbif-issue",
            "regexp_matches(upper(issue), '(^|[^A-Z_])(ZERO_COORDINATE|COORDINATE_OUT_OF_RANGE|COORDINATE_INVALID|COUNTRY_COORDINATE_MISMATCH)($|[^A-Z_])')"),
        (Rank, $"upper(taxonRank) IN ({RanksAbove})"),
    ];

    /// <summary>What a rule is about.</summary>
    /// <param name="key">Its key.</param>
    internal static Wording Name(string key) => key switch
    {
        "absent" => new("reported as absent", "记录为未发现（缺失记录）"),
        "fossil-or-living-specimen" => new("fossil, or a living specimen in a collection", "化石或活体收藏标本"),
        "captive-or-cultivated" => new("captive or cultivated", "圈养或栽培个体"),
        CoordinateText => new("text where a coordinate belongs", "坐标列中为文字"),
        "no-coordinate" => new("no coordinate: it cannot be shown to lie inside the city", "无坐标，无法判断是否位于评估范围内"),
        "zero-coordinate" => new("coordinate 0, 0", "坐标为 0, 0"),
        OutOfRange => new("coordinate out of range", "坐标超出有效范围"),
        "gbif-issue" => new("place flagged as wrong by GBIF", "GBIF 标记为位置错误"),
        Rank => new("not named to species", "未鉴定到种"),
        Duplicate => new("exact duplicate", "完全重复的记录"),
        Undated => new("without a year", "无年份"),
        Early => new($"year before {EarliestYear}, taken as undated", $"年份早于 {EarliestYear} 年，按无年份处理"),
        Later => new("later than the year assessed", "晚于评估年份"),
        YearText => new("text where a year belongs", "年份列中为文字"),
        Unreadable => new("row that does not fit the columns", "与列数不符、无法读取的行"),
        Vernacular => new("not a scientific name; kept as written", "并非学名，按原文保留"),
        Repaired => new("name encoded twice, repaired", "名称被重复编码，已修复"),
        _ => throw new ArgumentException($"'{key}' is no rule.", nameof(key)),
    };
}
