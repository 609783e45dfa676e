using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Hedgerow.Consultation;
using Hedgerow.Storage;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Consult;

/// <summary>The expert's page from the outside: two rounds without scripts, and what the server knows afterwards.</summary>
public sealed class ExpertPageTests(Panel panel) : IClassFixture<Panel>
{
    [Fact]
    public async Task In_the_second_round_stand_the_groups_median_and_the_own_last_answer()
    {
        var (consultation, links) = panel.Open(6);
        using var client = panel.Client();
        var greeting = await client.GetStringAsync(new Uri($"/consult/{links[0].Secret}", UriKind.Relative));
        Assert.Contains("Welcome, Expert 1.", greeting, StringComparison.Ordinal);
        Assert.Contains("a new answer set", greeting, StringComparison.Ordinal);
        Assert.Contains("What the operator of this server could still do", greeting, StringComparison.Ordinal);

        // Without scripts the server makes the secret and shows it once.
        var (_, sheet, _) = await panel.PostAsync($"/consult/{links[0].Secret}?handler=open", []);
        var secret = Regex.Match(sheet, "<code class=\"secret\">([^<]+)</code>").Groups[1].Value;
        Assert.Equal(43, secret.Length);
        Assert.DoesNotContain("The group", sheet, StringComparison.Ordinal);

        // Half-way: kept, not counted; what is missing is told at its question.
        var half = new Dictionary<string, string> { ["secret"] = secret, ["round"] = "1", ["a:1:importance"] = "5" };
        Assert.Contains("Saved at the server.", (await panel.PostAsync($"/consult/{links[0].Secret}?handler=keep", half)).Text, StringComparison.Ordinal);
        var (status, refused, _) = await panel.PostAsync($"/consult/{links[0].Secret}?handler=send", half);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("2 answers need a look", refused, StringComparison.Ordinal);
        var (_, again, _) = await panel.PostAsync($"/consult/{links[0].Secret}?handler=open", new() { ["secret"] = secret });
        Assert.Matches("name=\"a:1:importance\" value=\"5\" checked", again);
        Assert.DoesNotContain("class=\"secret\"", again, StringComparison.Ordinal);

        for (var n = 0; n < 6; n++)
        {
            var sent = await panel.PostAsync($"/consult/{links[n].Secret}?handler=send", Panel.Answers(n == 0 ? secret : Secret(n), 1, n < 4 ? "keep" : "drop", Math.Min(5, n + 1)));
            Assert.Contains("Thank you: your answers are in.", sent.Text, StringComparison.Ordinal);
        }

        panel.Register.CloseRound(Actor.Program, consultation.Id);
        Assert.Contains("No round is open now", await client.GetStringAsync(new Uri($"/consult/{links[0].Secret}", UriKind.Relative)), StringComparison.Ordinal);
        panel.Next(consultation);
        var (_, second, _) = await panel.PostAsync($"/consult/{links[0].Secret}?handler=open", new() { ["secret"] = secret });
        Assert.Contains("The group (6 people): median 3.5, middle half 2.25 to 4.75.", second, StringComparison.Ordinal);
        Assert.Contains("The group (6 people): Keep as it is 4, Drop 2.", second, StringComparison.Ordinal);
        Assert.Contains("Your last answer: 1", second, StringComparison.Ordinal);
        Assert.Contains("Your last answer: Keep as it is", second, StringComparison.Ordinal);

        // A page that was left open from the round before changes nothing.
        Assert.Contains("an earlier round", (await panel.PostAsync($"/consult/{links[0].Secret}?handler=send", Panel.Answers(secret, 1))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(panel.Register.Responses(consultation.Id), response => response.Round == 2);
    }

    [Fact]
    public async Task Who_wrote_what_stands_in_no_header_log_audit_or_file()
    {
        var (consultation, links) = panel.Open(7);
        var planner = panel.People[Role.Planner];
        using var signedIn = Browser.Of(panel, planner);
        var seen = panel.Office.Database.Read(work => work.All($"select * from session", row => row.Number("seen_at")));
        var audited = panel.Office.Audit.List(limit: 1000).Count;
        panel.Log.Clear();
        for (var n = 0; n < 7; n++)
        {
            // Even somebody who is signed in, with every cookie, is nobody here.
            void Cookies(HttpRequestMessage request) => request.Headers.Add("Cookie", $"hedgerow.session={signedIn.Session}");
            using var client = panel.Client();
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/consult/{links[n].Secret}", UriKind.Relative));
            Cookies(request);
            using var page = await client.SendAsync(request);
            Assert.DoesNotContain("Planner", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            var (_, _, opened) = await panel.PostAsync($"/consult/{links[n].Secret}?handler=open&lang=zh", new() { ["secret"] = Secret(n) }, Cookies);
            var (_, _, kept) = await panel.PostAsync("/consult/drafts", new(Panel.Answers(Secret(n), 1)) { ["consultation"] = consultation.Id, ["door"] = Door(consultation) }, Cookies);
            var (_, _, sent) = await panel.PostAsync($"/consult/{links[n].Secret}?handler=send", Panel.Answers(Secret(n), 1, comment: $"remark number {n}"), Cookies);
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK), (opened.StatusCode, kept.StatusCode, sent.StatusCode));
            foreach (var answer in (HttpResponseMessage[])[page, opened, kept, sent])
            {
                Assert.False(answer.Headers.Contains("Set-Cookie"));
                Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            }

            Assert.Equal("no-referrer", Assert.Single(page.Headers.GetValues("Referrer-Policy")));
        }

        Assert.Equal(seen, panel.Office.Database.Read(work => work.All($"select * from session", row => row.Number("seen_at"))));
        Assert.Equal(audited, panel.Office.Audit.List(limit: 1000).Count);
        panel.Register.CloseRound(Actor.Program, consultation.Id);
        Assert.Equal(7, panel.Register.Responses(consultation.Id).Count);

        // Neither secret lies in a file, and the log has no word of any of it.
        var files = Directory.EnumerateFiles(panel.Data, "*", SearchOption.AllDirectories).Select(path => Encoding.Latin1.GetString(Bytes(path))).ToList();
        foreach (var word in links.Select((link, n) => new[] { link.Secret, Secret(n) }).SelectMany(both => both))
        {
            Assert.DoesNotContain(files, text => text.Contains(word, StringComparison.Ordinal));
            Assert.DoesNotContain(panel.Log, line => line.Contains(word, StringComparison.Ordinal));
        }

        Assert.DoesNotContain(panel.Log, line => line.Contains("/consult/", StringComparison.Ordinal) || line.Contains("remark number", StringComparison.Ordinal) || line.Contains("Expert ", StringComparison.Ordinal));
        Assert.DoesNotContain(panel.Office.Audit.List(limit: 1000), line => System.Text.Json.JsonSerializer.Serialize(line).Contains("remark number", StringComparison.Ordinal) || links.Any(link => System.Text.Json.JsonSerializer.Serialize(line).Contains(link.Value.Id, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_wrong_link_door_or_secret_opens_nothing()
    {
        var (consultation, links) = panel.Open(5);
        using var client = panel.Client();
        using var wrong = await client.GetAsync(new Uri("/consult/nobody", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await panel.PostAsync("/consult/nobody?handler=send", Panel.Answers(Secret(1), 1))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await panel.PostAsync($"/consult/{links[0].Secret}?handler=send", Panel.Answers("short", 1))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await panel.PostAsync("/consult/nobody", [])).Status);
        Assert.Contains("Welcome", (await panel.PostAsync($"/consult/{links[0].Secret}", [])).Text, StringComparison.Ordinal);
        var draft = new Dictionary<string, string>(Panel.Answers(Secret(1), 1)) { ["consultation"] = consultation.Id };
        Assert.Equal(HttpStatusCode.NotFound, (await panel.PostAsync("/consult/drafts", new(draft) { ["door"] = "other" })).Status);
        Assert.Equal(HttpStatusCode.Gone, (await panel.PostAsync("/consult/drafts", new(draft) { ["door"] = Door(consultation), ["round"] = "2" })).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await panel.PostAsync("/consult/drafts", new(draft) { ["door"] = Door(consultation), ["a:1:decision"] = "keeep" })).Status);

        // One answer a person: a second secret is refused, and says why.
        Assert.Equal(HttpStatusCode.OK, (await panel.PostAsync($"/consult/{links[0].Secret}?handler=send", Panel.Answers(Secret(1), 1))).Status);
        var (status, text, _) = await panel.PostAsync($"/consult/{links[0].Secret}?handler=send", Panel.Answers(Secret(2), 1));
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("counted already", text, StringComparison.Ordinal);
        panel.Invitations.Withdraw(Actor.Program, links[1].Value.Id);
        using var gone = await client.GetAsync(new Uri($"/consult/{links[1].Secret}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Whoever_tries_links_is_slowed_down()
    {
        using var slow = new LiveServer(0, settings => settings with { SignInsPerMinute = 1 });
        using var client = slow.Client();
        var last = HttpStatusCode.OK;
        for (var n = 0; n < 16; n++)
        {
            using var answer = await client.GetAsync(new Uri($"/consult/guess{n}", UriKind.Relative));
            last = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    private static string Secret(int n) => $"{n:00}".PadLeft(30, 'q');

    private string Door(RegisteredConsultation consultation) => panel.Office.Database.Read(work => work.Text($"select door from consult_consultation where id = {consultation.Id}"))!;

    private static byte[] Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
