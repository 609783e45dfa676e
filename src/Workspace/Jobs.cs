using System.Runtime.CompilerServices;
using Hedgerow.Science.Quantities;
using Hedgerow.Storage;

namespace Hedgerow.Workspace;

/// <summary>
/// Work to be done and who does it. A worker takes a job with a lease, renews it while it works and ends it; a lease that was not renewed is taken by another worker or, after the last
/// attempt, the job fails and says so. However many workers ask one database at once, a job goes to one of them.
/// </summary>
public sealed partial class Jobs
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

    private static Sql ForUpdate(Transaction work) => work.Dialect == Dialect.Postgres ? Sql.Text("for update") : Sql.Empty;

    private static Job Locked(Transaction work, string id) => work.One($"select * from job where id = {id} {ForUpdate(work)}", Read) ?? throw NoJob();

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
}
