using System.Globalization;
using System.Text.RegularExpressions;

namespace Hedgerow.Cities.Records;

/// <summary>The words by which lists say native, introduced, invasive and extinct.</summary>
internal static partial class StatusWords
{
    /// <summary>What a value of a status column says; null where it says nothing of origin (a Red List category, for example).</summary>
    /// <param name="value">The value.</param>
    /// <param name="header">The column's name, which a yes or no answers.</param>
    internal static ChecklistStatus? Of(string value, string header)
    {
        var word = value.Trim().ToLowerInvariant();
        if (word is "true" or "yes" or "y" or "1" or "是" or "false" or "no" or "n" or "0" or "否")
        {
            var yes = word is "true" or "yes" or "y" or "1" or "是";
            return DarwinCore.Plain(header) switch
            {
                "NATIVE" or "ISNATIVE" => yes ? ChecklistStatus.Native : ChecklistStatus.Introduced,
                "INTRODUCED" or "ISINTRODUCED" => yes ? ChecklistStatus.Introduced : ChecklistStatus.Native,
                "INVASIVE" or "ISINVASIVE" => yes ? ChecklistStatus.Invasive : null,
                _ => null,
            };
        }

        return word switch
        {
            _ when word.Contains("invasive", StringComparison.Ordinal) && !word.Contains("non-invasive", StringComparison.Ordinal) => ChecklistStatus.Invasive,
            _ when word.Contains("入侵", StringComparison.Ordinal) => ChecklistStatus.Invasive,
            "native" or "indigenous" or "nativeendemic" or "native endemic" or "native: endemic" or "archaeophyte" or "本地" or "本土" or "原生" or "乡土" => ChecklistStatus.Native,
            "introduced" or "alien" or "exotic" or "non-native" or "nonnative" or "non native" or "naturalised" or "naturalized" or "neophyte" or "casual"
                or "cultivated" or "外来" or "引入" or "归化" or "栽培" => ChecklistStatus.Introduced,
            "endemic" or "特有" => ChecklistStatus.Endemic,
            "protected" or "legally protected" or "受保护" or "国家一级" or "国家二级" or "国家一级保护" or "国家二级保护" => ChecklistStatus.Protected,
            "cr" or "en" or "vu" or "critically endangered" or "endangered" or "vulnerable" or "极危" or "濒危" or "易危" => ChecklistStatus.Threatened,
            _ => null,
        };
    }

    /// <summary>Whether a value says that a taxon is planted or kept.</summary>
    /// <param name="value">The value.</param>
    internal static bool IsCultivated(string value) => value.Trim().ToLowerInvariant() is "cultivated" or "planted" or "captive" or "managed" or "栽培" or "饲养";

    /// <summary>The category of threat that a value names, by its letters of the Red List; null where it is none.</summary>
    /// <param name="value">The value.</param>
    internal static string? Category(string value) => value.Trim().ToLowerInvariant().Replace('_', ' ') switch
    {
        "cr" or "critically endangered" or "极危" => "CR",
        "en" or "endangered" or "濒危" => "EN",
        "vu" or "vulnerable" or "易危" => "VU",
        "nt" or "near threatened" or "近危" => "NT",
        "lc" or "least concern" or "无危" => "LC",
        "dd" or "data deficient" or "数据缺乏" => "DD",
        "ne" or "not evaluated" or "未予评估" => "NE",
        "ex" or "extinct" or "灭绝" => "EX",
        "ew" or "extinct in the wild" or "野外灭绝" => "EW",
        "re" or "regionally extinct" or "区域灭绝" => "RE",
        _ => null,
    };

    /// <summary>Whether a value marks a taxon as extinct, and since when. A year alone counts where the column is about extinction.</summary>
    /// <param name="value">The value.</param>
    /// <param name="ofExtinction">Whether the column is about extinction.</param>
    internal static (bool Extinct, int? Year) Extinction(string value, bool ofExtinction)
    {
        var word = value.Trim();
        if (ofExtinction && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1000)
        {
            return (true, year);
        }

        if (ofExtinction && word.ToLowerInvariant() is "true" or "yes" or "y" or "1" or "x" or "是")
        {
            return (true, null);
        }

        var match = Mark().Match(word);
        return match.Success
            ? (true, match.Groups["year"] is { Success: true } when ? int.Parse(when.ValueSpan, CultureInfo.InvariantCulture) : null)
            : (false, null);
    }

    [GeneratedRegex(
        @"^(?:(?:presumed\s+|globally\s+|nationally\s+|regionally\s+|locally\s+)*(?:[Ee]xtinct|EXTINCT|extirpated|Extirpated)(?:\s+in\s+the\s+wild)?|(?i:(?:globally|nationally|regionally|locally|presumed)\s+extinct)|EX|RE|EW|(?:野外|区域|地区|本地)?灭绝)(?:[\s,(:]*(?:in|since|by)?\s*(?<year>1\d{3}|20\d{2})\)?)?$")]
    private static partial Regex Mark();
}
