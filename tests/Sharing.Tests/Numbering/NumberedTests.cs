using Hedgerow.Sharing.Numbering;
using Xunit;

namespace Hedgerow.Sharing.Tests.Numbering;

/// <summary>Headings, tables and figures are counted once, and references know them.</summary>
public sealed class NumberedTests
{
    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(12, "十二")]
    [InlineData(20, "二十")]
    [InlineData(99, "九十九")]
    public void Chinese_numbers(int number, string words) => Assert.Equal(words, ChineseNumber.Of(number));

    [Fact]
    public void Chapters_are_counted_level_by_level()
    {
        Heading[] headings = [new(1, "a"), new(2, "b"), new(3, "c"), new(3, "d"), new(2, "e"), new(3, "f"), new(1, "g"), new(2, "h"), new(1, "i") { IsAnnex = true }, new(1, "j") { IsAnnex = true }];
        var document = SmallDocument.Of("en") with { Blocks = headings };
        var numbered = new Numbered(document);

        Assert.Equal(["1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1", "2", "2.1", "Annex A", "Annex B"], headings.Select(heading => numbered.Of(heading).Number));
    }

    [Fact]
    public void A_reference_to_nothing_is_refused()
    {
        var document = SmallDocument.Of("en") with { Blocks = [new Paragraph(Prose.Of(Piece.To("table:none")))] };

        var refused = Assert.Throws<ArgumentException>(() => DocumentFiles.Html(document));
        Assert.Contains("table:none", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_blocks_of_one_id_are_refused()
    {
        var document = SmallDocument.Of("en") with { Blocks = [new Heading(1, "a") { Id = "x" }, new Heading(1, "b") { Id = "x" }] };

        Assert.Throws<ArgumentException>(() => DocumentFiles.Docx(document));
    }

    [Fact]
    public void A_row_that_lacks_a_cell_is_refused()
    {
        var document = SmallDocument.Of("en") with { Blocks = [new Table("t", [new("a"), new("b")], [["1"]])] };

        Assert.Throws<ArgumentException>(() => DocumentFiles.Docx(document));
    }
}
