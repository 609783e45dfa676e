using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning.Tables;

/// <summary>Tables as a workbook: one sheet a table, names of columns in the first row.</summary>
internal static class Workbook
{
    /// <summary>What a cell of a workbook can hold.</summary>
    public const int LongestText = 32767;

    // A workbook is packed: what comes out of it is told before it is unpacked.
    private const long MostBytes = 300_000_000;

    public static byte[] Write(IEnumerable<(RawTable Table, IShape Shape)> tables)
    {
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "book");
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook();
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            var sheets = book.Workbook.AppendChild(new Sheets());
            var number = 0u;
            foreach (var (table, shape) in tables)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"sheet{++number}");
                Fill(book.AddNewPart<WorksheetPart>(id), table, shape);
                sheets.AppendChild(new Sheet { Id = id, SheetId = number, Name = table.Name });
            }

            book.Workbook.Save();
        }

        return Fixed(buffer);
    }

    public static IReadOnlyList<RawTable> Read(byte[] bytes, string file, ReadingLog log)
    {
        try
        {
            using var buffer = new MemoryStream(bytes);
            if (Unpacked(buffer) > MostBytes)
            {
                throw new InvalidDataException($"It holds more than {MostBytes / 1_000_000} MB.");
            }

            using var document = SpreadsheetDocument.Open(buffer, isEditable: false);
            var book = document.WorkbookPart is { Workbook: not null } found ? found : throw new InvalidDataException("It has no workbook.");
            var shared = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToList() ?? [];
            var tables = new List<RawTable>();
            foreach (var sheet in book.Workbook.Descendants<Sheet>())
            {
                if (sheet is { Name.Value: { } name, Id.Value: { } id } && book.GetPartById(id) is WorksheetPart part)
                {
                    tables.Add(Table(part, name, $"{file}, {name}", shared));
                }
            }

            return tables;
        }
        catch (Exception wrong) when (wrong is FileFormatException or InvalidDataException or OpenXmlPackageException or System.Xml.XmlException or KeyNotFoundException or ArgumentException or FormatException or InvalidOperationException or IOException or NotSupportedException or OverflowException or UriFormatException)
        {
            log.Add(new Finding(Severity.Error, "not-a-workbook", file, null, new Wording($"this is no workbook: {wrong.Message}", $"不是有效的工作簿：{wrong.Message}"), new Wording("a workbook (.xlsx) with a sheet a table", "每表一张工作表的 .xlsx 工作簿")));
            return [];
        }
    }

    // Packed anew with one time for all parts: the same plan gives the same bytes.
    private static byte[] Fixed(MemoryStream package)
    {
        package.Position = 0;
        using var packed = new MemoryStream();
        using (var source = new ZipArchive(package, ZipArchiveMode.Read))
        using (var target = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(e => e.FullName == "[Content_Types].xml" ? 0 : 1).ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Fastest);
                copy.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return packed.ToArray();
    }

    private static long Unpacked(MemoryStream packed)
    {
        using var archive = new ZipArchive(packed, ZipArchiveMode.Read, leaveOpen: true);
        var bytes = archive.Entries.Sum(entry => entry.Length);
        packed.Position = 0;
        return bytes;
    }

    private static void Fill(WorksheetPart part, RawTable table, IShape shape)
    {
        var kinds = table.Columns.Select(c => shape.Facts.First(f => f.Name == c).Kind).ToList();
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetViews());
        writer.WriteElement(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 });
        writer.WriteEndElement();
        writer.WriteStartElement(new SheetData());
        Row(writer, table.Columns, null, style: 1);
        foreach (var row in table.Rows)
        {
            Row(writer, [.. table.Columns.Select((_, at) => row.Cell(at))], kinds, style: 0);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Row(OpenXmlWriter writer, IReadOnlyList<string> cells, List<ColumnKind>? kinds, uint style)
    {
        writer.WriteStartElement(new Row());
        for (var at = 0; at < cells.Count; at++)
        {
            var text = cells[at];
            if (text.Length > LongestText)
            {
                throw new PlanningException($"A text of {text.Length} characters does not fit into a cell of a workbook ({LongestText}): \"{text[..40]}…\". Export CSV, JSON or YAML instead.", $"长度为 {text.Length} 个字符的文字超出工作簿单元格上限({LongestText})：“{text[..40]}…”。请改为导出 CSV、JSON 或 YAML。");
            }

            // Numbers as numbers, so that people can add them up; everything else is text, never a formula.
            writer.WriteElement(text.Length == 0 ? new DocumentFormat.OpenXml.Spreadsheet.Cell { StyleIndex = style } : kinds?[at] == ColumnKind.Number
                ? new DocumentFormat.OpenXml.Spreadsheet.Cell { CellValue = new CellValue(text), DataType = CellValues.Number, StyleIndex = style }
                : new DocumentFormat.OpenXml.Spreadsheet.Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }), StyleIndex = style });
        }

        writer.WriteEndElement();
    }

    // XML has no place for most control characters.
    private static string Clean(string text) => text.All(IsXml) ? text : string.Concat(text.Where(IsXml));

    private static bool IsXml(char sign) => sign >= ' ' || sign is '\t' or '\n' or '\r';

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())), new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })), new Borders(new Border()),
        new CellStyleFormats(new CellFormat()), new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }));

    private static RawTable Table(WorksheetPart part, string name, string file, List<string> shared)
    {
        var rows = new List<RawRow>();
        using var reader = OpenXmlReader.Create(part);
        var line = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
            {
                continue;
            }

            var row = (Row)reader.LoadCurrentElement()!;
            line = (int)(row.RowIndex?.Value ?? (uint)line + 1);
            var cells = new List<string>();
            foreach (var cell in row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>())
            {
                var place = cell.CellReference?.Value is { } reference ? Place(reference) : cells.Count;
                while (cells.Count <= place)
                {
                    cells.Add(string.Empty);
                }

                cells[place] = Text(cell, shared);
            }

            if (cells.Exists(c => c.Trim().Length > 0))
            {
                rows.Add(new RawRow(line, cells));
            }
        }

        if (rows.Count == 0)
        {
            return new RawTable(name, file, [], []);
        }

        var columns = rows[0].Cells.Select(c => c.Trim()).ToList();
        var body = rows.Skip(1).Select(r => r with { Cells = [.. r.Cells.Select((text, at) => Day(text, at < columns.Count ? columns[at] : "", name))] }).ToList();
        return new RawTable(name, file, columns, body, rows[0].Line);
    }

    private static string Text(DocumentFormat.OpenXml.Spreadsheet.Cell cell, List<string> shared)
    {
        var value = cell.CellValue?.Text ?? string.Empty;
        if (cell.DataType?.Value == CellValues.SharedString)
        {
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at] : string.Empty;
        }

        return cell.DataType?.Value == CellValues.InlineString ? cell.InlineString?.InnerText ?? string.Empty
            : cell.DataType?.Value == CellValues.Boolean ? (value == "1" ? "yes" : "no")
            : value;
    }

    // A day that somebody typed stands in a workbook as the number of days since 1899-12-30.
    private static string Day(string text, string column, string table) =>
        Shapes.Find(table)?.Facts.FirstOrDefault(f => f.Name == column)?.Kind == ColumnKind.Date &&
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial is > 2300 and < 110000
            ? DateTime.FromOADate(Math.Floor(serial)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : text;

    private static int Place(string reference)
    {
        var place = 0;
        foreach (var sign in reference.TakeWhile(char.IsAsciiLetterUpper))
        {
            place = (place * 26) + sign - 'A' + 1;
        }

        return place - 1;
    }
}
