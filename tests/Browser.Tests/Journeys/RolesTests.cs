namespace Hedgerow.Browser.Tests.Journeys;

/// <summary>A reader reads, and changes nothing.</summary>
[Collection(InChromium.Name)]
public sealed class RolesTests(Chromium chromium, Office office)
{
    [InBrowser]
    public async Task A_reader_is_invited_reads_the_result_and_may_not_edit()
    {
        await using var ada = await office.AdaAsync(chromium);
        var result = await office.ResultAsync(chromium);
        await ada.GoAsync("/people");
        await ada.SendAsync(("name", "Rob"), ("email", "rob@example.org"));
        var link = (await ada.TextAsync("code.secret")).Trim();
        await ada.GoAsync(office.Town + "/people");
        await ada.Page.Locator("#f-role").SelectOptionAsync("Reader");
        await ada.SendAsync(("email", "rob@example.org"));

        await using var rob = await chromium.ReaderAsync(office.Server);
        await rob.GoAsync(new Uri(link).PathAndQuery);
        await rob.SendAsync(("password", "larks over the meadow"));
        Assert.Contains("Rob", await rob.TextAsync(".who"), StringComparison.Ordinal);
        await rob.GoAsync(result);
        Assert.Equal(result, rob.Path);
        await rob.GoAsync(office.Town);
        Assert.Equal(0, await rob.Page.Locator("main form[method=post]").CountAsync());
        foreach (var path in (string[])["/people", "/audit", office.Town + "/people", "/cities/new"])
        {
            Assert.Equal(403, (await rob.GoAsync(path))!.Status);
        }

        await rob.GoAsync(office.Town + "/data/city.yaml?edit=true");
        Assert.Equal(0, await rob.Page.Locator("main textarea, main form[method=post]").CountAsync());
        // With the page's own token, past what the page offers.
        Assert.Equal(403, await rob.PostAsync($"{office.Town}/data/city.yaml?handler=save", "text=name: mine&version=1"));
        Assert.Equal(403, await rob.PostAsync($"{office.Town}/assess", "edition=singapore-2021&year=2025"));
        Assert.Empty(rob.Complaints);
        ada.SawNothingWrong();
    }
}
