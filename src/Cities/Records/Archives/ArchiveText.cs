using System.Globalization;
using Hedgerow.Cities.Records.Text;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records.Archives;

/// <summary>Opens the tables of a Darwin Core Archive as its meta.xml lays them out.</summary>
internal static class ArchiveText
{
    /// <summary>Opens one file of a table; null when it cannot serve, and the report says why.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="folder">Folder of meta.xml.</param>
    /// <param name="part">The table.</param>
    /// <param name="location">The file.</param>
    /// <param name="file">What city.yaml says of the archive.</param>
    /// <param name="reading">What reading needs.</param>
    internal static RecordTable? Open(RecordArchive archive, string folder, ArchivePart part, string location, RecordsRef file, SourceReading reading)
    {
        var report = reading.Report;
        if (archive.Find(folder, location) is not { } name)
        {
            report.InCity(
                Severity.Error,
                "unreadable-file",
                new($"{report.Name} lacks {location}, which its meta.xml names", $"{report.Name} 缺少 meta.xml 中所列的 {location}"),
                new("the whole archive; fetch it again", "应为完整的归档文件，请重新下载"));
            return null;
        }

        if (part.Delimiter is not [<= '\u007F' and not ('\n' or '\r')] || part.Quote is not ([] or [<= '\u007F' and not ('\n' or '\r')]) || part.Delimiter == part.Quote)
        {
            report.InCity(
                Severity.Error,
                "archive-delimiter",
                new($"meta.xml of {report.Name} parts fields by '{part.Delimiter}' and encloses them by '{part.Quote}'", $"{report.Name} 的 meta.xml 以“{part.Delimiter}”分隔字段、以“{part.Quote}”括起字段"),
                new("one ASCII character each, not the same and no line break", "应各为一个 ASCII 字符，二者不同，且不是换行"));
            return null;
        }

        if (part.WrongPlace is { } wrong)
        {
            report.InCity(
                Severity.Error,
                "archive-column",
                new($"meta.xml of {report.Name} gives a field of {location} the index '{wrong}'", $"{report.Name} 的 meta.xml 为 {location} 的字段给出的序号为“{wrong}”"),
                new($"the number of its column, from 0 to {TextLimits.Columns - 1}", $"应为列的序号，从 0 至 {TextLimits.Columns - 1}"));
            return null;
        }

        var dialect = new Dialect((byte)part.Delimiter[0], part.Quote.Length == 0 ? null : (byte)part.Quote[0]);
        var most = part.Places.Values.Append(part.Id).Max() + 1;
        var path = archive.OnDisk(name, reading.Temp, reading.Cancel);
        if (FileKinds.Of(path) is not (FileKind.Text or FileKind.Vector))
        {
            report.InCity(
                Severity.Error,
                "nested-archive",
                new($"{report.Name} is refused: {location}, which its meta.xml names as a table, is none", $"拒绝读取 {report.Name}：meta.xml 所列的 {location} 不是文本表格"),
                new("a text table", "应为文本表格"));
            return null;
        }

        var layout = new TextTable.Layout(dialect, part.HeaderRows, most, part.Places);
        if (TextTable.Open(path, file, layout, part.Encoding, reading) is not { } table)
        {
            return null;
        }

        var columns = table.Columns.ToArray();
        foreach (var (term, place) in part.Places)
        {
            columns[place] = term;
        }

        return table with { Columns = columns, Places = part.Places, Constants = part.Defaults, IdPlace = part.Id };
    }

    /// <summary>Several files of one table as one. Each row keeps the line of its own file.</summary>
    /// <param name="tables">The files.</param>
    internal static RecordTable United(IReadOnlyList<RecordTable> tables)
    {
        if (tables.Count == 1)
        {
            return tables[0];
        }

        var width = tables.Min(t => t.Columns.Count);
        List<string> parts = [];
        var before = 0L;
        foreach (var table in tables)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"SELECT {Columns(width)}, line, row_number() OVER () + {before} AS place FROM {WithLines(table)}"));
            before += table.Kept;
        }

        return tables[0] with
        {
            Sql = $"({string.Join(" UNION ALL ", parts)})",
            Columns = [.. tables[0].Columns.Take(width)],
            Line = "line",
            RowNumber = "place",
            Kept = before,
            Rejects = Rejects(tables),
            DoublyEncoded = tables.Any(t => t.DoublyEncoded),
        };
    }

    /// <summary>The relation of a table with a column <c>line</c>.</summary>
    /// <param name="table">The table.</param>
    internal static string WithLines(RecordTable table) => table.HasLines ? table.Sql
        : $"(SELECT * EXCLUDE (n), {table.Line ?? "n"} AS line FROM (SELECT *, {table.RowNumber} AS n FROM {table.Sql}))";

    /// <summary>The rows that were set aside in several tables; null where none were.</summary>
    /// <param name="tables">The tables.</param>
    internal static string? Rejects(IEnumerable<RecordTable> tables) =>
        tables.Select(t => t.Rejects).OfType<string>().ToList() is { Count: > 0 } all ? string.Join(" UNION ALL ", all) : null;

    private static string Columns(int count) => string.Join(", ", Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"c{i}")));
}
