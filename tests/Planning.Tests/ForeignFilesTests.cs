using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Hedgerow.Planning.Tests;

/// <summary>Files that others wrote, well or badly, are read or refused; nothing brings the program down.</summary>
public sealed class ForeignFilesTests
{
    [Fact]
    public void A_workbook_as_people_fill_it_in_is_read()
    {
        // Shared texts, a date as the number of days, a number with a fraction, gaps between cells, an empty row.
        var bytes = Book(
            ("plan", [[("A1", "s", "0"), ("B1", "s", "1")], [("A2", "s", "2"), ("B2", "s", "3")]]),
            ("actions", [[("A1", "s", "0"), ("B1", "s", "1"), ("D1", "s", "4"), ("E1", "s", "5")], [("A3", "s", "6"), ("B3", "s", "3"), ("D3", "n", "46023"), ("E3", "n", "12.5")]]));

        var reading = PlanFiles.Read([new PlanFile("plan.xlsx", bytes)]);

        Assert.Empty(reading.Findings);
        Assert.Equal((new DateOnly(2026, 1, 1), 12.5m), (reading.Plan!.Actions.Single().Start, reading.Plan.Actions.Single().BudgetPlanned));
    }

    [Fact]
    public void A_mistake_in_a_workbook_has_its_sheet_and_row()
    {
        var bytes = Book(("plan", [[("A1", "s", "0"), ("B1", "s", "1")], [("A2", "s", "2"), ("B2", "s", "3")]]), ("actions", [[("A1", "s", "0"), ("B1", "s", "1"), ("D1", "s", "4")], [("A5", "s", "6"), ("B5", "s", "3"), ("D5", "s", "3")]]));

        Assert.Equal(["plan.xlsx, actions:5 not-a-date"], PlanFiles.Read([new PlanFile("plan.xlsx", bytes)]).Findings.Select(f => $"{f.Place} {f.Code}"));
    }

    [Fact]
    public void A_workbook_that_is_written_keeps_to_the_form()
    {
        for (var seed = 0; seed < 3; seed++)
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(PlanFiles.Write(RandomPlans.Of(seed), PlanFormat.Xlsx)[0].Bytes), isEditable: false);

            Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        }
    }

    [Fact]
    public void A_workbook_that_unpacks_to_far_more_is_refused()
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var blanks = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 301; megabyte++)
            {
                entry.Write(blanks);
            }
        }

        Assert.Equal(["not-a-workbook"], PlanFiles.Read([new PlanFile("plan.xlsx", buffer.ToArray())]).Findings.Select(f => f.Code));
    }

    [Theory]
    [InlineData(PlanFormat.Yaml)]
    [InlineData(PlanFormat.Json)]
    [InlineData(PlanFormat.Csv)]
    [InlineData(PlanFormat.Xlsx)]
    public void Damaged_files_are_read_or_refused(PlanFormat format)
    {
        var files = PlanFiles.Write(SoundPlan.Plan, format);
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var damaged = files.Select(file => random.Next(files.Count) > 1 ? file : new PlanFile(file.Name, Damaged(file.Bytes, random))).ToList();

            var reading = PlanFiles.Read(damaged);

            Assert.True(reading.Plan is not null || reading.Findings.Count > 0);
            if (reading.Plan is not null)
            {
                _ = PlanChecks.Of(reading.Plan, SoundPlan.Context);
                _ = PlanStanding.Of(reading.Plan, new DateOnly(2027, 1, 1));
            }
        }
    }

    [Theory]
    [InlineData("plan.json", """{"plan": 3, "goals": [1, null, [], {"code": {"x": 1}}], "actions": {"code": "A1"}}""")]
    [InlineData("plan.json", """{"plan": {"code": "p", "title": {"en": {"en": "x"}}}}""")]
    [InlineData("plan.yaml", "plan: [1, 2]\ngoals: text\nactions:\n  - A1\n  - {code: {a: b}}\n")]
    [InlineData("plan.yaml", "plan: &a {code: p, title: *a}\n")]
    [InlineData("plan.csv", "\"code,title_en\np,\"P")]
    [InlineData("actions.csv", "code\nA1\n")]
    public void Odd_forms_are_refused_with_findings(string name, string text)
    {
        var reading = PlanFiles.Read([new PlanFile(name, Encoding.UTF8.GetBytes(text))]);

        Assert.Null(reading.Plan);
        Assert.NotEmpty(reading.Findings);
    }

    private static byte[] Damaged(byte[] bytes, Random random)
    {
        var damaged = bytes.ToArray();
        switch (random.Next(3))
        {
            case 0:
                return damaged[..random.Next(damaged.Length)];
            case 1:
                for (var flip = 0; flip < 1 + random.Next(20); flip++)
                {
                    damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
                }

                return damaged;
            default:
                var (at, length) = (random.Next(damaged.Length), random.Next(200));
                return [.. damaged[..at], .. damaged.Skip(at / 2).Take(length), .. damaged[at..]];
        }
    }

    private static byte[] Book(params (string Name, (string Place, string Kind, string Value)[][] Rows)[] sheets)
    {
        string[] texts = ["code", "title_en", "p", "Words", "start", "budget_planned", "A1"];
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            book.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(texts.Select(t => new SharedStringItem(new Text(t))));
            foreach (var (name, rows) in sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select(row => new Row(row.Select(c => new Cell { CellReference = c.Place, DataType = c.Kind == "s" ? CellValues.SharedString : CellValues.Number, CellValue = new CellValue(c.Value) }))
                {
                    RowIndex = uint.Parse(row[0].Place[1..], System.Globalization.CultureInfo.InvariantCulture),
                })));
                book.Workbook.Sheets!.AppendChild(new Sheet { Name = name, Id = book.GetIdOfPart(part), SheetId = (uint)book.Workbook.Sheets.Count() + 1 });
            }
        }

        return buffer.ToArray();
    }
}
