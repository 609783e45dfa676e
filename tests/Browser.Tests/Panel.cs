using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Hedgerow.Browser.Tests;

/// <summary>A consultation of the demo town, set up in the browser by its secretariat; experts other than those a test looks at answer by plain forms.</summary>
/// <param name="Home">Address of the consultation.</param>
/// <param name="Links">The experts' links, as paths.</param>
public sealed partial record Panel(string Home, IReadOnlyList<string> Links)
{
    private const int Indicators = 28;

    /// <summary>Sets one up on an edition, invites people and opens the first round.</summary>
    public static async Task<Panel> OpenAsync(Reader secretariat, string town, string title, int people)
    {
        ArgumentNullException.ThrowIfNull(secretariat);
        await secretariat.GoAsync(town + "/consultations/new");
        await secretariat.Page.Locator("[name=edition]").SelectOptionAsync("singapore-2021");
        await secretariat.SendAsync(("en", title), ("zh", "指数评议"));
        var home = new Uri(secretariat.Page.Url).AbsolutePath;
        await secretariat.GoAsync(home + "/invitations");
        await secretariat.SendAsync(("list", string.Join('\n', Enumerable.Range(1, people).Select(n => $"专家 {n}, e{n}@example.org"))));
        var links = Shown().Matches(await secretariat.TextAsync("main")).Select(link => link.Value).ToList();
        Assert.Equal(people, links.Count);
        var panel = new Panel(home, links);
        await panel.NextAsync(secretariat);
        return panel;
    }

    /// <summary>Opens the next round.</summary>
    public async Task NextAsync(Reader secretariat)
    {
        ArgumentNullException.ThrowIfNull(secretariat);
        await secretariat.GoAsync(Home);
        await secretariat.PressAsync("form[action$='handler=open'] button");
    }

    /// <summary>Closes the open round.</summary>
    public async Task CloseAsync(Reader secretariat)
    {
        ArgumentNullException.ThrowIfNull(secretariat);
        await secretariat.GoAsync(Home);
        secretariat.Page.Dialog += Accept;
        await secretariat.PressAsync("form[action$='handler=close'] button");
        secretariat.Page.Dialog -= Accept;
    }

    /// <summary>Says yes to a question of the browser.</summary>
    public static void Accept(object? sender, IDialog dialog) => _ = dialog.AcceptAsync();

    /// <summary>The others answer, without a browser.</summary>
    public async Task AnswerAsync(ServerProcess server, int round, int from)
    {
        ArgumentNullException.ThrowIfNull(server);
        using var client = new HttpClient { BaseAddress = new Uri(server.Address) };
        for (var n = from; n < Links.Count; n++)
        {
            List<KeyValuePair<string, string>> fields = [new("secret", $"{n}".PadLeft(30, 's')), new("round", $"{round}"), new("asked", "en")];
            for (var item = 1; item <= Indicators; item++)
            {
                fields.AddRange([new($"a:{item}:decision", item == 3 ? "drop" : "keep"), new($"a:{item}:importance", $"{2 + (n % 3)}"), new($"a:{item}:comment", item == 3 ? $"数据难以获取 {n}" : "")]);
            }

            using var form = new FormUrlEncodedContent(fields);
            using var answer = await client.PostAsync(new Uri($"{Links[n]}?handler=send", UriKind.Relative), form);
            Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}");
        }
    }

    [GeneratedRegex("/consult/[A-Za-z0-9_-]{43}")]
    private static partial Regex Shown();
}
