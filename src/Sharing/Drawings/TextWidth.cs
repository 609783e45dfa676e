namespace Hedgerow.Sharing.Drawings;

/// <summary>How wide text is in a common face without serifs, near enough to leave room for it.</summary>
internal static class TextWidth
{
    /// <summary>Width of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">Size of the letters.</param>
    /// <param name="bold">Whether it is bold.</param>
    public static double Of(string text, double size, bool bold = false) => text.Sum(letter => Of(letter, bold)) * size;

    /// <summary>Width of a letter, in sizes.</summary>
    public static double Of(char letter, bool bold) => letter >= 0x2e80 ? 1 : (bold ? 1.06 : 1) * letter switch
    {
        'i' or 'j' or 'l' or 'I' or '\'' or '|' => 0.24,
        ' ' or '.' or ',' or ':' or ';' or '!' or '/' or 't' or 'f' or '·' => 0.28,
        '(' or ')' or '-' or 'r' => 0.333,
        '\u202f' or '\u2009' => 0.2,
        's' or 'c' or 'k' or 'v' or 'x' or 'y' or 'z' or 'J' => 0.5,
        'm' or 'M' => 0.833,
        'w' => 0.722,
        'W' => 0.944,
        '%' => 0.889,
        '–' => 0.556,
        >= '0' and <= '9' => 0.556,
        >= 'A' and <= 'Z' => 0.69,
        '…' or '→' or '≥' or '≤' => 0.8,
        _ => 0.556,
    };

    /// <summary>The text, cut to a width with three dots where it is longer.</summary>
    public static string Fit(string text, double size, double room)
    {
        if (Of(text, size) <= room)
        {
            return text;
        }

        var end = text.Length;
        while (end > 1 && Of(text[..end], size) + (size * 0.8) > room)
        {
            end--;
        }

        return text[..end].TrimEnd() + "…";
    }
}
