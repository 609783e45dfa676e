using System.Globalization;
using System.Net;
using System.Text;
using Hedgerow.Sharing.Drawings;
using Hedgerow.Sharing.Numbering;

namespace Hedgerow.Sharing.Web;

/// <summary>Sets a document as one page without script or anything fetched: for screens, for readers of screens, and for printing.</summary>
internal sealed class HtmlWriter
{
    // Nothing may run or be fetched, whatever stands in the texts.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    // As many rows as a table may have to stand on one page whole.
    private const int Short = 10;

    private readonly StringBuilder text = new();
    private readonly Numbered numbered;
    private readonly Document document;
    private readonly SetWords words;

    private readonly IReadOnlyDictionary<string, int>? pages;

    private HtmlWriter(Document document, IReadOnlyDictionary<string, int>? pages)
    {
        this.document = document;
        this.pages = pages;
        numbered = new Numbered(document);
        words = numbered.Words;
    }

    /// <summary>The page: HTML that is well-formed XML too.</summary>
    /// <param name="document">The document.</param>
    /// <param name="pages">For printing: anchor → page for the contents, two digits of room where one is missing; null for screens, which have no pages.</param>
    public static string Write(Document document, IReadOnlyDictionary<string, int>? pages = null)
    {
        var writer = new HtmlWriter(document, pages);
        writer.Page();
        return writer.text.ToString();
    }

    private HtmlWriter Raw(string markup)
    {
        text.Append(markup);
        return this;
    }

    private HtmlWriter Say(string said)
    {
        var lines = said.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            Raw(i == 0 ? string.Empty : "<br/>").Raw(WebUtility.HtmlEncode(XmlText.Clean(lines[i])));
        }

