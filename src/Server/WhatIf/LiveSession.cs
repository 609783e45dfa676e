using System.Collections.Concurrent;
using System.Text.Json;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Work;
using Hedgerow.Workspace;

namespace Hedgerow.Server.WhatIf;

/// <summary>One city held open by a child process for what-if questions.</summary>
internal sealed class LiveSession : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    private readonly string folder;
    private readonly ChildProcess process;
    private readonly CancellationTokenSource stop = new();
    private readonly SemaphoreSlim turn = new(1);
    private readonly ConcurrentDictionary<long, TaskCompletionSource<SessionAnswer>> waiting = new();
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long last;

    private LiveSession(string folder, ChildProcess process, long memory)
    {
        this.folder = folder;
        this.process = process;
        Ended = WatchAsync(memory);
    }

    /// <summary>When it was last asked.</summary>
    public DateTime Used { get; private set; } = DateTime.UtcNow;

    /// <summary>How far the opening is, 0 to 1.</summary>
    public double Progress { get; private set; }

    /// <summary>What it does while it opens.</summary>
    public Wording? Doing { get; private set; }

    /// <summary>Why it ended, where that was not asked for.</summary>
    public Wording? Wrong { get; private set; }

    /// <summary>Done when the city is loaded.</summary>
    public Task Opened => opened.Task;

    /// <summary>Done when the process has ended.</summary>
    public Task Ended { get; }

    /// <summary>Whether somebody waits for an answer.</summary>
    public bool Busy => !waiting.IsEmpty;

    /// <summary>Starts a session on a city's files as they are now.</summary>
    public static LiveSession Start(Office office, IReadOnlyList<CityFile> files, AssessArguments arguments, long memory, int threads)
    {
        var folder = Path.Combine(Directory.CreateDirectory(Path.Combine(office.Folder, "work")).FullName, $"what-if-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        try
        {
            office.CityFiles.LayOut(files, Path.Combine(folder, ChildOrder.CityFolder));
            var order = new ChildOrder("what-if", JobJson.Write(arguments), string.Empty, DateOnly.FromDateTime(DateTime.Now), threads, [], files.ToDictionary(file => file.Path, file => file.Sha256, StringComparer.Ordinal));
            File.WriteAllBytes(Path.Combine(folder, ChildOrder.FileName), JsonSerializer.SerializeToUtf8Bytes(order, JobJson.Options));
            return new LiveSession(folder, ChildProcess.Start(folder, memory, new Dictionary<string, string>(), "--session"), memory);
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>Asks; one question at a time.</summary>
    /// <param name="edits">The edits as GeoJSON.</param>
    /// <param name="cancel">Gives up waiting; the answer is let go.</param>
    /// <exception cref="IOException">The process has ended.</exception>
    public async Task<SessionAnswer> AskAsync(string edits, CancellationToken cancel)
    {
        Used = DateTime.UtcNow;
        await turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var question = new SessionQuestion(Interlocked.Increment(ref last), edits);
            var answer = new TaskCompletionSource<SessionAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting[question.Id] = answer;
            await process.TellAsync(JobJson.Write(question)).ConfigureAwait(false);
            var first = await Task.WhenAny(answer.Task, Ended).WaitAsync(cancel).ConfigureAwait(false);
            Used = DateTime.UtcNow;
            return first == answer.Task ? await answer.Task.ConfigureAwait(false) : throw new IOException("The what-if session has ended.");
        }
        finally
        {
            waiting.Clear();
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        stop.Cancel();
        process.Dispose();
    }

    private async Task WatchAsync(long memory)
    {
        var end = await process.WatchAsync(memory, Longest, Hear, stop.Token).ConfigureAwait(false);
        Wrong ??= end switch
        {
            ChildEnd.Memory => new Wording("The city needs more memory than a what-if session may take.", "该城市所需内存超过情景推演会话的允许值。"),
            ChildEnd.Itself => new Wording("The what-if session ended unexpectedly. Draw again to open another.", "情景推演会话意外结束。请重新绘制以再次打开。"),
            _ => null,
        };
        opened.TrySetResult();
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // The sweep of old job folders takes it.
        }
    }

    private void Hear(ChildLine line)
    {
        if (line.Step is { } step)
        {
            (Progress, Doing) = (step.Progress, step.Doing ?? Doing);
        }
        else if (line.Wrong is { } wrong)
        {
            Wrong = wrong;
        }
        else if (JobJson.Read<SessionAnswer>(line.Done) is { } answer)
        {
            if (answer.Id == 0)
            {
                opened.TrySetResult();
            }
            else if (waiting.TryGetValue(answer.Id, out var place))
            {
                place.TrySetResult(answer);
            }
        }
    }
}
