using System.Net;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Security;

/// <summary>Signing in and out: sessions that nobody can plant, foresee or keep, guesses that soon come to an end, ways that lead nowhere else.</summary>
public sealed class SessionTests : IDisposable
{
    private const string Password = "a hedge of hawthorn";
    private readonly LiveServer server = new(0, null);
    private readonly Person ada;

    public SessionTests() => ada = server.Office.People.Add(Actor.Program, new NewPerson("ada@example.org", "Ada", Password));

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task A_planted_session_is_not_taken_over()
    {
        using var surfer = new Surfer(server) { Session = "planted-by-eve" };
        using var signedIn = await SignInAsync(surfer, Password);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.NotEqual("planted-by-eve", surfer.Session);
        Assert.True(surfer.Session!.Length >= 43);
        Assert.Null(server.Office.Sessions.Find("planted-by-eve"));
    }

    [Fact]
    public async Task A_token_from_before_signing_in_is_worth_nothing_after_it()
    {
        using var surfer = new Surfer(server);
        var before = await surfer.TokenAsync("/sign-in");
        using var signedIn = await SignInAsync(surfer, Password);
        using var sent = await surfer.SendAsync("/account?handler=person", before, ("name", "Eve"));

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Equal("Ada", server.Office.People.Find(ada.Id)!.Name);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("\thttps://evil.example/")]
    [InlineData("/%09/evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_leads_to_no_other_site(string to)
    {
        using var surfer = new Surfer(server);
        using var answer = await surfer.SendAsync("/sign-in", ("email", "ada@example.org"), ("password", Password), ("to", to));

        Assert.True(Uri.TryCreate(server.Address, answer.Headers.Location, out var target));
        Assert.Equal(server.Address.Authority, target!.Authority);
    }

    [Fact]
    public async Task One_address_may_not_try_without_end()
    {
        const int allowed = 3;
        using var strict = new LiveServer(0, settings => settings with { SignInsPerMinute = allowed });
        using var surfer = new Surfer(strict);
        var token = await surfer.TokenAsync("/sign-in");
        var statuses = new List<int>();
        for (var i = 0; i < allowed + 2; i++)
        {
            using var answer = await surfer.SendAsync("/sign-in", token, ("email", $"guess{i}@example.org"), ("password", "guess"));
            statuses.Add((int)answer.StatusCode);
        }

        Assert.Equal([422, 422, 422, 429, 429], statuses);
        // Reading goes on.
        Assert.Equal(200, (await surfer.GetAsync("/sign-in")).Status);
    }

    [Theory]
    [InlineData("' or '1'='1", "x")]
    [InlineData("ada@example.org' --", "x")]
    [InlineData("ada@example.org", "' or 1=1; drop table person; --")]
    public async Task Words_of_SQL_open_nothing(string email, string password)
    {
        using var surfer = new Surfer(server);
        using var answer = await surfer.SendAsync("/sign-in", ("email", email), ("password", password));

        Assert.Equal(422, (int)answer.StatusCode);
        Assert.Null(surfer.Session);
        Assert.NotNull(server.Office.People.Find(ada.Id));
    }

    private static Task<HttpResponseMessage> SignInAsync(Surfer surfer, string password) => surfer.SendAsync("/sign-in", ("email", "ada@example.org"), ("password", password));
}
