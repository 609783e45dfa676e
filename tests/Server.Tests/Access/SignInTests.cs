using System.Net;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Access;

/// <summary>Signing in and out, and what stands in the way of guessing.</summary>
public sealed class SignInTests(SignInTests.Server server) : IClassFixture<SignInTests.Server>
{
    private const string Password = "quite a long sentence";

    [Fact]
    public async Task A_session_is_new_at_sign_in_and_worth_nothing_after_sign_out()
    {
        using var browser = new Browser(server) { Session = "chosen-by-somebody-else" };

        using var signedIn = await browser.Post("/sign-in", new() { ["email"] = "ana@example.org", ["password"] = Password }, "/sign-in");
        var secret = browser.Session;
        using var account = await browser.Get("/account");
        using var signedOut = await browser.Post("/sign-out", page: "/account");
        browser.Session = secret;
        using var after = await browser.Get("/account");

        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.NotEqual("chosen-by-somebody-else", secret);
        Assert.Equal(HttpStatusCode.OK, account.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
        var set = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("hedgerow.session=", StringComparison.Ordinal));
        Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", set, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Signing_in_again_ends_the_session_before()
    {
        using var browser = Browser.Of(server, server.Ana);
        var before = browser.Session!;

        using var answer = await browser.Post("/sign-in", new() { ["email"] = "ana@example.org", ["password"] = Password });

        Assert.NotEqual(before, browser.Session);
        Assert.Null(server.Office.Sessions.Find(before));
    }

    [Fact]
    public async Task Five_failures_lock_the_address_even_for_the_right_password()
    {
        using var browser = new Browser(server);
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await browser.Post("/sign-in", new() { ["email"] = "lock@example.org", ["password"] = "wrong" }, "/sign-in");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        }

        using var right = await browser.Post("/sign-in", new() { ["email"] = "lock@example.org", ["password"] = Password }, "/sign-in");

        Assert.Equal(HttpStatusCode.TooManyRequests, right.StatusCode);
        Assert.Contains("locked", await right.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_does_not_tell_whether_an_address_is_known()
    {
        using var browser = new Browser(server);
        using var known = await browser.Post("/sign-in", new() { ["email"] = "ana@example.org", ["password"] = "wrong" }, "/sign-in");
        using var unknown = await browser.Post("/sign-in", new() { ["email"] = "nobody@example.org", ["password"] = "wrong" }, "/sign-in");

        Assert.Equal(known.StatusCode, unknown.StatusCode);
        Assert.Contains("are not right", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/cities", "/cities")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public async Task After_signing_in_one_stays_on_this_server(string to, string where)
    {
        using var browser = new Browser(server);

        using var answer = await browser.Post("/sign-in", new() { ["email"] = "ana@example.org", ["password"] = Password, ["to"] = to }, "/sign-in");

        Assert.Equal(where, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Somebody_locked_out_is_out_at_once()
    {
        var person = server.Office.People.Add(Actor.Program, new NewPerson("leaver@example.org", "Leaver", Password));
        using var browser = Browser.Of(server, person);
        using var before = await browser.Get("/account");

        server.Office.People.SetActive(Actor.Program, person.Id, false);
        using var after = await browser.Get("/account");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (before.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task A_link_for_a_password_works_once()
    {
        var person = server.Office.People.Add(Actor.Program, new NewPerson("new@example.org", "New"));
        var link = $"/password/{server.Office.People.StartReset(Actor.Program, person.Id).Secret}";
        using var browser = new Browser(server);

        using var weak = await browser.Post(link, new() { ["password"] = "short" }, link);
        using var set = await browser.Post(link, new() { ["password"] = Password }, link);
        using var again = await browser.Get(link);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect, HttpStatusCode.NotFound), (weak.StatusCode, set.StatusCode, again.StatusCode));
        Assert.NotNull(browser.Session);
    }

    [Fact]
    public async Task The_link_for_the_first_administrator_is_no_link_where_somebody_is_registered()
    {
        using var browser = new Browser(server);

        using var answer = await browser.Get("/start/anything");

        Assert.Null(server.Office.People.StartFirst());
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task No_secret_stands_in_the_log()
    {
        var person = server.Office.People.Add(Actor.Program, new NewPerson("quiet@example.org", "Quiet", Password));
        var reset = server.Office.People.StartReset(Actor.Program, person.Id).Secret;
        var token = server.Office.AccessTokens.Add(Actor.Program, person.Id, "t", Scope.All).Secret;
        using var browser = new Browser(server);
        using var signedIn = await browser.Post("/sign-in", new() { ["email"] = "quiet@example.org", ["password"] = Password }, "/sign-in");
        using var link = await browser.Get($"/password/{reset}");
        using var wrong = await browser.Post($"/password/{reset}", new() { ["password"] = "x" }, $"/password/{reset}");
        using var client = server.Client();
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {token}");
        using var page = await client.GetAsync(new Uri("/account", UriKind.Relative));

        var log = string.Join('\n', server.Log);

        Assert.All([Password, reset, token, browser.Session!, browser.Cookies.GetCookies(browser.Address)["hedgerow.csrf"]!.Value], secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
    }

    public sealed class Server : LiveServer
    {
        public Server()
            : base(0, null) =>
            (Ana, _) = (Office.People.Add(Actor.Program, new NewPerson("ana@example.org", "Ana", Password)), Office.People.Add(Actor.Program, new NewPerson("lock@example.org", "Lock", Password)));

        public Person Ana { get; }
    }
}