        return this;
    }

    private void Page()
    {
        var (before, between, after) = words.Page;
        Raw("<!DOCTYPE html>\n<html lang=\"").Raw(words.Tag).Raw("\"><head><meta charset=\"utf-8\"/><meta http-equiv=\"Content-Security-Policy\" content=\"").Raw(Policy)
            .Raw("\"/><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"/>");
        Meta("description", document.Description);
        Meta("author", document.Publisher);
        Meta("keywords", string.Join(", ", document.Keywords));
        Meta("date", document.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Meta("generator", "Hedgerow");
        Raw("<title>").Say(document.Title).Raw("</title><style>").Raw(Style()).Raw($"\n:root {{ --foot-before: \"{before}\"; --foot-between: \"{between}\"; --foot-after: \"{after}\"; --head: \"{Css(document.Title)}\"; }}</style></head><body>");
        Raw("<a class=\"skip\" href=\"#main\">").Say(words.Skip).Raw("</a><header class=\"title\"><h1>").Say(document.Title).Raw("</h1>");
        if (document.Subtitle is { } subtitle)
        {
            Raw("<p class=\"subtitle\">").Say(subtitle).Raw("</p>");
        }

        if (document.Notice is { } notice)
        {
            Raw("<p class=\"notice\">").Say(notice).Raw("</p>");
        }

        Facts();
        Raw("</header>");
        Contents();
        Raw("<main id=\"main\">");
        foreach (var block in document.Blocks)
        {
            Write(block);
        }

        Raw("</main><footer><p>").Say(document.Publisher).Raw("</p></footer></body></html>\n");
    }

    private void Meta(string name, string content)
    {
        if (content.Length > 0)
        {
            Raw($"<meta name=\"{name}\" content=\"").Raw(WebUtility.HtmlEncode(XmlText.Clean(content))).Raw("\"/>");
        }
    }

    private void Facts()
    {
        if (document.Facts.Count == 0)
        {
            return;
        }

        Raw("<dl class=\"facts\">");
        foreach (var fact in document.Facts)
        {
            Raw("<dt>").Say(fact.Name).Raw("</dt><dd>").Say(fact.Value).Raw("</dd>");
        }

        Raw("</dl>");
    }

    private void Contents()
    {
        if (document.ContentsDepth < 1)
        {
            return;
        }

        Raw("<nav class=\"contents\" aria-labelledby=\"contents\"><h2 id=\"contents\">").Say(words.ContentsTitle).Raw("</h2><ol>");
        foreach (var (heading, entry) in numbered.Contents)
        {
            Raw($"<li class=\"l{heading.Level}\"><a href=\"#{entry.Anchor}\">").Say(words.Headed(entry.Number, heading.Text)).Raw(PageOf(entry)).Raw("</a></li>");
        }

        Raw("</ol></nav>");
    }

    private string PageOf(Entry entry) => pages is null
        ? string.Empty
        : $"<span class=\"dots\"></span><span class=\"page\">{(pages.TryGetValue(entry.Anchor, out var page) ? page.ToString(CultureInfo.InvariantCulture) : "00")}</span>";

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                var entry = numbered.Of(heading);
                Raw($"<h{heading.Level + 1} id=\"{entry.Anchor}\"{Class(heading, heading.StartsPage || heading.IsAnnex ? "starts-page" : string.Empty)}>").Say(words.Headed(entry.Number, heading.Text)).Raw($"</h{heading.Level + 1}>");
                break;
            case Paragraph paragraph:
                Raw($"<p{Class(paragraph, paragraph.Tone switch { Tone.Lead => "lead", Tone.Small => "small", _ => string.Empty })}>").Pieces(paragraph.Text).Raw("</p>");
                break;
            case Listing list:
                var tag = list.Ordered ? "ol" : "ul";
                Raw($"<{tag}{Class(list, string.Empty)}>");
                foreach (var item in list.Items)
                {
                    Raw("<li>").Pieces(item).Raw("</li>");
                }

                Raw($"</{tag}>");
                break;
            case Note note:
                Raw($"<aside{Class(note, "note")}><p><strong class=\"label\">").Say(note.Label).Raw("</strong> ").Pieces(note.Text).Raw("</p></aside>");
                break;
            case Table table:
                Write(table);
                break;
            case Figure figure:
                Write(figure);
                break;
            default:
                throw new ArgumentException($"A document holds a block of an unknown kind, {block.GetType().Name}.", nameof(block));
        }
    }

    private void Write(Table table)
    {
        var entry = numbered.Of(table);
        Raw($"<div{Class(table, table.Rows.Count <= Short ? "table short" : "table")}><table id=\"{entry.Anchor}\"><caption>").Say(entry.Label + words.AfterNumber + table.Caption).Raw("</caption><colgroup>");
        var whole = table.Columns.Sum(column => column.Weight);
        foreach (var column in table.Columns)
        {
            Raw(string.Create(CultureInfo.InvariantCulture, $"<col style=\"width:{100 * column.Weight / whole:0.#}%\"/>"));
        }

        Raw("</colgroup><thead><tr>");
        foreach (var column in table.Columns)
        {
            Raw(column.IsNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">").Say(column.Header).Raw("</th>");
        }

        Raw("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            Raw("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                var css = table.Columns[i].IsNumber ? " class=\"n\"" : string.Empty;
                Raw(i == 0 ? $"<th scope=\"row\"{css}>" : $"<td{css}>").Pieces(row[i]).Raw(i == 0 ? "</th>" : "</td>");
            }

            Raw("</tr>");
        }

        Raw("</tbody></table>").Source(table.Source).Raw("</div>");
    }

    private void Write(Figure figure)
    {
        var entry = numbered.Of(figure);
        Raw($"<figure id=\"{entry.Anchor}\"{Class(figure, string.Empty)}>").Raw(SvgText.Of(figure.Drawing, figure.Alternative, string.Create(CultureInfo.InvariantCulture, $" style=\"width:{100 * figure.Share:0.#}%\"")))
            .Raw("<figcaption>").Say(entry.Label + words.AfterNumber + figure.Caption).Raw("</figcaption>").Source(figure.Source).Raw("</figure>");
    }

    private string Class(Block block, string css)
    {
        var all = numbered.IsLying(block) ? $"{css} lying".Trim() : css;
        return all.Length == 0 ? string.Empty : $" class=\"{all}\"";
    }

    private HtmlWriter Source(string? source) => source is null ? this : Raw("<p class=\"source\">").Say(words.Source + source).Raw("</p>");

    private HtmlWriter Pieces(Prose prose)
    {
        foreach (var piece in prose.Pieces)
        {
            _ = piece.Kind switch
            {
                PieceKind.Strong => Raw("<strong>").Say(piece.Text).Raw("</strong>"),
                PieceKind.Slanted => Raw("<i>").Say(piece.Text).Raw("</i>"),
                PieceKind.Code => Raw("<code>").Say(piece.Text).Raw("</code>"),
                PieceKind.Link => Raw("<a href=\"").Raw(WebUtility.HtmlEncode(piece.Target!)).Raw("\">").Say(piece.Text).Raw("</a>"),
                PieceKind.Reference => Raw($"<a href=\"#{numbered.Named(piece.Target!).Anchor}\">").Say(numbered.Named(piece.Target!).Label).Raw("</a>"),
                _ => Say(piece.Text),
            };
        }

        return this;
    }

    // A title as a text of the style: its quotes and backslashes are no part of the style, and no tag ends in it.
    private static string Css(string text) => string.Concat(XmlText.Clean(text).Select(sign => sign is '"' or '\\' or '<' or '&' or < ' ' ? string.Create(CultureInfo.InvariantCulture, $"\\{(int)sign:x6} ") : sign.ToString()));

    private static string Style()
    {
        using var stream = typeof(HtmlWriter).Assembly.GetManifestResourceStream("report.css") ?? throw new InvalidOperationException("The program lacks its resource report.css.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
