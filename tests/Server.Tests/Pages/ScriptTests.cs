using System.Net;
using System.Text.RegularExpressions;
using Hedgerow.Science.Quantities;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Pages;

/// <summary>Script in a text or in the name of a file is text everywhere.</summary>
public sealed class ScriptTests(ScriptTests.Server server) : IClassFixture<ScriptTests.Server>
{
    private const string Evil = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";
    private const string EvilName = "a' onmouseover=alert(1) &quot; {{x}}.csv";

    [Fact]
    public async Task What_was_kept_is_shown_as_text_on_every_page()
    {
        using var browser = Browser.Of(server, server.Administrator);
        string[] pages =
        [
            "/", "/cities", "/people", "/audit", "/jobs", $"/jobs/{server.Job.Id}", "/account", "/c/evil", "/c/evil/data", $"/c/evil/data/{Uri.EscapeDataString(EvilName)}", "/c/evil/data/city.yaml", "/c/evil/data/city.yaml?edit=true", "/c/evil/profile",
            "/c/evil/profile?edit=true", "/c/evil/answers", "/c/evil/answers/agencies", "/c/evil/answers/budget", "/c/evil/people", "/c/evil/audit", "/c/evil/jobs", "/cities/new",
        ];
        var seen = 0;
        foreach (var address in pages)
        {
            using var answer = await browser.Get(address);
            var page = await answer.Content.ReadAsStringAsync();

            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {(int)answer.StatusCode}");
            Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch("<[^>]* onmouseover=", Regex.Replace(page, "\"[^\"]*\"", "\"\""));
            seen += page.Contains("&lt;script&gt;alert(1)", StringComparison.Ordinal) ? 1 : 0;
        }

        // Were nothing shown at all, nothing would be proven.
        Assert.True(seen >= 12, $"The text was seen on {seen} pages only.");
    }

    [Theory]
    [InlineData("/sign-in?to=")]
    [InlineData("/sign-in?elsewhere=")]
    [InlineData("/?lang=")]
    [InlineData("/start/")]
    [InlineData("/password/")]
    [InlineData("/c/evil/data/new?path=")]
    [InlineData("/c/evil/answers/budget?year=")]
    [InlineData("/c/")]
    [InlineData("/c/evil/data/")]
    [InlineData("/jobs/")]
    [InlineData("/audit?before=")]
    [InlineData("/files/of/evil/1/")]
    public async Task What_stands_in_an_address_comes_back_as_text_or_not_at_all(string address)
    {
        using var browser = Browser.Of(server, server.Administrator);

        var page = await browser.Text(address + Uri.EscapeDataString(Evil));

        Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_refused_form_gives_its_fields_back_as_text()
    {
        using var browser = Browser.Of(server, server.Administrator);
        (string Address, string[] Fields)[] forms =
        [
            ("/cities/new", ["en", "zh", "code", "country", "drawn"]), ("/people?handler=add", ["name", "email"]), ("/account?handler=person", ["name"]), ("/c/evil/data/new", ["path", "text"]), ("/c/evil/people?handler=grant", ["email"]),
            ("/c/evil/data/city.yaml?handler=save", ["text", "note"]), ("/c/evil/answers/budget", ["n.spent", "note", "link", "date", "office"]),
        ];
        foreach (var (address, fields) in forms)
        {
            using var answer = await browser.Post(address, fields.ToDictionary(field => field, _ => Evil));
            var page = await answer.Content.ReadAsStringAsync();

            Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", page, StringComparison.OrdinalIgnoreCase);
        }

        using var stranger = new Browser(server);
        using var signIn = await stranger.Post("/sign-in", new() { ["email"] = Evil, ["password"] = Evil, ["to"] = Evil }, "/sign-in");
        Assert.DoesNotContain("<script>alert", await signIn.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public sealed class Server : LiveServer
    {
        public Server()
            : base(0, null)
        {
            var by = Actor.Of(Administrator);
            var evil = new Wording(Evil, Evil);
            var organisation = Office.Organisations.Add(by, "evil", evil);
            var city = Office.Cities.Add(by, new NewCity("evil", evil, null, organisation.Id));
            var person = Office.People.Add(by, new NewPerson("evil@example.org", Evil));
            Office.Memberships.Grant(by, city.Id, person.Id, Role.Administrator);
            Office.Memberships.GrantInOrganisation(by, organisation.Id, person.Id, Role.Reader);
            Office.AccessTokens.Add(by, Administrator.Id, Evil, Scope.Read);
            Office.Sessions.Start(Administrator, Evil, Evil);
            var facts = new FileFacts(Evil, Evil, Evil);
            Office.CityFiles.PutText(by, city.Id, "city.yaml", $"name: {Evil}\n", facts);
            Office.CityFiles.PutText(by, city.Id, EvilName, Evil, facts);
            Office.CityFiles.PutText(by, city.Id, "profile.yaml", Cities.ProfileText.Write(new Dictionary<string, string> { ["location.climate"] = Evil }));
            Office.CityFiles.PutText(by, city.Id, "answers.yaml", $"agencies: {{items: ['{Evil.Replace("'", "''", StringComparison.Ordinal)}'], note: '{Evil.Replace("'", "''", StringComparison.Ordinal)}', evidence: [{{link: 'https://example.org/', office: '{Evil.Replace("'", "''", StringComparison.Ordinal)}'}}]}}\n");
            Job = Office.Jobs.Add(Actor.Of(person), new NewJob("check", evil, city.Id));
            var lease = Office.Jobs.Take("w", TimeSpan.FromMinutes(1))!;
            Office.Jobs.Report(lease, 0.5, evil);
            Office.Jobs.Log(lease, JobLevel.Warning, evil);
            var finding = new Hedgerow.Server.Work.CheckFinding("error", Evil, "city.yaml", 1, null, evil, evil, Evil);
            var result = new Hedgerow.Server.Work.CheckResult("x", [finding, finding with { File = EvilName, Line = null }], [new(EvilName, Evil, 2020, Evil, Evil, "table", [0, 0, 1, 1])], [[[0d, 0d], [1d, 0d], [1d, 1d], [0d, 0d]]]);
            Office.Jobs.Complete(lease, Hedgerow.Server.Work.JobJson.Write(result));
            var failing = Office.Jobs.Add(by, new NewJob("assess", evil, city.Id, Attempts: 1));
            Office.Jobs.Fail(Office.Jobs.Take("w", TimeSpan.FromMinutes(1))!, evil);
        }

        public Job Job { get; }
    }
}
