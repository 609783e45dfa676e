using System.Text;

namespace Hedgerow.Cities.Records;

/// <summary>Text encodings by the names that people use.</summary>
internal static class Encodings
{
    private static readonly string[] Western = ["latin-1", "windows-1252", "macintosh"];

    /// <summary>An encoding by name, or null where the name is not known.</summary>
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
                "GBK" or "GB2312" or "CP936" => CodePagesEncodingProvider.Instance.GetEncoding("gb18030"),
                _ => CodePagesEncodingProvider.Instance.GetEncoding(plain) ?? Encoding.GetEncoding(plain),
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>
    /// The encoding that bytes which are not UTF-8 probably have: GB18030 where they read as Chinese; else Latin-1, Windows-1252 or
    /// Macintosh, whichever puts small letters and apostrophes where a word has them. Of equals Latin-1 comes first.
    /// </summary>
    /// <param name="line">A line of them.</param>
    internal static string Guess(byte[] line) =>
        ReadsAsChinese(line) ? "gb18030" : Western.MaxBy(name => Fit(Named(name)!.GetString(line)))!;

    private static bool ReadsAsChinese(byte[] line)
    {
        var chinese = CodePagesEncodingProvider.Instance.GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        try
        {
            // Two accented letters side by side could pass as one Chinese character; two such characters hardly come by chance.
            var foreign = chinese.GetString(line).Where(c => c > 0x7F).ToList();
            return foreign.Count >= 2 && foreign.TrueForAll(c => c is (>= '\u3000' and <= '\u9FFF') or (>= '\uFF00' and <= '\uFFEF'));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static int Fit(string text)
    {
        var fit = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var inWord = i > 0 && char.IsLower(text[i - 1]);
            fit += text[i] switch
            {
                <= '\u007F' => 0,
                <= '\u009F' => -2,
                '\u2019' when inWord => 1,
                var c when char.IsLower(c) => 1,
                var c when char.IsUpper(c) => inWord ? -1 : 0,
                _ => -1,
            };
        }

        return fit;
    }

    /// <summary>Writes a file again as UTF-8.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">Its encoding.</param>
    /// <param name="temp">Where the new one goes.</param>
    /// <returns>Path of the new file.</returns>
    internal static string AsUtf8(string path, Encoding encoding, TempFolder temp)
    {
        var target = temp.NewFile(".txt");
        using var reader = new StreamReader(path, encoding);
        using var writer = new StreamWriter(target, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var buffer = new char[1 << 16];
        int read;
        while ((read = reader.Read(buffer)) > 0)
        {
            writer.Write(buffer, 0, read);
        }

        return target;
    }
}
