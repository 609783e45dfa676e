using System.Text;

namespace Hedgerow.Cities.Records.Text;

/// <summary>The encoding that bytes which are not UTF-8 probably have.</summary>
/// <param name="Name">Its name, as <c>encoding:</c> takes it.</param>
/// <param name="Certainty">How certain that is, 0 to 1: how much better it fits than the next best, and on how many characters.</param>
/// <param name="Wide">Whether its characters take two bytes.</param>
internal sealed record EncodingGuess(string Name, double Certainty, bool Wide)
{
    /// <summary>Below this certainty no encoding is taken.</summary>
    internal const double Enough = 0.6;

    private static readonly string[] Wides = ["gb18030", "big5", "shift_jis", "euc-kr", "euc-jp"];

    /// <summary>
    /// Guesses. Western encodings are told by where accented letters and apostrophes stand in words, Cyrillic by words that hold nothing
    /// else, those of East Asia by the share of pairs of bytes that are everyday characters.
    /// </summary>
    /// <param name="bytes">Lines that are not UTF-8.</param>
    internal static EncodingGuess Of(ReadOnlySpan<byte> bytes)
    {
        var high = bytes.ToArray().Count(b => b >= 0x80);
        var control = bytes.ContainsAnyInRange((byte)0x80, (byte)0x9F);
        var korean = Korean(bytes);
        var macintosh = Western(bytes, "macintosh");
        List<(string Name, double Fit)> all =
        [
            Latin(bytes, control ? "windows-1252" : "latin-1", macintosh),
            ("macintosh", macintosh),
            ("windows-1251", Cyrillic(bytes, "windows-1251")),
            ("koi8-r", Cyrillic(bytes, "koi8-r")),
            ("gb18030", Pairs(bytes, Gb) * (1 - korean)),
            ("euc-kr", Pairs(bytes, EucKr) * korean),
            ("euc-jp", Pairs(bytes, EucJp)),
            ("big5", Pairs(bytes, Big5) * LowTrails(bytes)),
            ("shift_jis", Pairs(bytes, ShiftJis)),
        ];
        all.Sort((a, b) => b.Fit.CompareTo(a.Fit));
        var (best, second) = (all[0], all[1]);
        var lead = 3 * (best.Fit - second.Fit) * Math.Sqrt(Math.Min(high, 100));
        return new EncodingGuess(best.Name, Math.Min(0.99, best.Fit / (1 + Math.Exp(-lead))), Wides.Contains(best.Name));
    }

    // Share of characters beyond ASCII that stand where such a letter stands in a word of a Latin script.
    private static double Western(ReadOnlySpan<byte> bytes, string name)
    {
        var text = Encodings.Named(name)!.GetString(bytes);
        var (fit, all) = (0.0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] <= '\u007F')
            {
                continue;
            }

