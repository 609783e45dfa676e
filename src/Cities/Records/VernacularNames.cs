using System.Text.RegularExpressions;

namespace Hedgerow.Cities.Records;

/// <summary>Common names of taxa in several languages, as tables hold them: a column a language.</summary>
internal static partial class VernacularNames
{
    // Languages by the words that headers use; others are written by their code, as in "vernacular_de".
    private static readonly Dictionary<string, string> Spoken = new(StringComparer.Ordinal)
    {
        ["ENGLISHNAME"] = "en", ["ENGLISH"] = "en", ["COMMONNAME"] = "en", ["CHINESENAME"] = "zh", ["CHINESE"] = "zh", ["中文名"] = "zh", ["中文名称"] = "zh", ["中名"] = "zh",
        ["VERNACULARNAME"] = "und", ["VERNACULAR"] = "und", ["俗名"] = "zh", ["SPANISHNAME"] = "es", ["GERMANNAME"] = "de", ["FRENCHNAME"] = "fr",
    };

    /// <summary>Language → place of its column. A name whose language is not told has the language <c>und</c>.</summary>
    /// <param name="header">Names of the columns.</param>
    internal static IReadOnlyDictionary<string, int> Columns(IReadOnlyList<string> header)
    {
        SortedDictionary<string, int> columns = new(StringComparer.Ordinal);
        for (var i = 0; i < header.Count; i++)
        {
            var language = Coded().Match(header[i].Trim()) is { Success: true } coded ? coded.Groups[1].Value.ToLowerInvariant() : Spoken.GetValueOrDefault(DarwinCore.Plain(header[i]));
            if (language is not null)
            {
                columns.TryAdd(language, i);
            }
        }

        return columns;
    }

    // "vernacular_en", "vernacularName_zh-Hans", "common name (es)"
    [GeneratedRegex(@"^(?:vernacular|vernacular[ _]?name|common[ _]?name)[ _:(]+([a-z]{2,3}(?:-[a-z]{2,4})?)\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Coded();
}
