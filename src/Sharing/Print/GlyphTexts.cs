using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Hedgerow.Sharing.Print;

/// <summary>The table of a printed face that says which sign a glyph is.</summary>
internal static partial class GlyphTexts
{
    /// <summary>The table with whole signs in the place of radicals; null where it has none.</summary>
    public static string? Mended(string table)
    {
        var changed = false;
        string Meant(string code)
        {
            var meant = code.Length == 4 ? Radicals.Meant(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)) : -1;
            changed |= meant >= 0 && meant != int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return meant < 0 ? code : meant.ToString("X4", CultureInfo.InvariantCulture);
        }

        var mended = Chars().Replace(table, block => Pair().Replace(block.Value, pair => $"<{pair.Groups[1].Value}> <{Meant(pair.Groups[2].Value)}>"));
        mended = Ranges().Replace(mended, block => Triple().Replace(block.Value, range =>
        {
            var (first, last, code) = (Hex(range.Groups[1].Value), Hex(range.Groups[2].Value), Hex(range.Groups[3].Value));
            var codes = Enumerable.Range(code, Math.Max(0, last - first) + 1).ToList();
            if (range.Groups[3].Length != 4 || codes.TrueForAll(one => Radicals.Meant(one) == one))
            {
                return range.Value;
            }

            changed = true;
            var list = new StringBuilder($"<{range.Groups[1].Value}> <{range.Groups[2].Value}> [");
            list.AppendJoin(' ', codes.Select(one => string.Create(CultureInfo.InvariantCulture, $"<{Radicals.Meant(one):X4}>")));
            return list.Append(']').ToString();
        }));
        return changed ? mended : null;
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"beginbfchar.*?endbfchar", RegexOptions.Singleline)]
    private static partial Regex Chars();

    [GeneratedRegex(@"beginbfrange.*?endbfrange", RegexOptions.Singleline)]
    private static partial Regex Ranges();

    [GeneratedRegex(@"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")]
    private static partial Regex Pair();

    [GeneratedRegex(@"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")]
    private static partial Regex Triple();
}
