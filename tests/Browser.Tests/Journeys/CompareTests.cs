namespace Hedgerow.Browser.Tests.Journeys;

/// <summary>Two results side by side.</summary>
[Collection(InChromium.Name)]
public sealed class CompareTests(Chromium chromium, Office office)
{
    [InBrowser]
    public async Task Two_years_of_the_town_are_compared_with_what_changed()
    {
        await using var ada = await office.AdaAsync(chromium);
        await office.ResultAsync(chromium);
        await ada.GoAsync(office.Town + "/assess");
        await ada.Page.Locator("input[name=year][value='2025']").UncheckAsync();
        await ada.Page.Locator("input[name=year][value='2015']").CheckAsync();
        await ada.PressAsync("form[method=post].card button[type=submit]");
        await Office.JobDoneAsync(ada, 240);

        await ada.GoAsync(office.Town + "/compare");
        Assert.True(await ada.Page.Locator("tr[data-indicator]").CountAsync() >= 20);
        Assert.True(await ada.Page.Locator("tr[data-indicator]:not(.same)").CountAsync() >= 1);
        Assert.Contains("2015", await ada.TextAsync("thead"), StringComparison.Ordinal);
        Assert.Contains("2025", await ada.TextAsync("thead"), StringComparison.Ordinal);
        Assert.Empty(await ada.BarriersAsync());
        await ada.PictureAsync("compare");
        ada.SawNothingWrong();
    }
}
