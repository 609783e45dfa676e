using System.Net;
using System.Text.RegularExpressions;
using Hedgerow.Consultation;
using Hedgerow.Science.Quantities;
using Hedgerow.Workspace;
using Microsoft.Extensions.DependencyInjection;

namespace Hedgerow.Server.Tests.Consult;

/// <summary>The secretariat's pages: from a template to results and a released edition, by forms alone.</summary>
public sealed class SecretariatPagesTests(Panel panel) : IClassFixture<Panel>
{
    private const string Evil = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";

    [Fact]
    public async Task A_planner_sets_up_and_runs_a_consultation_and_releases_an_edition()
    {
        using var planner = Browser.Of(panel, panel.People[Role.Planner]);
        using var made = await planner.Post("/c/town/consultations/new", new() { ["en"] = "Review 2026", ["from"] = "edition", ["edition"] = "singapore-2021" });
        var home = made.Headers.Location!.OriginalString;
        var id = home.Split('/')[^1];
        Assert.Equal(("Review 2026", "Review 2026"), (panel.Register.Find(id)!.Title.En, panel.Register.Find(id)!.Title.Zh));
        Assert.Contains("Review 2026", await planner.Text("/c/town/consultations"), StringComparison.Ordinal);

        // The editor: away with all but two items, one moved, one added, texts of a question changed.
        Task<HttpResponseMessage> Arrange(string act) => planner.Post($"{home}/questionnaire?handler=arrange", new() { ["revision"] = $"{panel.Register.Find(id)!.Revision}", ["act"] = act }, home);
        foreach (var item in panel.Register.Find(id)!.Questionnaire.Items.Select(item => item.Id).Where(item => item is not ("1" or "3" or "10")).ToList())
        {
            using var removed = await Arrange($"remove:{item}");
            Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        }

        (await Arrange("down:1")).Dispose();
        Assert.Equal(["3", "1", "10"], panel.Register.Find(id)!.Questionnaire.Items.Select(item => item.Id));
        (await Arrange("down:1")).Dispose();
        Assert.Equal(["3", "1", "10"], panel.Register.Find(id)!.Questionnaire.Items.Select(item => item.Id));
        Assert.Equal(["1", "10"], panel.Register.Find(id)!.Questionnaire.Sections[1].Items.Select(item => item.Id));
        using var added = await planner.Post($"{home}/questionnaire?handler=add", new() { ["revision"] = $"{panel.Register.Find(id)!.Revision}", ["item"] = "29", ["name.en"] = "Dark nights", ["name.zh"] = "黑夜", ["section"] = "+", ["kind"] = "open" }, home);
        Assert.Equal($"{home}/item?id=29", added.Headers.Location!.OriginalString);
        using var saved = await planner.Post(
            $"{home}/item?id=29", new() { ["revision"] = $"{panel.Register.Find(id)!.Revision}", ["name.en"] = "Dark nights", ["name.zh"] = "黑夜", ["q0.key"] = "answer", ["q0.label.en"] = "Should it come in?", ["q0.label.zh"] = "是否纳入？", ["act"] = "own", ["key"] = "when", ["kind"] = "Choice" }, home);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var item29 = panel.Register.Find(id)!.Questionnaire.Find("29")!;
        Assert.Equal(["是否纳入？", "新问题"], item29.Questions.Select(question => question.Label.For("zh")));
        using var old = await planner.Post($"{home}/item?id=29", new() { ["revision"] = "1", ["name.en"] = "Lost" }, home);
        Assert.Equal(HttpStatusCode.Conflict, old.StatusCode);

        // Out and in again as a file.
        foreach (var (kind, begins) in ((string, string)[])[("yaml", "id:"), ("csv", ","), ("xlsx", "PK"), ("json", "{")])
        {
            Assert.Contains(begins, await planner.Text($"{home}/questionnaire?handler=file&kind={kind}"), StringComparison.Ordinal);
        }

        // Invitations: the link is shown once.
        using var invited = await planner.Post($"{home}/invitations?handler=invite", new() { ["list"] = "Wang Fang <wang@example.org>\nadb@example.org\nJosé\nnot an@address@at all\n" + string.Join('\n', Enumerable.Range(0, 4).Select(n => $"P{n}, p{n}@example.org")) }, home);
        var page = await invited.Content.ReadAsStringAsync();
        var links = Regex.Matches(page, "/consult/([A-Za-z0-9_-]{43})").Select(link => link.Groups[1].Value).ToList();
        Assert.Equal(7, links.Count);
        Assert.Contains("an@address@at", Regex.Match(page, "<textarea[^>]*>([^<]*)</textarea>").Groups[1].Value, StringComparison.Ordinal);
        Assert.Equal(["José", "P0", "P1", "P2", "P3", "Wang Fang", "adb@example.org"], panel.Invitations.Of(id).Select(one => one.Name).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("/consult/", await planner.Text($"{home}/invitations"), StringComparison.Ordinal);

        // A round; nothing is shown before it closes.
        using var opened = await planner.Post($"{home}?handler=open", new() { ["closes"] = $"{DateTime.UtcNow.AddDays(5):yyyy-MM-dd}" }, home);
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        for (var n = 0; n < links.Count; n++)
        {
            var answers = new Dictionary<string, string> { ["secret"] = new string('s', 30) + n, ["round"] = "1", ["a:3:decision"] = "drop", ["a:3:comment"] = $"No birds {n}", ["a:1:decision"] = n < 4 ? "keep" : "change_name", ["a:10:decision"] = "keep", ["a:10:importance"] = $"{1 + (n % 5)}" };
            Assert.Contains("Thank you", (await panel.PostAsync($"/consult/{links[n]}?handler=send", answers)).Text, StringComparison.Ordinal);
        }

        Assert.Contains("Results are shown when the first round has closed", await planner.Text($"{home}/results"), StringComparison.Ordinal);
        Assert.DoesNotContain("No birds", await planner.Text($"{home}/revision"), StringComparison.Ordinal);
        using var closed = await planner.Post($"{home}?handler=close", [], home);
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);

        // A reviewer sees what came of it and changes nothing; a reader does not see it.
        using var reviewer = Browser.Of(panel, panel.People[Role.Reviewer]);
        var results = await reviewer.Text($"{home}/results");
        Assert.Contains("7 100 %", Regex.Replace(Regex.Replace(results, "<[^>]+>", " "), "\\s+", " "), StringComparison.Ordinal);
        Assert.Contains("No birds 6", results, StringComparison.Ordinal);
        Assert.Contains("class=\"step-bars\"", results, StringComparison.Ordinal);
        Assert.StartsWith("PK", await reviewer.Text($"{home}/results?handler=file&name=result.zip"), StringComparison.Ordinal);
        Assert.Contains("consultation.json", await reviewer.Text($"{home}/results?handler=file&name=report.html"), StringComparison.Ordinal);
        using var refused = await reviewer.Post($"{home}?handler=finish", [], home);
        using var hidden = await reviewer.Get($"{home}/invitations");
        using var reader = Browser.Of(panel, panel.People[Role.Reader]);
        using var closedDoor = await reader.Get($"{home}/results");
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (refused.StatusCode, hidden.StatusCode, closedDoor.StatusCode));

