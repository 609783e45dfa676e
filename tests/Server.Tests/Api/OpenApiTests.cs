using System.Text.Json;
using System.Text.Json.Serialization;
using Hedgerow.Server.Api;

namespace Hedgerow.Server.Tests.Api;

public sealed class OpenApiTests(LiveServer server) : IClassFixture<LiveServer>
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    [Fact]
    public async Task The_interface_describes_itself_in_OpenAPI_3_1()
    {
        using var document = await Read();
        var root = document.RootElement;
        Assert.StartsWith("3.1", root.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal("http", root.GetProperty("components").GetProperty("securitySchemes").GetProperty("bearer").GetProperty("type").GetString());
        var operations = Operations(root).ToList();
        Assert.True(operations.Count > 25);
        Assert.All(operations, operation => Assert.StartsWith("/api/v1", operation.Path, StringComparison.Ordinal));
        Assert.All(operations, operation => Assert.True(operation.Node.TryGetProperty("operationId", out _), $"{operation.Method} {operation.Path} has no name"));
        Assert.All(operations, operation => Assert.True(operation.Node.TryGetProperty("summary", out _), $"{operation.Method} {operation.Path} says nothing"));
        Assert.Equal(operations.Count, operations.Select(operation => operation.Node.GetProperty("operationId").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task Its_examples_are_what_it_takes_and_gives()
    {
        using var document = await Read();
        var shown = Operations(document.RootElement).Count(operation => operation.Node.GetRawText().Contains("\"example\"", StringComparison.Ordinal));
        Assert.True(shown > 15, $"{shown} operations have examples");
        T Parse<T>(string json) => JsonSerializer.Deserialize<T>(json, Strict)!;
        Assert.NotNull(Parse<Page<CityInfo>>(Examples.Of("listCities").Answer!));
        Assert.NotNull(Parse<CityBody>(Examples.Of("addCity").Body!));
        Assert.NotNull(Parse<Page<Server.Api.FileInfo>>(Examples.Of("listFiles").Answer!));
        Assert.NotNull(Parse<UploadBody>(Examples.Of("startUpload").Body!));
        Assert.NotNull(Parse<Page<UploadInfo>>(Examples.Of("listUploads").Answer!));
        Assert.NotNull(Parse<JobBody>(Examples.Of("addJob").Body!));
        Assert.NotNull(Parse<Page<JobInfo>>(Examples.Of("listJobs").Answer!));
        Assert.NotNull(Parse<List<JobLogLine>>(Examples.Of("getJobLog").Answer!));
        Assert.NotNull(Parse<Page<RunInfo>>(Examples.Of("listRuns").Answer!));
        Assert.NotNull(Parse<MeInfo>(Examples.Of("getMe").Answer!));
        Assert.NotNull(Parse<ServiceInfo>(Examples.Of("getService").Answer!));
        Assert.NotNull(Parse<PublicBody>(Examples.Of("publishRun").Body!));
    }

    internal static IEnumerable<(string Method, string Path, JsonElement Node)> Operations(JsonElement root) =>
        from path in root.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where operation.Name is "get" or "put" or "post" or "patch" or "delete"
        select (operation.Name.ToUpperInvariant(), path.Name, operation.Value);

    private async Task<JsonDocument> Read()
    {
        using var client = server.Client();
        return JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json"));
    }
}
