using System.Globalization;
using System.Runtime.CompilerServices;
using Hedgerow.Science.Quantities;
using Hedgerow.Storage;

namespace Hedgerow.Workspace;

/// <summary>
/// Work to be done and who does it. A worker takes a job with a lease, renews it while it works and ends it; a lease that was not renewed is taken by another worker or, after the last
/// attempt, the job fails and says so. However many workers ask one database at once, a job goes to one of them.
/// </summary>
public sealed class Jobs
{
    private const int LongestList = 500;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(400);

    private readonly Ground ground;
    private readonly AuditLog audit;

    internal Jobs(Ground ground, AuditLog audit)
    {
        this.ground = ground;
        this.audit = audit;
    }

    /// <summary>Puts a job into the queue.</summary>
    /// <param name="by">Who asks for it.</param>
    /// <param name="job">The job.</param>
    /// <returns>The job, or the one with the same key that waits or runs already.</returns>
    public Job Add(Actor by, NewJob job)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(job);
        ArgumentOutOfRangeException.ThrowIfLessThan(job.Attempts, 1);
        return ground.Database.Write(work =>
        {
            if (job.Key is not null)
            {
                work.Lock("job " + job.Key);
                if (work.One($"select * from job where key_text = {job.Key} and state in ('queued', 'running')", Read) is { } present)
                {
                    return present;
                }
            }

            var id = Ground.NewId();
            work.Run($"""
                insert into job (id, kind, title_en, title_zh, city_id, arguments, key_text, priority, state, progress, attempt, attempts, is_cancel_asked, by_id, by_name, created_at, revision)
                values ({id}, {job.Kind}, {job.Title.En}, {job.Title.Zh}, {job.CityId}, {job.Arguments}, {job.Key}, {job.Priority}, 'queued', 0, 0, {job.Attempts}, 0, {by.PersonId}, {by.Name}, {ground.Now}, 1)
                """);
            audit.Add(work, by, "job.add", job.Kind, job.CityId, Texts.Detail(("job", id), ("title", job.Title.En)));
            return Known(work, id);
        });
    }

    /// <summary>A job.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The job, or null. Whether the one who asks may see it is decided by its city.</returns>
    public Job? Find(string id) => ground.Database.Read(work => work.One($"select * from job where id = {id}", Read));

    /// <summary>A job of a city; one of another city is not found.</summary>
    /// <param name="cityId">The city.</param>
    /// <param name="id">Its id.</param>
    /// <returns>The job, or null.</returns>
    public Job? Find(string cityId, string id) => Find(id) is { } job && job.CityId == cityId ? job : null;

    /// <summary>Jobs, the newest first.</summary>
    /// <param name="cityId">Of one city, or null for all.</param>
    /// <param name="state">In one state, or null for all.</param>
    /// <param name="limit">How many at most.</param>
    /// <returns>The jobs.</returns>
    public IReadOnlyList<Job> List(string? cityId = null, JobState? state = null, int limit = 100)
    {
        var city = cityId is null ? Sql.Empty : (Sql)$"and city_id = {cityId}";
        var only = state is { } one ? (Sql)$"and state = {Named(one)}" : Sql.Empty;
        return ground.Database.Read(work => work.All($"select * from job where 1 = 1 {city} {only} order by created_at desc, id desc limit {Math.Min(limit, LongestList)}", Read));
    }

    /// <summary>Lines of a job's log, in order.</summary>
    /// <param name="id">The job.</param>
    /// <param name="after">Only lines after this number.</param>
    /// <param name="limit">How many at most.</param>
    /// <returns>The lines.</returns>
    public IReadOnlyList<JobLine> Lines(string id, long after = 0, int limit = 1000) => ground.Database.Read(work => work.All(
        $"select * from job_line where job_id = {id} and number > {after} order by number limit {limit}",
        row => new JobLine(row.Number("number"), row.Time("at"), Enum.Parse<JobLevel>(row.Text("level")), new Wording(row.Text("text_en"), row.Text("text_zh")))));

    /// <summary>Follows a job: gives it at once and after every change, until it has ended. Sees what any worker on any machine does.</summary>
    /// <param name="id">The job.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The job, again and again.</returns>
    public async IAsyncEnumerable<Job> WatchAsync(string id, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        long seen = 0;
        while (Find(id) is { } job)
        {
            if (job.Revision != seen)
            {
                seen = job.Revision;
                yield return job;
            }

            if (job.Ended)
            {
                yield break;
            }

            await Task.Delay(Look, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Takes the next job: of the greatest priority, then the oldest. Leases that ran out are dealt with first.</summary>
    /// <param name="worker">Name of the worker: machine and process, for people to read.</param>
    /// <param name="lives">How long the lease holds unless renewed.</param>
    /// <param name="kinds">Which kinds of work, or null for all.</param>
    /// <returns>The lease, or null where nothing waits.</returns>
    public Lease? Take(string worker, TimeSpan lives, IReadOnlyCollection<string>? kinds = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(worker);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lives, TimeSpan.Zero);
        // Looking takes no lock: in SQLite only a worker that sees work becomes a writer.
        if (!ground.Database.Read(work => work.Any($"select 1 from job where state = 'queued' or (state = 'running' and lease_until < {ground.LeaseTime(work)}) limit 1")))
        {
            return null;
        }

        var secret = Secrets.New();
        return ground.Database.Write(work =>
        {
            var now = ground.LeaseTime(work);
            foreach (var lost in work.All($"select * from job where state = 'running' and lease_until < {now} order by id {Skipping(work)}", Read))
            {
                PutBack(work, lost, new Wording($"The worker {lost.Worker} has not been heard of.", $"执行程序 {lost.Worker} 已失去联系。"));
            }

            var only = kinds is null ? Sql.Empty : (Sql)$"and kind in {kinds}";
            if (work.Text($"select id from job where state = 'queued' {only} order by priority desc, created_at, id limit 1 {Skipping(work)}") is not { } id)
            {
                return null;
            }

            work.Run($"""
                update job set state = 'running', attempt = attempt + 1, worker = {worker}, lease_hash = {Secrets.Hash(secret)}, lease_until = {now + lives}, started_at = {ground.Now}, progress = 0,
                doing_en = null, doing_zh = null, revision = revision + 1 where id = {id}
                """);
            return new Lease(Known(work, id), secret);
        });
    }

    /// <summary>The lease of a job for one who was handed its secret: a worker's child process.</summary>
    /// <param name="id">The job.</param>
    /// <param name="secret">The lease's secret.</param>
    /// <returns>The lease, or null where it does not hold (any more).</returns>
    public Lease? Join(string id, string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var job = ground.Database.Read(work => work.One($"select * from job where id = {id} and lease_hash = {Secrets.Hash(secret)} and state = 'running'", Read));
        return job is null ? null : new Lease(job, secret);
    }

    /// <summary>Renews a lease: the heartbeat.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="lives">How long it holds from now.</param>
    /// <returns>Whether to go on.</returns>
    public LeaseState Renew(Lease lease, TimeSpan lives) => Held(lease, (work, hash) =>
        work.Run($"update job set lease_until = {ground.LeaseTime(work) + lives} where id = {lease.Job.Id} and lease_hash = {hash} and state = 'running'"));

    /// <summary>Says how far a job is. Every call is a write: twice a second is enough.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="progress">Done so far, 0 to 1.</param>
    /// <param name="doing">What it does just now, or null.</param>
    /// <returns>Whether to go on.</returns>
    public LeaseState Report(Lease lease, double progress, Wording? doing = null)
    {
        var fraction = double.IsNaN(progress) ? 0 : Math.Clamp(progress, 0, 1);
        return Held(lease, (work, hash) => work.Run(
            $"update job set progress = {fraction}, doing_en = {doing?.En}, doing_zh = {doing?.Zh}, revision = revision + 1 where id = {lease.Job.Id} and lease_hash = {hash} and state = 'running'"));
    }

    /// <summary>Adds a line to a job's log.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="level">How grave it is.</param>
    /// <param name="text">What it says.</param>
    /// <returns>Whether to go on.</returns>
    public LeaseState Log(Lease lease, JobLevel level, Wording text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Held(lease, (work, hash) =>
        {
            var held = work.Run($"update job set revision = revision + 1 where id = {lease.Job.Id} and lease_hash = {hash} and state = 'running'");
            if (held == 1)
            {
                AddLine(work, lease.Job.Id, level, text);
            }

            return held;
        });
    }

    /// <summary>Ends a job well.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="result">What came of it, as JSON, or null.</param>
    /// <param name="also">What is to be kept together with it, in the same transaction: rows of a stored run. Not called where the lease is lost.</param>
    /// <returns>False where the lease is lost: then nothing is kept.</returns>
    public bool Complete(Lease lease, string? result = null, Action<Transaction>? also = null) => End(lease, JobState.Succeeded, result, null, also);

    /// <summary>Ends a job badly.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="error">Why, for people.</param>
    /// <param name="again">Let another attempt be made, where one is left.</param>
    /// <returns>False where the lease is lost.</returns>
    public bool Fail(Lease lease, Wording error, bool again = false)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(error);
        return again
            ? ground.Database.Write(work =>
            {
                var held = HeldBy(work, lease);
                if (held is not null)
                {
                    PutBack(work, held, error);
                }

                return held is not null;
            })
            : End(lease, JobState.Failed, null, error, null);
    }

    /// <summary>Ends a job that was asked to stop.</summary>
    /// <param name="lease">The lease.</param>
    /// <returns>False where the lease is lost.</returns>
    public bool Stop(Lease lease) => End(lease, JobState.Cancelled, null, null, null);

    /// <summary>Puts a job back into the queue because its worker shuts down in order; the attempt does not count.</summary>
    /// <param name="lease">The lease.</param>
    /// <returns>False where the lease is lost.</returns>
    public bool GiveBack(Lease lease)
    {
        ArgumentNullException.ThrowIfNull(lease);
        return ground.Database.Write(work =>
        {
            if (HeldBy(work, lease) is not { } held)
            {
                return false;
            }

            AddLine(work, held.Id, JobLevel.Note, new Wording($"The worker {held.Worker} shuts down; the job waits for another one.", $"执行程序 {held.Worker} 正在关闭，任务等待重新分配。"));
            work.Run($"update job set state = {(held.CancelAsked ? "cancelled" : "queued")}, attempt = attempt - 1, lease_hash = null, lease_until = null, finished_at = {(held.CancelAsked ? ground.Now.ToUnixTimeMilliseconds() : (long?)null)}, revision = revision + 1 where id = {held.Id}");
            return true;
        });
    }

    /// <summary>Gives up all leases of a worker that was started anew: what its predecessor of the same name held cannot go on.</summary>
    /// <param name="worker">Name of the worker.</param>
    /// <returns>How many jobs were put back, failed or cancelled.</returns>
    public int Release(string worker) => ground.Database.Write(work =>
    {
        var held = work.All($"select * from job where state = 'running' and worker = {worker} order by id {Skipping(work)}", Read);
        foreach (var job in held)
        {
            PutBack(work, job, new Wording($"The worker {worker} was started anew while the job ran.", $"任务运行期间，执行程序 {worker} 已重新启动。"));
        }

        return held.Count;
    });

    /// <summary>Asks a job to stop: one that waits is cancelled at once, one that runs when its worker hears of it.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The job.</param>
    /// <returns>False where it has ended already.</returns>
    public bool Cancel(Actor by, string id) => ground.Database.Write(work =>
    {
        var job = Locked(work, id);
        if (job.Ended)
        {
            return false;
        }

        work.Run(job.State == JobState.Queued
            ? (Sql)$"update job set state = 'cancelled', finished_at = {ground.Now}, revision = revision + 1 where id = {id}"
            : (Sql)$"update job set is_cancel_asked = 1, revision = revision + 1 where id = {id}");
        audit.Add(work, by, "job.cancel", job.Kind, job.CityId, Texts.Detail(("job", id)));
        return true;
    });

    /// <summary>Puts a job that failed or was cancelled into the queue again, with as many attempts as before.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The job.</param>
    /// <returns>False where it waits, runs or succeeded, or another one of the same key does.</returns>
    public bool Retry(Actor by, string id) => ground.Database.Write(work =>
    {
        var job = Locked(work, id);
        var key = work.Text($"select key_text from job where id = {id}");
        if (key is not null)
        {
            work.Lock("job " + key);
        }

        if (job.State is not (JobState.Failed or JobState.Cancelled) || (key is not null && work.Any($"select 1 from job where key_text = {key} and state in ('queued', 'running')")))
        {
            return false;
        }

        work.Run($"""
            update job set state = 'queued', attempt = 0, is_cancel_asked = 0, progress = 0, doing_en = null, doing_zh = null, error_en = null, error_zh = null, result = null, started_at = null,
            finished_at = null, revision = revision + 1 where id = {id}
            """);
        AddLine(work, id, JobLevel.Note, new Wording($"{by.Name} asked to try again.", $"{by.Name} 要求重试。"));
        audit.Add(work, by, "job.retry", job.Kind, job.CityId, Texts.Detail(("job", id)));
        return true;
    });

    // PostgreSQL passes over what another worker just holds; in SQLite the writing transaction is alone.
    private static Sql Skipping(Transaction work) => work.Dialect == Dialect.Postgres ? Sql.Text("for update skip locked") : Sql.Empty;

    private static Sql ForUpdate(Transaction work) => work.Dialect == Dialect.Postgres ? Sql.Text("for update") : Sql.Empty;

    private static Job Locked(Transaction work, string id) => work.One($"select * from job where id = {id} {ForUpdate(work)}", Read) ?? throw NoJob();

    private static Job? HeldBy(Transaction work, Lease lease) =>
        work.One($"select * from job where id = {lease.Job.Id} and lease_hash = {Secrets.Hash(lease.Secret)} and state = 'running' {ForUpdate(work)}", Read);

    private static Job Known(Transaction work, string id) => work.One($"select * from job where id = {id}", Read) ?? throw NoJob();

    private static WorkspaceException NoJob() => new(WorkspaceProblem.NotFound, "There is no such job.", "没有此任务。");

    private static string Named(JobState state) => state switch
    {
        JobState.Queued => "queued",
        JobState.Running => "running",
        JobState.Succeeded => "succeeded",
        JobState.Failed => "failed",
        JobState.Cancelled => "cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "This is not a state of a job."),
    };

    private static Job Read(Row row) => new(
        row.Text("id"), row.Text("kind"), new Wording(row.Text("title_en"), row.Text("title_zh")), row.TextOrNull("city_id"), row.Text("arguments"), Enum.Parse<JobState>(row.Text("state"), ignoreCase: true),
        row.Real("progress"), Both(row, "doing"), (int)row.Number("attempt"), (int)row.Number("attempts"), row.Flag("is_cancel_asked"), row.TextOrNull("worker"), row.TimeOrNull("lease_until"),
        row.TextOrNull("result"), Both(row, "error"), row.TextOrNull("by_id"), row.Text("by_name"), row.Time("created_at"), row.TimeOrNull("started_at"), row.TimeOrNull("finished_at"), row.Number("revision"));

    private static Wording? Both(Row row, string name) => row.TextOrNull(name + "_en") is { } en ? new Wording(en, row.TextOrNull(name + "_zh") ?? en) : null;

    private LeaseState Held(Lease lease, Func<Transaction, string, int> act)
    {
        ArgumentNullException.ThrowIfNull(lease);
        return ground.Database.Write(work =>
        {
            if (act(work, Secrets.Hash(lease.Secret)) == 0)
            {
                return LeaseState.Lost;
            }

            return work.Number($"select is_cancel_asked from job where id = {lease.Job.Id}") == 1 ? LeaseState.CancelAsked : LeaseState.Held;
        });
    }

    private bool End(Lease lease, JobState state, string? result, Wording? error, Action<Transaction>? also)
    {
        ArgumentNullException.ThrowIfNull(lease);
        return ground.Database.Write(work =>
        {
            if (HeldBy(work, lease) is not { } held)
            {
                return false;
            }

            also?.Invoke(work);
            Finish(work, held, state, result, error);
            return true;
        });
    }

    // Another attempt where one is left and nobody asked to stop; else the job ends, and says why.
    private void PutBack(Transaction work, Job job, Wording why)
    {
        if (job.CancelAsked)
        {
            Finish(work, job, JobState.Cancelled, null, null);
            return;
        }

        if (job.Attempt >= job.Attempts)
        {
            var times = job.Attempts.ToString(CultureInfo.InvariantCulture);
            Finish(work, job, JobState.Failed, null, new Wording($"{why.En} The job was begun {times} times and is not tried again by itself.", $"{why.Zh}任务已尝试 {times} 次，不再自动重试。"));
            return;
        }

        AddLine(work, job.Id, JobLevel.Warning, new Wording($"{why.En} The job waits for another attempt.", $"{why.Zh}任务等待再次执行。"));
        work.Run($"update job set state = 'queued', lease_hash = null, lease_until = null, progress = 0, doing_en = null, doing_zh = null, revision = revision + 1 where id = {job.Id}");
    }

    private void Finish(Transaction work, Job job, JobState state, string? result, Wording? error)
    {
        if (error is not null)
        {
            AddLine(work, job.Id, JobLevel.Error, error);
        }

        work.Run($"""
            update job set state = {Named(state)}, progress = {(state == JobState.Succeeded ? 1.0 : job.Progress)}, result = {result}, error_en = {error?.En}, error_zh = {error?.Zh}, doing_en = null, doing_zh = null,
            lease_hash = null, lease_until = null, finished_at = {ground.Now}, revision = revision + 1 where id = {job.Id}
            """);
    }

    private void AddLine(Transaction work, string id, JobLevel level, Wording text) => work.Run($"""
        insert into job_line (job_id, number, at, level, text_en, text_zh)
        values ({id}, (select coalesce(max(number), 0) + 1 from job_line where job_id = {id}), {ground.Now}, {level.ToString()}, {text.En}, {text.Zh})
        """);
}
