using System.Net;
using System.Text;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Access;

/// <summary>Nothing is changed by a cookie alone.</summary>
public sealed class ForgedRequestTests(QuietServer server) : IClassFixture<QuietServer>
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-out")]
    [InlineData("/account?handler=token")]
    [InlineData("/people?handler=add")]
    [InlineData("/cities/new")]
    [InlineData("/cities/demo")]
    [InlineData("/c/town?handler=public")]
    [InlineData("/c/town/data?handler=check")]
    [InlineData("/c/town/data/city.yaml?handler=delete")]
    [InlineData("/c/town/people?handler=grant")]
    [InlineData("/c/town/answers/budget")]
    public async Task A_form_without_the_token_of_a_page_changes_nothing(string address)
    {
        using var browser = Browser.Of(server, server.Administrator);

        using var answer = await browser.Post(address, page: "");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull(server.Office.CityFiles.Find(server.Town.Id, "city.yaml"));
    }

    [Theory]
    [InlineData("PUT", "/uploads/town/x?offset=0")]
    [InlineData("DELETE", "/uploads/town/x")]
    public async Task Other_methods_need_it_too(string method, string address)
    {
        using var browser = Browser.Of(server, server.Administrator);
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative)) { Content = new StringContent("x", Encoding.UTF8, "text/plain") };

        using var answer = await browser.Send(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_token_of_another_person_is_worth_nothing()
    {
        using var mine = Browser.Of(server, server.People["Reader"]);
        using var theirs = Browser.Of(server, server.Administrator);
        var token = await mine.Token();

        using var answer = await theirs.Post("/c/town?handler=public", new() { ["now"] = "true" }, token: token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(server.Office.Cities.Find(server.Town.Id)!.Public);
    }

    [Fact]
    public async Task The_token_of_the_page_lets_the_form_through_as_field_and_as_header()
    {
        using var browser = Browser.Of(server, server.Administrator);
        using var form = await browser.Post("/c/town/data?handler=check");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/uploads/town", UriKind.Relative)) { Content = new StringContent("""{"path": "a.csv", "bytes": 3}""", Encoding.UTF8, "application/json") };
        request.Headers.Add("RequestVerificationToken", await browser.Token());
        using var upload = await browser.Send(request);

        Assert.Equal(HttpStatusCode.Redirect, form.StatusCode);
        Assert.Equal(HttpStatusCode.OK, upload.StatusCode);
    }

    [Fact]
    public async Task A_cookie_beside_a_bad_token_of_a_program_does_not_help()
    {
        using var browser = Browser.Of(server, server.Administrator);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/c/town?handler=public", UriKind.Relative)) { Content = new FormUrlEncodedContent([new("now", "true")]) };
        request.Headers.Add("Authorization", "Bearer hgw_wrong");

        using var answer = await browser.Send(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.False(server.Office.Cities.Find(server.Town.Id)!.Public);
    }

    [Fact]
    public async Task A_token_may_do_no_more_than_its_scopes()
    {
        using var reads = server.Client(server.Administrator, Scope.Read);
        using var form = new FormUrlEncodedContent([new("now", "true")]);

        using var page = await reads.GetAsync(new Uri("/c/town/data", UriKind.Relative));
        using var change = await reads.PostAsync(new Uri("/c/town?handler=public", UriKind.Relative), form);
        using var people = await reads.GetAsync(new Uri("/people", UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (page.StatusCode, change.StatusCode, people.StatusCode));
    }
}
