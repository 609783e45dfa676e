using Microsoft.Playwright;

namespace Hedgerow.Browser.Tests.Journeys;

/// <summary>An edition that measures one thing otherwise: what it lacks is computed by a button, it is released, a city is assessed with it, and the report is printed.</summary>
[Collection(InChromium.Name)]
public sealed class EditionTests(Chromium chromium)
{
    [InBrowser]
    public async Task A_draft_is_computed_by_a_button_released_assessed_with_and_printed()
    {
        // An office of its own: other journeys assess the town of the shared one, and its released editions would be offered to them.
        using var office = new Office();
        await office.ResultAsync(chromium);
        await using var ada = await office.AdaAsync(chromium);
        var panel = await Panel.OpenAsync(ada, office.Town, "Measured otherwise", 5);
        await panel.AnswerAsync(office.Server, 1, from: 0);
        await panel.CloseAsync(ada);
        await ada.GoAsync(panel.Home + "/revision");
        await ada.Page.Locator("[name='d:2']").SelectOptionAsync("change");
        await ada.Page.Locator("[name='setting:2']").EvaluateAsync("field => { field.value = 'with: {bridge_m: 60, minimum_patch_ha: 0}'; }");
        await ada.SendAsync(("key", "thornwick-short"), ("en", "Short gaps"), ("zh", "短距指数"));

        // What the earlier run did not measure is said to be missing, and no number stands there.
        var line = ada.Page.Locator("[aria-labelledby=h-rescored] tr:has-text('Connectivity')");
        Assert.Contains("not measured yet", await line.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("–", await line.Locator("td").Nth(1).InnerTextAsync());
        await ada.PressAsync("form[action$='handler=compute'] button");
        Assert.Contains("1 assessment is being made", await ada.TextAsync("main"), StringComparison.Ordinal);
        await ada.GoAsync(office.Town + "/jobs");
        await ada.PressAsync("main a[href^='/jobs/']:has-text('Short gaps')");
        await Office.JobDoneAsync(ada, 240);
        Assert.Matches("\\d\\d:\\d\\d:\\d\\d", await ada.TextAsync("[data-log]"));
        await ada.GoAsync(panel.Home + "/revision");
        Assert.Contains("computed from the files of that time", await line.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Matches("^\\d / 4$", await line.Locator("td").Nth(1).InnerTextAsync());
        Assert.Equal(0, await ada.Page.Locator("form[action$='handler=compute']").CountAsync());
        await LookAsync(ada, "revision-computed");

        ada.Page.Dialog += Panel.Accept;
        await ada.SendAsync(("version", "2026.2"));
        ada.Page.Dialog -= Panel.Accept;
        await ada.GoAsync(office.Town + "/assess");
        foreach (var box in await ada.Page.Locator("form.card [name=edition]").AllAsync())
        {
            await box.SetCheckedAsync(await box.GetAttributeAsync("value") == "thornwick-short");
        }

        await ada.PressAsync("form.card button[type=submit]");
        await Office.JobDoneAsync(ada, 240);
        await ada.PressAsync("a.button[href*='/runs/']");
        Assert.Contains("Short gaps", await ada.TextAsync("header .lead"), StringComparison.Ordinal);

        // Its report, as a PDF where this machine prints them.
        var form = ada.Page.Locator("form[action$='/documents']");
        await form.Locator("[name=language]").SelectOptionAsync("zh");
        await form.Locator("[name=form]").SelectOptionAsync("pdf");
        await ada.PressAsync("form[action$='/documents'] button");
        await Office.JobDoneAsync(ada, 120);
        await LookAsync(ada, "job-print");
        var bytes = await ada.BytesAsync((await ada.Page.Locator("main a.button").GetAttributeAsync("href"))!);
        Assert.Equal("%PDF-"u8.ToArray(), bytes![..5]);
        await File.WriteAllBytesAsync(Path.Combine(Repository.Screenshots, "report-zh.pdf"), bytes);
        ada.SawNothingWrong();
    }

    private static async Task LookAsync(Reader reader, string name)
    {
        foreach (var width in (int[])[1440, 360])
        {
            await reader.Page.SetViewportSizeAsync(width, 900);
            await reader.PictureAsync($"{name}-{width}");
            Assert.Null(await reader.OverflowAsync());
        }

        Assert.Empty(await reader.BarriersAsync());
        await reader.Page.SetViewportSizeAsync(1440, 900);
    }
}
