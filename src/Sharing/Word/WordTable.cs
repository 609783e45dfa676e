using System.Globalization;
using DocumentFormat.OpenXml;
using Hedgerow.Sharing.Numbering;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Hedgerow.Sharing.Word;

/// <summary>Makes tables: fixed widths, a head that stands on every page, rows that do not part.</summary>
internal static class WordTable
{
    // As many rows as a table may have to stand on one page whole.
    private const int Short = 10;

    /// <summary>Makes one.</summary>
    /// <param name="table">The table.</param>
    /// <param name="room">Width of the text, twentieths of a point.</param>
    /// <param name="paragraph">Makes a paragraph of a style.</param>
    /// <param name="pieces">Makes running text.</param>
    public static W.Table Make(Table table, double room, Func<string, OpenXmlElement[], W.Paragraph> paragraph, Func<Prose, OpenXmlElement[]> pieces)
    {
        var whole = table.Columns.Sum(column => column.Weight);
        List<string> widths = [.. table.Columns.Select(column => ((int)(room * column.Weight / whole)).ToString(CultureInfo.InvariantCulture))];
        var made = new W.Table(
            new W.TableProperties(
                new W.TableStyle { Val = "ReportTable" }, new W.TableWidth { Width = "5000", Type = W.TableWidthUnitValues.Pct }, new W.TableLayout { Type = W.TableLayoutValues.Fixed },
                new W.TableLook { Val = "04A0", FirstRow = true, LastRow = false, FirstColumn = true, LastColumn = false, NoHorizontalBand = false, NoVerticalBand = true },
                new W.TableCaption { Val = XmlText.Clean(table.Caption) }, new W.TableDescription { Val = XmlText.Clean(table.Summary ?? table.Caption) }),
            new W.TableGrid(widths.Select(width => new W.GridColumn { Width = width })));
        W.TableCell Cell(int column, string style, OpenXmlElement[] content)
        {
            var text = paragraph(style, content);
            if (table.Columns[column].IsNumber)
            {
                text.ParagraphProperties!.Append(new W.Justification { Val = W.JustificationValues.Right });
            }

            return new W.TableCell(new W.TableCellProperties(new W.TableCellWidth { Width = widths[column], Type = W.TableWidthUnitValues.Dxa }), text);
        }

        made.Append(new W.TableRow(
            [new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()), .. table.Columns.Select((column, i) => Cell(i, "TableHead", pieces(column.Header)))]));
        for (var at = 0; at < table.Rows.Count; at++)
        {
            var row = table.Rows[at];
            List<W.TableCell> cells = [.. row.Select((cell, i) => Cell(i, "TableText", pieces(cell)))];
            // A short table stands whole; of a long one neither the first nor the last row stands alone, and a source stands with its table.
            if (at == table.Rows.Count - 1 ? table.Source is not null : table.Rows.Count <= Short || at == 0 || at == table.Rows.Count - 2)
            {
                cells.ForEach(cell => cell.GetFirstChild<W.Paragraph>()!.ParagraphProperties!.InsertAfter(new W.KeepNext(), cell.GetFirstChild<W.Paragraph>()!.ParagraphProperties!.ParagraphStyleId));
            }

            made.Append(new W.TableRow([new W.TableRowProperties(new W.CantSplit()), .. cells]));
        }

        return made;
    }
}
