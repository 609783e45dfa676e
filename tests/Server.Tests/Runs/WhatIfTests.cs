using System.Net;
using System.Text.Json;
using Hedgerow.Assessment;
using Hedgerow.Server.Tests.Work;
using Hedgerow.Server.WhatIf;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Runs;

/// <summary>What-if sessions of the demo town: edits go to a child process and come back as tables.</summary>
public sealed class WhatIfTests(DemoCityServer server) : IClassFixture<DemoCityServer>
{
    private string Page => $"/c/{server.Town.Slug}/what-if";

    [Fact]
    public async Task A_restored_area_is_computed_kept_shared_handed_over_and_deleted()
    {
        using var client = server.Client(server.Administrator);
        var edits = await Square(client, "restored");
        using var answer = await Ask(client, edits);
        var piece = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, piece);
        Assert.Contains("data-indicator=\"natural-areas\"", piece, StringComparison.Ordinal);

        using var kept = await client.PostAsync($"{Page}?handler=keep", Form(("name", "<b>More</b> wood"), ("note", "n"), ("edits", edits), ("edition", "singapore-2021"), ("year", "2025"), ("version", "0")));
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        var address = kept.Headers.Location!.OriginalString;
        Assert.DoesNotContain("<b>More</b>", await client.GetStringAsync(address), StringComparison.Ordinal);
        var scenario = new ScenarioRegister(server.Office).Find(address.Split('/')[^1])!;
        var outcome = Outcome.Read(scenario.Outcome)!;
        var natural = outcome.Editions[0].Indicators.Single(i => i.Key == "natural-areas");
        Assert.True(natural.After.Value > natural.Before.Value);
        // Before is the very run of the city.
        var run = StoredRun.Read(File.ReadAllBytes(server.Office.Files.PathOf(new RunRegister(server.Office).Find(server.Run)!.Files[RegisteredRun.Assessment].Sha256)));
        Assert.All(outcome.Editions[0].Indicators, i => Assert.Equal(run.Indicator(i.Key)!.Value, i.Before.Value));

        Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync($"{address}?handler=hand", Form())).StatusCode);
        Assert.NotNull(new ScenarioRegister(server.Office).Find(scenario.Id)!.HandedAt);
        var link = new SharedLinks(server.Office).Make(Actor.Of(server.Administrator), server.Town.Id, "scenario", scenario.Id, string.Empty);
        using var anybody = server.Client();
        var shared = await anybody.GetStringAsync($"/s/{link.Secret}");
        Assert.Contains("natural-areas", shared, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>More</b>", shared, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync($"{address}?handler=delete", Form())).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync($"/s/{link.Secret}")).StatusCode);
    }

    [Fact]
    public async Task What_is_wrong_with_an_edit_is_said()
    {
        using var client = server.Client(server.Administrator);
        using var answer = await Ask(client, """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kind":"castle"},"geometry":{"type":"Point","coordinates":[1,0.5]}}]}""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("castle", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var none = await client.PostAsync($"{Page}?handler=apply", Form(("edits", "{}"), ("edition", "../../etc/passwd"), ("year", "2025")));
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
    }

    private async Task<HttpResponseMessage> Ask(HttpClient client, string edits)
    {
        // Each answer "still loading" comes after a second.
        for (var i = 0; i < 120; i++)
        {
            var answer = await client.PostAsync($"{Page}?handler=apply", Form(("edits", edits), ("edition", "singapore-2021"), ("year", "2025")));
            if (answer.StatusCode != HttpStatusCode.Accepted)
            {
                return answer;
            }

            answer.Dispose();
        }

        throw new TimeoutException("The city was not loaded within two minutes.");
    }

    // A square in the middle of the town.
    private async Task<string> Square(HttpClient client, string kind)
    {
        using var map = JsonDocument.Parse(await client.GetStringAsync($"/files/{server.Run}/map/map.json"));
        var b = map.RootElement.GetProperty("bounds").EnumerateArray().Select(v => v.GetDouble()).ToArray();
        var (x, y) = ((b[0] + b[2]) / 2, (b[1] + b[3]) / 2);
        double[][][] ring = [[[x, y], [x + 0.01, y], [x + 0.01, y + 0.01], [x, y + 0.01], [x, y]]];
        return JsonSerializer.Serialize(new
        {
            type = "FeatureCollection", features = new[] { new { type = "Feature", id = "1", properties = new { kind }, geometry = new { type = "Polygon", coordinates = ring } } },
        });
    }

    private static FormUrlEncodedContent Form(params (string Key, string Value)[] fields) => new(fields.Select(f => KeyValuePair.Create(f.Key, f.Value)));
}
