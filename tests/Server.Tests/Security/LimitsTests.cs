using System.Net.Http.Headers;
using System.Text;

namespace Hedgerow.Server.Tests.Security;

/// <summary>Bodies that are too large, and requests made to weigh down the server, end early.</summary>
public sealed class LimitsTests : IDisposable
{
    private readonly LiveServer server = new(0, null);

    public void Dispose() => server.Dispose();

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/people?handler=add")]
    public async Task A_form_larger_than_any_form_is_refused(string path)
    {
        using var surfer = new Surfer(server, server.Administrator);
        Assert.InRange(await StatusAsync(surfer, "POST", path, 6 << 20, "application/x-www-form-urlencoded"), 400, 499);
        Assert.Single(server.Office.People.All());
    }

    [Fact]
    public async Task A_piece_of_an_upload_larger_than_allowed_is_refused_and_leaves_nothing()
    {
        var city = server.City("limits");
        using var surfer = new Surfer(server, server.Administrator);
        using var begun = await surfer.AskAsync("POST", "/uploads/limits", await surfer.TokenAsync(), """{"path":"large.bin","bytes":100000000}""");
        var upload = server.Office.Uploads.Of(city.Id, server.Administrator.Id).Single();

        Assert.Equal(413, await StatusAsync(surfer, "PUT", $"/uploads/limits/{upload.Id}?offset=0", 40 << 20, "application/octet-stream"));
        Assert.Equal(0, server.Office.Uploads.Find(city.Id, server.Administrator.Id, upload.Id)!.Received);
    }

    [Fact]
    public async Task An_upload_of_more_than_the_office_allows_is_refused_before_the_first_byte()
    {
        server.City("limits");
        using var surfer = new Surfer(server, server.Administrator);
        using var answer = await surfer.AskAsync("POST", "/uploads/limits", await surfer.TokenAsync(), """{"path":"large.bin","bytes":900000000000000}""");

        Assert.Equal(413, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Thousands_of_fields_are_refused()
    {
        using var surfer = new Surfer(server, server.Administrator);
        using var answer = await surfer.SendAsync("/people?handler=add", [.. Enumerable.Range(0, 5000).Select(i => ($"f{i}", "x"))]);

        Assert.InRange((int)answer.StatusCode, 400, 499);
    }

    [Fact]
    public async Task A_boundary_of_some_megabytes_comes_in()
    {
        using var surfer = new Surfer(server, server.Administrator);
        using var form = new MultipartFormDataContent { { new StringContent(await surfer.TokenAsync()), "RequestVerificationToken" }, { new StringContent("Wide"), "en" }, { new ByteArrayContent(new byte[9 << 20]), "boundary", "wide.geojson" } };
        using var answer = await surfer.Http.PostAsync(new Uri("/cities/new", UriKind.Relative), form);

        Assert.Equal(302, (int)answer.StatusCode);
        Assert.Equal(9 << 20, server.Office.CityFiles.List(server.Office.Cities.FindBySlug("wide")!.Id).Single().Bytes);
    }

    [Fact]
    public async Task A_boundary_larger_than_allowed_is_refused()
    {
        using var surfer = new Surfer(server, server.Administrator);
        var status = await StatusAsync(surfer, "POST", "/cities/new", 120 << 20, "multipart/form-data; boundary=x");

        Assert.InRange(status, 400, 499);
        Assert.Empty(server.Office.Cities.All());
    }

    // The header tells the size; the server answers before the body has come, or while it comes.
    private static async Task<int> StatusAsync(Surfer surfer, string method, string path, int bytes, string type)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new ByteArrayContent(Encoding.ASCII.GetBytes(new string('x', bytes))) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.Add("RequestVerificationToken", await surfer.TokenAsync());
        request.Headers.ExpectContinue = true;
        try
        {
            using var answer = await surfer.Http.SendAsync(request);
            return (int)answer.StatusCode;
        }
        catch (HttpRequestException cut) when (cut.InnerException is IOException)
        {
            // The server hung up while the body still came: that is a refusal too.
            return 413;
        }
    }
}
