using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Hedgerow.Server.Tests.Work;

using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Api;

/// <summary>The interface for programs, on the demo town.</summary>
[Collection(nameof(DemoCityServer))]
public sealed class ApiTests(DemoCityServer server)
{
    [Fact]
    public async Task Lists_come_in_parts_with_the_address_of_the_next()
    {
        using var client = server.Client(server.Administrator);
        var seen = new List<string>();
        var next = "/api/v1/cities/thornwick/files?limit=3";
        while (next is not null)
        {
            using var answer = await client.GetAsync(next);
            using var part = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            seen.AddRange(part.RootElement.GetProperty("items").EnumerateArray().Select(file => file.GetProperty("path").GetString()!));
            next = part.RootElement.GetProperty("next").GetString();
            Assert.Equal(next is not null, answer.Headers.Contains("Link"));
        }

        Assert.Equal(server.Office.CityFiles.List(server.Town.Id).Select(file => file.Path), seen);
    }

    [Fact]
    public async Task A_file_is_changed_only_by_who_has_seen_it()
    {
        using var client = server.Client(server.Administrator);
        async Task<HttpResponseMessage> Put(string text, string? match, bool isNew = false)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/cities/thornwick/files/notes/field.md?note=from%20a%20test") { Content = new StringContent(text) };
            if (match is not null)
            {
                request.Headers.IfMatch.Add(new EntityTagHeaderValue(match));
            }

            if (isNew)
            {
                request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
            }

            return await client.SendAsync(request);
        }

