using System.Globalization;
using System.Text;
using Hedgerow.Cities.Declaration;
using Hedgerow.DuckDb;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records;

/// <summary>Opens delimited text: what it holds, how it is encoded, which columns it has.</summary>
internal static class TextTable
{
    /// <summary>How fields are parted, where the file does not show it itself.</summary>
    /// <param name="Delimiter">Between fields.</param>
    /// <param name="Quote">Around fields, or null.</param>
    /// <param name="HeaderLines">Lines before the first row.</param>
    internal sealed record Layout(char Delimiter, char? Quote, int HeaderLines);

    /// <summary>Brings a text to UTF-8, reporting wrong encodings and text that was encoded twice.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">Its encoding as the city or an archive gives it, or null.</param>
    /// <param name="report">Receives what is found.</param>
    /// <param name="temp">For the file in UTF-8.</param>
    /// <param name="cancel">Stops the reading.</param>
    internal static (string Path, TextScan Scan)? Utf8(string path, string? encoding, FileReport report, TempFolder temp, CancellationToken cancel)
    {
        if (encoding is not null)
        {
            if (Encodings.Named(encoding) is not { } named)
            {
                report.InCity(
                    Severity.Error,
                    "unknown-encoding",
                    new($"encoding: {encoding} is not known", $"encoding: {encoding} 不是已知的编码"),
                    new("utf-8, latin-1, windows-1252, gb18030 or another registered name", "utf-8、latin-1、windows-1252、gb18030 或其他注册名称"),
                    Yaml.Spelling.Nearest(encoding, ["utf-8", "latin-1", "windows-1252", "gb18030", "utf-16"]));
                return null;
            }

            path = named.CodePage == Encoding.UTF8.CodePage ? path : Encodings.AsUtf8(path, named, temp);
        }

        var scan = TextScan.Of(path, cancel);
        if (scan.InvalidLines > 0)
        {
            var guess = Encodings.Guess(scan.FirstInvalidBytes);
            report.InFile(
                Severity.Error,
                "wrong-encoding",
                scan.FirstInvalid,
                new($"{scan.InvalidLines} lines are not UTF-8", $"有 {scan.InvalidLines} 行不是 UTF-8 编码"),
                new($"UTF-8, or `encoding: {guess}` beside the path in city.yaml", $"应为 UTF-8，或在 city.yaml 中该路径旁写明 `encoding: {guess}`"));

            // The other faults of the file are told in the same pass.
            path = Encodings.AsUtf8(path, Encodings.Named(guess)!, temp);
            scan = TextScan.Of(path, cancel);
        }

        if (scan.DoublyEncodedLines > 0)
        {
            report.InFile(
                Severity.Warning,
                "doubly-encoded-text",
                scan.FirstDoublyEncoded,
                new(
                    $"{scan.DoublyEncodedLines} lines hold text that was encoded twice, such as '{scan.DoublyEncodedExample}'",
                    $"有 {scan.DoublyEncodedLines} 行文字被重复编码，例如“{scan.DoublyEncodedExample}”"),
                new(
                    $"'{DoubleEncoding.Repair(scan.DoublyEncodedExample!)}'; names are repaired while they are read",
                    $"应为“{DoubleEncoding.Repair(scan.DoublyEncodedExample!)}”；读取时已自动修复名称"));
        }

        return (path, scan);
    }

    /// <summary>Opens a text file of records.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">Its encoding, or null.</param>
    /// <param name="layout">Its layout, or null to look for it.</param>
    /// <param name="report">Receives what is found.</param>
    /// <param name="temp">For a file in UTF-8.</param>
    /// <param name="cancel">Stops the reading.</param>
    internal static RecordTable? Open(string path, string? encoding, Layout? layout, FileReport report, TempFolder temp, CancellationToken cancel)
    {
        if (Utf8(path, encoding, report, temp, cancel) is not var (utf8, scan))
        {
            return null;
        }

        string? first;
        using (var reader = new StreamReader(utf8, Encoding.UTF8))
        {
            first = reader.ReadLine();
        }

        // GBIF's tables are not quoted, and hold stray quotes: a table with tabs is quoted only where its header is.
        var delimiter = layout?.Delimiter ?? DelimitedText.DelimiterOf(first ?? string.Empty);
        var quote = layout is not null ? layout.Quote : delimiter != '\t' || first!.TrimStart('\uFEFF').StartsWith('"') ? '"' : (char?)null;
        using var header = new StreamReader(utf8, Encoding.UTF8);
        var rows = new DelimitedText(header, delimiter, quote);
        var columns = rows.Next()?.Fields ?? [];
        var skip = layout?.HeaderLines ?? rows.Lines;
        var rejects = $"rejects_{Path.GetFileNameWithoutExtension(temp.NewFile(".rejects"))}";
        var names = string.Join(", ", Enumerable.Range(0, columns.Count).Select(i => $"'c{i.ToString(CultureInfo.InvariantCulture)}': 'VARCHAR'"));
        var sql = $"read_csv({Sql.Quote(utf8)}, header = false, auto_detect = false, skip = {skip.ToString(CultureInfo.InvariantCulture)}, " +
            $"delim = {Sql.Quote(delimiter.ToString())}, quote = {Sql.Quote(quote?.ToString() ?? string.Empty)}, escape = {Sql.Quote(quote?.ToString() ?? string.Empty)}, " +
            $"columns = {{{names}}}, null_padding = true, store_rejects = true, rejects_table = '{rejects}', rejects_scan = '{rejects}_scans', rejects_limit = 0, parallel = false, max_line_size = 16000000)";
        return new RecordTable(sql, columns)
        {
            HeaderLines = skip,
            Lines = scan.Lines,
            DoublyEncoded = scan.DoublyEncodedLines > 0,
            Rejects = $"SELECT CAST(line AS BIGINT) AS line, any_value(error_message) AS reason, any_value(csv_line) AS text FROM {rejects} GROUP BY line",
        };
    }
}
