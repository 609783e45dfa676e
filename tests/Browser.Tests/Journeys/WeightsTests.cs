using System.Text.RegularExpressions;

namespace Hedgerow.Browser.Tests.Journeys;

/// <summary>Weights are asked by pairs: the form fits a phone, and the results say how well the judgements fit together.</summary>
[Collection(InChromium.Name)]
public sealed partial class WeightsTests(Chromium chromium, Office office)
{
    private const int People = 5;

    [InBrowser]
    public async Task Pairs_are_answered_on_a_phone_and_their_weights_are_read_in_both_languages()
    {
        await using var ada = await office.AdaAsync(chromium);
        await ada.GoAsync(office.Town + "/consultations/new");
        await ada.Page.Locator("[name=edition]").SelectOptionAsync("hj623-2011");
        await ada.Page.Locator("[name=pairs]").CheckAsync();
        await ada.SendAsync(("en", "Weights"), ("zh", "权重征询"));
        var home = new Uri(ada.Page.Url).AbsolutePath;
        await ada.GoAsync(home + "/invitations");
        await ada.SendAsync(("list", string.Join('\n', Enumerable.Range(1, People).Select(n => $"E{n}, e{n}@example.org"))));
        var panel = new Panel(home, [.. Link().Matches(await ada.TextAsync("main")).Select(link => link.Value)]);
        await panel.NextAsync(ada);

        await using var expert = await chromium.ReaderAsync(office.Server);
        await expert.Page.SetViewportSizeAsync(360, 740);
        await expert.GoAsync(panel.Links[0]);
        await expert.PressAsync("main form button[type=submit]");
        Assert.Equal(15, await expert.Page.Locator("[id^='q-weights-']").CountAsync());
        Assert.Null(await expert.OverflowAsync());
        await expert.Page.EvaluateAsync("() => { for (const part of document.querySelectorAll('[data-step]')) part.hidden = part.id !== 's-weights-by-pairs'; }");
        await expert.PictureAsync("expert-pairs-360");

        using var client = new HttpClient { BaseAddress = new Uri(office.Server.Address) };
        foreach (var (link, n) in panel.Links.Select((link, n) => (link, n)))
        {
            List<KeyValuePair<string, string>> fields = [new("secret", $"{n}".PadLeft(30, 's')), new("round", "1")];
            string[] ids = ["R_V", "R_P", "D_E", "E_D", "R_T", "E_I"];
            fields.AddRange(ids.Select(id => new KeyValuePair<string, string>($"a:{id}:decision", "keep")));
            fields.AddRange(from one in Enumerable.Range(0, ids.Length) from other in Enumerable.Range(one + 1, ids.Length - one - 1) select new KeyValuePair<string, string>($"a:weights:{ids[one]}_vs_{ids[other]}", other - one > 2 ? "first_5" : n == 0 ? "same" : "first_3"));
            using var form = new FormUrlEncodedContent(fields);
            using var answer = await client.PostAsync(new Uri($"{link}?handler=send", UriKind.Relative), form);
            Assert.Contains("sent", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await panel.CloseAsync(ada);
        foreach (var (language, said) in ((string, string)[])[("en", "Consistency ratio of the group 0."), ("zh", "群体一致性比率 0.")])
        {
            await ada.GoAsync($"{home}/results?lang={language}");
            Assert.Contains(said, await ada.TextAsync("main"), StringComparison.Ordinal);
            foreach (var width in (int[])[1440, 360])
            {
                await ada.Page.SetViewportSizeAsync(width, 900);
                Assert.Null(await ada.OverflowAsync());
                await ada.PictureAsync($"weights-{language}-{width}");
            }

            Assert.Empty(await ada.BarriersAsync());
        }

        await ada.GoAsync("/?lang=en");
        ada.SawNothingWrong();
    }

    [GeneratedRegex("/consult/[A-Za-z0-9_-]{43}")]
    private static partial Regex Link();
}
