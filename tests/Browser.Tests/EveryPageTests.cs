using Microsoft.Playwright;

namespace Hedgerow.Browser.Tests;

/// <summary>Every page at three widths, in both languages, light and dark: no barrier, nothing that sticks out, a picture of each to look at.</summary>
[Collection(InChromium.Name)]
public sealed class EveryPageTests(Chromium chromium, Office office)
{
    private static readonly int[] Widths = [1440, 820, 360];

    [InBrowser]
    public Task Pages_before_signing_in_are_good_in_English() => LookAsync("en", signedIn: false);

    [InBrowser]
    public Task Pages_before_signing_in_are_good_in_Chinese() => LookAsync("zh", signedIn: false);

    [InBrowser]
    public Task Pages_of_an_office_are_good_in_English() => LookAsync("en", signedIn: true);

    [InBrowser]
    public Task Pages_of_an_office_are_good_in_Chinese() => LookAsync("zh", signedIn: true);

    private async Task LookAsync(string language, bool signedIn)
    {
        await office.ReadyAsync(chromium);
        var result = await office.ResultAsync(chromium);
        await office.PlanAsync(chromium);
        await using var reader = signedIn ? await office.AdaAsync(chromium, language) : await chromium.ReaderAsync(office.Server, language);
        var found = new List<string>();
        foreach (var (name, path) in signedIn ? [.. Inside(result, (await office.PanelAsync(chromium)).Home), .. await FoundAsync(reader)] : Outside(await office.SharedAsync(chromium), (await office.PanelAsync(chromium)).Links[0]))
        {
            var answer = await reader.GoAsync(path);
            if (answer?.Status != (name == "not-found" ? 404 : 200))
            {
                found.Add($"{path}: {answer?.Status}");
            }

            await SettleAsync(reader);
            foreach (var width in Widths)
            {
                await reader.Page.SetViewportSizeAsync(width, 900);
                await reader.PictureAsync($"{name}-{language}-{width}");
                if (await reader.OverflowAsync() is { } overflow)
                {
                    found.Add($"{path} at {width}: {overflow}");
                }

                if (width != 820)
                {
                    found.AddRange((await reader.BarriersAsync()).Select(barrier => $"{path} at {width}: {barrier}"));
                }
            }

            await reader.Page.SetViewportSizeAsync(1440, 900);
            await reader.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
            found.AddRange((await reader.BarriersAsync(contrastOnly: true)).Select(barrier => $"{path} in the dark: {barrier}"));
            await reader.PictureAsync($"{name}-{language}-dark");
            await reader.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
            if (language == "zh")
            {
                found.AddRange(Languages.LeftInEnglish(await reader.TextAsync()).Select(text => $"{path} in Chinese says: {text}"));
            }
        }

        found.AddRange(reader.Complaints);
        Assert.True(found.Count == 0, string.Join('\n', found.Distinct()));
    }

    // What comes by itself after the page: scripts, tables, a map.
    private static Task SettleAsync(Reader reader) => reader.Page.WaitForLoadStateAsync(LoadState.Load);

    private static (string Name, string Path)[] Outside(string secret, string link) =>
        [("home", "/"), ("sign-in", "/sign-in"), ("cities", "/cities"), ("not-found", "/nothing-here"), ("shared", "/s/" + secret), ("embedded", "/embed/" + secret), ("expert", link)];

    // Pages whose address stands on another page only.
    private async Task<(string Name, string Path)[]> FoundAsync(Reader reader)
    {
        async Task<string> First(string page, string links)
        {
            await reader.GoAsync(page);
            return await reader.Page.Locator(links).First.GetAttributeAsync("href") ?? page;
        }

        return
        [
            ("job", await First("/jobs", "main a[href^='/jobs/']")),
            ("answer", await First(office.Town + "/answers", $"main a[href^='{office.Town}/answers/']")),
        ];
    }

    private (string Name, string Path)[] Inside(string result, string panel) =>
    [
        ("office-home", "/"), ("city-new", "/cities/new"), ("people", "/people"), ("jobs", "/jobs"), ("audit", "/audit"), ("account", "/account"),
        ("city", office.Town), ("city-data", office.Town + "/data"), ("city-file", office.Town + "/data/city.yaml"), ("city-file-edit", office.Town + "/data/city.yaml?edit=true"), ("city-file-new", office.Town + "/data/new"),
        ("city-profile", office.Town + "/profile"), ("city-profile-edit", office.Town + "/profile?edit=true"), ("city-answers", office.Town + "/answers"), ("city-assess", office.Town + "/assess"),
        ("result", result), ("indicator", result + "/indicators/connectivity"), ("map", result + "/map"), ("share", result + "/share"), ("what-if", office.Town + "/what-if"), ("city-compare", office.Town + "/compare"), ("compare", "/compare"),
        ("plan", office.Town + "/plan"), ("plan-targets", office.Town + "/plan/list/targets"), ("plan-target", office.Town + "/plan/row/targets/T1.1"), ("plan-action-new", office.Town + "/plan/row/actions"), ("plan-alignment", office.Town + "/plan/alignment"),
        ("plan-judge", office.Town + "/plan/judge?framework=kmgbf&element=12"), ("plan-checks", office.Town + "/plan/checks"), ("plan-timeline", office.Town + "/plan/timeline"), ("plan-districts", office.Town + "/plan/districts"),
        ("plan-formulation", office.Town + "/plan/formulation"), ("plan-versions", office.Town + "/plan/versions"), ("plan-files", office.Town + "/plan/files"), ("plan-propose", office.Town + "/plan/propose"), ("plan-public", office.Town + "/plan/public"),
        ("city-people", office.Town + "/people"), ("city-audit", office.Town + "/audit"), ("city-jobs", office.Town + "/jobs"),
        ("consultations", office.Town + "/consultations"), ("consultation-new", office.Town + "/consultations/new"), ("consultation", panel), ("questionnaire", panel + "/questionnaire"), ("questionnaire-item", panel + "/item?id=1"),
        ("invitations", panel + "/invitations"), ("consultation-results", panel + "/results"), ("revision", panel + "/revision"),
    ];
}