            all++;
            var before = i > 0 ? text[i - 1] : ' ';
            var after = i + 1 < text.Length ? text[i + 1] : ' ';
            var crowd = before > '\u007F' && after > '\u007F';
            var inWord = char.IsLower(before);
            fit += text[i] switch
            {
                <= '\u009F' => 0,
                '\u2018' or '\u2019' when inWord => 1,
                '\u00D7' => 0.9,
                _ when crowd => 0.2,
                var c when char.IsLower(c) => 1,
                var c when char.IsUpper(c) => inWord ? 0.2 : 0.9,
                '°' or '«' or '»' or '“' or '”' or '–' or '—' or '·' or '±' => 0.7,
                _ => 0.3,
            };
        }

        return all == 0 ? 0 : fit / all;
    }

    // Most letters of West and Central Europe have the same bytes; where they do not, only one of both gives letters. Small letters
    // of an old Macintosh are letters of Central Europe too, so that these must fit better than those.
    private static (string Name, double Fit) Latin(ReadOnlySpan<byte> bytes, string western, double macintosh)
    {
        var (west, central) = (Western(bytes, western), Western(bytes, "windows-1250"));
        return central > Math.Max(west, macintosh) + 0.1 ? ("windows-1250", central) : (western, west);
    }

    // Share of letters that stand beside another letter of the same script, small ones inside words.
    private static double Cyrillic(ReadOnlySpan<byte> bytes, string name)
    {
        var text = Encodings.Named(name)!.GetString(bytes);
        var (fit, all, common) = (0, 0, 0);
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] > '\u007F')
            {
                all++;
                common += Frequent.Contains(char.ToLowerInvariant(text[i]), StringComparison.Ordinal) ? 1 : 0;
                fit += IsCyrillic(text[i]) && (IsCyrillic(text[i - 1]) || IsCyrillic(text[i + 1])) && !(char.IsUpper(text[i]) && char.IsLower(text[i - 1])) ? 1 : 0;
            }
        }

        // Two encodings of Cyrillic give letters for the same bytes, but not the letters that are frequent in words.
        return all == 0 ? 0 : 0.98 * fit / all * (0.6 + (0.4 * Math.Min(1, 2.0 * common / all)));
    }

    private const string Frequent = "оеаинтсрвл";

    private static bool IsCyrillic(char c) => c is (>= 'А' and <= 'я') or 'Ё' or 'ё' or 'І' or 'і' or 'Ї' or 'ї' or 'Є' or 'є' or 'Ґ' or 'ґ' or 'Ў' or 'ў';

    // Hangul has the lead bytes B0 to C8; of everyday Chinese two in five characters lie beyond them.
    private static double Korean(ReadOnlySpan<byte> bytes)
    {
        var (within, beyond) = (0, 0);
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] >= 0x80)
            {
                within += bytes[i] is >= 0xB0 and <= 0xC8 && bytes[i + 1] >= 0xA1 ? 1 : 0;
                beyond += bytes[i] is >= 0xC9 ? 1 : 0;
                i++;
            }
        }

        // The odds that so many characters of Chinese all lie within; a few are taken for Chinese, which is met far more often here.
        return within == 0 ? 0 : 1 / (1 + (50 * Math.Pow(0.6, within) * Math.Exp(6.0 * beyond)));
    }

    // Of Big5 every other character has a second byte below 80; the encodings of Japan and Korea have none.
    private static double LowTrails(ReadOnlySpan<byte> bytes)
    {
        var (low, pairs) = (0, 0);
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] >= 0xA1)
            {
                pairs++;
                low += bytes[++i] is >= 0x40 and <= 0x7E ? 1 : 0;
            }
        }

        return low > 0 ? 1 : Math.Pow(0.8, pairs);
    }

    // Share of pairs of bytes that are everyday characters, weighed by what cannot be a pair at all.
    private static double Pairs(ReadOnlySpan<byte> bytes, Func<byte, byte, double> score)
    {
        var (fit, all) = (0.0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                continue;
            }

            all++;
            if (i + 1 < bytes.Length && bytes[i + 1] >= 0x40)
            {
                fit += score(bytes[i], bytes[++i]);
            }
        }

        return all == 0 ? 0 : fit / all;
    }

    // GB 2312 puts its everyday characters at B0 to D7, and only what GBK added has a second byte below A1.
    private static double Gb(byte lead, byte trail) => trail < 0xA1 ? 0.1 : lead switch
    {
        >= 0xB0 and <= 0xD7 => 1,
        0xA1 or 0xA3 => 0.8,
        >= 0xD8 and <= 0xF7 => 0.4,
        _ => 0,
    };

    private static double EucKr(byte lead, byte trail) => trail < 0xA1 ? 0 : lead switch
    {
        >= 0xB0 and <= 0xC8 => 1,
        0xA1 => 0.8,
        >= 0xCA and <= 0xFD => 0.2,
        _ => 0,
    };

    private static double EucJp(byte lead, byte trail) => trail < 0xA1 ? 0 : lead switch
    {
        0xA4 when trail <= 0xF3 => 1,
        0xA5 when trail <= 0xF6 => 1,
        0xA1 => 0.8,
        >= 0xB0 and <= 0xCF => 0.7,
        >= 0xD0 and <= 0xF4 => 0.3,
        _ => 0,
    };

    private static double Big5(byte lead, byte trail) => trail is > 0x7E and < 0xA1 ? 0 : lead switch
    {
        >= 0xA4 and <= 0xC6 => 1,
        0xA1 => 0.8,
        >= 0xC9 and <= 0xF9 => 0.4,
        _ => 0,
    };

    private static double ShiftJis(byte lead, byte trail) => lead switch
    {
        0x82 when trail is >= 0x9F and <= 0xF1 => 1,
        0x83 when trail is >= 0x40 and <= 0x96 => 1,
        0x81 => 0.8,
        >= 0x88 and <= 0x98 => 1,
        >= 0x99 and <= 0x9F or >= 0xE0 and <= 0xEA => 0.4,
        _ => 0,
    };
}
