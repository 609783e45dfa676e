using Microsoft.Playwright;

namespace Hedgerow.Browser.Tests;

/// <summary>A person before a browser: goes to pages, fills in forms, and complains of whatever the page should not do.</summary>
public sealed class Reader : IAsyncDisposable
{
    private readonly IBrowserContext context;

    internal Reader(IBrowserContext context, IPage page, string language)
    {
        this.context = context;
        Page = page;
        Language = language;
        page.PageError += (_, error) => Complain($"script failed on {page.Url}: {error}");
        page.Console += (_, line) =>
        {
            // Chromium reports refused policies, and answers of 4xx and 5xx, as errors; an answer of 4xx may be what the test is about.
            if (line.Type == "error" && !line.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                Complain($"console on {page.Url}: {line.Text}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
            {
                Complain($"{response.Status} from {response.Url}");
            }
        };
        context.Request += (_, request) =>
        {
            if (Uri.TryCreate(request.Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && !address.IsLoopback)
            {
                Complain($"{page.Url} asks a foreign server: {request.Url}");
            }
        };
    }

    /// <summary>The page that is open.</summary>
    public IPage Page { get; }

    /// <summary>The language that the browser asks for.</summary>
    public string Language { get; }

    /// <summary>What the pages did wrong while nobody looked: failed scripts, refused policies, answers of 500, calls to foreign servers.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Path of the page that is open, with its question.</summary>
    public string Path => new Uri(Page.Url).PathAndQuery;

    /// <summary>Goes to a page.</summary>
    public Task<IResponse?> GoAsync(string path) => Page.GotoAsync(path);

    /// <summary>Fills in fields of the form that holds them and sends it.</summary>
    public async Task SendAsync(params (string Name, string Value)[] fields)
    {
        ILocator? last = null;
        foreach (var (name, value) in fields)
        {
            last = Page.Locator($"[name=\"{name}\"]:not([type=hidden])").First;
            await last.FillAsync(value);
        }

        await OnwardAsync(() => last!.EvaluateAsync("field => field.form.requestSubmit()"));
    }

    /// <summary>Presses something that leads to another page.</summary>
    public Task PressAsync(string selector) => OnwardAsync(() => Page.Locator(selector).First.ClickAsync());

    /// <summary>Signs in.</summary>
    public async Task SignInAsync(string email, string password)
    {
        await GoAsync("/sign-in");
        await SendAsync(("email", email), ("password", password));
    }

    /// <summary>Sends a form with the token of the page that is open, past what the page offers; the status of the answer.</summary>
    public Task<int> PostAsync(string path, string fields) => Page.EvaluateAsync<int>(
        """
        async ([path, fields]) => {
          const token = document.querySelector('meta[name="csrf"]').content;
          return (await fetch(path, { method: "POST", redirect: "manual", headers: { RequestVerificationToken: token, "Content-Type": "application/x-www-form-urlencoded" }, body: fields })).status;
        }
        """,
        new[] { path, fields });

    /// <summary>A file of the server, asked for as this reader.</summary>
    public async Task<byte[]?> BytesAsync(string path)
    {
        var answer = await context.APIRequest.GetAsync(path);
        return answer.Ok ? await answer.BodyAsync() : null;
    }

    /// <summary>What a person sees of the page.</summary>
    public Task<string> TextAsync(string selector = "body") => Page.InnerTextAsync(selector);

    /// <summary>Keeps a picture of the page as it is.</summary>
    public Task PictureAsync(string name) => Page.ScreenshotAsync(new PageScreenshotOptions { Path = System.IO.Path.Combine(Repository.Screenshots, $"{name}.jpg"), Type = ScreenshotType.Jpeg, Quality = 70, FullPage = true });

    /// <summary>What axe finds on the page as it is: rule, weight, the first places.</summary>
    public async Task<IReadOnlyList<string>> BarriersAsync(bool contrastOnly = false)
    {
        // Given to the page by the driver, past the page's own policy.
        await Page.EvaluateAsync(await Axe());
        return await Page.EvaluateAsync<string[]>(
            """
            async (contrastOnly) => {
              const options = contrastOnly
                ? { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } }
                : { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };
              const found = await axe.run(document, { ...options, resultTypes: ["violations"] });
              return found.violations.map(v => `${v.id} (${v.impact}): ${v.help}: ` + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + " [" + n.any.concat(n.all, n.none).map(c => c.message).join("; ").slice(0, 200) + "]").join(" | "));
            }
            """,
            contrastOnly);
    }

    /// <summary>By how many pixels the page is wider than its window, and what sticks out first; null where nothing does.</summary>
    public Task<string?> OverflowAsync() => Page.EvaluateAsync<string?>(
        """
        () => {
          const wide = document.documentElement.scrollWidth - window.innerWidth;
          if (wide <= 0) return null;
          const out = [...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > window.innerWidth + 1 && getComputedStyle(e).position !== "absolute" && !e.closest(".tabs ul, .wide, .code, .log")).slice(0, 3).map(e => e.outerHTML.slice(0, 120));
          return `${wide} px: ${out.join(" | ")}`;
        }
        """);

    /// <summary>Fails where the pages did something wrong while nobody looked.</summary>
    public void SawNothingWrong() => Assert.True(Complaints.Count == 0, string.Join('\n', Complaints));

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private static readonly Lazy<Task<string>> AxeScript = new(() => File.ReadAllTextAsync(Repository.Axe));

    private static Task<string> Axe() => AxeScript.Value;

    /// <summary>Does something and waits until another page stands there.</summary>
    public async Task OnwardAsync(Func<Task> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        await Page.EvaluateAsync("() => { window.leaving = true; }");
        await act();
        await Page.WaitForFunctionAsync("() => !window.leaving && document.readyState === 'complete'");
    }

    private void Complain(string what)
    {
        lock (Complaints)
        {
            Complaints.Add(what);
        }
    }
}
