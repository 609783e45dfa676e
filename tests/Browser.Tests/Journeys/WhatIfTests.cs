using Microsoft.Playwright;

namespace Hedgerow.Browser.Tests.Journeys;

/// <summary>A change is drawn, its effect is seen, it is kept and becomes an action of the plan: with keys alone, since whoever can do that can do it with a mouse.</summary>
[Collection(InChromium.Name)]
public sealed class WhatIfTests(Chromium chromium, Office office)
{
    [InBrowser]
    public async Task A_restored_area_is_drawn_measured_kept_and_made_an_action_of_the_plan()
    {
        await office.PlanAsync(chromium);
        await using var ada = await office.AdaAsync(chromium);
        await ada.GoAsync(office.Town + "/what-if");
        await ada.Page.Locator("[data-island=whatif][data-ready]").WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
        await ada.Page.Locator("[data-draw=restored]").PressAsync("Enter");
        foreach (var key in (string?[])["ArrowRight", "ArrowDown", null])
        {
            await ada.Page.Locator("[data-corner]").PressAsync("Enter");
            if (key is not null)
            {
                await ada.Page.Locator("[data-canvas] canvas").FocusAsync();
                await ada.Page.Keyboard.PressAsync(key);
                await ada.Page.WaitForTimeoutAsync(700);
            }
        }

        await ada.Page.Locator("[data-finish]").PressAsync("Enter");
        await ada.Page.Locator("#outcome [data-edition]").WaitForAsync(new LocatorWaitForOptions { Timeout = 120_000 });
        Assert.True(await ada.Page.Locator("#outcome tr[data-indicator]").CountAsync() > 0, await ada.TextAsync("#outcome"));
        Assert.Empty(await ada.BarriersAsync());
        await ada.PictureAsync("what-if-outcome");

        await ada.SendAsync(("name", "A wood by the brook"));
        Assert.Matches("/what-if/[0-9a-f]{32}", ada.Path);
        Assert.Contains("A wood by the brook", await ada.TextAsync("h1"), StringComparison.Ordinal);
        Assert.True(await ada.Page.Locator("#outcome tr[data-indicator]").CountAsync() > 0);

        // The scenario becomes an action of the plan, with what it changes as it was measured.
        await ada.PressAsync("a[href*='/plan/from-scenario/']");
        var effects = await ada.Page.Locator("form.card li").AllInnerTextsAsync();
        Assert.Contains(effects, effect => effect.StartsWith("singapore-2021/", StringComparison.Ordinal) && effect.Contains(" → ", StringComparison.Ordinal));
        Assert.Empty(await ada.BarriersAsync());
        await ada.PictureAsync("plan-from-scenario-1440");
        await ada.Page.SetViewportSizeAsync(360, 900);
        Assert.Null(await ada.OverflowAsync());
        await ada.PictureAsync("plan-from-scenario-360");
        await ada.Page.SetViewportSizeAsync(1440, 900);
        await ada.PressAsync("form.card button[type=submit]");
        Assert.Matches("/plan/row/actions/A", ada.Path);
        Assert.Contains("A wood by the brook", await ada.TextAsync("h1"), StringComparison.Ordinal);
        var measured = await ada.TextAsync(".plan-row");
        Assert.All(effects, effect => Assert.Contains(effect.Trim(), measured, StringComparison.Ordinal));
        ada.SawNothingWrong();
    }
}
