using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Hedgerow.Sharing.Numbering;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Hedgerow.Sharing.Word;

/// <summary>The text of a document for word processors.</summary>
internal sealed class WordBody
{
    // A4 with margins of 22 mm, in twentieths of a point.
    private const int PageLong = 16838;
    private const int PageShort = 11906;
    private const int Margin = 1247;

    private readonly Document document;
    private readonly Numbered numbered;
    private readonly MainDocumentPart part;
    private readonly WordRuns runs;
    private readonly W.Body body = new();
    private int bookmarks;
    private int lists;
    private int figures;
    private bool lying;
    private bool titled;

    public WordBody(Document document, Numbered numbered, MainDocumentPart part)
    {
        (this.document, this.numbered, this.part) = (document, numbered, part);
        runs = new WordRuns(document.Language == "zh");
    }

    /// <summary>Composes it.</summary>
    public W.Body Compose()
    {
        TitlePage();
        Contents();
        var first = true;
        foreach (var block in document.Blocks)
        {
            Turn(numbered.IsLying(block));
            Write(block, first);
            first = false;
        }

        body.Append(Section());
        return body;
    }

    private void TitlePage()
    {
        Add("Title", runs.Text(document.Title));
        if (document.Subtitle is { } subtitle)
        {
            Add("Subtitle", runs.Text(subtitle));
        }

        if (document.Notice is { } notice)
        {
            Add("NoteText", runs.Text(notice));
        }

        foreach (var fact in document.Facts)
        {
            Add("FactLine", runs.Text(fact.Name, "Strong"), runs.Tab(), runs.Text(fact.Value));
        }
    }

    // A link and a page field an entry, and no field around them all: LibreOffice would take that for an index of its own and show no page until somebody updates it.
    // Which page a heading stands on only the word processor knows; no number stands there before it has looked.
    private void Contents()
    {
        if (document.ContentsDepth < 1 || !numbered.Contents.Any())
        {
            return;
        }

        Add("TOCHeading", runs.Text(numbered.Words.ContentsTitle));
        foreach (var (heading, entry) in numbered.Contents)
        {
            Add("TOC" + Text(heading.Level), new W.Hyperlink([runs.Text(numbered.Words.Headed(entry.Number, heading.Text)), runs.Tab(), .. runs.Field($"PAGEREF {Bookmark(entry)} \\h", string.Empty)]) { Anchor = Bookmark(entry), History = true });
        }
    }

