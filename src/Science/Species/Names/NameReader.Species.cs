using static Hedgerow.Science.Species.Names.NameShapes;

namespace Hedgerow.Science.Species.Names;

/// <content>The epithets, what is doubted of them, and cultivars.</content>
internal sealed partial class NameReader
{
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
}
