using System.Text;
using Microsoft.Playwright;

namespace Hedgerow.Browser.Tests.Journeys;

/// <summary>A questionnaire of 150 items stays usable on a phone: it opens, saves, comes back and is sent.</summary>
[Collection(InChromium.Name)]
public sealed class LongQuestionnaireTests(Chromium chromium, Office office)
{
    private const int Items = 150;

    [InBrowser]
    public async Task An_expert_answers_150_items_on_a_phone()
    {
        await using var ada = await office.AdaAsync(chromium);
        await ada.GoAsync(office.Town + "/consultations/new");
        await ada.Page.Locator("[name=from][value=file]").CheckAsync();
        await ada.Page.Locator("#f-file").SetInputFilesAsync(new FilePayload { Name = "long.yaml", MimeType = "application/yaml", Buffer = Encoding.UTF8.GetBytes(Questionnaire()) });
        await ada.SendAsync(("en", "Long review"), ("zh", "长问卷"));
        var home = new Uri(ada.Page.Url).AbsolutePath;
        await ada.GoAsync(home + "/invitations");
        await ada.SendAsync(("list", "Expert, e@example.org"));
        var link = System.Text.RegularExpressions.Regex.Match(await ada.TextAsync("main"), "/consult/[A-Za-z0-9_-]{43}").Value;
        await new Panel(home, [link]).NextAsync(ada);

        await using var expert = await chromium.ReaderAsync(office.Server);
        await expert.Page.SetViewportSizeAsync(360, 740);
        await expert.GoAsync(link);
        await expert.PressAsync("main form button[type=submit]");
        Assert.Equal(Items, await expert.Page.Locator("article.item").CountAsync());
        Assert.Null(await expert.OverflowAsync());

        // Every item is answered; what is kept at the server comes back when the page is opened anew.
        await expert.Page.EvaluateAsync(
            """
            () => {
              for (const field of document.querySelectorAll("input[value=keep], input[name$=':importance'][value='4']")) field.checked = true;
              document.querySelector("form.sheet").dispatchEvent(new Event("input", { bubbles: true }));
            }
            """);
        await expert.Page.Locator("[data-state]:has-text('Saved at the server')").WaitForAsync();
        await expert.PictureAsync("expert-150-360");
        await expert.GoAsync(link);
        await expert.PressAsync("main form button[type=submit]");
        Assert.Equal(2 * Items, await expert.Page.Locator("article.item input[type=radio]:checked:not([value=''])").CountAsync());

        const string next = ".sheet [data-step]:not([hidden]) .actions button:not([data-keep]):not(.second)";
        while (await expert.Page.Locator(next).CountAsync() > 0)
        {
            await expert.Page.Locator(next).First.ClickAsync();
        }

        await expert.Page.Locator("[data-end] button").ClickAsync();
        await expert.Page.Locator("#sent").WaitForAsync();
        Assert.Null(await expert.OverflowAsync());
        expert.SawNothingWrong();
    }

    private static string Questionnaire()
    {
        var text = new StringBuilder("id: long\ntitle: {en: Long review, zh: 长问卷}\nlanguages: [en, zh]\nsections:\n");
        for (var part = 0; part < 10; part++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  - id: part-{part}\n    title: {{en: Part {part}, zh: 第 {part} 部分}}\n    items:\n");
            for (var item = 1; item <= Items / 10; item++)
            {
                var id = (part * Items / 10) + item;
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"      - {{id: \"{id}\", name: {{en: \"Indicator {id} with a name that needs more than one line of a phone\", zh: 指标 {id}}}, ask: [decision, new_name, reasons, importance, comment]}}\n");
            }
        }

        return text.ToString();
    }
}