    private void Write(Block block, bool first)
    {
        switch (block)
        {
            case Heading heading:
                Write(heading, first);
                break;
            case Paragraph paragraph:
                Add(paragraph.Tone switch { Tone.Lead => "LeadText", Tone.Small => "SmallText", _ => "BodyText" }, Pieces(paragraph.Text));
                break;
            case Listing list:
                Write(list);
                break;
            case Note note:
                Add("NoteText", [runs.Text(note.Label + " ", "Strong"), .. Pieces(note.Text)]);
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

    private void Write(Heading heading, bool first)
    {
        var paragraph = Paragraph(heading.IsAnnex ? "AnnexHeading" : "Heading" + Text(heading.Level));
        var properties = paragraph.ParagraphProperties!;
        if (heading.StartsPage || first)
        {
            properties.Append(new W.PageBreakBefore());
        }

        if (!heading.IsNumbered && !heading.IsAnnex)
        {
            properties.Append(new W.NumberingProperties(new W.NumberingLevelReference { Val = 0 }, new W.NumberingId { Val = 0 }));
        }

        paragraph.Append(Marked(numbered.Of(heading), runs.Text(heading.Text)));
        body.Append(paragraph);
    }

    private void Write(Listing list)
    {
        foreach (var item in list.Items)
        {
            var paragraph = Paragraph(list.Ordered ? "ListNumber" : "ListBullet", Pieces(item));
            if (list.Ordered)
            {
                paragraph.ParagraphProperties!.Append(new W.NumberingProperties(new W.NumberingLevelReference { Val = 0 }, new W.NumberingId { Val = WordNumbering.FirstList + lists }));
            }

            body.Append(paragraph);
        }

        lists += list.Ordered ? 1 : 0;
    }

    private void Write(Table table)
    {
        var caption = Caption(table, numbered.Words.TableWord, "Table", table.Caption);
        caption.ParagraphProperties!.Append(new W.KeepNext());
        body.Append(caption, WordTable.Make(table, Room * 20, Paragraph, Pieces));
        // Two tables with nothing between them would be one; as much as a line there could spill onto a page of its own.
        if (table.Source is { } source)
        {
            Add("SourceLine", runs.Text(numbered.Words.Source + source));
        }
        else
        {
            Add("TableEnd");
        }
    }

    private void Write(Figure figure)
    {
        var entry = numbered.Of(figure);
        body.Append(
            Paragraph("FigureBody", new W.Run(WordPicture.Put(part, figure, ++figures, entry.Label, Room))),
            Caption(figure, numbered.Words.FigureWord, "Figure", figure.Caption));
        if (figure.Source is { } source)
        {
            Add("SourceLine", runs.Text(numbered.Words.Source + source));
        }
    }

    private W.Paragraph Caption(Block block, string word, string sequence, string text)
    {
        var entry = numbered.Of(block);
        var paragraph = Paragraph("Caption");
        paragraph.Append(Marked(entry, [runs.Text(word + " "), .. runs.Field($"SEQ {sequence} \\* ARABIC", entry.Number)]));
        paragraph.Append(runs.Text(numbered.Words.AfterNumber + text));
        return paragraph;
    }

    private OpenXmlElement[] Pieces(Prose prose) => [.. prose.Pieces.SelectMany(Piece)];

    private IEnumerable<OpenXmlElement> Piece(Piece piece)
    {
        switch (piece.Kind)
        {
            case PieceKind.Link:
                var relationship = part.AddHyperlinkRelationship(new Uri(piece.Target!), isExternal: true, $"rIdLink{part.HyperlinkRelationships.Count() + 1}");
                return [new W.Hyperlink(runs.Text(piece.Text, "Hyperlink")) { Id = relationship.Id, History = true }];
            case PieceKind.Reference:
                var entry = numbered.Named(piece.Target!);
                return entry.Anchor[0] == 'h' ? [new W.Hyperlink(runs.Text(entry.Label)) { Anchor = Bookmark(entry), History = true }] : runs.Field($"REF {Bookmark(entry)} \\h", entry.Label);
            default:
                return [runs.Text(piece.Text, piece.Kind switch { PieceKind.Strong => "Strong", PieceKind.Slanted => "Emphasis", PieceKind.Code => "CodeText", _ => null })];
        }
    }

    private IEnumerable<OpenXmlElement> Marked(Entry entry, params OpenXmlElement[] content)
    {
        var id = Text(++bookmarks);
        return [new W.BookmarkStart { Id = id, Name = Bookmark(entry) }, .. content, new W.BookmarkEnd { Id = id }];
    }

    private static string Bookmark(Entry entry) => (entry.Anchor[0] == 'h' ? "_Toc" : "_Ref") + entry.Anchor;

    private void Add(string style, params OpenXmlElement[] content) => body.Append(Paragraph(style, content));

    private W.Paragraph Paragraph(string style, params OpenXmlElement[] content)
    {
        var paragraph = new W.Paragraph(new W.ParagraphProperties(new W.ParagraphStyleId { Val = style }));
        paragraph.Append(content);
        return paragraph;
    }

    /// <summary>Width of the text, points.</summary>
    private double Room => ((lying ? PageLong : PageShort) - (2 * Margin)) / 20.0;

    // Turns the pages: what stands until here ends a section of its own.
    private void Turn(bool wanted)
    {
        if (wanted == lying)
        {
            return;
        }

        if (body.LastChild is not W.Paragraph last)
        {
            last = Paragraph("TableEnd");
            body.Append(last);
        }

        last.ParagraphProperties!.Append(Section());
        lying = wanted;
    }

    private W.SectionProperties Section()
    {
        var section = new W.SectionProperties(
            new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = "rIdHeader" },
            new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = "rIdFooter" },
            new W.SectionType { Val = W.SectionMarkValues.NextPage },
            lying ? new W.PageSize { Width = PageLong, Height = PageShort, Orient = W.PageOrientationValues.Landscape } : new W.PageSize { Width = PageShort, Height = PageLong },
            new W.PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 680, Footer = 600, Gutter = 0 });
        if (!titled)
        {
            section.Append(new W.TitlePage());
            titled = true;
        }

        return section;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