        using var first = await Put("one", null, isNew: true);
        Assert.Equal((HttpStatusCode.OK, "\"1\""), (first.StatusCode, first.Headers.ETag!.Tag));
        using var taken = await Put("two", null, isNew: true);
        Assert.Equal(HttpStatusCode.PreconditionFailed, taken.StatusCode);
        using var second = await Put("two", "\"1\"");
        Assert.Equal("\"2\"", second.Headers.ETag!.Tag);
        using var late = await Put("three", "\"1\"");
        Assert.Equal((HttpStatusCode.PreconditionFailed, "application/problem+json"), (late.StatusCode, late.Content.Headers.ContentType!.MediaType));

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/cities/thornwick/files/notes/field.md");
        request.Headers.IfNoneMatch.Add(second.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(request)).StatusCode);
        Assert.Equal("one", await client.GetStringAsync("/api/v1/cities/thornwick/files/notes/field.md?version=1"));
        using var history = JsonDocument.Parse(await client.GetStringAsync("/api/v1/cities/thornwick/versions/notes/field.md"));
        Assert.Equal([2, 1], history.RootElement.GetProperty("items").EnumerateArray().Select(v => v.GetProperty("version").GetInt32()));
        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync("/api/v1/cities/thornwick/files/notes/field.md")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/v1/cities/thornwick/files/notes/field.md")).StatusCode);
    }

    [Theory]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    [InlineData("a%5C..%5C..%5Cb.txt")]
    [InlineData("CON")]
    [InlineData("a%00b.txt")]
    [InlineData(".hidden")]
    public async Task A_path_that_leads_out_is_refused(string path)
    {
        using var client = server.Client(server.Administrator);
        using var answer = await client.PutAsync($"/api/v1/cities/thornwick/files/{path}", new StringContent("x"));
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.UnprocessableEntity, HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed });
    }

    [Fact]
    public async Task Uploaded_pages_and_drawings_run_nothing()
    {
        using var client = server.Client(server.Administrator);
        foreach (var name in new[] { "evil.html", "evil.svg", "evil.xml", "evil.bin" })
        {
            (await client.PutAsync($"/api/v1/cities/thornwick/files/evidence/{name}", new StringContent("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"))).EnsureSuccessStatusCode();
            using var answer = await client.GetAsync($"/api/v1/cities/thornwick/files/evidence/{name}");
            Assert.StartsWith("sandbox;", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            await client.DeleteAsync($"/api/v1/cities/thornwick/files/evidence/{name}");
        }
    }

    [Fact]
    public async Task An_upload_goes_on_where_it_broke_off()
    {
        using var client = server.Client(server.Administrator);
        var bytes = new byte[100_000];
        new Random(7).NextBytes(bytes);
        using var begun = await client.PostAsJsonAsync("/api/v1/cities/thornwick/uploads", new { path = "big.bin", bytes = bytes.Length });
        Assert.Equal(HttpStatusCode.Created, begun.StatusCode);
        var place = begun.Headers.Location!;
        async Task<HttpResponseMessage> Send(int from, int count)
        {
            using var request = new HttpRequestMessage(HttpMethod.Patch, place) { Content = new ByteArrayContent(bytes, from, count) };
            request.Headers.Add("Upload-Offset", from.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return await client.SendAsync(request);
        }

        Assert.Equal(HttpStatusCode.OK, (await Send(0, 60_000)).StatusCode);
        using var wrong = await Send(10, 10);
        Assert.Equal(HttpStatusCode.Conflict, wrong.StatusCode);
        Assert.Equal(60_000, JsonDocument.Parse(await wrong.Content.ReadAsStringAsync()).RootElement.GetProperty("received").GetInt64());
        Assert.Equal(HttpStatusCode.Conflict, (await client.PostAsync($"{place}/complete", null)).StatusCode);
        Assert.Equal("100000", (await Send(60_000, 40_000)).Headers.GetValues("Upload-Offset").Single());
        using var done = await client.PostAsync($"{place}/complete", null);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Equal(bytes, await client.GetByteArrayAsync("/api/v1/cities/thornwick/files/big.bin"));
        await client.DeleteAsync("/api/v1/cities/thornwick/files/big.bin");
    }

    [Fact]
    public async Task A_run_tells_its_numbers_and_says_when_they_are_known()
    {
        using var client = server.Client(server.Administrator);
        using var answer = await client.GetAsync($"/api/v1/runs/{server.Run}");
        using var run = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("singapore-2021", run.RootElement.GetProperty("info").GetProperty("edition").GetString());
        Assert.Contains(run.RootElement.GetProperty("files").EnumerateArray(), file => file.GetProperty("href").GetString() == $"/files/{server.Run}/assessment.json");
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/runs/{server.Run}");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
        using var indicator = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/runs/{server.Run}/indicators/2"));
        Assert.Equal("2", indicator.RootElement.GetProperty("id").GetString());
        Assert.True(indicator.RootElement.GetProperty("value").GetDouble() > 0);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/v1/runs/{server.Run}/indicators/none")).StatusCode);
        using var unit = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/runs/{server.Run}/units/1/indicators"));
        Assert.NotEqual(0, unit.RootElement.GetArrayLength());
    }

    [Fact]
    public async Task A_token_does_no_more_than_its_scopes()
    {
        using var reader = server.Client(server.Administrator, Scope.Read);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/api/v1/cities/thornwick/files")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PutAsync("/api/v1/cities/thornwick/files/x.txt", new StringContent("x"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsJsonAsync("/api/v1/cities/thornwick/jobs", new { kind = "check" })).StatusCode);
        using var writer = server.Client(server.Administrator, Scope.Read | Scope.Write);
        Assert.Equal(HttpStatusCode.Forbidden, (await writer.PostAsJsonAsync("/api/v1/cities/thornwick/jobs", new { kind = "check" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await writer.PutAsJsonAsync($"/api/v1/runs/{server.Run}/public", new { @public = true })).StatusCode);
        using var runner = server.Client(server.Administrator, Scope.Read | Scope.Run);
        using var demo = await runner.PostAsJsonAsync("/api/v1/cities/thornwick/jobs", new { kind = "demo" });
        Assert.Equal(HttpStatusCode.Forbidden, demo.StatusCode);
        using var check = await runner.PostAsJsonAsync("/api/v1/cities/thornwick/jobs", new { kind = "check" });
        Assert.Equal(HttpStatusCode.Accepted, check.StatusCode);
        var job = await server.EndedAsync(JsonDocument.Parse(await check.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString()!);
        Assert.Equal(JobState.Succeeded, job.State);
        using var bad = server.Client();
        bad.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "hgw_guess");
        using var refused = await bad.GetAsync("/api/v1/cities");
        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (refused.StatusCode, refused.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Nothing_of_another_city_can_be_reached_by_its_id()
    {
        var other = server.City("other-" + Guid.NewGuid().ToString("N")[..6]);
        var person = server.Office.People.Add(Actor.Program, new NewPerson($"{other.Slug}@example.org", "Of the other"));
        server.Office.Memberships.Grant(Actor.Program, other.Id, person.Id, Role.Administrator);
        using var client = server.Client(person);
        using var own = await client.GetAsync($"/api/v1/cities/{other.Slug}/files");
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        var upload = server.Office.Uploads.Start(Actor.Of(server.Administrator), server.Town.Id, "x.bin", 1);
        foreach (var place in new[]
        {
            "/api/v1/cities/thornwick", "/api/v1/cities/thornwick/files", "/api/v1/cities/thornwick/files/city.yaml", "/api/v1/cities/thornwick/versions/city.yaml", "/api/v1/cities/thornwick/jobs",
            "/api/v1/cities/thornwick/runs", $"/api/v1/jobs/{server.Assess.Id}", $"/api/v1/jobs/{server.Assess.Id}/log", $"/api/v1/runs/{server.Run}", $"/api/v1/runs/{server.Run}/indicators",
            $"/files/{server.Run}/assessment.json", $"/tiles/{server.Run}/vectors/10/520/510", $"/api/v1/cities/thornwick/uploads/{upload.Id}", $"/api/v1/cities/{other.Slug}/uploads/{upload.Id}",
            $"/ogc/runs/{server.Run}/collections", "/ogc/cities/thornwick/collections",
        })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(place)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync($"/api/v1/jobs/{server.Assess.Id}/cancel", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PutAsJsonAsync($"/api/v1/runs/{server.Run}/public", new { @public = true })).StatusCode);
        server.Office.Uploads.Drop(upload.Id);
    }

    [Fact]
    public async Task What_is_refused_is_told_in_the_reader_s_language()
    {
        using var client = server.Client(server.Administrator);
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("zh"));
        using var answer = await client.PostAsJsonAsync("/api/v1/cities/thornwick/jobs", new { kind = "magic" });
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(422, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Contains("任务类型", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        using var broken = await client.PostAsync("/api/v1/cities/thornwick/jobs", new StringContent("{", new MediaTypeHeaderValue("application/json")));
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (broken.StatusCode, broken.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Editions_are_open_to_everybody()
    {
        using var client = server.Client();
        using var edition = JsonDocument.Parse(await client.GetStringAsync("/api/v1/editions/singapore-2021"));
        Assert.Equal(28, edition.RootElement.GetProperty("indicators").GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/v1/editions/..%2F..%2Fetc%2Fpasswd")).StatusCode);
    }
}
