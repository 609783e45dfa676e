using Microsoft.Playwright;

namespace Hedgerow.Browser.Tests;

/// <summary>An office that has begun: a server with its first administrator and the demo town. Made once, in the browser, for all tests that look.</summary>
public sealed class Office : IDisposable
{
    /// <summary>Address of the first administrator.</summary>
    public const string Email = "ada@example.org";

    /// <summary>The password.</summary>
    public const string Password = "a hedge of hawthorn";

    private readonly SemaphoreSlim one = new(1, 1);
    private ServerProcess? server;
    private string? result;
    private bool planned;
    private Panel? panel;

    /// <summary>The server, when it is ready.</summary>
    public ServerProcess Server => server!;

    /// <summary>Address of the demo town.</summary>
    public string Town { get; private set; } = string.Empty;

    /// <summary>What the first administrator saw go wrong while the office began.</summary>
    public IReadOnlyList<string> Complaints { get; private set; } = [];

    /// <summary>Begins it, the first time.</summary>
    public async Task<ServerProcess> ReadyAsync(Chromium chromium)
    {
        await one.WaitAsync();
        try
        {
            if (server is null)
            {
                var begun = ServerProcess.New("limits: {sign_ins_per_minute: 1000}\n");
                await using var ada = await chromium.ReaderAsync(begun);
                await BeginAsync(ada, begun);
                await ada.PressAsync("form[action='/cities/demo'] button");
                await JobDoneAsync(ada);
                await ada.PressAsync("a[href^='/c/']");
                Town = "/" + string.Join('/', ada.Path.Split('/', '?')[1..3]);
                Complaints = ada.Complaints;
                server = begun;
            }

            return server;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Address of the town's first result, which is made where there is none yet.</summary>
    public async Task<string> ResultAsync(Chromium chromium)
    {
        await using var ada = await AdaAsync(chromium);
        await one.WaitAsync();
        try
        {
            if (result is null)
            {
                await ada.GoAsync(Town + "/assess");
                await ada.PressAsync("form[method=post].card button[type=submit]");
                await JobDoneAsync(ada, 240);
                await ada.PressAsync("a.button[href*='/runs/']");
                result = ada.Path;
            }

            return result;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Begins the demo town's plan from its result, the first time.</summary>
    public async Task PlanAsync(Chromium chromium)
    {
        await ResultAsync(chromium);
        await using var ada = await AdaAsync(chromium);
        await one.WaitAsync();
        try
        {
            if (!planned)
            {
                await ada.GoAsync(Town + "/plan/start");
                await ada.PressAsync("form[action$='handler=begin'] button[type=submit]");
                planned = true;
            }
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>The secret of a link to the demo town's result, by which anybody reads it.</summary>
    public async Task<string> SharedAsync(Chromium chromium)
    {
        var page = await ResultAsync(chromium) + "/share";
        await using var ada = await AdaAsync(chromium);
        await ada.GoAsync(page);
        await ada.SendAsync(("name", "everybody"));
        return (await ada.TextAsync("code.secret")).Trim().Split('/')[^1];
    }

    /// <summary>A consultation that has one round behind it and the second open.</summary>
    public async Task<Panel> PanelAsync(Chromium chromium)
    {
        await using var ada = await AdaAsync(chromium);
        await one.WaitAsync();
        try
        {
            if (panel is null)
            {
                var begun = await Panel.OpenAsync(ada, Town, "To be looked at", 8);
                await begun.AnswerAsync(Server, 1, from: 0);
                await begun.CloseAsync(ada);
                await begun.NextAsync(ada);
                panel = begun;
            }

            return panel;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>A reader who is signed in as the first administrator.</summary>
    public async Task<Reader> AdaAsync(Chromium chromium, string language = "en")
    {
        var ada = await chromium.ReaderAsync(await ReadyAsync(chromium), language);
        await ada.SignInAsync(Email, Password);
        return ada;
    }

    /// <summary>The first administrator signs up by the one-time link.</summary>
    public static async Task BeginAsync(Reader ada, ServerProcess begun)
    {
        await ada.GoAsync(begun.FirstLink!);
        await ada.SendAsync(("name", "Ada"), ("email", Email), ("password", Password));
    }

    /// <summary>Waits on the page of a job until it has ended well.</summary>
    public static async Task JobDoneAsync(Reader reader, int seconds = 120)
    {
        var ended = reader.Page.Locator("main .tag.good, main .tag.error, main .tag.warning").First;
        await ended.WaitForAsync(new LocatorWaitForOptions { Timeout = seconds * 1000 });
        var kind = await ended.GetAttributeAsync("class");
        Assert.True(kind!.Contains("good", StringComparison.Ordinal), "The job did not end well:\n" + await reader.TextAsync("main"));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        one.Dispose();
        server?.Dispose();
    }
}
