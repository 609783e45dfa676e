using System.Text;

namespace Hedgerow.Science.Species.Names;

/// <summary>The form in which names are compared.</summary>
/// <remarks>
/// <para><b>Formula</b>: hybrid signs, marks of rank and quotes go; ä, ö, ü become ae, oe, ue, ø becomes oe, ß becomes ss (but a second vowel with two dots, as in "Isoëtes", loses
/// them); other letters lose their signs; hyphens go; a capital first, small letters after.</para>
/// <para><b>Meaning</b>: "Isoëtes × brochonii" and "Isoetes brochonii" are one name, as the codes want it.</para>
/// <para><b>Units</b>: none.</para>
/// <para><b>Range</b>: any canonical name.</para>
/// <para><b>Behaviour</b>: a key is its own key.</para>
/// <para><b>Assumes</b>: marks of rank do not tell names apart that are otherwise the same.</para>
/// <para><b>Source</b>: Article 60 of the code for plants [turland-2018], Article 32.5.2 of the code for animals [iczn-1999].</para>
/// </remarks>
public static class NameKey
{
    /// <summary>The key of a canonical name.</summary>
    /// <param name="canonical">The name.</param>
    /// <returns>Its key; words parted by one space.</returns>
    public static string Of(string canonical)
    {
        ArgumentNullException.ThrowIfNull(canonical);
        if (IsKey(canonical))
        {
            return canonical;
        }

        var key = new StringBuilder(canonical.Length);
        foreach (var word in canonical.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is NameText.Times || (key.Length > 0 && (NameWords.IsMark(word, out _, out _, out _) || NameWords.IsInfrageneric(word))))
            {
                continue;
            }

            if (key.Length > 0)
            {
                key.Append(' ');
            }

            Fold(word, key);
        }

        if (key.Length > 0)
        {
            key[0] = char.ToUpperInvariant(key[0]);
        }

        return key.ToString();
    }

    private static bool IsKey(string text)
    {
        if (text.Length == 0 || !char.IsAsciiLetterUpper(text[0]))
        {
            return false;
        }

        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterLower(text[i]) && !(text[i] == ' ' && i + 1 < text.Length && char.IsAsciiLetterLower(text[i + 1]) && text[i - 1] != ' '))
            {
                return false;
            }
        }

        // A word that marks a rank ("f", "var") must still go.
        return !text.Contains(' ', StringComparison.Ordinal) || !text.Split(' ').Skip(1).Any(word => NameWords.IsMark(word, out _, out _, out _) || NameWords.IsInfrageneric(word));
    }

    private static void Fold(string word, StringBuilder key)
    {
        foreach (var c in word)
        {
            var small = char.ToLowerInvariant(c);
            var vowelBefore = key.Length > 0 && key[^1] is 'a' or 'e' or 'i' or 'o' or 'u';
            switch (small)
            {
                case >= 'a' and <= 'z':
                    key.Append(small);
                    break;
                case 'ä' or 'ö' or 'ü':
                    key.Append(small == 'ä' ? 'a' : small == 'ö' ? 'o' : 'u');
                    if (!vowelBefore)
                    {
                        key.Append('e');
                    }

                    break;
                case '-' or '\'' or '.' or '"':
                    break;
                case < '\u0080':
                    key.Append(small);
                    break;
                default:
                    if (LatinLetters.Of(small) is { } plain)
                    {
                        key.Append(plain);
                    }
                    else
                    {
                        key.Append(small);
                    }

                    break;
            }
        }
    }
}
