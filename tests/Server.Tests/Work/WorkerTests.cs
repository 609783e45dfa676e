using System.Diagnostics;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Host;
using Hedgerow.Server.Work;
using Hedgerow.Workspace;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hedgerow.Server.Tests.Work;

/// <summary>Workers with limits of their own on a workspace without a web server.</summary>
public sealed class WorkerTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("hedgerow-work-").FullName;
    private readonly Office office;
    private readonly RegisteredCity city;

    public WorkerTests()
    {
        office = Office.Open(new OfficeOptions(data) { Migrations = ServerTables.Migrations });
        city = office.Cities.Add(Actor.Program, new NewCity("town", Wording.Same("Town")));
    }

    public void Dispose()
    {
        office.Dispose();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_job_that_takes_too_much_memory_fails_alone_and_says_so()
    {
        using var worker = await StartAsync(Options() with { Memory = 50_000_000 });
        var job = await EndedAsync(Demo().Id);
        Assert.Equal(JobState.Failed, job.State);
        Assert.Contains("memory", job.Error!.En, StringComparison.Ordinal);
        Assert.Contains("内存", job.Error.Zh, StringComparison.Ordinal);
        Assert.Empty(office.CityFiles.List(city.Id));
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_job_that_takes_too_long_fails_alone_and_says_so()
    {
        using var worker = await StartAsync(Options() with { Time = TimeSpan.FromMilliseconds(150) });
        var job = await EndedAsync(Demo().Id);
        Assert.Equal(JobState.Failed, job.State);
        Assert.Contains("job_minutes", job.Error!.En, StringComparison.Ordinal);
        Assert.Contains("job_minutes", job.Error.Zh, StringComparison.Ordinal);
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_child_that_crashes_fails_its_job_only()
    {
        using var worker = await StartAsync(Options());
        var first = Demo();
        var child = await ChildOfAsync(first.Id);
        child.Kill();
        var job = await EndedAsync(first.Id);
        Assert.Equal(JobState.Failed, job.State);
        Assert.Contains("ended in the middle", job.Error!.En, StringComparison.Ordinal);
        Assert.Empty(office.CityFiles.List(city.Id));

        // The worker goes on with the next one.
        Assert.Equal(JobState.Succeeded, (await EndedAsync(Demo().Id)).State);
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_cancelled_job_ends_with_its_child()
    {
        using var worker = await StartAsync(Options());
        var waiting = Demo();
        var child = await ChildOfAsync(waiting.Id);
        Assert.True(office.Jobs.Cancel(Actor.Program, waiting.Id));
        Assert.Equal(JobState.Cancelled, (await EndedAsync(waiting.Id)).State);
        Assert.True(child.WaitForExit(5000));
        Assert.Empty(office.CityFiles.List(city.Id));
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_worker_that_shuts_down_gives_its_job_back()
    {
        var job = Demo();
        using (var worker = await StartAsync(Options()))
        {
            await ChildOfAsync(job.Id);
            await worker.StopAsync(CancellationToken.None);
        }

        var back = office.Jobs.Find(job.Id)!;
        Assert.Equal((JobState.Queued, 0), (back.State, back.Attempt));
        using var next = await StartAsync(Options());
        Assert.Equal(JobState.Succeeded, (await EndedAsync(job.Id)).State);
        await next.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Two_workers_share_the_queue_and_do_no_job_twice()
    {
        List<string> ids = [.. Enumerable.Range(0, 6).Select(_ => office.Jobs.Add(Actor.Program, new NewJob(JobKind.Preview, Wording.Same("preview"), city.Id, JobJson.Write(new AssessArguments("singapore-2021", null)))).Id)];
        office.CityFiles.PutText(Actor.Program, city.Id, "city.yaml", "name: Town\nyear: 2020\nboundary: b.geojson\n");
        office.CityFiles.PutText(Actor.Program, city.Id, "b.geojson", "{}");
        using var first = await StartAsync(Options() with { Name = "first" });
        using var second = await StartAsync(Options() with { Name = "second" });
        var jobs = new List<Job>();
        foreach (var id in ids)
        {
            jobs.Add(await EndedAsync(id));
        }

        Assert.All(jobs, job => Assert.Equal((JobState.Succeeded, 1), (job.State, job.Attempt)));
        Assert.Equal(["first #1", "second #1"], jobs.Select(job => job.Worker!).Distinct().Order(StringComparer.Ordinal));
        await first.StopAsync(CancellationToken.None);
        await second.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_child_knows_neither_secrets_nor_proxies_nor_the_database()
    {
        Environment.SetEnvironmentVariable("HEDGEROW_DATABASE", "postgres://user:secret@127.0.0.1/none");
        Environment.SetEnvironmentVariable("https_proxy", "http://127.0.0.1:1");
        try
        {
            using var worker = await StartAsync(Options());
            var job = Demo();
            var child = await ChildOfAsync(job.Id);
            var environment = File.ReadAllText($"/proc/{child.Id}/environ").Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=')[0]).Order(StringComparer.Ordinal).ToList();
            await EndedAsync(job.Id);
            Assert.DoesNotContain(environment, name => name is "HEDGEROW_DATABASE" or "https_proxy");
            Assert.Contains("DOTNET_GCHeapHardLimit", environment);
            await worker.StopAsync(CancellationToken.None);
        }
        finally
        {
            Environment.SetEnvironmentVariable("HEDGEROW_DATABASE", null);
            Environment.SetEnvironmentVariable("https_proxy", null);
        }
    }

    private static WorkerOptions Options() => new() { Name = "worker", Heartbeat = TimeSpan.FromMilliseconds(100), Look = TimeSpan.FromMilliseconds(50) };

    private async Task<WorkerService> StartAsync(WorkerOptions options)
    {
        var worker = new WorkerService(office, options, NullLoggerFactory.Instance);
        await worker.StartAsync(CancellationToken.None);
        return worker;
    }

    private Job Demo() => office.Jobs.Add(Actor.Program, new NewJob(JobKind.Demo, Wording.Same("demo"), city.Id));

    private async Task<Job> EndedAsync(string id)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await foreach (var job in office.Jobs.WatchAsync(id, late.Token))
        {
            if (job.Ended)
            {
                return job;
            }
        }

        throw new InvalidOperationException("The job is gone.");
    }

    // The child that was started for a job, by the folder in its command.
    internal static async Task<Process> ChildOfAsync(string job)
    {
        for (var i = 0; i < 2000; i++)
        {
            foreach (var folder in Directory.EnumerateDirectories("/proc").Where(f => char.IsAsciiDigit(Path.GetFileName(f)[0])))
            {
                try
                {
                    var command = await File.ReadAllTextAsync(Path.Combine(folder, "cmdline"));
                    if (command.Contains("--child", StringComparison.Ordinal) && command.Contains(job, StringComparison.Ordinal) && !command.StartsWith("unshare", StringComparison.Ordinal))
                    {
                        return Process.GetProcessById(int.Parse(Path.GetFileName(folder), System.Globalization.CultureInfo.InvariantCulture));
                    }
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
                {
                    // It ended while we looked.
                }
            }

            await Task.Delay(5);
        }

        throw new TimeoutException("No child was started.");
    }
}
