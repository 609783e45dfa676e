using System.Globalization;
using Hedgerow.Science.Quantities;
using Hedgerow.Storage;

namespace Hedgerow.Workspace;

/// <content>The worker's side: taking a job, holding it, ending it.</content>
public sealed partial class Jobs
{
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

    // PostgreSQL passes over what another worker just holds; in SQLite the writing transaction is alone.
    private static Sql Skipping(Transaction work) => work.Dialect == Dialect.Postgres ? Sql.Text("for update skip locked") : Sql.Empty;

    private static Job? HeldBy(Transaction work, Lease lease) =>
        work.One($"select * from job where id = {lease.Job.Id} and lease_hash = {Secrets.Hash(lease.Secret)} and state = 'running' {ForUpdate(work)}", Read);

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
