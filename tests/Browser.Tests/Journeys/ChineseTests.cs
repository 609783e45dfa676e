namespace Hedgerow.Browser.Tests.Journeys;

/// <summary>A browser that asks for Chinese gets Chinese, from the first start to the result.</summary>
[Collection(InChromium.Name)]
public sealed class ChineseTests(Chromium chromium)
{
    [InBrowser]
    public async Task Everything_from_the_first_start_to_the_result_is_Chinese()
    {
        using var server = ServerProcess.New();
        await using var wei = await chromium.ReaderAsync(server, "zh");
        await wei.GoAsync(server.FirstLink!);
        await LooksChineseAsync(wei);
        await Office.BeginAsync(wei, server);
        await LooksChineseAsync(wei);
        await wei.PressAsync("form[action='/cities/demo'] button");
        await Office.JobDoneAsync(wei);
        await LooksChineseAsync(wei);
        await wei.PressAsync("main .actions a[href^='/c/']");
        await LooksChineseAsync(wei);
        await wei.PressAsync("main a[href$='/assess']");
        await LooksChineseAsync(wei);
        await wei.PressAsync("form[method=post].card button[type=submit]");
        await Office.JobDoneAsync(wei, 240);
        await LooksChineseAsync(wei);
        await wei.PressAsync("a.button[href*='/runs/']");
        await LooksChineseAsync(wei);
        await wei.PressAsync("main a[href*='/indicators/']");
        await LooksChineseAsync(wei);

        // The other language is one click away, and stays.
        await wei.PressAsync(".languages a[lang=en]");
        Assert.Equal("en", await wei.Page.Locator("html").GetAttributeAsync("lang"));
        await wei.GoAsync("/");
        Assert.Equal("en", await wei.Page.Locator("html").GetAttributeAsync("lang"));
        wei.SawNothingWrong();
    }

    private static async Task LooksChineseAsync(Reader wei)
    {
        Assert.StartsWith("zh", await wei.Page.Locator("html").GetAttributeAsync("lang"), StringComparison.Ordinal);
        var left = Languages.LeftInEnglish(await wei.TextAsync()).ToList();
        Assert.True(left.Count == 0, $"{wei.Path} says in English: {string.Join(" | ", left)}");
    }
}
