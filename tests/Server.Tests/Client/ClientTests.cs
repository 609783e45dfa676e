using System.Net;
using System.Text.Json;
using Hedgerow.Client;
using Hedgerow.Server.Tests.Api;

namespace Hedgerow.Server.Tests.Client;

/// <summary>The client package: held to the server's own description, and used from an empty city to a result.</summary>
public sealed class ClientTests(LiveServer server) : IClassFixture<LiveServer>
{
    [Fact]
    public async Task The_client_knows_every_operation_and_no_other()
    {
        using var document = await Description();
        var described = OpenApiTests.Operations(document.RootElement).Select(operation => new Operation(operation.Node.GetProperty("operationId").GetString()!, operation.Method, operation.Path)).OrderBy(o => o.Id, StringComparer.Ordinal);
        Assert.Equal(described, HedgerowClient.Operations.OrderBy(o => o.Id, StringComparer.Ordinal));
        Assert.All(HedgerowClient.Operations, operation => Assert.NotNull(typeof(HedgerowClient).GetMethod($"{char.ToUpperInvariant(operation.Id[0])}{operation.Id[1..]}Async")));
    }

    [Theory]
    [InlineData(typeof(CityInfo))]
    [InlineData(typeof(CityBody))]
    [InlineData(typeof(Hedgerow.Client.FileInfo))]
    [InlineData(typeof(UploadBody))]
    [InlineData(typeof(UploadInfo))]
    [InlineData(typeof(JobBody))]
    [InlineData(typeof(JobInfo))]
    [InlineData(typeof(JobLogLine))]
    [InlineData(typeof(RunInfo))]
    [InlineData(typeof(RunFile))]
    [InlineData(typeof(MeInfo))]
    [InlineData(typeof(ServiceInfo))]
    [InlineData(typeof(PublicBody))]
    [InlineData(typeof(ScenarioInfo))]
    [InlineData(typeof(ScenarioDetail))]
    [InlineData(typeof(ScenarioBody))]
    public async Task Its_records_have_the_fields_of_the_description(Type record)
    {
        using var document = await Description();
        var schema = document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty(record.Name);
        Assert.Equal(
            schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal),
            record.GetConstructors()[0].GetParameters().Select(parameter => JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task From_an_empty_city_to_a_result()
    {
        using var http = server.Client(server.Administrator);
        var client = new HedgerowClient(http);
        Assert.Equal(["read", "write", "run", "administer"], (await client.GetMeAsync()).Scopes);
        var city = await client.AddCityAsync(new CityBody("client-town", new Wording("Client Town", "客户镇")));
        Assert.Contains(city.Slug, await Slugs(client));
        Assert.Equal("succeeded", (await client.WaitAsync((await client.AddJobAsync(city.Slug, new JobBody("demo"))).Id)).State);
        var files = new List<Hedgerow.Client.FileInfo>();
        await foreach (var file in client.ListFilesAsync(city.Slug))
        {
            files.Add(file);
        }

        Assert.Contains(files, file => file.Path == "city.yaml");
        using (var text = new StreamReader(await client.GetFileAsync(city.Slug, "city.yaml")))
        {
            Assert.Contains("boundary", await text.ReadToEndAsync(), StringComparison.Ordinal);
        }

        var refused = await Assert.ThrowsAsync<HedgerowException>(() => client.PutFileAsync(city.Slug, "city.yaml", new MemoryStream([1]), expected: 7));
        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.Status);
        Assert.Equal(1, (await client.PutFileAsync(city.Slug, "notes/a b 字.md", new MemoryStream("x"u8.ToArray()), expected: 0)).Version);
        await client.DeleteFileAsync(city.Slug, "notes/a b 字.md", expected: 1);

        var bytes = new byte[5000];
        var upload = await client.StartUploadAsync(city.Slug, new UploadBody("data.bin", bytes.Length));
        await client.SendPieceAsync(city.Slug, upload.Id, 0, bytes.AsMemory(0, 3000));
        Assert.Equal(3000, (await client.GetUploadAsync(city.Slug, upload.Id)).Received);
        await client.SendPieceAsync(city.Slug, upload.Id, 3000, bytes.AsMemory(3000));
        Assert.Equal(5000, (await client.CompleteUploadAsync(city.Slug, upload.Id)).Bytes);

        var job = await client.WaitAsync((await client.AddJobAsync(city.Slug, new JobBody("assess", "singapore-2021"))).Id);
        Assert.True(job.State == "succeeded", job.Error?.En);
        var run = job.Result!.Value.GetProperty("run").GetString()!;
        Assert.Equal(28, (await client.ListIndicatorsAsync(run)).Count);
        Assert.Equal("2", (await client.GetIndicatorAsync(run, "connectivity")).GetProperty("id").GetString());
        Assert.True((await client.PublishRunAsync(run, true)).Public);
        await DrawAsync(client, city.Slug);
    }

    private static async Task DrawAsync(HedgerowClient client, string slug)
    {
        using var park = JsonDocument.Parse("""{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"kind": "park", "name": "Station park"}, "geometry": {"type": "Polygon", "coordinates": [[[0.99, 0.50], [0.995, 0.50], [0.995, 0.505], [0.99, 0.505], [0.99, 0.50]]]}}]}""");
        using var nothing = JsonDocument.Parse("""{"type": "FeatureCollection", "features": []}""");
        var drawn = new ScenarioBody(new Wording("A park", "公园"), "singapore-2021", 2025, park.RootElement);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Assert.ThrowsAsync<HedgerowException>(() => client.AddScenarioAsync(slug, drawn with { Edits = nothing.RootElement }))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Assert.ThrowsAsync<HedgerowException>(() => client.AddScenarioAsync(slug, drawn with { Edition = "singapore-1999" }))).Status);

        var kept = await client.AddScenarioAsync(slug, drawn);
        Assert.False(kept.Computed);
        var computed = await client.ComputeScenarioAsync(kept.Id);
        Assert.True(computed.Scenario.Computed);
        Assert.NotEmpty(computed.Outcome!.Value.GetProperty("editions")[0].GetProperty("districts").EnumerateArray());

        Assert.Equal(2, (await client.ChangeScenarioAsync(kept.Id, drawn with { Version = 1 })).Version);
        Assert.Equal(HttpStatusCode.Conflict, (await Assert.ThrowsAsync<HedgerowException>(() => client.ChangeScenarioAsync(kept.Id, drawn with { Version = 1 }))).Status);
        Assert.Null((await client.GetScenarioAsync(kept.Id)).Outcome);
        await foreach (var one in client.ListScenariosAsync(slug))
        {
            await client.DeleteScenarioAsync(one.Id);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAsync<HedgerowException>(() => client.GetScenarioAsync(kept.Id))).Status);
    }

    private static async Task<List<string>> Slugs(HedgerowClient client)
    {
        var found = new List<string>();
        await foreach (var city in client.ListCitiesAsync())
        {
            found.Add(city.Slug);
        }

        return found;
    }

    private async Task<JsonDocument> Description()
    {
        using var http = server.Client();
        return JsonDocument.Parse(await http.GetStringAsync("/openapi/v1.json"));
    }
}
