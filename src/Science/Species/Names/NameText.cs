using System.Buffers;
using System.Text;

namespace Hedgerow.Science.Species.Names;

/// <summary>Clears the noise of typing, scanning and encoding from a written name, without judging its words.</summary>
internal static class NameText
{
    /// <summary>The sign of a hybrid.</summary>
    public const string Times = "×";

    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .");

    /// <summary>One space between words; brackets, commas and the hybrid sign stand apart; ligatures are spread, tags and invisible marks go.</summary>
    public static string Tidy(string written)
    {
        if (!written.AsSpan().ContainsAnyExcept(Plain))
        {
            return Spaced(written);
        }

        var text = new StringBuilder(written.Length + 8);
        for (var i = 0; i < written.Length; i++)
        {
            var c = written[i];
            if (c == '<' && Tag(written, i) is var end and > 0)
            {
                i = end;
                continue;
            }

            if (c == '&' && string.CompareOrdinal(written, i, "&amp;", 0, 5) == 0)
            {
                text.Append(" & ");
                i += 4;
                continue;
            }

            Put(text, c);
        }

        var tidy = Spaced(text.ToString())
            .Replace("( ", "(", StringComparison.Ordinal).Replace(" )", ")", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal);
        return Hyphens(tidy);
    }

    private static void Put(StringBuilder text, char c)
    {
        switch (c)
        {
            case '_' or '†' or '‡' or '*' or '§' or '|' or '\\' or '#' or '~':
                text.Append(' ');
                break;
            // A mark that stands after its letter; the codes want none.
            case >= '\u0300' and <= '\u036F':
                break;
            case >= '\u200B' and <= '\u200F' or '\uFEFF' or '\u00AD' or '\u2060':
                break;
            case 'æ': text.Append("ae"); break;
            case 'Æ': text.Append("Ae"); break;
            case 'œ': text.Append("oe"); break;
            case 'Œ': text.Append("Oe"); break;
            case '\uFB00': text.Append("ff"); break;
            case '\uFB01': text.Append("fi"); break;
            case '\uFB02': text.Append("fl"); break;
            case '\uFB03': text.Append("ffi"); break;
            case '\uFB04': text.Append("ffl"); break;
            case '\uFB05' or '\uFB06': text.Append("st"); break;
            case '“' or '”' or '„' or '«' or '»': text.Append('"'); break;
            case '‘' or '’' or '‛' or '´' or '`' or '′': text.Append('\''); break;
            case '×' or '✕' or '⨯' or '✖' or '╳': text.Append(" × "); break;
            case '‐' or '‑' or '–' or '−': text.Append('-'); break;
            case '(' or '[' or '{' or '（': text.Append(" ("); break;
            case ')' or ']' or '}' or '）': text.Append(") "); break;
            case ',' or '，' or ';': text.Append(", "); break;
            case '&': text.Append(" & "); break;
            case '?' or '？': text.Append(" ? "); break;
            default: text.Append(char.IsControl(c) ? ' ' : c); break;
        }
    }

    // The place of ">" when a tag such as <i> or </em> begins here.
    private static int Tag(string text, int start)
    {
        var end = text.IndexOf('>', start);
        return end > start + 1 && end - start <= 12 && (text[start + 1] == '/' || char.IsAsciiLetter(text[start + 1])) ? end : -1;
    }

    // "bursa- pastoris" and "bursa -pastoris" are one word that a scan has parted.
    private static string Hyphens(string text)
    {
        for (var i = text.IndexOf('-', StringComparison.Ordinal); i > 0 && i + 1 < text.Length; i = text.IndexOf('-', i + 1))
        {
            if (char.IsLower(text[i - 1]) && text[i + 1] == ' ' && i + 2 < text.Length && char.IsLower(text[i + 2]))
            {
                text = text.Remove(i + 1, 1);
            }
            else if (i > 1 && text[i - 1] == ' ' && char.IsLower(text[i - 2]) && char.IsLower(text[i + 1]))
            {
                text = text.Remove(i - 1, 1);
                i--;
            }
        }

        return text;
    }

    private static string Spaced(string text)
    {
        var spaced = text.Contains("  ", StringComparison.Ordinal) || text.AsSpan().IndexOfAnyExcept(Plain) >= 0
            ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : text;
        return spaced.Trim(' ', '"', ',');
    }
}
