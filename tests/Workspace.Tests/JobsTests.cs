using Hedgerow.Databases;
using Hedgerow.Science.Quantities;
using Hedgerow.Storage;

namespace Hedgerow.Workspace.Tests;

/// <summary>Jobs, leases, and workers that vanish.</summary>
public sealed class JobsTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory, OnSqlite, OnPostgres]
    public void A_job_goes_its_way(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var jobs = test.Office.Jobs;
        var city = test.AddCity();
        var ada = test.Add("ada");
        var job = jobs.Add(Actor.Of(ada), new NewJob("assess", new Wording("Assess 2025", "评估 2025"), city.Id, """{"year": 2025}"""));

        Assert.Equal((JobState.Queued, 0, "ada"), (job.State, job.Attempt, job.ByName));
        var lease = jobs.Take("w1", Minute)!;
        Assert.Null(jobs.Take("w2", Minute));
        Assert.Equal((job.Id, JobState.Running, 1, "w1"), (lease.Job.Id, lease.Job.State, lease.Job.Attempt, lease.Job.Worker));
        Assert.Equal(LeaseState.Held, jobs.Report(lease, 0.25, new Wording("Measuring", "测量中")));
        Assert.Equal(LeaseState.Held, jobs.Log(lease, JobLevel.Warning, new Wording("No birds.", "没有鸟类。")));
        Assert.Equal((0.25, new Wording("Measuring", "测量中")), (jobs.Find(job.Id)!.Progress, jobs.Find(job.Id)!.Doing));
        Assert.True(jobs.Complete(lease, """{"run": "x"}"""));

        var done = jobs.Find(city.Id, job.Id)!;
        Assert.Equal((JobState.Succeeded, 1.0, """{"run": "x"}""", true), (done.State, done.Progress, done.Result, done.Ended));
        Assert.Equal("没有鸟类。", Assert.Single(jobs.Lines(job.Id)).Text.Zh);
        Assert.True(done.Revision > job.Revision);
        Assert.False(jobs.Complete(lease));
        Assert.Equal(LeaseState.Lost, jobs.Renew(lease, Minute));
    }

    [Theory, OnSqlite, OnPostgres]
    public void The_greatest_priority_goes_first_then_the_oldest_of_the_kinds_asked_for(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        foreach (var (kind, priority) in (ReadOnlySpan<(string, int)>)[("a", 0), ("b", 5), ("c", 0), ("d", 5)])
        {
            test.Office.Jobs.Add(Actor.Program, new NewJob(kind, Wording.Same(kind), Priority: priority));
            test.Clock.Move(TimeSpan.FromSeconds(1));
        }

        Assert.Equal("c", test.Office.Jobs.Take("w", Minute, ["c"])!.Job.Kind);
        Assert.Equal(["b", "d", "a"], Enumerable.Range(0, 3).Select(_ => test.Office.Jobs.Take("w", Minute)!.Job.Kind));
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_lease_that_is_renewed_stays_and_one_that_ran_out_is_taken_over(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var jobs = test.Office.Jobs;
        jobs.Add(Actor.Program, new NewJob("a", Wording.Same("a")));
        var first = jobs.Take("w1", Minute)!;
        for (var beat = 0; beat < 5; beat++)
        {
            test.Clock.Move(TimeSpan.FromSeconds(40));
            Assert.Null(jobs.Take("w2", Minute));
            Assert.Equal(LeaseState.Held, jobs.Renew(first, Minute));
        }

        test.Clock.Move(TimeSpan.FromSeconds(61));
        var second = jobs.Take("w2", Minute)!;

        Assert.Equal((first.Job.Id, 2, "w2"), (second.Job.Id, second.Job.Attempt, second.Job.Worker));
        Assert.Equal(LeaseState.Lost, jobs.Renew(first, Minute));
        Assert.Equal(LeaseState.Lost, jobs.Report(first, 0.9));
        Assert.Equal(LeaseState.Lost, jobs.Log(first, JobLevel.Note, Wording.Same("x")));
        var kept = false;
        Assert.False(jobs.Complete(first, "{}", _ => kept = true));
        Assert.False(kept);
        Assert.False(jobs.Fail(first, Wording.Same("x")));
        Assert.True(jobs.Complete(second));
        Assert.Contains("w1", Assert.Single(jobs.Lines(first.Job.Id)).Text.En, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_job_whose_workers_vanish_again_and_again_fails_and_says_so(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var job = test.Office.Jobs.Add(Actor.Program, new NewJob("a", Wording.Same("a"), Attempts: 3));
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            Assert.Equal(attempt, test.Office.Jobs.Take($"w{attempt}", Minute)!.Job.Attempt);
            test.Clock.Move(TimeSpan.FromMinutes(2));
        }

        Assert.Null(test.Office.Jobs.Take("w4", Minute));

        var failed = test.Office.Jobs.Find(job.Id)!;
        Assert.Equal(JobState.Failed, failed.State);
        Assert.Contains("w3", failed.Error!.En, StringComparison.Ordinal);
        Assert.Contains("3", failed.Error.Zh, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_job_is_cancelled_while_it_waits_while_it_runs_and_when_its_worker_vanished(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var jobs = test.Office.Jobs;
        var waiting = jobs.Add(Actor.Program, new NewJob("a", Wording.Same("a")));
        Assert.True(jobs.Cancel(Actor.Program, waiting.Id));
        Assert.Equal(JobState.Cancelled, jobs.Find(waiting.Id)!.State);
        Assert.False(jobs.Cancel(Actor.Program, waiting.Id));
        Assert.Null(jobs.Take("w", Minute));

        var running = jobs.Add(Actor.Program, new NewJob("b", Wording.Same("b")));
        var lease = jobs.Take("w", Minute)!;
        Assert.True(jobs.Cancel(Actor.Program, running.Id));
        Assert.Equal(LeaseState.CancelAsked, jobs.Renew(lease, Minute));
        Assert.True(jobs.Stop(lease));
        Assert.Equal(JobState.Cancelled, jobs.Find(running.Id)!.State);

        var lost = jobs.Add(Actor.Program, new NewJob("c", Wording.Same("c")));
        jobs.Take("w", Minute);
        jobs.Cancel(Actor.Program, lost.Id);
        test.Clock.Move(TimeSpan.FromMinutes(2));
        Assert.Null(jobs.Take("w2", Minute));
        Assert.Equal(JobState.Cancelled, jobs.Find(lost.Id)!.State);
    }

    [Theory, OnSqlite, OnPostgres]
    public void What_failed_is_tried_again_by_itself_or_by_a_person(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var jobs = test.Office.Jobs;
        var job = jobs.Add(Actor.Program, new NewJob("a", Wording.Same("a"), Attempts: 2));

        Assert.True(jobs.Fail(jobs.Take("w", Minute)!, new Wording("Disk full.", "磁盘已满。"), again: true));
        Assert.Equal(JobState.Queued, jobs.Find(job.Id)!.State);
        Assert.True(jobs.Fail(jobs.Take("w", Minute)!, new Wording("Disk full.", "磁盘已满。"), again: true));
        Assert.Equal(JobState.Failed, jobs.Find(job.Id)!.State);
        Assert.StartsWith("Disk full.", jobs.Find(job.Id)!.Error!.En, StringComparison.Ordinal);

        Assert.True(jobs.Retry(Actor.Program, job.Id));
        Assert.False(jobs.Retry(Actor.Program, job.Id));
        Assert.Equal((JobState.Queued, 0, null), (jobs.Find(job.Id)!.State, jobs.Find(job.Id)!.Attempt, jobs.Find(job.Id)!.Error));
        Assert.True(jobs.Complete(jobs.Take("w", Minute)!));
        Assert.False(jobs.Retry(Actor.Program, job.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_worker_that_shuts_down_gives_back_and_one_that_was_started_anew_releases(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var jobs = test.Office.Jobs;
        var job = jobs.Add(Actor.Program, new NewJob("a", Wording.Same("a"), Attempts: 2));

        Assert.True(jobs.GiveBack(jobs.Take("w", Minute)!));
        Assert.Equal((JobState.Queued, 0), (jobs.Find(job.Id)!.State, jobs.Find(job.Id)!.Attempt));
        var dead = jobs.Take("w", Minute)!;
        Assert.Equal(0, jobs.Release("other"));
        Assert.Equal(1, jobs.Release("w"));
        Assert.Equal(LeaseState.Lost, jobs.Renew(dead, Minute));
        Assert.Equal(2, jobs.Take("w", Minute)!.Job.Attempt);
        Assert.Equal(1, jobs.Release("w"));
        Assert.Equal(JobState.Failed, jobs.Find(job.Id)!.State);
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_job_with_a_key_waits_or_runs_once(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var other = test.Open();
        var ids = new string[12];
        Parallel.For(0, ids.Length, new ParallelOptions { MaxDegreeOfParallelism = 6 }, index =>
            ids[index] = (index % 2 == 0 ? test.Office : other).Jobs.Add(Actor.Program, new NewJob("a", Wording.Same("a"), Key: "assess greenville")).Id);

        Assert.Single(ids.Distinct());
        test.Office.Jobs.Complete(test.Office.Jobs.Take("w", Minute)!);
        Assert.NotEqual(ids[0], test.Office.Jobs.Add(Actor.Program, new NewJob("a", Wording.Same("a"), Key: "assess greenville")).Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_child_joins_by_the_secret_and_by_nothing_else(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var job = test.Office.Jobs.Add(Actor.Program, new NewJob("a", Wording.Same("a")));
        var lease = test.Office.Jobs.Take("w", Minute)!;

        Assert.Equal(lease, test.Open().Jobs.Join(job.Id, lease.Secret));
        Assert.Null(test.Office.Jobs.Join(job.Id, "guess"));
        Assert.DoesNotContain(lease.Secret, lease.ToString(), StringComparison.Ordinal);
        test.Office.Jobs.Complete(lease);
        Assert.Null(test.Office.Jobs.Join(job.Id, lease.Secret));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_watches_sees_every_state_until_the_end(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var job = test.Office.Jobs.Add(Actor.Program, new NewJob("a", Wording.Same("a")));
        var seen = new List<JobState>();

        await foreach (var news in test.Office.Jobs.WatchAsync(job.Id))
        {
            seen.Add(news.State);
            if (news.State == JobState.Queued)
            {
                test.Office.Jobs.Take("w", Minute);
            }
            else if (!news.Ended)
            {
                test.Office.Jobs.Release("w");
                test.Office.Jobs.Cancel(Actor.Program, job.Id);
            }
        }

        Assert.Equal([JobState.Queued, JobState.Running, JobState.Cancelled], seen);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Many_workers_in_threads_do_each_job_once(Dialect dialect)
    {
        using var test = new TestOffice(dialect, realClock: true);
        Office[] offices = [test.Office, test.Open()];
        test.Execute("create table done (job_id TEXT not null, worker TEXT not null)");
        var ids = Enumerable.Range(0, 40).Select(index => test.Office.Jobs.Add(Actor.Program, new NewJob("a", Wording.Same($"{index}"))).Id).ToList();

        Parallel.For(0, 6, new ParallelOptions { MaxDegreeOfParallelism = 6 }, index =>
        {
            var jobs = offices[index % 2].Jobs;
            while (jobs.Take($"w{index}", Minute) is { } lease)
            {
                Assert.Equal(LeaseState.Held, jobs.Report(lease, 0.5));
                Assert.True(jobs.Complete(lease, null, work => work.Run($"insert into done (job_id, worker) values ({lease.Job.Id}, {lease.Job.Worker})")));
            }
        });

        Assert.Equal(ids.Order(), test.Office.Database.Read(work => work.All($"select job_id from done", row => row.Text("job_id"))).Order());
        Assert.All(test.Office.Jobs.List(), job => Assert.Equal((JobState.Succeeded, 1), (job.State, job.Attempt)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_processes_do_each_job_once(Dialect dialect)
    {
        using var test = new TestOffice(dialect, realClock: true);
        test.Execute("create table done (job_id TEXT not null, worker TEXT not null)");
        var ids = Enumerable.Range(0, 60).Select(index => test.Office.Jobs.Add(Actor.Program, new NewJob("a", Wording.Same($"{index}"))).Id).ToList();

        var workers = Enumerable.Range(1, 2).Select(number => Program.Start("work", test.Options, $"p{number}")).ToList();
        var taken = await Task.WhenAll(workers.Select(worker => worker.StandardOutput.ReadToEndAsync()));
        foreach (var worker in workers)
        {
            await worker.WaitForExitAsync();
            Assert.Equal(0, worker.ExitCode);
            worker.Dispose();
        }

        Assert.Equal(ids.Order(), taken.SelectMany(text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Order());
        Assert.Equal(ids.Order(), test.Office.Database.Read(work => work.All($"select job_id from done", row => row.Text("job_id"))).Order());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_worker_killed_in_the_middle_leaves_a_job_that_another_does(Dialect dialect)
    {
        using var test = new TestOffice(dialect, realClock: true);
        var job = test.Office.Jobs.Add(Actor.Program, new NewJob("a", Wording.Same("a")));
        using var worker = Program.Start("hold", test.Options, "doomed");
        while (await worker.StandardOutput.ReadLineAsync() is { } line && line != "held")
        {
            // Until it holds the job.
        }

        worker.Kill();
        await worker.WaitForExitAsync();
        Assert.Equal((JobState.Running, "doomed"), (test.Office.Jobs.Find(job.Id)!.State, test.Office.Jobs.Find(job.Id)!.Worker));
        Lease? lease = null;
        for (var wait = 0; wait < 100 && lease is null; wait++)
        {
            lease = test.Office.Jobs.Take("heir", Minute);
            await Task.Delay(100);
        }

        Assert.Equal((job.Id, 2), (lease!.Job.Id, lease.Job.Attempt));
        Assert.True(test.Office.Jobs.Complete(lease));
        Assert.Contains("doomed", Assert.Single(test.Office.Jobs.Lines(job.Id)).Text.En, StringComparison.Ordinal);
    }
}
