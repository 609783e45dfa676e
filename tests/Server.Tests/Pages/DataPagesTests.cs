using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Pages;

/// <summary>Files come in pieces or whole, are edited with their versions, and answers become lines of answers.yaml.</summary>
public sealed class DataPagesTests(QuietServer server) : IClassFixture<QuietServer>
{
    [Fact]
    public async Task A_file_comes_in_pieces_breaks_off_and_goes_on_where_it_stopped()
    {
        using var client = server.Client(server.People["Contributor"]);
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(i => $"line {i}\n")));
        using var started = await client.PostAsJsonAsync(new Uri("/uploads/town", UriKind.Relative), new { path = "layers/large.csv", bytes = content.Length, licence = "CC0" });
        var id = (await Read(started)).GetProperty("id").GetString();

        using var first = await Piece(client, id, 0, content[..20_000]);
        using var wrong = await Piece(client, id, 5, content[..10]);
        var open = (await client.GetFromJsonAsync<JsonElement>(new Uri("/uploads/town", UriKind.Relative))).EnumerateArray().Single(upload => upload.GetProperty("id").GetString() == id);
        using var early = await client.PostAsync(new Uri($"/uploads/town/{id}/done", UriKind.Relative), null);
        using var rest = await Piece(client, id, open.GetProperty("received").GetInt32(), content[20_000..]);
        using var done = await client.PostAsync(new Uri($"/uploads/town/{id}/done", UriKind.Relative), null);

        Assert.Equal(20_000, (await Read(first)).GetProperty("received").GetInt32());
        Assert.Equal(HttpStatusCode.Conflict, wrong.StatusCode);
        Assert.Equal(20_000, (await Read(wrong)).GetProperty("received").GetInt32());
        Assert.False(early.IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        var file = server.Office.CityFiles.Find(server.Town.Id, "layers/large.csv")!;
        Assert.Equal((content.Length, "CC0", "Contributor"), ((int)file.Bytes, file.Facts.Licence, file.ByName));
        Assert.Contains(server.Office.Jobs.List(server.Town.Id), job => job.Kind == "check" && !job.Ended);
    }

    [Fact]
    public async Task A_city_whose_boundary_could_not_be_read_begins_with_another()
    {
        var city = server.Office.Cities.Add(Actor.Of(server.Administrator), new NewCity("begun", new Science.Quantities.Wording("Begun", "初始")));
        server.Office.CityFiles.PutText(Actor.Program, city.Id, "boundary.geojson", "{");
        server.Office.CityFiles.PutText(Actor.Program, city.Id, "mended.geojson", "{}");
        server.Office.CityFiles.PutText(Actor.Program, city.Id, "notes.txt", "no boundary");
        using var browser = Browser.Of(server, server.Administrator);

        Assert.Contains("handler=begin", await browser.Text("/c/begun/data"), StringComparison.Ordinal);
        using var wrong = await browser.Post("/c/begun/data?handler=begin", new() { ["boundary"] = "notes.txt" });
        Assert.DoesNotContain(server.Office.Jobs.List(city.Id), job => job.Kind == "begin");
        using var right = await browser.Post("/c/begun/data?handler=begin", new() { ["boundary"] = "mended.geojson" });
        var job = server.Office.Jobs.List(city.Id).Single(one => one.Kind == "begin");
        Assert.Contains("mended.geojson", job.Arguments, StringComparison.Ordinal);
        Assert.Equal($"/jobs/{job.Id}", right.Headers.Location!.OriginalString);

        server.Office.CityFiles.PutText(Actor.Program, city.Id, "city.yaml", "name: Begun\n");
        Assert.DoesNotContain("handler=begin", await browser.Text("/c/begun/data"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b.csv")]
    [InlineData("CON.csv")]
    [InlineData("a\u0000b.csv")]
    [InlineData("")]
    public async Task A_path_that_leads_out_is_refused(string path)
    {
        using var client = server.Client(server.People["Contributor"]);

        using var answer = await client.PostAsJsonAsync(new Uri("/uploads/town", UriKind.Relative), new { path, bytes = 3 });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_form_without_scripts_brings_files_too_and_only_their_names_count()
    {
        using var browser = Browser.Of(server, server.People["Contributor"]);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await browser.Token()), "RequestVerificationToken" }, { new StringContent("plain"), "folder" }, { new StringContent("a,b\n1,2\n"), "files", "C:\\maps\\..\\table.csv" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/c/town/data?handler=upload", UriKind.Relative)) { Content = form };

        using var answer = await browser.Send(request);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.NotNull(server.Office.CityFiles.Find(server.Town.Id, "plain/table.csv"));
    }

    [Fact]
    public async Task A_text_is_edited_and_who_comes_late_is_told()
    {
        using var browser = Browser.Of(server, server.People["Contributor"]);
        server.Office.CityFiles.PutText(Actor.Of(server.Administrator), server.Town.Id, "list.csv", "name\nA\n");

        using var saved = await browser.Post("/c/town/data/list.csv?handler=save", new() { ["version"] = "1", ["text"] = "name\r\nB\r\n", ["note"] = "B it is" });
        using var late = await browser.Post("/c/town/data/list.csv?handler=save", new() { ["version"] = "1", ["text"] = "name\nC\n" });
        using var back = await browser.Post("/c/town/data/list.csv?handler=takeback", new() { ["version"] = "1" });
        using var deleted = await browser.Post("/c/town/data/list.csv?handler=delete", new() { ["version"] = "3" });

        var history = server.Office.CityFiles.History(server.Town.Id, "list.csv");
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.Redirect, HttpStatusCode.Redirect), (saved.StatusCode, late.StatusCode, back.StatusCode, deleted.StatusCode));
        Assert.Contains("name&#xA;C", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal([4, 3, 2, 1], history.Select(version => version.Version));
        Assert.Equal("name\nB\n", server.Office.CityFiles.ReadText(history[2]));
        Assert.True(history[0].Deleted);
    }

    [Fact]
    public async Task An_answer_with_evidence_becomes_lines_of_answers_yaml()
    {
        using var browser = Browser.Of(server, server.People["Expert"]);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await browser.Token()), "RequestVerificationToken" }, { new StringContent("0"), "version" }, { new StringContent("3"), "n.spent" }, { new StringContent("100"), "n.total" }, { new StringContent("CRC"), "t.currency" },
            { new StringContent("2024"), "year" }, { new StringContent("Treasury"), "office" }, { new StringContent("2024-12"), "date" }, { new StringContent("%PDF"), "evidence", "budget 2024.pdf" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/c/town/answers/budget", UriKind.Relative)) { Content = form };
        using var answer = await browser.Send(request);
        var list = await browser.Text("/c/town/answers");
        using var wrong = await browser.Post("/c/town/answers/budget", new() { ["version"] = "1", ["n.spent"] = "many", ["year"] = "2024" });
        using var reader = Browser.Of(server, server.People["Reader"]);
        using var refused = await reader.Post("/c/town/answers/budget", new() { ["version"] = "1" });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var text = server.Office.CityFiles.ReadText(server.Office.CityFiles.Find(server.Town.Id, "answers.yaml")!);
        Assert.Equal("budget:\n  spent: 3\n  total: 100\n  currency: \"CRC\"\n  year: 2024\n  evidence:\n    - {file: \"evidence/budget 2024.pdf\", date: \"2024-12\", office: \"Treasury\"}\n", text);
        Assert.Contains("1 piece", list, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Forbidden), (wrong.StatusCode, refused.StatusCode));
    }

    [Fact]
    public async Task A_city_is_added_by_name_and_boundary_and_its_job_waits()
    {
        using var browser = Browser.Of(server, server.Administrator);

        using var empty = await browser.Post("/cities/new", new() { ["en"] = "" });
        using var added = await browser.Post("/cities/new", new() { ["en"] = "San José", ["zh"] = "圣何塞", ["drawn"] = """{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}""" });
        using var again = await browser.Post("/cities/new", new() { ["en"] = "San José", ["drawn"] = "{}" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect, HttpStatusCode.Conflict), (empty.StatusCode, added.StatusCode, again.StatusCode));
        var city = server.Office.Cities.FindBySlug("san-jose")!;
        Assert.NotNull(server.Office.CityFiles.Find(city.Id, "boundary.geojson"));
        Assert.Equal("begin", Assert.Single(server.Office.Jobs.List(city.Id)).Kind);
        Assert.StartsWith("/jobs/", added.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_tells_its_progress_while_it_runs()
    {
        using var browser = Browser.Of(server, server.People["Reader"]);
        var job = server.Office.Jobs.Add(Actor.Program, new NewJob("x-test", Science.Quantities.Wording.Same("x"), server.Town.Id));
        using var events = await browser.Get($"/jobs/{job.Id}/events");
        using var reader = new StreamReader(await events.Content.ReadAsStreamAsync());
        var lease = server.Office.Jobs.Take("w", TimeSpan.FromMinutes(1), ["x-test"])!;
        server.Office.Jobs.Report(lease, 0.42, new Science.Quantities.Wording("counting", "计数"));
        server.Office.Jobs.Complete(lease);
        var all = await reader.ReadToEndAsync();

        Assert.Equal("text/event-stream", events.Content.Headers.ContentType!.MediaType);
        Assert.Contains("event: done", all, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Piece(HttpClient client, string? id, int offset, byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes);
        return await client.PutAsync(new Uri($"/uploads/town/{id}?offset={offset}", UriKind.Relative), content);
    }

    private static async Task<JsonElement> Read(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();
}
