namespace Hedgerow.Science.Species;

/// <summary>Takes a written scientific name apart.</summary>
internal static class NameParts
{
    private const char Times = '×';

    /// <summary>Words in the place of an epithet that leave the species open, or belong to an author.</summary>
    private static readonly HashSet<string> OpenWords = new(StringComparer.Ordinal)
    {
        "sp", "sp.", "spp", "spp.", "spec", "spec.", "species", "indet", "indet.", "cf", "cf.", "aff", "aff.", "nr", "nr.", "subgen.", "sect.",
        "agg.", "de", "del", "der", "da", "di", "du", "la", "le", "van", "von", "zu", "ex", "et", "in", "and",
    };

    /// <summary>Reads a name that has at least one letter.</summary>
    public static SpeciesName Read(string written)
    {
        var text = Tidy(written);
        var words = text.Split(' ').ToList();
        var leadingTimes = words[0].Length == 1 && IsTimes(words[0]);
        if (leadingTimes && words.Count > 1)
        {
            words.RemoveAt(0);
        }

        if (!IsGenus(words[0]))
        {
            return new SpeciesName(text, NameKind.Vernacular);
        }

        var shouted = words[0].Length > 2 && words[0].All(letter => !char.IsLower(letter));
        var genus = char.ToUpperInvariant(words[0][0]) + words[0][1..].ToLowerInvariant();
        words.RemoveAt(0);
        SkipBracket(words);
        if (words.Count == 0)
        {
            return new SpeciesName(genus, NameKind.AboveSpecies);
        }

        if (shouted && words[0].All(letter => char.IsAsciiLetterUpper(letter) || letter == '-'))
        {
            words[0] = words[0].ToLowerInvariant();
        }

        return AfterGenus(text, genus, words, leadingTimes);
    }

    private static SpeciesName AfterGenus(string text, string genus, List<string> words, bool hybridGenus)
    {
        if (OpenWords.Contains(words[0]))
        {
            return new SpeciesName(genus, NameKind.AboveSpecies);
        }

        if (IsTimes(words[0]) && words.Count > 1)
        {
            return IsEpithet(words[1])
                ? new SpeciesName($"{genus} {Times} {Bare(words[1])}", NameKind.NamedHybrid)
                : new SpeciesName(text, NameKind.HybridFormula);
        }

        if (IsEpithet(words[0]))
        {
            var crossed = words.Skip(1).Any(IsTimes);
            return crossed
                ? new SpeciesName(text, NameKind.HybridFormula)
                : hybridGenus
                    ? new SpeciesName($"{Times} {genus} {Bare(words[0])}", NameKind.NamedHybrid)
                    : new SpeciesName($"{genus} {Bare(words[0])}", NameKind.Species);
        }

        // A capital after the genus is an author ("Peromyscus Gloger, 1841", "Acacia Mill.") or an English name ("Asian Toad").
        var author = words.Any(word => word.Any(char.IsAsciiDigit) || word.EndsWith('.') || word is "&" or "ex");
        return author && !char.IsAsciiDigit(words[0][0])
            ? new SpeciesName(genus, NameKind.AboveSpecies)
            : new SpeciesName(text, NameKind.Vernacular);
    }

    // One space between words; underscores, daggers, quotes and times signs and brackets glued to a word are undone.
    private static string Tidy(string written)
    {
        var text = written.Replace('_', ' ').Replace(" x ", $" {Times} ", StringComparison.Ordinal).Replace(" X ", $" {Times} ", StringComparison.Ordinal);
        text = text.Replace($"{Times}", $" {Times} ", StringComparison.Ordinal).Replace("(", " (", StringComparison.Ordinal);
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('"', '\'', '†', '*', ',', ';', ' ');
    }

    // "(Saussure, 1860)" or a subgenus "(Maculonomia)", from the front of the list.
    private static void SkipBracket(List<string> words)
    {
        if (words.Count == 0 || !words[0].StartsWith('('))
        {
            return;
        }

        var end = words.FindIndex(word => word.TrimEnd(',').EndsWith(')'));
        words.RemoveRange(0, end < 0 ? words.Count : end + 1);
    }

    private static bool IsGenus(string word) => word.Length > 1 && word.All(letter => IsLatin(letter) || letter == '-');

    private static bool IsEpithet(string word)
    {
        var bare = Bare(word);
        return bare.Length > 1 && !OpenWords.Contains(word) && bare.All(letter => (IsLatin(letter) && char.IsLower(letter)) || letter == '-');
    }

    private static string Bare(string word) => word.TrimEnd(',', ';');

    private static bool IsTimes(string word) => word.Length == 1 && word[0] == Times;

    // Latin letters with the few marks that the codes allow (ë, ü); Chinese and Cyrillic letters are none.
    private static bool IsLatin(char letter) => char.IsLetter(letter) && letter < '\u0250';
}
