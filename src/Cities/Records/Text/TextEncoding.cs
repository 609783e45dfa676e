using System.Globalization;
using System.Text;
using Hedgerow.Cities.Declaration;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records.Text;

/// <summary>The encoding of one file, and how it is known.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Encoding">The encoding; null for UTF-8.</param>
/// <param name="IsGiven">Whether somebody states it, or a mark in the file does.</param>
internal sealed record TextEncoding(string Name, Encoding? Encoding, bool IsGiven)
{
    /// <summary>Whether it is another than UTF-8.</summary>
    internal bool IsOther => Encoding is not null;

    /// <summary>The encoding of a file as far as it is stated or marked; UTF-8 otherwise. Null when the stated one is not known.</summary>
    /// <param name="path">The file.</param>
    /// <param name="stated">Its name as the city or an archive states it, or null.</param>
    /// <param name="report">Receives what is found.</param>
    internal static TextEncoding? Find(string path, string? stated, FileReport report)
    {
        if (stated is not null)
        {
            if (Encodings.Named(stated) is { } named)
            {
                return new TextEncoding(stated, named.CodePage == Encoding.UTF8.CodePage ? null : named, named.CodePage != Encoding.UTF8.CodePage);
            }

            report.InCity(
                Severity.Error,
                "unknown-encoding",
                new($"encoding: {stated} is not known", $"encoding: {stated} 不是已知的编码"),
                new("utf-8, latin-1, windows-1252, gb18030 or another registered name", "utf-8、latin-1、windows-1252、gb18030 或其他注册名称"),
                Yaml.Spelling.Nearest(stated, ["utf-8", "latin-1", "windows-1252", "gb18030", "utf-16", "big5", "shift_jis"]));
            return null;
        }

        var head = new byte[4096];
        using var stream = File.OpenRead(path);
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return Encodings.OfMark(head.AsSpan(0, read)) is var (encoding, name) ? new TextEncoding(name, encoding, IsGiven: true) : new TextEncoding("utf-8", null, IsGiven: false);
    }

    /// <summary>
    /// The encoding of a file that holds rows which are not UTF-8: another one where the bytes tell it; still UTF-8 where most rows with
    /// more than ASCII are UTF-8, or where nothing fits, so that the other rows are set aside.
    /// </summary>
    /// <param name="scan">What a first pass found.</param>
    /// <param name="report">Receives what is found.</param>
    internal TextEncoding OfBytes(TextScan scan, FileReport report)
    {
        var guess = EncodingGuess.Of(scan.Invalid);
        var percent = (100 * guess.Certainty).ToString("0", CultureInfo.InvariantCulture);
        var line = (int)Math.Min(scan.FirstInvalid, int.MaxValue);

        // A pair of bytes of Chinese text is valid UTF-8 now and then; an accented letter of Latin-1 hardly ever.
        var mixed = scan.ForeignRows > (guess.Wide ? 2 : 1) * scan.InvalidRows;
        if (mixed || guess.Certainty < EncodingGuess.Enough)
        {
            report.InFile(
                Severity.Warning,
                "mixed-encoding",
                line,
                new($"{scan.InvalidRows} rows are not UTF-8 and were set aside; they may be {guess.Name} ({percent} % certain)", $"有 {scan.InvalidRows} 行不是 UTF-8 编码，已另列；可能是 {guess.Name}（把握 {percent}%）"),
                new("one encoding throughout the file", "整个文件应使用同一种编码"));
            return this;
        }

        report.InFile(
            Severity.Warning,
            "wrong-encoding",
            line,
            new($"{scan.InvalidRows} lines are not UTF-8; the file was read as {guess.Name} ({percent} % certain)", $"有 {scan.InvalidRows} 行不是 UTF-8 编码；已按 {guess.Name} 读取（把握 {percent}%）"),
            new($"UTF-8, or `encoding: {guess.Name}` beside the path in city.yaml", $"应为 UTF-8，或在 city.yaml 中该路径旁写明 `encoding: {guess.Name}`"));
        return new TextEncoding(guess.Name, Encodings.Named(guess.Name), IsGiven: false);
    }

    /// <summary>Tells of text that was encoded twice.</summary>
    /// <param name="scan">What a pass found.</param>
    /// <param name="report">Receives it.</param>
    internal static void TellDoublyEncoded(TextScan scan, FileReport report)
    {
        if (scan.DoublyEncodedRows == 0)
        {
            return;
        }

        var repaired = DoubleEncoding.Repair(scan.DoublyEncodedExample!);
        report.InFile(
            Severity.Warning,
            "doubly-encoded-text",
            (int)Math.Min(scan.FirstDoublyEncoded, int.MaxValue),
            new(
                $"{scan.DoublyEncodedRows} lines hold text that was encoded twice, such as '{scan.DoublyEncodedExample}'",
                $"有 {scan.DoublyEncodedRows} 行文字被重复编码，例如“{scan.DoublyEncodedExample}”"),
            new($"'{repaired}'; names are repaired while they are read", $"应为“{repaired}”；读取时已自动修复名称"));
    }
}
