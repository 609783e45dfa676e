using System.Globalization;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Documents;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Work;

/// <summary>Does one job under its lease: lays out, starts the child, passes on what it says, keeps what it made, ends the job.</summary>
/// <param name="office">The workspace.</param>
/// <param name="options">How jobs are done here.</param>
/// <param name="log">The server's log.</param>
internal sealed partial class JobRun(Office office, WorkerOptions options, ILogger log)
{
    private const int MostNotes = 400;

    /// <summary>Does the job. It never throws for what goes wrong with the job.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="shutdown">The server shuts down: the job goes back into the queue.</param>
    public async Task DoAsync(Lease lease, CancellationToken shutdown)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(shutdown);
        using var over = new CancellationTokenSource();
        var state = LeaseState.Held;
        void Stop(LeaseState found)
        {
            state = found;
            stop.Cancel();
        }

        var beats = BeatAsync(lease, Stop, over.Token);
        try
        {
            await TryAsync(lease, () => state, Stop, stop.Token, shutdown).ConfigureAwait(false);
        }
        catch (WorkspaceException refused)
        {
            office.Jobs.Fail(lease, refused.Said);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or Storage.StorageException or System.ComponentModel.Win32Exception or InvalidDataException)
        {
            Failed(log, failure, lease.Job.Id, lease.Job.Kind);
            office.Jobs.Fail(lease, new Wording("The server could not do this job: its log says why.", "服务器无法执行此任务，原因见服务器日志。"), again: true);
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
            await beats.ConfigureAwait(false);
        }
    }

    private async Task TryAsync(Lease lease, Func<LeaseState> state, Action<LeaseState> lost, CancellationToken stop, CancellationToken shutdown)
    {
        var job = lease.Job;
        var city = job.CityId is null ? null : office.Cities.Find(job.CityId);
        IReadOnlyList<CityFile> files = city is null || job.Kind is JobKind.Demo or JobKind.Print ? [] : EarlierFiles.Of(office, job, city.Id) ?? office.CityFiles.List(city.Id);
        var seen = new ExaminedFiles(office);
        var order = new ChildOrder(
            job.Kind, job.Arguments, city?.Name.En ?? string.Empty, DateOnly.FromDateTime(DateTime.UtcNow), Math.Max(1, Environment.ProcessorCount / Math.Max(1, options.Slots)),
            [.. files.Select(file => file.Sha256).Where(seen.Has).Distinct()], files.ToDictionary(file => file.Path, file => file.Sha256, StringComparer.Ordinal));
        using var folder = JobFolder.Make(office, job, files, order);
        PrintFiles.LayOut(office, job, Path.Combine(folder.Path, ChildOrder.CityFolder));
        using var child = ChildProcess.Start(folder.Path, options.Memory, options.Variables);
        var heard = new Hearing(office, lease, lost);
        var end = await child.WatchAsync(options.Memory, options.Time, heard.Hear, stop).ConfigureAwait(false);
        switch (end)
        {
            case ChildEnd.Stopped when state() == LeaseState.CancelAsked:
                office.Jobs.Stop(lease);
                return;
            case ChildEnd.Stopped when shutdown.IsCancellationRequested:
                office.Jobs.GiveBack(lease);
                return;
            case ChildEnd.Stopped:
                // The lease is lost: somebody else has the job.
                return;
            case ChildEnd.Memory:
                office.Jobs.Fail(lease, new Wording(
                    $"The job took more memory than the {Gigabytes(options.Memory)} GB it may, and was stopped. A smaller area or larger cells need less; the limit is job_memory_gb in server.yaml.",
                    $"任务所用内存超过上限 {Gigabytes(options.Memory)} GB，已被终止。缩小范围或增大栅格单元可减少内存；上限由 server.yaml 中的 job_memory_gb 设定。"));
                return;
            case ChildEnd.Time:
                office.Jobs.Fail(lease, new Wording(
                    $"The job took longer than the {Minutes(options.Time)} minutes it may, and was stopped. The limit is job_minutes in server.yaml.",
                    $"任务用时超过上限 {Minutes(options.Time)} 分钟，已被终止。上限由 server.yaml 中的 job_minutes 设定。"));
                return;
        }

        if (heard.Wrong is { } wrong)
        {
            office.Jobs.Fail(lease, wrong);
            return;
        }

        if (child.ExitCode != 0 || heard.Done is null)
        {
            Crashed(log, job.Id, job.Kind, child.ExitCode, child.Errors);
            office.Jobs.Fail(lease, new Wording(
                $"The job's process ended in the middle of its work (code {child.ExitCode}). A file that cannot be read safely may be the cause; nothing was kept of it.",
                $"任务进程中途异常结束(代码 {child.ExitCode})。可能是某个文件无法安全读取；未保存任何结果。"));
            return;
        }

        await new Harvest(office, lease, folder.Out, files, seen).KeepAsync(heard.Done, stop).ConfigureAwait(false);
    }

    private async Task BeatAsync(Lease lease, Action<LeaseState> stop, CancellationToken over)
    {
        try
        {
            while (true)
            {
                await Task.Delay(options.Heartbeat, over).ConfigureAwait(false);
                LeaseState state;
                try
                {
                    state = office.Jobs.Renew(lease, options.Lease);
                }
                catch (Storage.StorageException failure)
                {
                    // The database may be back at the next beat; when it is not, the lease runs out and the job is another's.
                    Failed(log, failure, lease.Job.Id, "heartbeat");
                    continue;
                }

                if (state != LeaseState.Held)
                {
                    stop(state);
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The job has ended.
        }
    }

    private static string Gigabytes(long bytes) => (bytes / 1e9).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Minutes(TimeSpan time) => time.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture);

    [LoggerMessage(EventId = 510, Level = LogLevel.Error, Message = "Job {Job} ({Kind}) could not be done")]
    private static partial void Failed(ILogger logger, Exception failure, string job, string kind);

    [LoggerMessage(EventId = 511, Level = LogLevel.Warning, Message = "The process of job {Job} ({Kind}) ended with {Code}: {Errors}")]
    private static partial void Crashed(ILogger logger, string job, string kind, int code, string errors);

    /// <summary>Passes on what a child says, at most twice a second, and notices at once when somebody asked to cancel.</summary>
    private sealed class Hearing(Office office, Lease lease, Action<LeaseState> lost)
    {
        private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

        private DateTime next = DateTime.MinValue;
        private int notes;
        private double furthest;
        private string? doing;

        public Wording? Wrong { get; private set; }

        public string? Done { get; private set; }

        public void Hear(ChildLine line)
        {
            Wrong ??= line.Wrong;
            Done ??= line.Done;
            try
            {
                if (line.Note is { } note)
                {
                    Log(Enum.TryParse<JobLevel>(note.Level, out var level) ? level : JobLevel.Note, note.Text);
                }

                if (line.Step is { } step)
                {
                    Step(step);
                }
            }
            catch (Storage.StorageException)
            {
                // A line of progress is not worth the job.
            }
        }

        private void Step(ChildStep step)
        {
            // Parts of the work count for themselves; what a reader sees never goes back.
            furthest = Math.Max(furthest, step.Progress);
            if (step.Doing is { } now && now.En != doing)
            {
                doing = now.En;
                Log(JobLevel.Note, now);
            }

            if (DateTime.UtcNow < next)
            {
                return;
            }

            next = DateTime.UtcNow + Pause;
            var state = office.Jobs.Report(lease, furthest, step.Doing);
            if (state != LeaseState.Held)
            {
                lost(state);
            }
        }

        private void Log(JobLevel level, Wording text)
        {
            if (++notes <= MostNotes)
            {
                office.Jobs.Log(lease, level, text);
            }
        }
    }
}
