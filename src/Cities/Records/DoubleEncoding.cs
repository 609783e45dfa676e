using System.Text;

namespace Hedgerow.Cities.Records;

/// <summary>
/// UTF-8 that was once read as Latin-1 or Windows-1252 and written as UTF-8 again: "JosÃ©" for "José". Such text is told by
/// its letters being exactly the bytes of well-formed UTF-8, which chance does not give.
/// </summary>
internal static class DoubleEncoding
{
    // What Windows-1252 puts at 0x80 to 0x9F, where Latin-1 has control characters; 0 where it has nothing.
    private const string Windows1252 =
        "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text as it was meant, or null when nothing is wrong with it.</summary>
    /// <param name="text">The text.</param>
    internal static string? Repair(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u00C2', '\u00F4'))
        {
            return null;
        }

        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var place = text[i] <= 0xFF ? text[i] : Windows1252.IndexOf(text[i], StringComparison.Ordinal) is var p && p >= 0 ? 0x80 + p : -1;
            if (place < 0)
            {
                return null;
            }

            bytes[i] = (byte)place;
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
