namespace Hedgerow.Science.Species.Names;

/// <summary>Takes an author citation apart.</summary>
internal static class AuthorReader
{
    /// <summary>Words after which no author of the name follows: remarks on its use or standing.</summary>
    private static readonly HashSet<string> Notes = new(StringComparer.OrdinalIgnoreCase)
    {
        "sensu", "auct", "auct.", "auctt", "auctt.", "auctorum", "non", "nec", "not", "s.l.", "s.lat.", "s.str.", "s.s.", "s.", "str.", "lat.", "lato", "stricto", "p.p.", "pro",
        "nom.", "nomen", "comb.", "stat.", "emend", "emend.", "emended", "ined", "ined.", "hort", "hort.", "hortulanorum", "sic", "orth.", "in", "apud", "nov.", "agg.", "agg",
        "sp.nov.", "n.sp.", "unpublished", "unpubl.", "mihi", "incertae", "group", "complex",
    };

    /// <summary>Reads the words of a citation.</summary>
    public static Authorship Read(IReadOnlyList<string> words)
    {
        List<string> inner = [], outer = [];
        int? year = null;
        var (depth, first, noted) = (0, true, false);
        foreach (var word in words)
        {
            var opens = word.StartsWith('(');
            var closes = word.TrimEnd(',', ';', '.', ':').EndsWith(')');
            depth += opens ? 1 : 0;
            var plain = word.Trim('(', ')', ',', ';', ':', '"');
            if (YearOf(plain) is { } found)
            {
                // The first year is that of the name; a second one stands in a remark.
                year ??= found;
            }
            else if (Notes.Contains(plain))
            {
                noted = true;
            }
            else if (plain.Length > 0 && !noted)
            {
                (depth > 0 && first ? inner : outer).Add(plain + (word.Contains(',', StringComparison.Ordinal) && !word.EndsWith(')') ? "," : string.Empty));
            }

            if (closes && depth > 0)
            {
                depth--;
                (first, noted) = (false, false);
            }
        }

        return inner.Count == 0 && outer.Count == 0 && year is null ? Authorship.None : new Authorship(Joined(outer), Joined(inner), year);
    }

    private static int? YearOf(string word)
    {
        // "1758", "1758a", "1896-1897" (the first), "1758?".
        if (word.Length < 4 || !(word[0] is '1' or '2'))
        {
            return null;
        }

        for (var i = 0; i < 4; i++)
        {
            if (!char.IsAsciiDigit(word[i]))
            {
                return null;
            }
        }

        return word.Length > 4 && char.IsAsciiDigit(word[4]) ? null : int.Parse(word.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture) is var year and >= 1700 and <= 2100 ? year : null;
    }

    private static string? Joined(List<string> words)
    {
        var text = string.Join(' ', words).Trim(',', ' ', '&');
        return text.Length == 0 ? null : text;
    }
}
