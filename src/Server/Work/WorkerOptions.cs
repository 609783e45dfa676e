using Hedgerow.Server.Host;

namespace Hedgerow.Server.Work;

/// <summary>How jobs are done on this machine.</summary>
public sealed record WorkerOptions
{
    /// <summary>Name by which people and other workers know this one; the number of the slot is added.</summary>
    public required string Name { get; init; }

    /// <summary>How many jobs run at once.</summary>
    public int Slots { get; init; } = 1;

    /// <summary>Whether another process of the same name cannot be running: what it held is given up at the start.</summary>
    public bool Alone { get; init; }

    /// <summary>Most memory of a job, bytes.</summary>
    public long Memory { get; init; } = 8_000_000_000;

    /// <summary>Longest time of a job.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromHours(6);

    /// <summary>How long a lease holds without a heartbeat.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a lease is renewed.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often somebody looks whether there is work.</summary>
    public TimeSpan Look { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Only jobs of these kinds; null for all. For machines that are kept for one kind of work.</summary>
    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>Further variables of the child process, for tests.</summary>
    internal IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>The options of a server.</summary>
    /// <param name="options">How it was started.</param>
    /// <param name="settings">What the office has set.</param>
    /// <param name="role"><c>serve</c> or <c>work</c>.</param>
    /// <returns>The options.</returns>
    public static WorkerOptions Of(ServeOptions options, ServerSettings settings, string role)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(settings);
        // One server listens at one address of a machine; extra workers of a machine are told by their process.
        var alone = role == "serve" && options.Urls.All(url => !url.EndsWith(":0", StringComparison.Ordinal));
        return new WorkerOptions
        {
            Name = $"{Environment.MachineName} {role} {(alone ? string.Join(' ', options.Urls) : Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture))}",
            Alone = alone,
            Slots = options.Workers,
            Memory = settings.JobMemory,
            Time = settings.JobTime,
        };
    }
}
