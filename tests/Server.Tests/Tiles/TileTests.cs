using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Hedgerow.Server.Tests.Work;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Tiles;

/// <summary>Tiles and files of the demo town's run.</summary>
[Collection(nameof(DemoCityServer))]
public sealed class TileTests(DemoCityServer server)
{
    [Fact]
    public async Task Tiles_of_every_layer_are_there_and_empty_ones_say_so()
    {
        using var client = server.Client(server.Administrator);
        using var map = JsonDocument.Parse(await client.GetStringAsync($"/files/{server.Run}/map/map.json"));
        var bounds = map.RootElement.GetProperty("bounds").EnumerateArray().Select(v => v.GetDouble()).ToArray();
        foreach (var layer in map.RootElement.GetProperty("layers").EnumerateArray().DistinctBy(l => l.GetProperty("tiles").GetString()))
        {
            var zoom = layer.GetProperty("maxzoom").GetInt32();
            var (x, y) = Tile((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2, zoom);
            using var full = await client.GetAsync($"/tiles/{server.Run}/{layer.GetProperty("tiles").GetString()}/{zoom}/{x}/{y}");
            Assert.True(full.StatusCode is HttpStatusCode.OK or HttpStatusCode.NoContent, $"{layer.GetProperty("id").GetString()}: {full.StatusCode}");
            Assert.Equal("nosniff", full.Headers.GetValues("X-Content-Type-Options").Single());
        }

        var (vx, vy) = Tile((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2, 12);
        using var tile = await client.GetAsync($"/tiles/{server.Run}/vectors/12/{vx}/{vy}.mvt");
        Assert.Equal("application/vnd.mapbox-vector-tile", tile.Content.Headers.ContentType!.MediaType);
        // Without gzip asked for, the tile comes plain: field 3 of the format, a layer.
        Assert.Equal(0x1a, (await tile.Content.ReadAsByteArrayAsync())[0]);
        using var empty = await client.GetAsync($"/tiles/{server.Run}/vectors/12/0/0");
        Assert.Equal(HttpStatusCode.NoContent, empty.StatusCode);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/tiles/{server.Run}/vectors/12/{vx}/{vy}");
        again.Headers.IfNoneMatch.Add(tile.Headers.ETag!);
        using var same = await client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    [Theory]
    [InlineData("vectors/12/5000/0")]
    [InlineData("vectors/99/0/0")]
    [InlineData("vectors/3/1/-1")]
    [InlineData("vectors/3/1/one")]
    [InlineData("no-such-layer/3/1/1")]
    [InlineData("..%2f..%2fetc/3/1/1")]
    public async Task What_is_no_tile_is_not_found(string tile)
    {
        using var client = server.Client(server.Administrator);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/tiles/{server.Run}/{tile}")).StatusCode);
    }

    [Fact]
    public async Task Files_come_in_ranges_with_a_tag()
    {
        using var client = server.Client(server.Administrator);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/files/{server.Run}/groups.tif");
        request.Headers.Range = new RangeHeaderValue(0, 3);
        using var part = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("II*\0"u8.ToArray(), await part.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/tiff", part.Content.Headers.ContentType!.MediaType);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/files/{server.Run}/groups.tif");
        again.Headers.IfNoneMatch.Add(part.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task A_stored_scorecard_runs_nothing()
    {
        using var client = server.Client(server.Administrator);
        using var page = await client.GetAsync($"/files/{server.Run}/scorecard.html");
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("sandbox;", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-scripts", policy, StringComparison.Ordinal);
        Assert.Equal("inline", page.Content.Headers.ContentDisposition!.DispositionType);
        using var down = await client.GetAsync($"/files/{server.Run}/scorecard.html?download");
        Assert.Equal("attachment", down.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task Everything_comes_in_one_file()
    {
        using var client = server.Client(server.Administrator);
        using var zip = new System.IO.Compression.ZipArchive(await client.GetStreamAsync($"/files/{server.Run}/all.zip"));
        Assert.Contains(zip.Entries, entry => entry.FullName == "map/map.json");
        Assert.Contains(zip.Entries, entry => entry.FullName == "assessment.json");
    }

    [Fact]
    public async Task A_run_is_there_only_for_those_who_may_see_it()
    {
        var stranger = server.Office.People.Add(Actor.Program, new NewPerson("stranger@example.org", "Stranger"));
        var reader = server.Office.People.Add(Actor.Program, new NewPerson("reader@example.org", "Reader"));
        server.Office.Memberships.Grant(Actor.Program, server.Town.Id, reader.Id, Role.Reader);
        async Task<HttpStatusCode> Status(Person? person, string query = "")
        {
            using var client = server.Client(person);
            return (await client.GetAsync($"/files/{server.Run}/assessment.json{query}")).StatusCode;
        }

        Assert.Equal(HttpStatusCode.NotFound, await Status(null));
        Assert.Equal(HttpStatusCode.NotFound, await Status(stranger));
        Assert.Equal(HttpStatusCode.OK, await Status(reader));
        var links = new Assessment.SharedLinks(server.Office);
        var link = links.Make(Actor.Of(server.Administrator), server.Town.Id, "run", server.Run, "for the council");
        Assert.Equal(HttpStatusCode.OK, await Status(null, "?s=" + link.Secret));
        Assert.Equal(HttpStatusCode.NotFound, await Status(reader, "?s=guess"));
        links.Withdraw(Actor.Of(server.Administrator), server.Town.Id, link.Value.Id);
        Assert.Equal(HttpStatusCode.NotFound, await Status(null, "?s=" + link.Secret));
    }

    private static (int X, int Y) Tile(double longitude, double latitude, int zoom)
    {
        var n = 1 << zoom;
        var radians = latitude * Math.PI / 180;
        return ((int)((longitude + 180) / 360 * n), (int)((1 - (Math.Asinh(Math.Tan(radians)) / Math.PI)) / 2 * n));
    }
}
