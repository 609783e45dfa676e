using System.Text.RegularExpressions;

namespace Hedgerow.Consultation.Forms;

/// <summary>The languages of an XLSForm, and its texts in them.</summary>
internal sealed partial class XlsFormTexts(string languageOfPlain)
{
    private readonly List<string> languages = [];

    /// <summary>The language of columns that name none.</summary>
    public string Plain { get; } = Code(languageOfPlain);

    /// <summary>The languages; the default one first.</summary>
    public IReadOnlyList<string> Languages => languages;

    /// <summary>Takes the languages of a column's headers.</summary>
    public void Hear(IEnumerable<string> headers)
    {
        languages.AddRange(headers.Select(header => header.Length == 0 ? Plain : Code(header)).Distinct(StringComparer.Ordinal));
        if (languages.Remove(Plain))
        {
            languages.Insert(0, Plain);
        }
    }

    /// <summary>What a column says of a row, in all its languages.</summary>
    public LocalText Of(XlsFormSheet sheet, CsvReader.CsvRow row, string column) =>
        new(sheet.Languages(column).Select(header => new KeyValuePair<string, string>(header.Length == 0 ? Plain : Code(header), sheet.Cell(row, header.Length == 0 ? column : $"{column}::{header}"))));

    /// <summary>A word that stands for itself, such as a name, in the first language.</summary>
    public LocalText Said(string word) => LocalText.In(languages.Count > 0 ? languages[0] : "en", word);

    // "English (en)" → "en"; a name without a code stands for itself where it is one.
    private static string Code(string header)
    {
        var match = InBrackets().Match(header);
        return match.Success ? match.Groups[1].Value : header.Trim().ToLowerInvariant() switch { "english" => "en", "中文" or "chinese" or "简体中文" => "zh", "default" => "en", var other => other.Replace(' ', '-') };
    }

    [GeneratedRegex(@"\(([A-Za-z0-9-]{2,20})\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();
}
