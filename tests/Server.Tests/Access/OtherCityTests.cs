using System.Net;
using System.Text;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Access;

/// <summary>What belongs to one city is not there for those of another, however the address is written.</summary>
public sealed class OtherCityTests(QuietServer server) : IClassFixture<QuietServer>
{
    [Theory]
    [InlineData("/c/other")]
    [InlineData("/c/other/data")]
    [InlineData("/c/other/data/secret.yaml")]
    [InlineData("/files/of/other/1/secret.yaml")]
    [InlineData("/files/of/town/1/secret.yaml")]
    [InlineData("/c/town/data/secret.yaml")]
    [InlineData("/c/town/data/..%2Fother%2Fsecret.yaml")]
    [InlineData("/c/other/jobs")]
    [InlineData("/c/nowhere")]
    public async Task A_page_of_it_is_not_there(string address)
    {
        using var browser = Browser.Of(server, server.People["Administrator"]);

        using var answer = await browser.Get(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("of the other city", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_of_it_is_not_there()
    {
        using var browser = Browser.Of(server, server.People["Administrator"]);
        using var page = await browser.Get($"/jobs/{server.OtherJob.Id}");
        using var events = await browser.Get($"/jobs/{server.OtherJob.Id}/events");
        using var cancel = await browser.Post($"/jobs/{server.OtherJob.Id}?handler=cancel");

        Assert.All([page, events, cancel], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.Equal(JobState.Queued, server.Office.Jobs.Find(server.OtherJob.Id)!.State);
    }

    [Fact]
    public async Task An_upload_of_somebody_else_is_not_there()
    {
        var upload = server.Office.Uploads.Start(Actor.Of(server.People["Contributor"]), server.Town.Id, "mine.csv", 3);
        using var client = server.Client(server.People["Planner"]);
        using var piece = new StringContent("abc", Encoding.UTF8, "text/plain");

        using var answer = await client.PutAsync(new Uri($"/uploads/town/{upload.Id}?offset=0", UriKind.Relative), piece);
        using var dropped = await client.DeleteAsync(new Uri($"/uploads/town/{upload.Id}", UriKind.Relative));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (answer.StatusCode, dropped.StatusCode));
        Assert.NotNull(server.Office.Uploads.Find(server.Town.Id, server.People["Contributor"].Id, upload.Id));
    }
}
