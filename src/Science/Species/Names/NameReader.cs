using System.Text.RegularExpressions;

namespace Hedgerow.Science.Species.Names;

/// <summary>Reads a written name from the left.</summary>
internal sealed partial class NameReader
{
    private readonly List<string> words;
    private readonly List<string> authors = [];
    private readonly bool rankAbove;
    private readonly string tidied;
    private int at;
    private NameType type = NameType.Scientific;
    private NameRank rank = NameRank.Uninomial;
    private HybridMark hybrid;
    private bool hybridGenus, hybridSpecies, hybridLower, doubted;
    private string? genus, subgenus, epithet, mark, lower, cultivar, qualifier, infragenericMark;

    private NameReader(string tidied, bool rankAbove)
    {
        (this.tidied, this.rankAbove) = (tidied, rankAbove);
        words = [.. tidied.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>Takes a name apart.</summary>
    public static ScientificName Read(string written, string? rank)
    {
        var tidied = NameText.Tidy(written);
        if (tidied.Length > MaximumLength)
        {
            return Left(tidied[..MaximumLength], NameType.NoName);
        }

        if (!tidied.Any(char.IsLetter))
        {
            return Left(tidied, NameType.NoName);
        }

        if (SequenceCode().IsMatch(tidied))
        {
            return Left(tidied, NameType.Code);
        }

        var above = rank?.Trim().ToUpperInvariant() is "GENUS" or "FAMILY" or "ORDER" or "CLASS" or "PHYLUM" or "KINGDOM" or "TRIBE" or "SUBFAMILY" or "SUPERFAMILY" or "SUBORDER" or "SUBCLASS";
        return new NameReader(tidied, above).Name();
    }

    /// <summary>A longer text is no name; the longest that is known has fewer than 200 letters with its authors.</summary>
    private const int MaximumLength = 500;

    private ScientificName Name()
    {
        if (NameWords.IsNothing(words[0].Trim(',', '.')) || NameWords.IsNothing(words[0]) || (words.Count > 1 && words[0] is "not" or "Not" && words[1] is "identified" or "known"))
        {
            return Left(tidied, NameType.Placeholder);
        }

        if (words.Exists(IsVirus))
        {
            return Left(tidied, NameType.Virus);
        }

        Head();
        if (at >= words.Count || !Genus())
        {
            return Left(tidied, type is NameType.Abbreviated ? type : NameType.NoName);
        }

        Subgenus();
        if (at < words.Count && !Species(out var other))
        {
            return other!;
        }

        return Made();
    }

    // What stands before the genus: quotes and "Candidatus", the sign of a hybrid, a mark of doubt.
    private void Head()
    {
        for (; at < words.Count; at++)
        {
            var plain = words[at].Trim('\'', '"', '.');
            if (plain is "Candidatus" or "Ca" && at + 1 < words.Count && char.IsUpper(words[at + 1].Trim('\'', '"').FirstOrDefault()))
            {
                type = NameType.Candidatus;
            }
            else if (IsTimes(words[at]))
            {
                hybridGenus = true;
            }
            else if (NameWords.IsOpen(words[at]) && at + 1 < words.Count)
            {
                (type, qualifier, doubted) = (NameType.Open, words[at], true);
            }
            else
            {
                return;
            }
        }
    }

    private bool Genus()
    {
        var word = words[at].Trim('\'', '"');
        if (at == words.Count - 1)
        {
            word = word.TrimEnd(',');
        }

        if (word.Length > 3 && word[0] == 'x' && char.IsUpper(word[1]) && char.IsLower(word[2]))
        {
            (hybridGenus, word) = (true, word[1..]);
        }

        if (Initial().Match(word) is { Success: true } initial)
        {
            if (initial.Groups[1].Length > 0 || (at + 1 < words.Count && NameWords.IsEpithet(words[at + 1])))
            {
                type = NameType.Abbreviated;
            }

            return false;
        }

        if (!NameWords.IsGenus(word))
        {
            return false;
        }

        var shouted = word.Length > 2 && word.All(letter => !char.IsLower(letter));
        genus = char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();
        at++;
        if (shouted)
        {
            Quieten();
        }

        return true;
    }

    // "PASSER MONTANUS SATURATUS": the words after the genus in small letters, up to the first that must be an author.
    private void Quieten()
    {
        for (var i = at; i < words.Count && i < at + 2; i++)
        {
            var next = i + 1 < words.Count ? words[i + 1] : string.Empty;
            if (!words[i].All(letter => char.IsAsciiLetterUpper(letter) || letter == '-') || words[i].Length < 3 || (i > at && (next.StartsWith('&') || char.IsAsciiDigit(next.FirstOrDefault()))))
            {
                return;
            }

            words[i] = words[i].ToLowerInvariant();
        }
    }

    private void Subgenus()
    {
        if (at >= words.Count)
        {
            return;
        }

        if (words[at].StartsWith('(') && words[at].EndsWith(')') && words[at][1..^1] is var inner && NameWords.IsGenus(inner) && char.IsUpper(inner[0]))
        {
            (subgenus, rank) = (inner, NameRank.Infrageneric);
            at++;
        }
        else if (NameWords.IsInfrageneric(words[at]) && at + 1 < words.Count && NameWords.IsGenus(words[at + 1]) && char.IsUpper(words[at + 1][0]))
        {
            (infragenericMark, subgenus, rank) = (words[at].StartsWith("subg", StringComparison.Ordinal) ? "subgen." : words[at].TrimEnd('.') + '.', words[at + 1], NameRank.Infrageneric);
            at += 2;
        }

        // "Megachile (Callomegachile) sensu lato ornata": how widely the genus is meant says nothing of the species.
        if (at < words.Count && words[at] is "s.l." or "s.str." or "s.lat.")
        {
            at++;
        }
        else if (at + 1 < words.Count && words[at] is "sensu" or "s." && words[at + 1] is "lato" or "stricto" or "l." or "str." or "lat.")
        {
            at += 2;
        }
    }

    // From the second word on. False where the text turns out to be something else, which is then given.
    private bool Species(out ScientificName? other)
    {
        other = null;
        if (IsTimes(words[at]) && at + 1 < words.Count)
        {
            if (!NameWords.IsEpithet(Bare(words[at + 1])))
            {
                other = Formula();
                return false;
            }

            hybridSpecies = true;
            at++;
        }
        else if (NameWords.IsOpen(words[at]) || (NameWords.IsSet(words[at]) && words[at].EndsWith('.')))
        {
            OpenEpithet();
            return true;
        }

        var word = Bare(words[at]);
        if (NameWords.IsEpithet(word))
        {
            (epithet, rank) = (NameWords.Spelt(word), NameRank.Species);
            at++;
            return Below(out other);
        }

        if (IsQuote(words[at]))
        {
            Cultivars();
            return true;
        }

        // A capital after the genus is an author ("Peromyscus Gloger, 1841", "Acacia Mill.") or an English name ("Asian Toad").
        var rest = words[at..];
        var bracket = words[at].StartsWith('(');
        if (bracket || rankAbove || (!char.IsAsciiDigit(words[at][0]) && rest.Exists(w => w.Any(char.IsAsciiDigit) || w.EndsWith('.') || NameWords.IsParticle(w))))
        {
            authors.AddRange(rest);
            return true;
        }

        other = Left(tidied, NameType.NoName);
        return false;
    }

    private void OpenEpithet()
    {
        (type, qualifier) = (NameType.Open, words[at++]);
        while (at < words.Count && NameWords.IsOpen(words[at]))
        {
            qualifier += " " + words[at++];
        }

        if (at < words.Count && !IsSpeciesMark(qualifier) && NameWords.IsEpithet(Bare(words[at])))
        {
            epithet = NameWords.Spelt(Bare(words[at]));
        }
    }

    private bool Below(out ScientificName? other)
    {
        other = null;
        for (; at < words.Count; at++)
        {
            var word = Bare(words[at]);
            var next = at + 1 < words.Count ? Bare(words[at + 1]) : string.Empty;
            if (IsTimes(words[at]))
            {
                if (at + 1 >= words.Count)
                {
                    continue;
                }

                other = Formula();
                return false;
            }

            if (word is "f." && next is "sp." or "spec." && at + 2 < words.Count && NameWords.IsEpithet(Bare(words[at + 2])))
            {
                SetLower(NameRank.OtherInfraspecific, "f.sp.", false, Bare(words[at + 2]));
                at += 2;
            }
            else if (NameWords.IsMark(word, out var marked, out var form, out var notho) && (NameWords.IsEpithet(next) || (IsTimes(next) && at + 2 < words.Count && NameWords.IsEpithet(Bare(words[at + 2])))))
            {
                at += IsTimes(next) ? 2 : 1;
                SetLower(marked, form, notho || IsTimes(next), Bare(words[at]));
            }
            else if (NameWords.IsSet(word) && lower is null)
            {
                rank = word is "s.l." or "s.lat." ? rank : NameRank.Aggregate;
            }
            else if (authors.Count == 0 && NameWords.IsEpithet(word))
            {
                SetLower(NameRank.Infraspecific, null, false, word);
            }
            else if (word == "?" || (NameWords.IsOpen(word) && !NameWords.IsSet(word)))
            {
                Doubt(word);
                return true;
            }
            else if (IsQuote(words[at]) || (word is "cv." or "cv" && next.Length > 0))
            {
                Cultivars();
            }
            else if (!NameWords.IsMark(word, out _, out _, out _) || authors.Count > 0)
            {
                authors.Add(words[at]);
            }
        }

        return true;
    }

    // "Carex nigra?" doubts the species; "Carex nigra cf. juncea" and "Carex nigra var. ?" only what stands below it.
    private void Doubt(string word)
    {
        (type, qualifier) = (NameType.Open, word);
        if (word == "?" && lower is null && authors.Count == 0 && !NameWords.IsMark(words[at - 1], out _, out _, out _))
        {
            rank = NameRank.Uninomial;
            return;
        }

        rank = NameRank.Species;
        (lower, mark, hybridLower) = (null, null, false);
    }

    private void SetLower(NameRank newRank, string? form, bool notho, string name)
    {
        authors.Clear();
        (rank, mark, lower, hybridLower) = (newRank, form, NameWords.Spelt(name), notho);
    }

    private void Cultivars()
    {
        if (words[at] is "cv." or "cv")
        {
            at++;
        }

        var quoted = IsQuote(words[at]);
        List<string> parts = [];
        for (; at < words.Count; at++)
        {
            parts.Add(words[at]);
            if (!quoted || words[at].TrimEnd(',').EndsWith(words[at][..1] == "\"" ? '"' : '\'') || words[at].EndsWith('"'))
            {
                break;
            }
        }

        var name = string.Join(' ', parts).Trim('\'', '"', ',', ' ');
        if (name.Length > 0 && (char.IsUpper(name[0]) || char.IsAsciiDigit(name[0])) && name.Any(char.IsLetter))
        {
            cultivar = name;
            rank = NameRank.Cultivar;
        }
    }

    // The parents, each read by itself; the second may lack its genus or have only its initial.
    private ScientificName Formula()
    {
        List<string> parents = [];
        foreach (var own in Sides())
        {
            var first = own.Split(' ')[0];
            var full = Initial().Match(first) is { Success: true } initial && genus![0] == first[0]
                ? $"{genus} {(initial.Groups[1].Length > 0 ? initial.Groups[1].Value + own[first.Length..] : own[first.Length..].Trim())}"
                : char.IsLower(first[0]) && parents.Count > 0 ? $"{genus} {own}" : own;
            var parent = new NameReader(full, rankAbove: false).Name();
            parents.Add(parent.IsParsed ? parent.Canonical : own);
        }

        return new ScientificName
        {
            Tidied = tidied,
            Type = NameType.HybridFormula,
            Genus = genus,
            Canonical = parents.Count > 1 ? string.Join($" {NameText.Times} ", parents) : tidied,
        };
    }

    // The texts between the signs of a hybrid.
    private IEnumerable<string> Sides()
    {
        for (var start = 0; start < words.Count;)
        {
            var end = words.FindIndex(start, IsTimes);
            end = end < 0 ? words.Count : end;
            if (end > start)
            {
                yield return string.Join(' ', words[start..end]);
            }

            start = end + 1;
        }
    }

    private ScientificName Made()
    {
        rank = doubted ? NameRank.Uninomial : rank;
        var species = (type is not NameType.Open || rank > NameRank.Infrageneric) && epithet is not null && rank != NameRank.Uninomial ? $"{Sign(hybridGenus)}{genus} {Sign(hybridSpecies)}{epithet}" : null;
        var canonical = species ?? $"{Sign(hybridGenus)}{genus}";
        if (species is null && subgenus is not null)
        {
            canonical += $" {infragenericMark ?? "subgen."} {subgenus}";
        }

        if (species is not null && lower is not null)
        {
            canonical += mark is null ? $" {lower}" : $" {(hybridLower ? "notho" : string.Empty)}{mark} {lower}";
        }

        hybrid = hybridLower ? HybridMark.Infraspecific : hybridSpecies ? HybridMark.Species : hybridGenus ? HybridMark.Genus : HybridMark.None;
        return new ScientificName
        {
            Tidied = tidied,
            Type = type,
            Rank = rank,
            Genus = genus,
            Subgenus = subgenus,
            Epithet = epithet,
            Mark = mark,
            Lower = lower,
            Cultivar = cultivar,
            Hybrid = hybrid,
            Qualifier = qualifier,
            Authors = AuthorReader.Read(authors),
            Canonical = cultivar is null ? canonical : $"{canonical} '{cultivar}'",
            Species = species,
        };
    }

    private static ScientificName Left(string tidied, NameType type) => new() { Tidied = tidied, Type = type, Canonical = tidied };

    private static string Sign(bool hybrid) => hybrid ? $"{NameText.Times} " : string.Empty;

    private static bool IsTimes(string word) => word is NameText.Times or "x" or "X";

    private static string Bare(string word) => word.Trim(',', '"', ':').TrimEnd('\'');

    private static bool IsQuote(string word) => word.Length > 1 && word[0] is '\'' or '"' && word is not "'t" && (char.IsUpper(word[1]) || char.IsAsciiDigit(word[1]));

    private static bool IsSpeciesMark(string word) => word.StartsWith("sp", StringComparison.Ordinal) || word.StartsWith("indet", StringComparison.Ordinal);

    private static bool IsVirus(string word) =>
        word.EndsWith("virus", StringComparison.OrdinalIgnoreCase) || word.EndsWith("viridae", StringComparison.Ordinal) || word.EndsWith("virales", StringComparison.Ordinal) ||
        word.EndsWith("viroid", StringComparison.OrdinalIgnoreCase) || word.EndsWith("phage", StringComparison.OrdinalIgnoreCase) || word.EndsWith("viruses", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(BOLD:?\s?[A-Z]{3}\d|SH\d{5,}\.\d+FU|(?:OTU|ASV|UNITE|MOTU)[\s:_\-]?\w*\d)", RegexOptions.CultureInvariant, -1)]
    private static partial Regex SequenceCode();

    // "P." and "P.montanus"
    [GeneratedRegex(@"^[A-Z][a-z]{0,2}\.([a-z\-]{3,})?$", RegexOptions.CultureInvariant, -1)]
    private static partial Regex Initial();
}
