using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Hedgerow.Sharing.Numbering;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Hedgerow.Sharing.Word;

/// <summary>Sets a document for word processors.</summary>
internal static class DocxWriter
{
    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(Document document)
    {
        var numbered = new Numbered(document);
        using var buffer = new MemoryStream();
        using (var package = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document, autoSave: true))
        {
            var main = package.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rIdDocument");
            Feed(main.AddNewPart<StyleDefinitionsPart>("rIdStyles"), WordFonts.Put(Resource("styles.xml"), document.Language));
            Feed(main.AddNewPart<FontTablePart>("rIdFonts"), WordFonts.Table);
            Feed(main.AddNewPart<DocumentSettingsPart>("rIdSettings"), WordFonts.Settings);
            Feed(main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering"), WordNumbering.Write(document, document.Blocks.OfType<Listing>().Count(list => list.Ordered)));
            main.AddNewPart<HeaderPart>("rIdHeader").Header = new W.Header(new W.Paragraph(new W.ParagraphProperties(new W.ParagraphStyleId { Val = "Header" }), new WordRuns(document.Language == "zh").Text(document.Title)));
            main.AddNewPart<FooterPart>("rIdFooter").Footer = Footer(document, numbered.Words);
            main.Document = new W.Document(new WordBody(document, numbered, main).Compose());
            Feed(package.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rIdCore"), Properties(document, numbered.Words));
            Feed(package.AddNewPart<ExtendedFilePropertiesPart>("application/vnd.openxmlformats-officedocument.extended-properties+xml", "rIdExtended"), "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Hedgerow</Application></Properties>");
        }

        return FixedZip.Of(buffer.ToArray());
    }

    private static W.Footer Footer(Document document, SetWords words)
    {
        var runs = new WordRuns(document.Language == "zh");
        var (before, between, after) = words.Page;
        var paragraph = new W.Paragraph(new W.ParagraphProperties(new W.ParagraphStyleId { Val = "Footer" }));
        paragraph.Append(runs.Text(before));
        paragraph.Append(runs.Field("PAGE", "1"));
        paragraph.Append(runs.Text(between));
        paragraph.Append(runs.Field("NUMPAGES", "1"));
        if (after.Length > 0)
        {
            paragraph.Append(runs.Text(after));
        }

        return new W.Footer(paragraph);
    }

    private static string Properties(Document document, SetWords words)
    {
        XNamespace cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dc = "http://purl.org/dc/elements/1.1/", terms = "http://purl.org/dc/terms/", xsi = "http://www.w3.org/2001/XMLSchema-instance";
        var day = document.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        XElement Day(string name) => new(terms + name, new XAttribute(xsi + "type", "dcterms:W3CDTF"), day);
        return new XElement(
            cp + "coreProperties", new XAttribute(XNamespace.Xmlns + "cp", cp), new XAttribute(XNamespace.Xmlns + "dc", dc), new XAttribute(XNamespace.Xmlns + "dcterms", terms), new XAttribute(XNamespace.Xmlns + "xsi", xsi),
            new XElement(dc + "title", XmlText.Clean(document.Title)), new XElement(dc + "subject", XmlText.Clean(document.Description)), new XElement(dc + "creator", XmlText.Clean(document.Publisher)),
            new XElement(cp + "keywords", XmlText.Clean(string.Join(", ", document.Keywords))), new XElement(dc + "description", XmlText.Clean(document.Description)), new XElement(dc + "language", words.Tag), Day("created"), Day("modified")).ToString();
    }

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(stream);
    }

    private static string Resource(string name)
    {
        using var stream = typeof(DocxWriter).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program lacks its resource {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
