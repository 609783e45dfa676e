using static Hedgerow.Science.Species.Names.NameShapes;

namespace Hedgerow.Science.Species.Names;

/// <content>What stands before the genus, the genus itself, and what divides it.</content>
internal sealed partial class NameReader
{
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
}
