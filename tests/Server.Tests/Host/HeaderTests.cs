using System.Net;
using System.Text;
using Hedgerow.Server.Host;

namespace Hedgerow.Server.Tests.Host;

/// <summary>What every answer says to the browser, and what is refused before it is read.</summary>
public sealed class HeaderTests(QuietServer server) : IClassFixture<QuietServer>
{
    [Theory]
    [InlineData("/", 200)]
    [InlineData("/nothing-here", 404)]
    [InlineData("/people", 403)]
    [InlineData("/c/town/data/city.yaml", 200)]
    [InlineData("/icon.svg", 200)]
    [InlineData("/api/v1/nothing", 404)]
    [InlineData("/uploads/other", 404)]
    public async Task Every_answer_bears_them(string address, int status)
    {
        using var browser = Browser.Of(server, server.People["Reader"]);

        using var answer = await browser.Get(address);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(SecurityHeaders.Policy, answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("frame-ancestors 'none'", SecurityHeaders.Policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", SecurityHeaders.Policy, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }

    [Fact]
    public async Task A_file_that_somebody_brought_has_no_origin_and_is_never_shown()
    {
        server.Office.CityFiles.PutText(Hedgerow.Workspace.Actor.Of(server.Administrator), server.Town.Id, "evil.html", "<script>alert(1)</script>");
        using var browser = Browser.Of(server, server.People["Reader"]);

        using var answer = await browser.Get("/files/of/town/1/evil.html");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("sandbox;", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task No_page_holds_a_script_or_style_of_its_own()
    {
        using var browser = Browser.Of(server, server.Administrator);
        foreach (var address in (string[])["/", "/cities", "/cities/new", "/account", "/people", "/audit", "/jobs", "/c/town", "/c/town/data", "/c/town/data/city.yaml", "/c/town/answers", "/c/town/answers/budget", "/c/town/profile", "/c/town/people", "/c/town/audit", "/c/town/jobs"])
        {
            var page = await browser.Text(address);

            Assert.DoesNotMatch("<script(?![^>]* src=)|<style|\\sstyle=|\\son[a-z]+=|javascript:", page);
        }
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        using var client = server.Client();
        using var body = new ByteArrayContent(new byte[ServerHost.LargestForm + 1]);
        body.Headers.ContentType = new("application/x-www-form-urlencoded");

        // Who asks first is answered before anything is sent: else the refusal may overtake the body.
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/sign-in", UriKind.Relative)) { Content = body };
        request.Headers.ExpectContinue = true;
        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Programs_get_problem_details()
    {
        using var client = server.Client(server.People["Reader"]);

        using var answer = await client.GetAsync(new Uri("/api/v1/nothing", UriKind.Relative));

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_first_page_is_small()
    {
        using var browser = new Browser(server);
        var page = await browser.Text("/");
        var bytes = Encoding.UTF8.GetByteCount(page);
        foreach (var part in page.Split('"').Where(part => part.StartsWith("/built/", StringComparison.Ordinal)).Distinct())
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(part, UriKind.Relative));
            request.Headers.Add("Accept-Encoding", "br");
            using var answer = await browser.Send(request);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            bytes += (await answer.Content.ReadAsByteArrayAsync()).Length;
        }

        Assert.InRange(bytes, 2_000, 200_000);
    }
}
