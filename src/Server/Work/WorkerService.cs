using Hedgerow.Workspace;

namespace Hedgerow.Server.Work;

/// <summary>Takes jobs and does them, as many at once as this machine has slots, and one document beside them, until the server shuts down.</summary>
/// <param name="office">The workspace.</param>
/// <param name="options">How jobs are done here.</param>
/// <param name="logs">The server's log.</param>
internal sealed partial class WorkerService(Office office, WorkerOptions options, ILoggerFactory logs) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly ILogger log = logs.CreateLogger("Hedgerow.Server.Work");

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Slots().Select(slot => Task.Run(() => SlotAsync($"{options.Name} #{slot.Name}", slot.Kinds, stoppingToken), CancellationToken.None)));

    // Who wants a document does not wait for an assessment that takes hours: printing has a place of its own.
    private IEnumerable<(string Name, IReadOnlyList<string>? Kinds)> Slots()
    {
        var places = Enumerable.Range(1, options.Slots).Select(slot => (slot.ToString(System.Globalization.CultureInfo.InvariantCulture), options.Kinds));
        return options.Kinds is null && options.Slots > 0 ? places.Append(("print", [JobKind.Print])) : places;
    }

    private async Task SlotAsync(string name, IReadOnlyList<string>? kinds, CancellationToken stop)
    {
        var run = new JobRun(office, options, log);
        var first = options.Alone;
        var wait = options.Look;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (first)
                {
                    // What a server of this name held when it was killed goes back into the queue at once.
                    office.Jobs.Release(name);
                    first = false;
                }

                if (office.Jobs.Take(name, options.Lease, kinds) is { } lease)
                {
                    await run.DoAsync(lease, stop).ConfigureAwait(false);
                    wait = options.Look;
                    continue;
                }

                wait = options.Look;
            }
            catch (Storage.StorageException failure)
            {
                // The database is away: look again, less and less often.
                Away(log, failure);
                wait = wait * 2 < Longest ? wait * 2 : Longest;
            }

            await Task.Delay(wait, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(EventId = 512, Level = LogLevel.Warning, Message = "The database does not answer the worker")]
    private static partial void Away(ILogger logger, Exception failure);
}
