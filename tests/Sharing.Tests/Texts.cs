using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Hedgerow.Sharing.Tests;

/// <summary>What a reader reads in a document, from top to bottom, whatever its form.</summary>
internal static class Texts
{
    /// <summary>Of a document for word processors: its paragraphs; the numbers that the word processor itself counts are left out.</summary>
    public static List<string> OfDocx(byte[] file)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. package.MainDocumentPart!.Document.Body!.Descendants<W.Paragraph>().Select(Of).Where(text => text.Length > 0)];
    }

    /// <summary>Of a page; the numbers before headings are left out, as in the other form, but for the contents.</summary>
    public static List<string> OfHtml(string page, IReadOnlyDictionary<string, string> numbers)
    {
        var body = XDocument.Parse(page.Replace("<!DOCTYPE html>", string.Empty, StringComparison.Ordinal)).Root!.Elements().Single(element => element.Name.LocalName == "body");
        List<string> found = [];
        Walk(body, found, numbers);
        return found;
    }

    private static void Walk(XElement element, List<string> found, IReadOnlyDictionary<string, string> numbers)
    {
        foreach (var child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "svg" or "a" or "footer":
                    break;
                case "dl":
                    var items = child.Elements().ToList();
                    found.AddRange(items.Chunk(2).Select(pair => $"{Of(pair[0])}\t{Of(pair[1])}"));
                    break;
                case "p" or "li" or "caption" or "figcaption" or "th" or "td":
                    Add(found, Of(child));
                    break;
                case "h1" or "h2" or "h3" or "h4":
                    var text = Of(child);
                    Add(found, numbers.TryGetValue(text, out var bare) ? bare : text);
                    break;
                default:
                    Walk(child, found, numbers);
                    break;
            }
        }
    }

    private static void Add(List<string> found, string text)
    {
        if (text.Length > 0)
        {
            found.Add(text);
        }
    }

    private static string Of(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.DescendantNodes())
        {
            _ = node switch { XText words => text.Append(words.Value), XElement { Name.LocalName: "br" } => text.Append('\n'), _ => text };
        }

        return text.ToString();
    }

    private static string Of(W.Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var piece in paragraph.Descendants())
        {
            _ = piece switch { W.Text words => text.Append(words.Text), W.Break => text.Append('\n'), W.TabChar => text.Append('\t'), _ => text };
        }

        // An entry of the contents ends in a tab and a page that nobody but the word processor knows.
        return text.ToString().TrimEnd('\t');
    }
}
