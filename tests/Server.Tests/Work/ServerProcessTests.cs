using System.Diagnostics;
using System.Net.Http.Headers;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Host;
using Hedgerow.Server.Work;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Work;

/// <summary>The server as people start it, in a process of its own: killed in the middle of a run, started anew.</summary>
public sealed class ServerProcessTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("hedgerow-process-").FullName;
    private readonly List<Process> started = [];

    public void Dispose()
    {
        foreach (var process in started)
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }

            process.Dispose();
        }

        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_killed_server_takes_its_children_with_it_and_resumes_its_job_when_it_comes_back()
    {
        using var office = Office.Open(new OfficeOptions(data) { Migrations = ServerTables.Migrations });
        var city = office.Cities.Add(Actor.Program, new NewCity("town", Wording.Same("Town")));
        var job = office.Jobs.Add(Actor.Program, new NewJob(JobKind.Demo, Wording.Same("demo"), city.Id));
        var port = FreePort();
        var (server, _) = await StartAsync(port);
        var child = await WorkerTests.ChildOfAsync(job.Id);

        server.Kill();
        await server.WaitForExitAsync();
        Assert.True(child.WaitForExit(10_000), "the child outlived its server");
        Assert.Equal(JobState.Running, office.Jobs.Find(job.Id)!.State);
        Assert.Empty(office.CityFiles.List(city.Id));

        // The same server at the same address: its lease is given up at once, not after a minute.
        var (_, address) = await StartAsync(port);
        var ended = await EndedAsync(office, job.Id);
        Assert.Equal((JobState.Succeeded, 2), (ended.State, ended.Attempt));
        Assert.Contains(office.Jobs.Lines(job.Id), line => line.Level == JobLevel.Warning && line.Text.Zh.Contains("重新启动", StringComparison.Ordinal));
        Assert.NotEmpty(office.CityFiles.List(city.Id));

        // All of that, a run and its tiles, without any library for maps or records in the server's own process.
        var assess = await EndedAsync(office, office.Jobs.Add(Actor.Program, new NewJob(JobKind.Assess, Wording.Same("assess"), city.Id, JobJson.Write(new AssessArguments("singapore-2021", null)))).Id);
        Assert.True(assess.State == JobState.Succeeded, assess.Error?.En);
        var run = JobJson.Read<AssessResult>(assess.Result)!.Run!;
        var admin = office.People.Add(Actor.Program, new NewPerson("a@example.org", "A", SiteAdministrator: true));
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", office.AccessTokens.Add(Actor.Of(admin), admin.Id, "t", Scope.All).Secret);
        foreach (var place in new[] { $"/files/{run}/map/map.json", $"/tiles/{run}/vectors/10/520/510", $"/api/v1/runs/{run}", $"/ogc/runs/{run}/collections", "/openapi/v1.json", $"/c/{city.Slug}/runs/{run}" })
        {
            using var answer = await client.GetAsync(new Uri(place, UriKind.Relative));
        }

        var maps = await File.ReadAllTextAsync($"/proc/{started[^1].Id}/maps");
        Assert.Contains("sqlite3", maps, StringComparison.Ordinal);
        Assert.DoesNotContain("libgdal", maps, StringComparison.Ordinal);
        Assert.DoesNotContain("libduckdb", maps, StringComparison.Ordinal);
    }

    private static async Task<Job> EndedAsync(Office office, string id)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        await foreach (var job in office.Jobs.WatchAsync(id, late.Token))
        {
            if (job.Ended)
            {
                return job;
            }
        }

        throw new InvalidOperationException("The job is gone.");
    }

    private async Task<(Process Server, Uri Address)> StartAsync(int port)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(JobKind).Assembly.Location, "serve", "--data", data, "--urls", $"http://127.0.0.1:{port}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("HEDGEROW_DATABASE");
        var server = Process.Start(start)!;
        started.Add(server);
        _ = server.StandardError.ReadToEndAsync();
        var first = await server.StandardOutput.ReadLineAsync();
        _ = server.StandardOutput.ReadToEndAsync();
        Assert.Contains($"127.0.0.1:{port}", first, StringComparison.Ordinal);
        return (server, new Uri($"http://127.0.0.1:{port}"));
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
