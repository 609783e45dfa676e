using System.Text.Json;

namespace Hedgerow.Browser.Tests;

/// <summary>How much an old laptop on a slow line must fetch.</summary>
[Collection(InChromium.Name)]
public sealed class WeightTests(Chromium chromium, Office office)
{
    private const double Most = 200_000;

    [InBrowser]
    public async Task The_first_page_weighs_less_than_200_kB()
    {
        await office.ReadyAsync(chromium);
        await using var guest = await chromium.ReaderAsync(office.Server);

        Assert.InRange(await WeightAsync(guest, "/"), 1_000, Most);
    }

    [InBrowser]
    public async Task A_result_page_weighs_less_than_200_kB_for_whoever_comes_from_the_first_page()
    {
        var result = await office.ResultAsync(chromium);
        await using var ada = await office.AdaAsync(chromium);

        Assert.InRange(await WeightAsync(ada, result), 1_000, Most);
    }

    // Everything that came over the line, as it came: compressed, with headers.
    private static async Task<double> WeightAsync(Reader reader, string path)
    {
        var line = await reader.Page.Context.NewCDPSessionAsync(reader.Page);
        await line.SendAsync("Network.enable");
        var bytes = 0.0;
        line.Event("Network.loadingFinished").OnEvent += (_, told) => bytes += told?.GetProperty("encodedDataLength").GetDouble() ?? 0;
        await reader.GoAsync(path);
        await reader.Page.WaitForTimeoutAsync(500);
        return bytes;
    }
}
