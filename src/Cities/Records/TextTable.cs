using System.Globalization;
using System.Text;
using Hedgerow.Cities.Declaration;
using Hedgerow.Cities.Records.Text;
using Hedgerow.DuckDb;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records;

/// <summary>
/// Opens delimited text: how it is encoded, which columns it has, which rows are broken. One pass in C# checks every row; DuckDB then
/// reads the file as it is, or, where it could misread a row, a copy of the good rows in one plain form.
/// </summary>
internal static class TextTable
{
    /// <summary>How a text is laid out, where the file does not show it itself.</summary>
    /// <param name="Dialect">How fields are parted.</param>
    /// <param name="HeaderRows">Rows before the first one of data.</param>
    /// <param name="Columns">Number of columns that are named elsewhere.</param>
    /// <param name="Places">Term → place of its column.</param>
    internal sealed record Layout(Dialect Dialect, int HeaderRows, int Columns, IReadOnlyDictionary<string, int> Places);

    // Bytes from which writing a text again is repaid by reading it on all threads.
    private const long Large = 8_000_000;

    /// <summary>Opens a text file of records; null when it cannot serve, and the report says why.</summary>
    /// <param name="path">The file.</param>
    /// <param name="file">What city.yaml says of it.</param>
    /// <param name="layout">Its layout, or null to look for it.</param>
    /// <param name="encoding">Its encoding as an archive gives it.</param>
    /// <param name="reading">What reading needs.</param>
    internal static RecordTable? Open(string path, RecordsRef file, Layout? layout, string? encoding, SourceReading reading)
    {
        if (TextEncoding.Find(path, file.Encoding ?? encoding, reading.Report) is not { } found
            || Header(path, found, layout, reading.Report, reading.Cancel) is not var (dialect, columns))
        {
            return null;
        }

        var places = layout?.Places ?? DarwinCore.Match(columns, file.Columns);
        TextPass Pass(RejectList rejects, TextEncoding now) => new(dialect, rejects, reading.Rows, reading.Cancel)
        {
            HeaderRows = layout?.HeaderRows ?? 1, Columns = columns.Count, Needed = Needed(places), Decoded = now.IsOther,
        };

        var rejects = new RejectList(reading.Temp);
        (TextScan Scan, RowWriter Written) Write(TextEncoding now)
        {
            using var writer = new RowWriter(reading.Temp.NewFile(".tsv"));
            using var stream = Encodings.Open(path, now.Encoding);
            return (Pass(rejects, now).Run(stream, row => writer.Write(row, columns.Count)), writer);
        }

        // In another encoding the file is written again in any case; a large one too, because rows that bear their number are then read on all threads.
        var large = new FileInfo(path).Length >= Large;
        RowWriter? written = null;
        var scan = TextScan.None;
        if (!found.IsOther)
        {
            (scan, written) = large ? Write(found) : (Look(path, found, Pass(rejects, found)), null);
        }

        if (scan.InvalidRows > 0 && !found.IsGiven && found.OfBytes(scan, reading.Report) is { IsOther: true } other)
        {
            // The header is in that encoding too.
            (found, columns) = (other, layout is null ? Header(path, other, layout, reading.Report, reading.Cancel)?.Columns ?? columns : columns);
            rejects.Clear();
            written = null;
        }

        string sql, line;
        if (written is null && scan is { Plain: true, InvalidRows: 0 } && !found.IsOther)
        {
            (sql, line) = (Csv(path, dialect, columns.Count, scan.HeaderLines, scan.Longest), string.Create(CultureInfo.InvariantCulture, $"n + {scan.HeaderLines}"));
        }
        else
        {
            if (written is null)
            {
                rejects.Clear();
                (scan, written) = Write(found);
            }

            (sql, line) = (Csv(written.Path, null, columns.Count, 0, written.Longest), "line");
        }

        TextEncoding.TellDoublyEncoded(scan, reading.Report);
        rejects.Tell(reading.Report);
        return new RecordTable(sql, columns)
        {
            RowNumber = written is null ? RecordTable.Counted : RecordTable.Written, Line = line, Kept = scan.Rows - scan.Rejected, Rejects = rejects.Query, DoublyEncoded = scan.DoublyEncodedRows > 0,
        };
    }

    /// <summary>Reads the rows of a small text table, whatever their lengths; null when it cannot serve, and the report says why.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">Its encoding as the city gives it, or null.</param>
    /// <param name="report">Receives what is found.</param>
    /// <param name="temp">For the rows that are set aside.</param>
    /// <param name="cancel">Stops the reading.</param>
    internal static (List<TextRow> Rows, bool DoublyEncoded)? Rows(string path, string? encoding, FileReport report, TempFolder temp, CancellationToken cancel)
    {
        if (TextEncoding.Find(path, encoding, report) is not { } found || Header(path, found, null, report, cancel) is not var (dialect, _))
        {
            return null;
        }

        using var rejects = new RejectList(temp);
        List<TextRow> rows = [];
        TextScan Read(TextEncoding now)
        {
            rows.Clear();
            rejects.Clear();
            using var stream = Encodings.Open(path, now.Encoding);
            var pass = new TextPass(dialect, rejects, null, cancel) { HeaderRows = 0, Columns = TextLimits.Columns, Needed = 1, Decoded = now.IsOther };
            return pass.Run(stream, row => rows.Add(TextRow.Of(row)));
        }

        var scan = Read(found);
        if (scan.InvalidRows > 0 && !found.IsGiven && found.OfBytes(scan, report) is { IsOther: true } other)
        {
            scan = Read(other);
        }

        TextEncoding.TellDoublyEncoded(scan, report);
        rejects.Tell(report);
        rows.RemoveAll(r => r.Fields.All(f => f.Length == 0));
        return (rows, scan.DoublyEncodedRows > 0);
    }

