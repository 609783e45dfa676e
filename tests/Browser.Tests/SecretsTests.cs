using System.Text;

namespace Hedgerow.Browser.Tests;

/// <summary>After a day's work neither the log nor any file of the data folder tells a secret.</summary>
[Collection(InChromium.Name)]
public sealed class SecretsTests(Chromium chromium)
{
    [InBrowser]
    public async Task No_secret_stands_in_the_log_or_in_the_data_folder()
    {
        using var server = ServerProcess.New();
        await using var ada = await chromium.ReaderAsync(server);
        var secrets = new Dictionary<string, string> { ["password"] = Office.Password, ["first link"] = server.FirstLink!.Split('/')[^1] };
        await Office.BeginAsync(ada, server);
        await ada.GoAsync("/account");
        await ada.SendAsync(("token", "program"));
        secrets["token"] = (await ada.TextAsync("code.secret")).Trim();
        await ada.GoAsync("/people");
        await ada.SendAsync(("name", "Rob"), ("email", "rob@example.org"));
        secrets["link to set a password"] = (await ada.TextAsync("code.secret")).Trim().Split('/')[^1];
        await using var rob = await chromium.ReaderAsync(server);
        await rob.GoAsync("/password/" + secrets["link to set a password"]);
        secrets["password of Rob"] = "larks over the meadow";
        await rob.SendAsync(("password", secrets["password of Rob"]));
        await using var eve = await chromium.ReaderAsync(server);
        secrets["mistyped password"] = "a hedge of blackthorn";
        await eve.SignInAsync(Office.Email, secrets["mistyped password"]);
        foreach (var cookie in await ada.Page.Context.CookiesAsync())
        {
            secrets["cookie " + cookie.Name] = cookie.Value;
        }

        Assert.True(secrets.Values.All(secret => secret.Length > 10), string.Join('\n', secrets));
        Assert.Contains("cookie hedgerow.session", secrets.Keys);
        server.Kill();
        // The link of the first start is printed: it is how one gets in, and it works once.
        var said = server.Said.Replace(secrets["first link"], string.Empty, StringComparison.Ordinal);
        var told = secrets.Where(secret => said.Contains(secret.Value, StringComparison.Ordinal)).Select(secret => $"{secret.Key} stands in the log").ToList();
        var looked = 0;
        foreach (var file in Directory.EnumerateFiles(server.Data, "*", SearchOption.AllDirectories).Where(path => !path.Contains("/keys/", StringComparison.Ordinal)))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            told.AddRange(secrets.Where(secret => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret.Value)) >= 0).Select(secret => $"{secret.Key} stands in {Path.GetFileName(file)}"));
            looked++;
        }

        Assert.True(looked >= 1, "There is no file in the data folder.");
        Assert.Empty(told);
    }
}
