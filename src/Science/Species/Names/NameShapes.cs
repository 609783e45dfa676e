using System.Text.RegularExpressions;

namespace Hedgerow.Science.Species.Names;

/// <summary>What a word is by its shape alone.</summary>
internal static partial class NameShapes
{
    internal static bool IsTimes(string word) => word is NameText.Times or "x" or "X";

    internal static string Bare(string word) => word.Trim(',', '"', ':').TrimEnd('\'');

    internal static bool IsQuote(string word) => word.Length > 1 && word[0] is '\'' or '"' && word is not "'t" && (char.IsUpper(word[1]) || char.IsAsciiDigit(word[1]));

    internal static bool IsSpeciesMark(string word) => word.StartsWith("sp", StringComparison.Ordinal) || word.StartsWith("indet", StringComparison.Ordinal);

    internal static bool IsVirus(string word) =>
        word.EndsWith("virus", StringComparison.OrdinalIgnoreCase) || word.EndsWith("viridae", StringComparison.Ordinal) || word.EndsWith("virales", StringComparison.Ordinal) ||
        word.EndsWith("viroid", StringComparison.OrdinalIgnoreCase) || word.EndsWith("phage", StringComparison.OrdinalIgnoreCase) || word.EndsWith("viruses", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(BOLD:?\s?[A-Z]{3}\d|SH\d{5,}\.\d+FU|(?:OTU|ASV|UNITE|MOTU)[\s:_\-]?\w*\d)", RegexOptions.CultureInvariant, -1)]
    internal static partial Regex SequenceCode();

    // "P." and "P.montanus"
    [GeneratedRegex(@"^[A-Z][a-z]{0,2}\.([a-z\-]{3,})?$", RegexOptions.CultureInvariant, -1)]
    internal static partial Regex Initial();
}