        // The draft: dropped by vote, renamed by hand; then released.
        using var draft = await planner.Post($"{home}/revision?handler=draft", new() { ["key"] = "town-2026", ["en"] = "Town Index", ["zh"] = "小镇指数", ["d:3"] = "drop", ["note:3"] = "few counts", ["d:1"] = "change", ["en:1"] = "Share of nature", ["setting:1"] = "decimals: 1\nbands: [[null, 0.0, 0], [0.1, null, 7]]" }, home);
        Assert.Equal(HttpStatusCode.Redirect, draft.StatusCode);
        var drafts = panel.Services.GetRequiredService<EditionDrafts>();
        var text = await reviewer.Text($"{home}/revision");
        Assert.Contains("Share of nature", text, StringComparison.Ordinal);
        Assert.Contains("Drop 7 · few counts", text, StringComparison.Ordinal);
        var revision = drafts.Named("town-2026")!.Revision;
        using var wrong = await planner.Post($"{home}/revision?handler=text", new() { ["revision"] = $"{revision}", ["yaml"] = "id: other" }, home);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var notReleased = await reviewer.Post($"{home}/revision?handler=release", new() { ["revision"] = $"{revision}", ["version"] = "1" }, home);
        using var released = await planner.Post($"{home}/revision?handler=release", new() { ["revision"] = $"{revision}", ["version"] = "2026.1", ["confirmed"] = "1" }, home);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Redirect), (notReleased.StatusCode, released.StatusCode));
        Assert.Contains("Town Index, version 2026.1", await reviewer.Text($"{home}/revision"), StringComparison.Ordinal);
        using var again = await planner.Post($"{home}/revision?handler=text", new() { ["revision"] = $"{revision + 1}", ["yaml"] = "id: other" }, home);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
    }

    [Fact]
    public async Task A_consultation_of_another_city_is_not_there()
    {
        var other = panel.City("elsewhere");
        var theirs = panel.Register.Add(Actor.Program, new NewConsultation(new Wording("Theirs", "他处"), Panel.Asked) { CityId = other.Id });
        using var planner = Browser.Of(panel, panel.People[Role.Planner]);
        foreach (var path in (string[])["", "/questionnaire", "/item?id=1", "/invitations", "/results", "/revision"])
        {
            using var mine = await planner.Get($"/c/town/consultations/{theirs.Id}{path}");
            using var own = await planner.Get($"/c/elsewhere/consultations/{theirs.Id}{path}");
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (mine.StatusCode, own.StatusCode));
        }

        var (mineToo, _) = panel.Open(5);
        foreach (var path in (string[])["", "/questionnaire", "/invitations", "/revision"])
        {
            using var said = await planner.Post($"/c/town/consultations/{mineToo.Id}{path}");
            Assert.Equal(HttpStatusCode.BadRequest, said.StatusCode);
        }

        using var invited = await planner.Post($"/c/town/consultations/{theirs.Id}/invitations?handler=invite", new() { ["list"] = "Eve" });
        Assert.Equal(HttpStatusCode.NotFound, invited.StatusCode);
        Assert.Empty(panel.Invitations.Of(theirs.Id));

        // An invitation of another consultation is not withdrawn through one's own.
        var link = panel.Invitations.Invite(Actor.Program, theirs.Id, "Eve");
        var (consultation, _) = panel.Open(5);
        using var withdrawn = await planner.Post($"/c/town/consultations/{consultation.Id}/invitations?handler=withdraw", new() { ["invitation"] = link.Value.Id });
        Assert.Equal(HttpStatusCode.NotFound, withdrawn.StatusCode);
        Assert.False(panel.Invitations.Of(theirs.Id).Single().Withdrawn);
    }

    [Fact]
    public async Task Script_in_any_text_is_text_on_every_page()
    {
        var asked = Panel.Asked with
        {
            Title = LocalText.Of(Evil, Evil), Introduction = LocalText.Of(Evil, Evil),
            Sections =
            [
                new QuestionnaireSection("part", LocalText.Of(Evil, Evil), LocalText.Of(Evil, Evil),
                [
                    new QuestionnaireItem("1", LocalText.Of(Evil, Evil),
                    [
                        .. StandardQuestions.ForIndicator.Select(StandardQuestions.Of),
                        new ItemQuestion("one", QuestionKind.Choice, LocalText.Of(Evil, Evil)) { Hint = LocalText.Of(Evil, Evil), Choices = [new("a", LocalText.Of(Evil, Evil)), new("b", LocalText.Of(Evil, Evil))] },
                        new ItemQuestion("order", QuestionKind.Rank, LocalText.Of(Evil, Evil)) { Choices = [new("a", LocalText.Of(Evil, Evil)), new("b", LocalText.Of(Evil, Evil))] },
                        new ItemQuestion("note", QuestionKind.Note, LocalText.Of(Evil, Evil)),
                    ]) { Hint = LocalText.Of(Evil, Evil) },
                ]),
            ],
        };
        var (consultation, links) = panel.Open(6, asked, Evil.Replace("<img", "<b", StringComparison.Ordinal));
        panel.Register.Find(consultation.Id);
        var wrong = new List<string>();
        void Look(string what, string page)
        {
            if (page.Contains("<script>alert", StringComparison.OrdinalIgnoreCase) || page.Contains("<img src=x", StringComparison.OrdinalIgnoreCase))
            {
                wrong.Add(what);
            }
        }

        using var client = panel.Client();
        for (var n = 0; n < 6; n++)
        {
            Look("greeting", await client.GetStringAsync(new Uri($"/consult/{links[n].Secret}", UriKind.Relative)));
            var answers = new Dictionary<string, string> { ["secret"] = $"{Evil}{n}".PadLeft(60, 'x').Replace(" ", string.Empty, StringComparison.Ordinal), ["round"] = "1", ["a:1:decision"] = "change_name", ["a:1:new_name"] = Evil + n, ["a:1:comment"] = Evil, ["a:1:one"] = "a", ["a:1:order:a"] = "1", ["a:1:order:b"] = "2" };
            Look("opened", (await panel.PostAsync($"/consult/{links[n].Secret}?handler=open", answers)).Text);
            Look("refused", (await panel.PostAsync($"/consult/{links[n].Secret}?handler=send", new(answers) { ["a:1:importance"] = Evil })).Text);
            var (status, text, _) = await panel.PostAsync($"/consult/{links[n].Secret}?handler=send", answers);
            Assert.Equal(HttpStatusCode.OK, status);
            Look("sent", text);
        }

        panel.Register.CloseRound(Actor.Program, consultation.Id);
        panel.Next(consultation);
        Look("second round", (await panel.PostAsync($"/consult/{links[0].Secret}?handler=open", new() { ["secret"] = $"{Evil}0".PadLeft(60, 'x').Replace(" ", string.Empty, StringComparison.Ordinal) })).Text);
        using var planner = Browser.Of(panel, panel.People[Role.Planner]);
        var shown = 0;
        foreach (var path in (string[])["", $"/{consultation.Id}", $"/{consultation.Id}/questionnaire", $"/{consultation.Id}/item?id=1", $"/{consultation.Id}/invitations", $"/{consultation.Id}/results", $"/{consultation.Id}/revision"])
        {
            var page = await planner.Text($"/c/town/consultations{path}");
            Look(path, page);
            shown += page.Contains("&lt;script&gt;alert(1)", StringComparison.Ordinal) ? 1 : 0;
        }

        using var refused = await planner.Post("/c/town/consultations/new", new() { ["en"] = Evil, ["zh"] = Evil, ["from"] = Evil, ["edition"] = Evil });
        Look("new", await refused.Content.ReadAsStringAsync());
        Look("report", await planner.Text($"/c/town/consultations/{consultation.Id}/results?handler=file&name=report.html"));
        Assert.Empty(wrong);
        Assert.True(shown >= 4, $"The text was seen on {shown} pages only.");
    }
}
