using System.Text;

namespace Hedgerow.Cities.Records.Text;

/// <summary>Text encodings by the names that people use, and by the marks with which files begin.</summary>
internal static class Encodings
{
    /// <summary>An encoding by name, or null where the name is not known. What it cannot decode becomes U+FFFD.</summary>
    /// <param name="name">Such as <c>latin-1</c>, <c>windows-1252</c>, <c>gb18030</c>.</param>
    internal static Encoding? Named(string name)
    {
        var plain = name.Trim().ToUpperInvariant().Replace("_", "-", StringComparison.Ordinal);
        try
        {
            return plain switch
            {
                "UTF8" or "UTF-8" or "UTF-8-SIG" => Encoding.UTF8,
                "LATIN-1" or "LATIN1" or "ISO-8859-1" or "ISO8859-1" => Encoding.Latin1,
                "GBK" or "GB2312" or "CP936" => CodePages("gb18030"),
                "SHIFT-JIS" or "SJIS" or "CP932" => CodePages("shift_jis"),
                _ => CodePages(plain) ?? Encoding.GetEncoding(plain, EncoderFallback.ReplacementFallback, Replacement),
            };
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The encoding that the first bytes of a file show: UTF-16 or UTF-32 by their mark, or by the NUL bytes between their letters.</summary>
    /// <param name="head">The first bytes.</param>
    internal static (Encoding Encoding, string Name)? OfMark(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
        {
            return (Encoding.UTF32, "utf-32");
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            return (BigEndian32, "utf-32BE");
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return (Encoding.Unicode, "utf-16");
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return (Encoding.BigEndianUnicode, "utf-16BE");
        }

        // A header is mostly ASCII: of each letter one byte is none, in UTF-16 the other one and in UTF-32 the three others are.
        Span<int> none = stackalloc int[4];
        for (var i = 0; i < head.Length; i++)
        {
            none[i % 4] += head[i] == 0 ? 1 : 0;
        }

        var (even, odd, most) = (none[0] + none[2], none[1] + none[3], head.Length / 5);
        return head.Length < 8 ? null
            : none[1] > most && none[2] > most && (none[0] > most || none[3] > most) ? (none[0] > none[3] ? (BigEndian32, "utf-32BE") : (Encoding.UTF32, "utf-32"))
            : odd > most && even < odd / 20 ? (Encoding.Unicode, "utf-16")
            : even > most && odd < even / 20 ? (Encoding.BigEndianUnicode, "utf-16BE") : null;
    }

    /// <summary>The bytes of a file in UTF-8.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">Its encoding; null for UTF-8.</param>
    internal static Stream Open(string path, Encoding? encoding)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
        return encoding is null || encoding.CodePage == Encoding.UTF8.CodePage
            ? file : Encoding.CreateTranscodingStream(file, encoding, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static Encoding BigEndian32 { get; } = new UTF32Encoding(bigEndian: true, byteOrderMark: true);

    private static DecoderReplacementFallback Replacement { get; } = new("\uFFFD");

    private static Encoding? CodePages(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, Replacement);
}
