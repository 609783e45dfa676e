using Microsoft.Playwright;

namespace Hedgerow.Browser.Tests.Journeys;

/// <summary>Everything works without a mouse, and the eye can follow.</summary>
[Collection(InChromium.Name)]
public sealed class KeyboardTests(Chromium chromium, Office office)
{
    [InBrowser]
    public async Task One_signs_in_and_opens_the_result_by_keys_alone()
    {
        var result = await office.ResultAsync(chromium);
        await using var ada = await chromium.ReaderAsync(office.Server);
        var keys = ada.Page.Keyboard;
        await ada.GoAsync("/sign-in?to=" + Uri.EscapeDataString(office.Town));
        await ToAsync(ada, "[name=email]");
        await keys.TypeAsync(Office.Email);
        await keys.PressAsync("Tab");
        await keys.TypeAsync(Office.Password);
        await ada.OnwardAsync(() => keys.PressAsync("Enter"));
        Assert.Equal(office.Town, ada.Path);

        // The first stop leads past the menus.
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        Assert.True(await ada.Page.EvaluateAsync<bool>("() => document.activeElement.id === 'main' || location.hash === '#main'"));
        await ToAsync(ada, $"a[href='{result}']");
        await ada.OnwardAsync(() => keys.PressAsync("Enter"));
        Assert.Equal(result, ada.Path);
    }

    [InBrowser]
    public async Task Every_control_is_reached_by_tab_and_shows_that_it_is()
    {
        var result = await office.ResultAsync(chromium);
        await using var ada = await office.AdaAsync(chromium);
        var missed = new List<string>();
        foreach (var path in (string[])["/", "/account", "/people", office.Town + "/data", office.Town + "/people", office.Town + "/assess", result])
        {
            await ada.GoAsync(path);
            missed.AddRange((await MissedAsync(ada)).Select(what => $"{path}: {what}"));
        }

        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }

    private static async Task ToAsync(Reader reader, string selector)
    {
        for (var i = 0; i < 200; i++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            if (await reader.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"{selector} is not reached by tab on {reader.Path}.");
    }

    // Goes once round the page by tab.
    private static async Task<string[]> MissedAsync(Reader reader)
    {
        await reader.Page.EvaluateAsync(
            """
            () => {
              window.bare = [];
              document.addEventListener("focusin", event => {
                const e = event.target, style = getComputedStyle(e);
                e.dataset.reached = "";
                const near = e.closest("a")?.querySelector("*") ?? e;
                const shown = parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== "none" || style.boxShadow !== "none" || e.tagName === "A" && e.ownerSVGElement && getComputedStyle(near).stroke !== "none";
                if (!shown) window.bare.push("focus does not show on " + e.outerHTML.slice(0, 120));
              });
            }
            """);
        var controls = await reader.Page.Locator("a[href], button, input, select, textarea, summary").CountAsync();
        for (var i = 0; i < controls + 60; i++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
        }

        return await reader.Page.EvaluateAsync<string[]>(
            """
            () => {
              const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, .wide[tabindex]")];
              const seen = e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && e.tabIndex >= 0;
              const inGroup = e => e.type === "radio" && [...document.querySelectorAll(`input[name="${e.name}"]`)].some(o => o.dataset.reached !== undefined);
              return [...new Set([...window.bare, ...all.filter(e => seen(e) && e.dataset.reached === undefined && !inGroup(e)).map(e => "not reached: " + e.outerHTML.slice(0, 120))])].slice(0, 10);
            }
            """);
    }
}
