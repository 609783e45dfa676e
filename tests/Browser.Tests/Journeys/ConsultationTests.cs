using Microsoft.Playwright;

namespace Hedgerow.Browser.Tests.Journeys;

/// <summary>An expert answers two rounds on a phone, one of them without a network for a while; the secretariat releases a draft edition.</summary>
[Collection(InChromium.Name)]
public sealed class ConsultationTests(Chromium chromium, Office office)
{
    private const string Next = ".sheet [data-step]:not([hidden]) .actions button:not([data-keep]):not(.second)";

    [InBrowser]
    public async Task An_expert_on_a_phone_answers_two_rounds_and_the_secretariat_releases_an_edition()
    {
        await using var ada = await office.AdaAsync(chromium);
        var panel = await Panel.OpenAsync(ada, office.Town, "Two rounds", 7);
        await using var expert = await chromium.ReaderAsync(office.Server);
        await expert.Page.SetViewportSizeAsync(360, 740);
        await expert.GoAsync(panel.Links[0]);
        var key = await expert.TextAsync("[data-key]");
        Assert.Matches("^([0-9a-z]{4} ){6}[0-9a-z]{4}$", key.Trim());
        Assert.Empty(await expert.Page.Context.CookiesAsync());
        await expert.PressAsync("main form button[type=submit]");
        Assert.DoesNotContain(key.Trim().Replace(" ", string.Empty, StringComparison.Ordinal), expert.Page.Url.Replace("%20", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);

        // What depends on an answer comes and goes with it.
        var reasons = expert.Page.Locator("#q-1-reasons");
        Assert.False(await reasons.IsVisibleAsync());
        await expert.Page.Locator("[name='a:1:decision'][value=drop]").CheckAsync();
        Assert.True(await reasons.IsVisibleAsync());
        await expert.Page.Locator("[data-state]:has-text('Saved at the server')").WaitForAsync();

        // The network goes: nothing is lost, and what is sent meanwhile goes out when it is back.
        await expert.Page.Context.SetOfflineAsync(true);
        await AnswerAllAsync(expert, "4");
        await expert.Page.Locator("[data-state]:has-text('kept on this device')").WaitForAsync();
        await ToTheEndAsync(expert);
        await expert.Page.Locator("[data-end] button").ClickAsync();
        await expert.Page.Locator("[data-state]:has-text('sent when it is back')").WaitForAsync();
        Assert.Null(await expert.OverflowAsync());
        expert.Complaints.Clear();
        await expert.Page.Context.SetOfflineAsync(false);
        await expert.Page.Locator("#sent").WaitForAsync();
        Assert.Empty(await expert.BarriersAsync());
        await panel.AnswerAsync(office.Server, 1, from: 1);

        await panel.CloseAsync(ada);
        await panel.NextAsync(ada);
        await expert.GoAsync(panel.Links[0]);
        Assert.Equal(key, await expert.TextAsync("[data-key]"));
        await expert.PressAsync("main form button[type=submit]");
        var told = await expert.TextAsync("#q-1-importance .told");
        Assert.Contains("The group (7 people): median 3, middle half 2.5 to 4.", told, StringComparison.Ordinal);
        Assert.Contains("Your last answer: 4", told, StringComparison.Ordinal);
        Assert.Contains("Your last answer: Keep as it is", await expert.TextAsync("#q-2-decision .told"), StringComparison.Ordinal);
        Assert.Null(await expert.OverflowAsync());
        await AnswerAllAsync(expert, "3");
        await ToTheEndAsync(expert);
        await expert.Page.Locator("[data-end] button").ClickAsync();
        await expert.Page.Locator("#sent").WaitForAsync();
        Assert.Empty(await expert.Page.Context.CookiesAsync());
        expert.SawNothingWrong();
        await panel.AnswerAsync(office.Server, 2, from: 1);
        await panel.CloseAsync(ada);

        // The outcome becomes a draft, the draft an edition.
        await ada.GoAsync(panel.Home + "/results");
        Assert.Contains("7", await ada.TextAsync(".figures"), StringComparison.Ordinal);
        Assert.True(await ada.Page.Locator("svg.rounds-plot").CountAsync() > 20);
        await ada.GoAsync(panel.Home + "/revision");
        Assert.Equal("drop", await ada.Page.Locator("[name='d:3']").InputValueAsync());
        await ada.SendAsync(("key", "thornwick-2026"), ("en", "Thornwick Index"), ("zh", "索恩威克指数"));
        Assert.Contains("Compared with singapore-2021", await ada.TextAsync("[aria-labelledby=h-difference]"), StringComparison.Ordinal);
        ada.Page.Dialog += Panel.Accept;
        await ada.SendAsync(("version", "2026.1"));
        Assert.Contains("Thornwick Index, version 2026.1", await ada.TextAsync("[aria-labelledby=h-released]"), StringComparison.Ordinal);
        Assert.Equal(0, await ada.Page.Locator("main form[method=post]").CountAsync());
        ada.SawNothingWrong();
    }

    [InBrowser]
    public async Task Without_scripts_an_expert_answers_all_the_same()
    {
        await using var ada = await office.AdaAsync(chromium);
        var panel = await Panel.OpenAsync(ada, office.Town, "No scripts", 5);
        await using var expert = await chromium.ReaderAsync(office.Server, scripts: false);
        await expert.Page.GotoAsync(panel.Links[0]);
        await expert.Page.Locator("main form button[type=submit]").ClickAsync();
        await expert.Page.WaitForLoadStateAsync();
        Assert.Equal(43, (await expert.TextAsync("#made code")).Trim().Length);
        foreach (var keep in await expert.Page.Locator("input[value=keep]").AllAsync())
        {
            await keep.CheckAsync();
        }

        await expert.Page.Locator("[data-end] button").ClickAsync();
        await expert.Page.WaitForLoadStateAsync();
        Assert.Contains("Thank you", await expert.TextAsync("#sent"), StringComparison.Ordinal);
        Assert.Empty(expert.Complaints);
    }

    private static async Task AnswerAllAsync(Reader expert, string importance) => await expert.Page.EvaluateAsync(
        """
        (importance) => {
          for (const field of document.querySelectorAll(`input[value=keep], input[name$=":importance"][value="${importance}"]`)) field.checked = true;
          document.querySelector("form.sheet").dispatchEvent(new Event("input", { bubbles: true }));
        }
        """,
        importance);

    private static async Task ToTheEndAsync(Reader expert)
    {
        while (await expert.Page.Locator(Next).CountAsync() > 0)
        {
            await expert.Page.Locator(Next).First.ClickAsync();
        }
    }
}
