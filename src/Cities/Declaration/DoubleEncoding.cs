using System.Text;

namespace Hedgerow.Cities.Declaration;

/// <summary>
/// Recognises and repairs UTF-8 that was decoded as Latin-1 or Windows-1252 and encoded again ("JosÃ©" for "José"). A text is touched
/// only when all of it goes back into bytes that are valid UTF-8; a correct text almost never does.
/// </summary>
internal static class DoubleEncoding
{
    // Windows-1252 for the bytes 0x80 to 0x9f; the five bytes it leaves open stand for the control characters, as browsers decode them.
    private const string Windows1252 = "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, repaired where it was doubly encoded.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The repaired text, or the same object when nothing was wrong.</returns>
    public static string Repair(string text) => TryRepair(text, out var repaired) ? repaired : text;

    /// <summary>Repairs a text that was encoded twice, or more often.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="repaired">The right text; the same as <paramref name="text"/> when nothing was wrong.</param>
    /// <returns>Whether anything was wrong.</returns>
    public static bool TryRepair(string text, out string repaired)
    {
        ArgumentNullException.ThrowIfNull(text);
        repaired = text;
        while (Once(repaired) is { } better)
        {
            repaired = better;
        }

        return !ReferenceEquals(repaired, text);
    }

    private static string? Once(string text)
    {
        // The first byte of every longer UTF-8 sequence: without one there is nothing to mend, and most texts have none.
        if (!text.AsSpan().ContainsAnyInRange('\u00c2', '\u00f4'))
        {
            return null;
        }

        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var code = c < 0x100 ? c : Windows1252.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? 0x80 + at : -1;
            if (code < 0)
            {
                return null;
            }

            bytes[i] = (byte)code;
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
