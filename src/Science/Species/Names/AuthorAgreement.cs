using System.Text;

namespace Hedgerow.Science.Species.Names;

/// <summary>Whether two author citations can mean the same, so that homonyms are told apart.</summary>
/// <remarks>
/// <para><b>Formula</b>: years that both give must be equal; the surnames of those who made the combination (where one side has none: of all who are named) must have one in common.</para>
/// <para><b>Meaning</b>: "(L.) Mill." and "(Linnaeus) Miller" agree; "L." and "L.f." differ, being father and son.</para>
/// <para><b>Units</b>: none.</para>
/// <para><b>Range</b>: same, different, or not given.</para>
/// <para><b>Behaviour</b>: the same in both directions. A surname that ends in a full stop stands for all that begin so; L. and Linn. are Linnaeus, DC. is Candolle.
/// Of "A ex B" either may be given; what follows "in" is left out.</para>
/// <para><b>Assumes</b>: the last word of an author is the surname.</para>
/// <para><b>Source</b>: citation of authors in the codes for plants and animals [turland-2018] [iczn-1999].</para>
/// </remarks>
public static class AuthorAgreement
{
    /// <summary>Compares two citations.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <returns>What they say of each other.</returns>
    public static AuthorMatch Of(Authorship one, Authorship other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Year is { } first && other.Year is { } second && first != second)
        {
            return AuthorMatch.Different;
        }

        var outer = one.Combination is not null && other.Combination is not null;
        var (mine, theirs) = (Surnames(one, outer), Surnames(other, outer));
        if (mine.Count == 0 || theirs.Count == 0)
        {
            return one.Year is not null && other.Year is not null && one.Year == other.Year ? AuthorMatch.Same : AuthorMatch.NotGiven;
        }

        return mine.Exists(m => theirs.Exists(t => Same(m, t))) ? AuthorMatch.Same : AuthorMatch.Different;
    }

    private static List<string> Surnames(Authorship authors, bool outerOnly)
    {
        List<string> names = [];
        foreach (var part in outerOnly ? [authors.Combination] : new[] { authors.Combination, authors.Basionym })
        {
            if (part is null)
            {
                continue;
            }

            foreach (var name in part.Split(["&", ",", " et ", " and ", " ex ", ";"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (Surname(name) is { Length: > 0 } surname)
                {
                    names.Add(surname);
                }
            }
        }

        return names;
    }

    // The last part with a letter, in small letters without signs; a son keeps his "f".
    private static string Surname(string author)
    {
        if (author is "al." or "al")
        {
            return string.Empty;
        }

        var son = author.EndsWith(" f.", StringComparison.Ordinal) || author.EndsWith(".f.", StringComparison.Ordinal) || author.EndsWith(" fil.", StringComparison.Ordinal);
        var text = son ? author[..author.TrimEnd('.').LastIndexOfAny(['.', ' '])].TrimEnd(' ') + (author.EndsWith(".f.", StringComparison.Ordinal) ? "." : string.Empty) : author;
        var end = text.TrimEnd('.', ' ').LastIndexOfAny([' ', '.']);
        var word = Folded(text[(end + 1)..]);
        word = word is "l." or "linn." or "l" ? "linnaeus" : word is "dc." or "dc" ? "candolle" : word;
        return son ? "f/" + word : word;
    }

    private static string Folded(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var c in word.ToLowerInvariant())
        {
            // "Müll." is written "Mull." as often as "Muell.", so that two dots are dropped here.
            if (c is 'ä' or 'ö' or 'ü')
            {
                plain.Append(c == 'ä' ? 'a' : c == 'ö' ? 'o' : 'u');
            }
            else if (char.IsLetter(c) || c == '.')
            {
                plain.Append(LatinLetters.Of(c) ?? c.ToString());
            }
        }

        return plain.ToString();
    }

    private static bool Same(string one, string other)
    {
        if (one.StartsWith("f/", StringComparison.Ordinal) != other.StartsWith("f/", StringComparison.Ordinal))
        {
            return false;
        }

        var (a, b) = (one.TrimEnd('.'), other.TrimEnd('.'));
        return a == b || (one.EndsWith('.') && b.StartsWith(a, StringComparison.Ordinal)) || (other.EndsWith('.') && a.StartsWith(b, StringComparison.Ordinal));
    }
}
