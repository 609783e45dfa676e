using System.Net;
using Hedgerow.Server.Host;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Hedgerow.Server.Tests.Access;

/// <summary>A new installation: nobody is registered, one link makes the first administrator.</summary>
public sealed class FirstStartTests : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("hedgerow-first-").FullName;
    private WebApplication app = null!;

    public async Task InitializeAsync()
    {
        app = ServerHost.Build(new ServeOptions(data) { Urls = ["http://127.0.0.1:0"], Workers = 0 }, new ServerSettings { SignInsPerMinute = 3 });
        await app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(data, true);
    }

    [Fact]
    public async Task The_link_makes_one_administrator_who_is_signed_in_and_then_tries_are_counted()
    {
        var office = app.Services.GetRequiredService<Office>();
        using var server = new Away(new Uri(app.Urls.First()));
        var link = $"/start/{office.People.StartFirst()}";

        var form = await server.Text(link);
        using var made = await server.Post(link, link, new() { ["name"] = "Ana <b>", ["email"] = "Ana@Example.org", ["password"] = "quite a long sentence" });
        var home = await server.Text("/");
        using var again = await server.Get(link);

        Assert.Contains("Welcome to Hedgerow", form, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.Contains("Ana &lt;b&gt;", home, StringComparison.Ordinal);
        Assert.Contains("action=\"/cities/demo\"", home, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.True(Assert.Single(office.People.All()).SiteAdministrator);

        using var second = await server.Post("/sign-in", "/cities", new() { ["email"] = "x", ["password"] = "y" });
        using var third = await server.Post("/sign-in", "/cities", new() { ["email"] = "x", ["password"] = "y" });
        using var fourth = await server.Post("/sign-in", "/cities", new() { ["email"] = "x", ["password"] = "y" });

        Assert.Equal(HttpStatusCode.TooManyRequests, fourth.StatusCode);
        Assert.NotNull(fourth.Headers.RetryAfter);
    }

    // A browser on a server that is not one of the fixtures.
    private sealed class Away(Uri address) : IDisposable
    {
        private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = address };

        public Task<HttpResponseMessage> Get(string path) => client.GetAsync(new Uri(path, UriKind.Relative));

        public async Task<string> Text(string path) => await client.GetStringAsync(new Uri(path, UriKind.Relative));

        public async Task<HttpResponseMessage> Post(string path, string page, Dictionary<string, string> form)
        {
            var html = await Text(page);
            form["RequestVerificationToken"] = html.Split("name=\"csrf\" content=\"")[1].Split('"')[0];
            using var content = new FormUrlEncodedContent(form);
            return await client.PostAsync(new Uri(path, UriKind.Relative), content);
        }

        public void Dispose() => client.Dispose();
    }
}
