using System.Xml.Linq;
using Xunit;

namespace Hedgerow.Sharing.Tests.Web;

/// <summary>The page stands alone, runs nothing and can be read by ear.</summary>
public sealed class HtmlWriterTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("zh", "zh-CN")]
    public void Says_its_language_and_has_landmarks(string language, string tag)
    {
        var page = Page(language);

        Assert.Equal(tag, (string?)page.Root!.Attribute("lang"));
        Assert.Equal(["a", "header", "nav", "main", "footer"], page.Root.Element("body")!.Elements().Select(element => element.Name.LocalName));
    }

    [Fact]
    public void Headings_go_down_one_level_at_a_time()
    {
        var levels = Page("en").Descendants().Where(element => element.Name.LocalName is ['h', >= '1' and <= '6']).Select(element => element.Name.LocalName[1] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public void Tables_have_captions_and_scopes()
    {
        Assert.All(Page("en").Descendants("table"), table =>
        {
            Assert.Equal("caption", table.Elements().First().Name.LocalName);
            Assert.All(table.Element("thead")!.Descendants("th"), head => Assert.Equal("col", (string?)head.Attribute("scope")));
            Assert.All(table.Element("tbody")!.Elements("tr"), row => Assert.Equal("row", (string?)row.Elements().First().Attribute("scope")));
        });
    }

    [Fact]
    public void Figures_are_named() =>
        Assert.Equal("Three bars: 4, 5 and 3 km.", (string?)Page("en").Descendants().Single(element => element.Name.LocalName == "svg").Attribute("aria-label"));

    [Fact]
    public void Links_within_lead_somewhere()
    {
        var page = Page("en");
        var ids = page.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.Descendants("a").Select(link => (string)link.Attribute("href")!).Where(target => target[0] == '#'), target => Assert.Contains(target[1..], ids));
    }

    [Fact]
    public void Nothing_is_fetched_and_nothing_runs()
    {
        var text = DocumentFiles.Html(SmallDocument.Of("en"));

        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", text, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_texts_stays_text()
    {
        var document = SmallDocument.Of("en") with { Title = "<script>alert(1)</script>\u0001", Blocks = [new Paragraph(Prose.Of(Piece.Link("x", "javascript:alert(1)"), "<b>"))] };

        var text = DocumentFiles.Html(document);

        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", text, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0001', text);
    }

    private static XDocument Page(string language) => XDocument.Parse(DocumentFiles.Html(SmallDocument.Of(language)).Replace("<!DOCTYPE html>", string.Empty, StringComparison.Ordinal));
}
