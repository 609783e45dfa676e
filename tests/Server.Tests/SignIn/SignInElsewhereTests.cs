using System.Net;
using System.Text.Json;
using Hedgerow.Server.Host;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Hedgerow.Server.Tests.SignIn;

/// <summary>Signing in at an OpenID provider that the test itself is.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "xunit ends what IAsyncLifetime began.")]
public sealed class SignInElsewhereTests : IAsyncLifetime
{
    private readonly Provider provider = new();
    private LiveServer server = null!;

    public async Task InitializeAsync()
    {
        await provider.Start();
        server = new LiveServer(0, settings => settings with
        {
            SignIn = [new SignInProvider("city", "City login", provider.Address, null, null, null, "client", "hush-hush", ["openid", "email"], NewPeople: false)],
        });
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task Somebody_known_by_a_verified_address_is_signed_in_and_then_known_by_the_providers_id()
    {
        var ana = server.Office.People.Add(Actor.Program, new NewPerson("ana@example.org", "Ana"));
        using var browser = new Browser(server);

        var where = await Through(browser, "/cities", """{"sub": "42", "email": "ana@example.org", "email_verified": true}""");
        using var account = await browser.Get("/account");
        using var other = new Browser(server);
        await Through(other, "/", """{"sub": "42", "email": "changed@example.org", "email_verified": false}""");

        Assert.Equal("/cities", where);
        Assert.Equal(HttpStatusCode.OK, account.StatusCode);
        Assert.Equal(ana.Id, server.Office.People.FindByLogin("city", "42")!.Id);
        Assert.NotNull(other.Session);
        Assert.Equal("hush-hush", provider.Secret);
    }

    [Theory]
    [InlineData("""{"sub": "1", "email": "ana@example.org"}""")]
    [InlineData("""{"sub": "1", "email": "ana@example.org", "email_verified": false}""")]
    [InlineData("""{"sub": "1", "email": "unknown@example.org", "email_verified": true}""")]
    [InlineData("""{"email": "ana@example.org", "email_verified": true}""")]
    public async Task Who_is_not_vouched_for_or_not_registered_is_not_signed_in(string who)
    {
        server.Office.People.Add(Actor.Program, new NewPerson("ana@example.org", "Ana"));
        using var browser = new Browser(server);

        Assert.Equal("/sign-in?elsewhere=unknown", await Through(browser, "/", who));
        Assert.Null(browser.Session);
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_is_refused()
    {
        using var browser = new Browser(server);

        using var answer = await browser.Get("/sign-in/back/city?code=x&state=y");

        Assert.Equal("/sign-in?elsewhere=failed", answer.Headers.Location!.OriginalString);
        Assert.Null(browser.Session);
    }

    [Fact]
    public async Task A_place_that_is_not_set_is_not_there()
    {
        using var browser = new Browser(server);
        using var go = await browser.Get("/sign-in/go/elsewhere");
        using var back = await browser.Get("/sign-in/back/elsewhere");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (go.StatusCode, back.StatusCode));
    }

    private async Task<string> Through(Browser browser, string to, string who)
    {
        provider.Who = who;
        using var go = await browser.Get($"/sign-in/go/city?to={Uri.EscapeDataString(to)}");
        var asked = QueryHelpers.ParseQuery(go.Headers.Location!.Query);
        Assert.Equal(("code", "client", "S256"), (asked["response_type"].ToString(), asked["client_id"].ToString(), asked["code_challenge_method"].ToString()));
        var back = new Uri(asked["redirect_uri"].ToString());
        using var answer = await browser.Get($"{back.AbsolutePath}?code=good&state={Uri.EscapeDataString(asked["state"].ToString())}");
        return answer.Headers.Location!.OriginalString;
    }

    private sealed class Provider : IAsyncDisposable
    {
        private readonly WebApplication app;

        public Provider()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            app = builder.Build();
            app.MapGet("/.well-known/openid-configuration", () => Results.Text(JsonSerializer.Serialize(new { authorization_endpoint = $"{Address}authorize", token_endpoint = $"{Address}token", userinfo_endpoint = $"{Address}who" }), "application/json"));
            app.MapPost("/token", async (HttpRequest request) =>
            {
                var form = await request.ReadFormAsync();
                Secret = form["client_secret"].ToString();
                return form["code"] == "good" && form["code_verifier"].ToString().Length > 20 ? Results.Text("""{"access_token": "a", "token_type": "Bearer"}""", "application/json") : Results.BadRequest();
            });
            app.MapGet("/who", (HttpRequest request) => request.Headers.Authorization == "Bearer a" ? Results.Text(Who, "application/json") : Results.Unauthorized());
        }

        public Uri Address => new(app.Urls.First() + "/");

        public string Who { get; set; } = "{}";

        public string? Secret { get; private set; }

        public Task Start() => app.StartAsync();

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
