using Microsoft.Playwright;

namespace Hedgerow.Browser.Tests;

/// <summary>The system's Chromium, opened once for all journeys.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string? Found = new[] { Environment.GetEnvironmentVariable("HEDGEROW_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Why there are no browser tests on this machine; null where there are.</summary>
    public static string? Missing =>
        Found is null ? "There is no Chromium on this machine (Debian: apt-get install chromium)."
        : !File.Exists(Repository.Axe) ? "src/Server/web has not been installed: run ./test."
        : null;

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        if (Missing is null)
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Found, Args = ["--no-sandbox", "--disable-dev-shm-usage", "--enable-unsafe-swiftshader"] });
        }
    }

    /// <summary>A person before a browser of their own: nobody else's cookies.</summary>
    /// <param name="server">The server that they look at.</param>
    /// <param name="language">The language that their browser asks for.</param>
    /// <param name="scripts">Whether scripts run.</param>
    /// <returns>The person.</returns>
    public async Task<Reader> ReaderAsync(ServerProcess server, string language = "en", bool scripts = true)
    {
        ArgumentNullException.ThrowIfNull(server);
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = server.Address, Locale = language == "zh" ? "zh-CN" : "en-GB", JavaScriptEnabled = scripts, ViewportSize = new ViewportSize { Width = 1280, Height = 900 }, ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        return new Reader(context, await context.NewPageAsync(), language);
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}

/// <summary>All journeys share one browser, and go one after another: the machine is small.</summary>
[CollectionDefinition(Name)]
public sealed class InChromium : ICollectionFixture<Chromium>, ICollectionFixture<Office>
{
    /// <summary>Its name.</summary>
    public const string Name = "in Chromium";
}
