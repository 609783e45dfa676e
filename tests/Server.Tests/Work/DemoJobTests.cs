using Hedgerow.Assessment;
using Hedgerow.Server.Work;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Work;

/// <summary>The demo town from an empty city to maps of its result, by jobs alone.</summary>
[Collection(nameof(DemoCityServer))]
public sealed class DemoJobTests(DemoCityServer server)
{
    [Fact]
    public void The_demo_town_is_written_checked_and_assessed()
    {
        Assert.True(server.Demo.State == JobState.Succeeded, server.LogOf(server.Demo));
        var check = JobJson.Read<CheckResult>(server.Demo.Result)!;
        Assert.DoesNotContain(check.Findings, finding => finding.Severity == "error");
        Assert.Contains(check.Layers, layer => layer.Role == "land_cover" && layer.Kind == "raster" && layer.Box is not null);
        Assert.NotEmpty(check.Outline!);
        Assert.Equal(CityFiles.StateOf(server.Office.CityFiles.List(server.Town.Id)), check.State);

        Assert.True(server.Assess.State == JobState.Succeeded, server.LogOf(server.Assess));
        var made = JobJson.Read<AssessResult>(server.Assess.Result)!;
        var run = new RunRegister(server.Office).Find(made.Run!)!;
        Assert.Equal((server.Town.Id, "singapore-2021", server.Assess.Id), (run.CityId, run.Edition, run.JobId));
        Assert.Contains("map/map.json", run.Files.Keys);
        Assert.Contains("layers.gpkg", run.Files.Keys);
        Assert.All(run.Files.Values, piece => Assert.True(server.Office.Files.Verify(piece.Sha256)));
        var stored = StoredRun.Read(File.ReadAllBytes(server.Office.Files.PathOf(run.Files[RegisteredRun.Assessment].Sha256)));
        Assert.Equal(made.Score, stored.Total.Score);
        Assert.NotEmpty(stored.Units);
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(server.Data, "work")));
    }

    [Fact]
    public async Task A_preview_tells_what_each_indicator_needs()
    {
        var job = await server.DoAsync(JobKind.Preview, server.Town, JobJson.Write(new AssessArguments("singapore-2021", null)));

        Assert.True(job.State == JobState.Succeeded, server.LogOf(job));
        var preview = JobJson.Read<PreviewResult>(job.Result)!;
        Assert.Equal(28, preview.Indicators.Count);
        Assert.Contains(preview.Indicators, indicator => indicator.Ready);
    }

    [Fact]
    public async Task An_unknown_edition_is_refused_with_its_name()
    {
        var job = await server.DoAsync(JobKind.Assess, server.Town, JobJson.Write(new AssessArguments("../../etc/passwd", null)));

        Assert.Equal(JobState.Failed, job.State);
        Assert.Contains("no edition", job.Error!.En, StringComparison.Ordinal);
        Assert.Contains("没有名为", job.Error.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_edition_is_computed_from_the_files_of_an_earlier_run()
    {
        var run = new RunRegister(server.Office).Find(server.Run)!;
        var draft = Editions.Text("singapore-2021").Replace("id: singapore-2021\n", "id: thornwick-2026\nstatus: draft\n", StringComparison.Ordinal).Replace("bridge_m: 100", "bridge_m: 60", StringComparison.Ordinal);
        server.Office.CityFiles.PutText(Actor.Program, server.Town.Id, "later.txt", "brought after the run");

        var job = await server.DoAsync(JobKind.Assess, server.Town, JobJson.Write(new AssessArguments("thornwick-2026", run.Year) { Text = draft, FilesOf = run.Id }));

        server.Office.CityFiles.Delete(Actor.Program, server.Town.Id, "later.txt");
        Assert.True(job.State == JobState.Succeeded, server.LogOf(job));
        var fresh = new RunRegister(server.Office).Find(JobJson.Read<AssessResult>(job.Result)!.Run!)!;
        Assert.Equal(("thornwick-2026", run.Year), (fresh.Edition, fresh.Year));
        Assert.Equal(run.State.OrderBy(pair => pair.Key, StringComparer.Ordinal), fresh.State.OrderBy(pair => pair.Key, StringComparer.Ordinal));

        var wrong = await server.DoAsync(JobKind.Assess, server.Town, JobJson.Write(new AssessArguments("thornwick-2026", run.Year) { Text = draft.Replace("measure: landscape.coherence", "measure: none", StringComparison.Ordinal) }));
        Assert.Equal(JobState.Failed, wrong.State);
        Assert.Contains("has mistakes", wrong.Error!.En, StringComparison.Ordinal);
        var lost = await server.DoAsync(JobKind.Assess, server.Town, JobJson.Write(new AssessArguments("thornwick-2026", run.Year) { Text = draft, FilesOf = "none" }));
        Assert.Contains("no such run", lost.Error!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_are_known_in_degrees_after_a_check()
    {
        var examined = new ExaminedFiles(server.Office);
        var parks = server.Office.CityFiles.List(server.Town.Id).First(file => file.Path.EndsWith(".gpkg", StringComparison.Ordinal));

        var found = examined.Find(parks.Sha256);

        Assert.Equal(("vector", "GPKG"), (found!.Kind, found.Driver));
        Assert.NotEmpty(found.Layers);
        Assert.True(File.Exists(examined.Degrees(parks.Sha256)));
        Assert.True(File.Exists(examined.Preview(parks.Sha256)));
    }
}

/// <summary>The tests that share one demo town.</summary>
[CollectionDefinition(nameof(DemoCityServer))]
public sealed class DemoCityTests : ICollectionFixture<DemoCityServer>;

/// <summary>A server with the demo town, assessed once for all tests that read.</summary>
public sealed class DemoCityServer : LiveServer
{
    /// <summary>Makes and assesses the town.</summary>
    public DemoCityServer()
    {
        Town = City("thornwick");
        Demo = DoAsync(JobKind.Demo, Town).GetAwaiter().GetResult();
        Assess = DoAsync(JobKind.Assess, Town, JobJson.Write(new AssessArguments("singapore-2021", null))).GetAwaiter().GetResult();
        // What the demo wrote is known only after a check of the city itself.
        Check = DoAsync(JobKind.Check, Town).GetAwaiter().GetResult();
    }

    /// <summary>The town.</summary>
    public RegisteredCity Town { get; }

    /// <summary>The job that made it.</summary>
    public Job Demo { get; }

    /// <summary>The job that assessed it.</summary>
    public Job Assess { get; }

    /// <summary>The job that checked it.</summary>
    public Job Check { get; }

    /// <summary>The run.</summary>
    public string Run => JobJson.Read<AssessResult>(Assess.Result)!.Run!;
}