    /// <summary>SQL that reads a text file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="dialect">How fields are parted; null for a file that <see cref="RowWriter"/> wrote.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="skip">Lines to pass over.</param>
    /// <param name="longest">Bytes of the longest row.</param>
    internal static string Csv(string path, Dialect? dialect, int columns, int skip, int longest)
    {
        var culture = CultureInfo.InvariantCulture;
        var names = string.Join(", ", Enumerable.Range(0, columns).Select(i => string.Create(culture, $"'c{i}': 'VARCHAR'")));
        var quote = Sql.Quote(dialect?.Quote is { } q ? ((char)q).ToString() : string.Empty);
        // DuckDB takes lines of 2 MB, and more memory for longer ones.
        var size = longest < 2_000_000 ? string.Empty : string.Create(culture, $", max_line_size = {longest + 1000}");
        return $"read_csv({Sql.Quote(Sql.Pattern(path))}, header = false, auto_detect = false, skip = {skip.ToString(culture)}, delim = {Sql.Quote(((char)(dialect?.Delimiter ?? (byte)'\t')).ToString())}, " +
            $"quote = {quote}, escape = {quote}, columns = {{{(dialect is null ? $"'line': 'BIGINT', '{RecordTable.Written}': 'BIGINT', " : string.Empty)}{names}}}, null_padding = true{size})";
    }

    private static TextScan Look(string path, TextEncoding encoding, TextPass pass)
    {
        using var stream = Encodings.Open(path, encoding.Encoding);
        return pass.Run(stream, null);
    }

    // So many fields a row must have that its name and place are there; of other tables any row will do.
    private static int Needed(IReadOnlyDictionary<string, int> places)
    {
        string[] names = ["species", "scientificName", "acceptedScientificName", "genus"];
        var name = names.Where(places.ContainsKey).Select(n => places[n] + 1).DefaultIfEmpty(1).First();
        return Math.Max(name, Math.Max(places.GetValueOrDefault(DarwinCore.Latitude, 0), places.GetValueOrDefault(DarwinCore.Longitude, 0)) + 1);
    }

    private static (Dialect Dialect, IReadOnlyList<string> Columns)? Header(string path, TextEncoding encoding, Layout? layout, FileReport report, CancellationToken cancel)
    {
        using var stream = Encodings.Open(path, encoding.Encoding);
        var lines = new LineReader(stream, cancel);
        var begun = lines.Next();
        var dialect = layout?.Dialect ?? Dialect.Of(begun ? lines.Line : []);
        using var again = Encodings.Open(path, encoding.Encoding);
        var row = new RowReader(new LineReader(again, cancel), dialect);
        var (found, count) = (row.Next(), Math.Max(row.Count, layout?.Columns ?? 0));
        if (found && (row.Raw.Length > TextLimits.Header || row.Fault == RowFault.LineTooLong || count > TextLimits.Columns))
        {
            report.InCity(
                Severity.Error,
                "too-many-columns",
                new($"the header of {report.Name} has {count} columns and {row.Raw.Length} bytes or more", $"{report.Name} 的表头有 {count} 列、至少 {row.Raw.Length} 字节"),
                new($"a table of at most {TextLimits.Columns} columns whose header is shorter than {TextLimits.Header >> 20} MB", $"表格不超过 {TextLimits.Columns} 列，表头短于 {TextLimits.Header >> 20} MB"));
            return null;
        }

        if (found && row.Raw.Contains((byte)0))
        {
            report.InCity(
                Severity.Error,
                "nul-in-header",
                new($"the header of {report.Name} holds a NUL byte", $"{report.Name} 的表头含有 NUL 字节"),
                new("text; or its encoding beside the path, such as `encoding: utf-16`", "应为文本；或在路径旁写明编码，例如 `encoding: utf-16`"));
            return null;
        }

        if (found && layout is { HeaderRows: > 0 } && row.Count < Needed(layout.Places))
        {
            report.InCity(
                Severity.Error,
                "archive-column",
                new($"meta.xml of {report.Name} names column {Needed(layout.Places) - 1} (counted from 0), and the first row has {row.Count} fields", $"{report.Name} 的 meta.xml 引用了第 {Needed(layout.Places) - 1} 列（从 0 计），而首行只有 {row.Count} 个字段"),
                new("indexes that the rows have, and the delimiter that parts them", "序号应在各行字段数之内，且分隔符正确"));
            return null;
        }

        List<string> columns = found ? [.. TextRow.Of(row).Fields] : [];
        columns.AddRange(Enumerable.Repeat(string.Empty, count - columns.Count));
        return (dialect, columns);
    }
}
