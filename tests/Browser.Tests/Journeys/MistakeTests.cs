namespace Hedgerow.Browser.Tests.Journeys;

/// <summary>A mistake is shown where it stands, and is gone when it is mended.</summary>
[Collection(InChromium.Name)]
public sealed class MistakeTests(Chromium chromium, Office office)
{
    [InBrowser]
    public async Task A_misspelt_word_is_found_at_its_line_and_mended()
    {
        await using var ada = await office.AdaAsync(chromium);
        var city = await Texts.CityAsync(ada, "Mistaken");
        var right = (await Texts.ReadAsync(ada, city, "city.yaml")).TrimEnd() + "\nyear: 2020\n";
        await Texts.SaveAsync(ada, city, "city.yaml", right + "land_covr: none.tif\n");
        await Texts.CheckedAsync(ada, "error");

        var said = string.Join('\n', await ada.Page.Locator(".code .said").AllInnerTextsAsync());
        Assert.Contains("land_covr", said, StringComparison.Ordinal);
        Assert.Contains("land_cover", said, StringComparison.Ordinal);
        Assert.Empty(await ada.BarriersAsync());
        await ada.PictureAsync("mistake");

        await Texts.SaveAsync(ada, city, "city.yaml", right);
        // What the city still lacks is said further on; the mistake is gone.
        await Texts.CheckedAsync(ada, "good", "warning", "error");
        Assert.DoesNotContain("land_covr", await ada.TextAsync("main"), StringComparison.Ordinal);
        ada.SawNothingWrong();
    }

    [InBrowser]
    public async Task A_form_that_lacks_something_says_so_at_the_field_and_keeps_what_was_entered()
    {
        await using var ada = await office.AdaAsync(chromium);
        await ada.GoAsync("/cities/new");
        await ada.SendAsync(("en", "Nowhere"), ("country", "XX"));

        Assert.Equal("Nowhere", await ada.Page.Locator("[name=en]").InputValueAsync());
        Assert.Equal("true", await ada.Page.Locator("[name=boundary]").GetAttributeAsync("aria-invalid"));
        Assert.Empty(await ada.BarriersAsync());
        ada.SawNothingWrong();
    }
}
