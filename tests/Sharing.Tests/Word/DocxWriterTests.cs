using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;
using WP = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Hedgerow.Sharing.Tests.Word;

/// <summary>The document for word processors is valid, complete before any field is updated, and open to those who cannot see.</summary>
public sealed class DocxWriterTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Is_valid(string language) => Valid(SmallDocument.Of(language));

    /// <summary>Holds a document to the rules of the format.</summary>
    internal static void Valid(Document document)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(DocumentFiles.Docx(document)), isEditable: false);

        var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}");

        Assert.Empty(faults);
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() => Assert.Equal(DocumentFiles.Docx(SmallDocument.Of("en")), DocumentFiles.Docx(SmallDocument.Of("en")));

    [Theory]
    [InlineData("en", "1 Where we stand|1.1 Reaches|1.2 Shares|2 What we do|Annex A Names|Without number")]
    [InlineData("zh", "一、现状|（一）河段|（二）占比|二、措施|附件 A　名录|无编号")]
    public void Contents_are_filled_in_and_lead_to_the_headings(string language, string entries)
    {
        using var package = Open(language);
        var body = package.MainDocumentPart!.Document.Body!;
        var links = body.Elements<W.Paragraph>().Where(paragraph => Style(paragraph) is ['T', 'O', 'C', >= '1' and <= '9']).Select(paragraph => paragraph.Elements<W.Hyperlink>().Single()).ToList();

        Assert.Equal(entries, string.Join('|', links.Select(link => string.Concat(link.Descendants<W.Text>().Select(text => text.Text)))));
        Assert.All(links, link => Assert.Equal($" PAGEREF {link.Anchor!.Value} \\h ", link.Descendants<W.FieldCode>().Single().Text));
        var marks = body.Descendants<W.BookmarkStart>().Select(mark => mark.Name!.Value).ToHashSet();
        Assert.All(body.Descendants<W.Hyperlink>().Where(link => link.Anchor is not null), link => Assert.Contains(link.Anchor!.Value, marks));
    }

    [Fact]
    public void Word_puts_the_pages_in_when_it_opens_the_document()
    {
        using var package = Open("en");

        Assert.True(package.MainDocumentPart!.DocumentSettingsPart!.Settings!.GetFirstChild<W.UpdateFieldsOnOpen>()!.Val!.Value);
    }

    [Fact]
    public void Every_page_but_the_first_has_the_title_above_and_its_number_below()
    {
        using var package = Open("en");
        var sections = package.MainDocumentPart!.Document.Body!.Descendants<W.SectionProperties>().ToList();

        Assert.Equal("A plan for the river", package.MainDocumentPart.HeaderParts.Single().Header!.InnerText);
        Assert.All(sections, section => Assert.Equal((1, 1), (section.Elements<W.HeaderReference>().Count(), section.Elements<W.FooterReference>().Count())));
        Assert.Equal([true, false, false], sections.Select(section => section.GetFirstChild<W.TitlePage>() is not null));
    }

    [Fact]
    public void A_short_table_stands_whole_and_no_row_of_a_long_one_stands_alone()
    {
        static string Kept(int rows, string? source = null)
        {
            var document = SmallDocument.Of("en") with { Blocks = [new Table("T", [new("A"), new("B")], [.. Enumerable.Range(1, rows).Select(i => (IReadOnlyList<Prose>)[$"{i}", "x"])]) { Source = source }] };
            using var package = WordprocessingDocument.Open(new MemoryStream(DocumentFiles.Docx(document)), isEditable: false);
            return string.Concat(package.MainDocumentPart!.Document.Body!.Descendants<W.TableRow>().Skip(1).Select(row => row.Descendants<W.KeepNext>().Any() ? 'k' : '.'));
        }

        Assert.Equal("kkk.", Kept(4));
        Assert.Equal("k............k.", Kept(15));
        Assert.Equal("k............kk", Kept(15, "the survey"));
    }

    [Fact]
    public void Chinese_paragraphs_begin_two_signs_in()
    {
        using var package = Open("zh");
        using var english = Open("en");
        static W.Style Body(WordprocessingDocument document) => document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>().Single(style => style.StyleId == "BodyText");

        Assert.Equal(200, Body(package).StyleParagraphProperties!.Indentation!.FirstLineChars!.Value);
        Assert.Null(Body(english).StyleParagraphProperties?.Indentation);
    }

    [Fact]
    public void Tables_and_figures_are_counted_by_fields_that_hold_their_numbers()
    {
        using var package = Open("en");
        var captions = package.MainDocumentPart!.Document.Body!.Descendants<W.Paragraph>().Where(paragraph => Style(paragraph) == "Caption").ToList();

        Assert.Equal(["Table 1. Reaches of the river", "Figure 1. Shares of the reaches", "Table 2. A wide table"], captions.Select(Shown));
        Assert.Equal([" SEQ Table \\* ARABIC ", " SEQ Figure \\* ARABIC ", " SEQ Table \\* ARABIC "], captions.Select(caption => caption.Descendants<W.FieldCode>().Single().Text));
    }

    [Fact]
    public void References_hold_the_label_of_what_they_lead_to()
    {
        using var package = Open("zh");

        Assert.Contains(package.MainDocumentPart!.Document.Body!.Descendants<W.Paragraph>(), paragraph => Shown(paragraph).StartsWith("见表 1和图 1，位于附件 A. ", StringComparison.Ordinal));
    }

    [Fact]
    public void Heads_of_tables_stand_on_every_page_and_tables_say_what_they_are()
    {
        using var package = Open("en");

        Assert.All(package.MainDocumentPart!.Document.Body!.Descendants<W.Table>(), table =>
        {
            Assert.NotNull(table.Elements<W.TableRow>().First().TableRowProperties?.GetFirstChild<W.TableHeader>());
            Assert.NotEmpty(table.GetFirstChild<W.TableProperties>()!.TableCaption!.Val!.Value!);
        });
    }

    [Fact]
    public void Figures_have_words_for_those_who_cannot_see_them_and_two_forms()
    {
        using var package = Open("en");
        var drawing = package.MainDocumentPart!.Document.Body!.Descendants<WP.DocProperties>().Single();

        Assert.Equal("Three bars: 4, 5 and 3 km.", drawing.Description);
        Assert.Equal(["image/svg+xml", "image/x-emf"], package.MainDocumentPart.ImageParts.Select(part => part.ContentType).Order());
    }

    [Fact]
    public void Chinese_text_has_a_Chinese_face_and_language()
    {
        using var package = Open("zh");
        var defaults = package.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;

        Assert.Equal("Noto Serif CJK SC", defaults.RunFonts!.EastAsia);
        Assert.Equal("zh-CN", defaults.Languages!.EastAsia);
        Assert.Contains(package.MainDocumentPart.FontTablePart!.Fonts!.Descendants<W.AltName>(), name => name.Val == "SimSun");
    }

    [Fact]
    public void Says_what_it_is_in_its_properties()
    {
        using var package = Open("en");
        using var reader = new StreamReader(package.CoreFilePropertiesPart!.GetStream());
        var properties = reader.ReadToEnd();

        Assert.Contains("<dc:title>A plan for the river</dc:title>", properties, StringComparison.Ordinal);
        Assert.Contains("<dc:language>en</dc:language>", properties, StringComparison.Ordinal);
        Assert.Contains("2026-03-01", properties, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wide_table_lies_on_pages_of_its_own()
    {
        using var package = Open("en");

        Assert.Equal(
            [false, true, false],
            package.MainDocumentPart!.Document.Body!.Descendants<W.PageSize>().Select(size => size.Orient is { Value: var turn } && turn == W.PageOrientationValues.Landscape));
    }

    [Fact]
    public void Each_ordered_list_begins_at_one()
    {
        using var package = Open("en");
        var used = package.MainDocumentPart!.Document.Body!.Descendants<W.Paragraph>().Where(paragraph => Style(paragraph) == "ListNumber").Select(paragraph => paragraph.ParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value).ToList();

        Assert.Equal([10, 10, 11, 11], used);
        Assert.All(package.MainDocumentPart.NumberingDefinitionsPart!.Numbering!.Elements<W.NumberingInstance>().Where(number => number.NumberID! >= 10), number => Assert.Equal(1, number.GetFirstChild<W.LevelOverride>()!.StartOverrideNumberingValue!.Val!.Value));
    }

    private static WordprocessingDocument Open(string language) => WordprocessingDocument.Open(new MemoryStream(DocumentFiles.Docx(SmallDocument.Of(language))), isEditable: false);

    private static string? Style(W.Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val;

    private static string Shown(W.Paragraph paragraph) => string.Concat(paragraph.Descendants<W.Text>().Select(text => text.Text));
}
