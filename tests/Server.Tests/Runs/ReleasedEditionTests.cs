using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Hedgerow.Assessment;
using Hedgerow.Consultation;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Tests.Security;
using Hedgerow.Server.Tests.Work;
using Hedgerow.Server.Work;
using Hedgerow.Workspace;
using Microsoft.Extensions.DependencyInjection;

namespace Hedgerow.Server.Tests.Runs;

/// <summary>An edition that a consultation has released is one like any other: offered on the page and by the interface, and assessed with.</summary>
[Collection(nameof(DemoCityServer))]
public sealed class ReleasedEditionTests(DemoCityServer server)
{
    [Fact]
    public async Task A_released_edition_is_offered_and_really_assesses_and_a_draft_is_not()
    {
        var drafts = server.Services.GetRequiredService<EditionDrafts>();
        var owner = server.Services.GetRequiredService<ConsultationRegister>().Add(Actor.Program, new NewConsultation(new Wording("Review", "评议"), QuestionnaireTemplate.Free("review", new Wording("Review", "评议"))) { CityId = server.Town.Id });
        var draft = drafts.Add(Actor.Program, owner, Editions.Text("singapore-2021"), "town-2027", new Wording("Index of the town", "小镇指数"), [new RevisionDecision("3") { Dropped = true }]).Draft;
        using var ada = new Surfer(server, server.Administrator);
        using var api = server.Client(server.Administrator);
        var page = $"/c/{server.Town.Slug}/assess";
        Task<HttpResponseMessage> Ask(string kind) => api.PostAsJsonAsync(new Uri($"/api/v1/cities/{server.Town.Slug}/jobs", UriKind.Relative), new { kind, edition = "town-2027" });

        Assert.DoesNotContain("town-2027", (await ada.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("town-2027", await api.GetStringAsync("/api/v1/editions"), StringComparison.Ordinal);
        using (var refused = await Ask("assess"))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        drafts.Release(Actor.Program, draft.Id, draft.Revision, "2027.1");
        Assert.Contains("value=\"town-2027\"", (await ada.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.Contains("Index of the town", (await ada.GetAsync($"{page}?edition=town-2027")).Text, StringComparison.Ordinal);
        Assert.Equal(27, (await api.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/editions/town-2027", UriKind.Relative))).GetProperty("indicators").GetArrayLength());
        using (var previewed = await Ask("preview"))
        {
            Assert.Equal(HttpStatusCode.Accepted, previewed.StatusCode);
            var preview = await server.EndedAsync((await previewed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!);
            Assert.Equal(27, JobJson.Read<PreviewResult>(preview.Result)!.Indicators.Count);
        }

        using var asked = await ada.SendAsync(page, ("edition", "town-2027"), ("year", $"{Run(server.Run).Year}"));
        var job = await server.EndedAsync(asked.Headers.Location!.OriginalString.Split('/')[^1]);
        Assert.True(job.State == JobState.Succeeded, server.LogOf(job));
        var made = Run(JobJson.Read<AssessResult>(job.Result)!.Run!);
        Assert.Equal("town-2027", made.Edition);
        var (old, now) = (Stored(Run(server.Run)), Stored(made));
        Assert.Equal(old.Indicators.Count - 1, now.Indicators.Count);
        Assert.Equal(old.Indicator("1")!.Score, now.Indicator("1")!.Score);

        // Its pages know the rules: the explanation of an indicator and the bands of the printed report.
        Assert.Contains("Index of the town", (await ada.GetAsync($"/c/{server.Town.Slug}/runs/{made.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("src/Assessment/Measures", (await ada.GetAsync($"/c/{server.Town.Slug}/runs/{made.Id}/indicators/{now.Indicators[0].Key}")).Text, StringComparison.Ordinal);
        using var printing = await ada.SendAsync($"/c/{server.Town.Slug}/documents", ("document", "assessment"), ("run", made.Id), ("language", "en"), ("form", "html"));
        var printed = await server.EndedAsync(printing.Headers.Location!.OriginalString.Split('/')[^1]);
        Assert.True(printed.State == JobState.Succeeded, server.LogOf(printed));
        var report = (await ada.GetAsync(JobOnward.Of(printed, server.Town)!)).Text;
        Assert.Contains("Index of the town", report, StringComparison.Ordinal);
        Assert.DoesNotContain("are not at hand", report, StringComparison.Ordinal);
    }

    private RegisteredRun Run(string id) => new RunRegister(server.Office).Find(id)!;

    private StoredRun Stored(RegisteredRun run) => StoredRun.Read(File.ReadAllBytes(server.Office.Files.PathOf(run.Files[RegisteredRun.Assessment].Sha256)));
}
