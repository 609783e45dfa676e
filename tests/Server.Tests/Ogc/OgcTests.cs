using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Hedgerow.Assessment;
using Hedgerow.Server.Tests.Work;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Ogc;

/// <summary>Layers by OGC API Features, read back by GDAL's own client where the machine has its tools.</summary>
[Collection(nameof(DemoCityServer))]
public sealed class OgcTests(DemoCityServer server)
{
    [Fact]
    public async Task A_run_is_a_service_with_its_layers()
    {
        using var client = server.Client(server.Administrator);
        using var landing = await Json(client, $"/ogc/runs/{server.Run}");
        Assert.Equal(["self", "service-desc", "conformance", "data"], landing.RootElement.GetProperty("links").EnumerateArray().Select(link => link.GetProperty("rel").GetString()));
        using var conformance = await Json(client, $"/ogc/runs/{server.Run}/conformance");
        Assert.Contains("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core", conformance.RootElement.GetProperty("conformsTo").EnumerateArray().Select(uri => uri.GetString()));
        using var collections = await Json(client, $"/ogc/runs/{server.Run}/collections");
        var ids = collections.RootElement.GetProperty("collections").EnumerateArray().Select(c => c.GetProperty("id").GetString()).ToList();
        Assert.Contains("boundary", ids);
        Assert.Contains("units", ids);
        using var one = await Json(client, $"/ogc/runs/{server.Run}/collections/units");
        Assert.Equal("feature", one.RootElement.GetProperty("itemType").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/ogc/runs/{server.Run}/collections/none/items")).StatusCode);
    }

    [Fact]
    public async Task Features_come_in_parts_by_box_field_and_reference_system()
    {
        using var client = server.Client(server.Administrator);
        var place = $"/ogc/runs/{server.Run}/collections/units/items";
        using var all = await Json(client, place);
        var count = all.RootElement.GetProperty("numberMatched").GetInt32();
        Assert.True(count > 1);
        var seen = new List<long>();
        var next = $"{place}?limit=1";
        while (next is not null)
        {
            using var part = await Json(client, next);
            Assert.Equal(1, part.RootElement.GetProperty("numberReturned").GetInt32());
            seen.Add(part.RootElement.GetProperty("features")[0].GetProperty("id").GetInt64());
            next = part.RootElement.GetProperty("links").EnumerateArray().Where(link => link.GetProperty("rel").GetString() == "next").Select(link => link.GetProperty("href").GetString()).FirstOrDefault();
        }

        Assert.Equal(all.RootElement.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("id").GetInt64()), seen);
        using var none = await Json(client, $"{place}?bbox=-170,-80,-169,-79");
        Assert.Equal(0, none.RootElement.GetProperty("numberMatched").GetInt32());
        var first = all.RootElement.GetProperty("features")[0];
        var name = first.GetProperty("properties").GetProperty("name").GetString()!;
        using var named = await Json(client, $"{place}?name={Uri.EscapeDataString(name)}");
        Assert.Equal(1, named.RootElement.GetProperty("numberMatched").GetInt32());

        var degrees = First(first);
        using var swapped = await Json(client, $"{place}/{seen[0]}?crs=http://www.opengis.net/def/crs/EPSG/0/4326");
        Assert.Equal((degrees.X, degrees.Y), (First(swapped.RootElement).Y, First(swapped.RootElement).X));
        using var collection = await Json(client, $"/ogc/runs/{server.Run}/collections/units");
        if (collection.RootElement.GetProperty("crs").EnumerateArray().Select(uri => uri.GetString()!).FirstOrDefault(uri => uri.Contains("/0/32", StringComparison.Ordinal)) is { } native)
        {
            using var metres = await client.GetAsync($"{place}/{seen[0]}?crs={native}");
            Assert.Equal($"<{native}>", metres.Headers.GetValues("Content-Crs").Single());
            Assert.True(First(JsonDocument.Parse(await metres.Content.ReadAsStringAsync()).RootElement).X > 10_000);
        }
    }

    [Theory]
    [InlineData("bbox=1,2,3")]
    [InlineData("bbox=a,b,c,d")]
    [InlineData("limit=0")]
    [InlineData("limit=many")]
    [InlineData("crs=http://www.opengis.net/def/crs/EPSG/0/3857")]
    [InlineData("no_such_field=1")]
    [InlineData("name%22%20or%201=1")]
    public async Task What_is_asked_wrongly_is_told_so(string query)
    {
        using var client = server.Client(server.Administrator);
        using var answer = await client.GetAsync($"/ogc/runs/{server.Run}/collections/units/items?{query}");
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task A_value_of_a_field_is_never_part_of_a_statement()
    {
        using var client = server.Client(server.Administrator);
        using var answer = await Json(client, $"/ogc/runs/{server.Run}/collections/units/items?name={Uri.EscapeDataString("x' or '1'='1")}");
        Assert.Equal(0, answer.RootElement.GetProperty("numberMatched").GetInt32());
    }

    [Fact]
    public async Task The_files_of_a_city_are_a_service_too()
    {
        using var client = server.Client(server.Administrator);
        using var collections = await Json(client, "/ogc/cities/thornwick/collections");
        var id = collections.RootElement.GetProperty("collections")[0].GetProperty("id").GetString();
        using var items = await Json(client, $"/ogc/cities/thornwick/collections/{id}/items?limit=5");
        Assert.NotEqual(0, items.RootElement.GetProperty("numberReturned").GetInt32());
    }

    [Fact]
    public async Task GDAL_opens_a_run_by_its_address()
    {
        if (!File.Exists("/usr/bin/ogrinfo"))
        {
            return;
        }

        var link = new SharedLinks(server.Office).Make(Actor.Of(server.Administrator), server.Town.Id, "run", server.Run, "QGIS");
        var start = new ProcessStartInfo("/usr/bin/ogrinfo", ["-so", "-al", $"OAPIF:{server.Address}ogc/runs/{server.Run}?s={link.Secret}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["no_proxy"] = "127.0.0.1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var told = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, told + await errors);
        Assert.Contains("Layer name: boundary", told, StringComparison.Ordinal);
        Assert.Contains("Layer name: units", told, StringComparison.Ordinal);
    }

    private static (double X, double Y) First(JsonElement feature)
    {
        var at = feature.GetProperty("geometry").GetProperty("coordinates");
        while (at[0].ValueKind == JsonValueKind.Array)
        {
            at = at[0];
        }

        return (at[0].GetDouble(), at[1].GetDouble());
    }

    private static async Task<JsonDocument> Json(HttpClient client, string place)
    {
        using var answer = await client.GetAsync(place);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{place}: {answer.StatusCode} {text}");
        return JsonDocument.Parse(text);
    }
}
