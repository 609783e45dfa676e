using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Hedgerow.Consultation.Forms;

/// <summary>The sheets of a workbook as rows of text.</summary>
internal static class XlsxSheets
{
    private const int MostRows = 50_000;
    private const int MostColumns = 500;

    /// <summary>Sheet name (in small letters) → its rows, without empty ones.</summary>
    /// <exception cref="InvalidDataException">It is no workbook, or larger than any form.</exception>
    internal static Dictionary<string, List<CsvReader.CsvRow>> Read(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var file = SpreadsheetDocument.Open(stream, isEditable: false);
            var book = file.WorkbookPart ?? throw new InvalidDataException("The workbook is empty.");
            var shared = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(Text).ToList() ?? [];
            var sheets = new Dictionary<string, List<CsvReader.CsvRow>>(StringComparer.Ordinal);
            foreach (var sheet in book.Workbook.Descendants<Sheet>())
            {
                if (sheet.Id?.Value is { } id && book.GetPartById(id) is WorksheetPart part && sheet.Name?.Value is { } name)
                {
                    sheets.TryAdd(name.Trim().ToLowerInvariant(), [.. Rows(part, shared)]);
                }
            }

            return sheets;
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or FormatException or ArgumentException or KeyNotFoundException or InvalidOperationException or System.Xml.XmlException or IOException)
        {
            throw e as InvalidDataException ?? new InvalidDataException(e.Message, e);
        }
    }

    /// <summary>Writes sheets of text; a number that is meant as one is written as text too, as XLSForm has it.</summary>
    internal static byte[] Write(IReadOnlyList<(string Name, IReadOnlyList<IReadOnlyList<string>> Rows)> sheets)
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            var list = new Sheets();
            uint number = 0;
            foreach (var (name, rows) in sheets)
            {
                number++;
                var part = book.AddNewPart<WorksheetPart>(string.Create(CultureInfo.InvariantCulture, $"rId{number}"));
                part.Worksheet = new Worksheet(new SheetData(rows.Select((row, index) => Row((uint)index + 1, row))));
                list.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = number, Name = name });
            }

            book.Workbook = new Workbook(list);
        }

        return stream.ToArray();
    }

    private static Row Row(uint number, IReadOnlyList<string> cells) => new(cells
        .Select((text, index) => (Text: text, Reference: Column(index) + number.ToString(CultureInfo.InvariantCulture)))
        .Where(cell => cell.Text.Length > 0)
        .Select(cell => new Cell(new InlineString(new Text(Legal(cell.Text)) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = cell.Reference, DataType = CellValues.InlineString }))
    {
        RowIndex = number,
    };

    private static IEnumerable<CsvReader.CsvRow> Rows(WorksheetPart part, List<string> shared)
    {
        var last = 0;
        var count = 0;
        foreach (var row in part.Worksheet.Descendants<Row>())
        {
            last = (int)(row.RowIndex?.Value ?? (uint)(last + 1));
            if (++count > MostRows)
            {
                throw new InvalidDataException($"A sheet has more than {MostRows} rows.");
            }

            var cells = new List<string>();
            foreach (var cell in row.Elements<Cell>())
            {
                var at = cell.CellReference?.Value is { } reference ? Place(reference) : cells.Count;
                if (at >= MostColumns)
                {
                    continue;
                }

                while (cells.Count <= at)
                {
                    cells.Add(string.Empty);
                }

                cells[at] = Value(cell, shared).Trim();
            }

            if (cells.Any(text => text.Length > 0))
            {
                yield return new CsvReader.CsvRow(last, cells);
            }
        }
    }

    private static string Value(Cell cell, List<string> shared)
    {
        var raw = cell.CellValue?.Text ?? string.Empty;
        if (cell.DataType?.Value == CellValues.SharedString)
        {
            return int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : string.Empty;
        }

        return cell.DataType?.Value == CellValues.InlineString ? Text(cell.InlineString) : cell.DataType?.Value == CellValues.Boolean ? raw == "1" ? "true" : "false" : raw;
    }

    // Readings of pronunciation stand beside the text in Chinese and Japanese workbooks and are no part of it.
    private static string Text(OpenXmlElement? item) => item is null ? string.Empty : string.Concat(item.Descendants<Text>().Where(text => text.Parent is not PhoneticRun).Select(text => text.Text));

    private static int Place(string reference)
    {
        var place = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter))
        {
            place = Math.Min((place * 26) + char.ToUpperInvariant(letter) - 'A' + 1, MostColumns + 1);
        }

        return Math.Max(0, place - 1);
    }

    private static string Column(int index)
    {
        var name = string.Empty;
        for (var left = index + 1; left > 0; left = (left - 1) / 26)
        {
            name = (char)('A' + ((left - 1) % 26)) + name;
        }

        return name;
    }

    // XML has no place for control characters.
    private static string Legal(string text) => text.All(IsLegal) ? text : string.Concat(text.Where(IsLegal));

    private static bool IsLegal(char letter) => letter >= ' ' ? letter is not ('\ufffe' or '\uffff') : letter is '\n' or '\t';
}
