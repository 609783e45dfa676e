namespace Hedgerow.Server.Tests.Languages;

/// <summary>The language of a page: asked for, remembered, or the browser's.</summary>
public sealed class LanguageChoiceTests(QuietServer server) : IClassFixture<QuietServer>
{
    [Theory]
    [InlineData("en", "lang=\"en\"", "Nature of our cities")]
    [InlineData("zh-CN", "lang=\"zh-Hans\"", "我们城市的自然")]
    [InlineData("pt", "lang=\"en\"", "Nature of our cities")]
    public async Task The_browser_is_asked(string language, string tag, string title)
    {
        using var browser = new Browser(server, language);

        var page = await browser.Text("/");

        Assert.Contains($"<html {tag}>", page, StringComparison.Ordinal);
        Assert.Contains(title, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_is_remembered()
    {
        using var browser = new Browser(server);

        var chosen = await browser.Text("/?lang=zh");
        var later = await browser.Text("/cities");

        Assert.Contains("<html lang=\"zh-Hans\">", chosen, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"zh-Hans\">", later, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_the_other_language_keeps_the_page()
    {
        using var browser = Browser.Of(server, server.Administrator);

        var page = await browser.Text("/c/town/data/city.yaml?version=1");

        Assert.Contains("/c/town/data/city.yaml?version=1&amp;lang=zh", page, StringComparison.Ordinal);
    }
}
