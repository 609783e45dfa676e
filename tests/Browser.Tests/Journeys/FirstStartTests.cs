namespace Hedgerow.Browser.Tests.Journeys;

/// <summary>From an empty data folder to the demo town.</summary>
[Collection(InChromium.Name)]
public sealed class FirstStartTests(Chromium chromium, Office office)
{
    [InBrowser]
    public async Task The_link_that_the_server_prints_makes_the_first_administrator_once()
    {
        using var server = ServerProcess.New();
        await using var ada = await chromium.ReaderAsync(server);
        var link = server.FirstLink!;
        await ada.GoAsync(link);
        Assert.Empty(await ada.BarriersAsync());
        Assert.Null(await ada.OverflowAsync());
        await ada.SendAsync(("name", "Ada"), ("email", Office.Email), ("password", "short"));
        Assert.Contains("/start/", ada.Path, StringComparison.Ordinal);
        await ada.SendAsync(("password", Office.Password));

        Assert.Equal("/", ada.Path);
        Assert.Contains("Ada", await ada.TextAsync(".who"), StringComparison.Ordinal);
        await using var second = await chromium.ReaderAsync(server);
        Assert.Equal(404, (await second.GoAsync(link))!.Status);
        server.Kill();
        server.StartAgain();
        Assert.Null(server.FirstLink);
        await ada.GoAsync("/people");
        Assert.Equal("/people", ada.Path);
        ada.SawNothingWrong();
    }

    [InBrowser]
    public async Task The_demo_town_is_one_click_away()
    {
        await using var ada = await office.AdaAsync(chromium);

        await ada.GoAsync(office.Town + "/data");
        Assert.Contains("city.yaml", await ada.TextAsync("main"), StringComparison.Ordinal);
        Assert.True(office.Complaints.Count == 0, string.Join('\n', office.Complaints));
        ada.SawNothingWrong();
    }
}
