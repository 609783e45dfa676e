using System.Security.Cryptography;
using Microsoft.Playwright;

namespace Hedgerow.Browser.Tests.Journeys;

/// <summary>Long work: cancelled and taken up again; a server that is killed while it runs, or while a file comes.</summary>
[Collection(InChromium.Name)]
public sealed class JobTests(Chromium chromium, Office office)
{
    [InBrowser]
    public async Task A_job_is_cancelled_and_taken_up_again()
    {
        await using var ada = await office.AdaAsync(chromium);
        ada.Page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        // The town is small: now and then its assessment has ended before the button is pressed, and is begun once more.
        for (var attempt = 1; ; attempt++)
        {
            Assert.True(attempt <= 8, "Eight assessments ended before they could be cancelled.");
            await ada.GoAsync(office.Town + "/assess");
            await ada.PressAsync("form[method=post].card button[type=submit]");
            var cancel = ada.Page.Locator("form[action*='handler=cancel'] button");
            if (await cancel.CountAsync() == 0)
            {
                continue;
            }

            await ada.PressAsync("form[action*='handler=cancel'] button");
            var ended = ada.Page.Locator("main > header .tag.warning, main > header .tag.good").First;
            await ended.WaitForAsync(new LocatorWaitForOptions { Timeout = 120_000 });
            if ((await ended.GetAttributeAsync("class"))!.Contains("warning", StringComparison.Ordinal))
            {
                break;
            }
        }

        Assert.Equal(0, await ada.Page.Locator("a.button[href*='/runs/']").CountAsync());

        await ada.PressAsync("form[action*='handler=retry'] button");
        await Office.JobDoneAsync(ada, 240);
        await ada.PressAsync("a.button[href*='/runs/']");
        Assert.Contains("/runs/", ada.Path, StringComparison.Ordinal);
        ada.SawNothingWrong();
    }

    [InBrowser]
    public async Task A_server_killed_in_the_middle_of_a_run_and_of_an_upload_goes_on()
    {
        using var server = ServerProcess.New();
        await using var ada = await chromium.ReaderAsync(server);
        await Office.BeginAsync(ada, server);
        await ada.PressAsync("form[action='/cities/demo'] button");
        await ada.Page.WaitForFunctionAsync("() => document.querySelector('progress')?.value > 0 || document.querySelector('main .tag.good')");
        server.Kill();
        server.StartAgain();
        await ada.Page.ReloadAsync();
        await Office.JobDoneAsync(ada, 180);
        await ada.PressAsync("main .actions a[href^='/c/']");
        var town = ada.Path;

        var file = Path.Combine(server.Data, "large.bin");
        var bytes = new byte[14_000_000];
        new Random(5).NextBytes(bytes);
        await File.WriteAllBytesAsync(file, bytes);
        await ada.GoAsync(town + "/data");
        await ada.Page.RouteAsync("**/uploads/**", async route =>
        {
            await Task.Delay(300);
            await route.ContinueAsync();
        });
        await ada.Page.Locator("form[data-upload] input[type=file]").SetInputFilesAsync(file);
        await ada.OnwardAsync(async () =>
        {
            await ada.Page.Locator("form[data-upload] button[type=submit]").ClickAsync();
            await ada.Page.WaitForFunctionAsync("() => document.querySelector('.uploads progress')?.value > 20");
            server.Kill();
            await Task.Delay(500);
            server.StartAgain();
        });
        await ada.GoAsync(town + "/data/large.bin");
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(bytes)), await ada.TextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(bytes, await ada.BytesAsync(await ada.Page.Locator("a[download]").First.GetAttributeAsync("href") ?? string.Empty));
        // The browser may have lost a stream of events while there was no server; nothing else went wrong.
        Assert.DoesNotContain(ada.Complaints, complaint => !complaint.Contains("/events", StringComparison.Ordinal));
    }
}
