using Hedgerow.Server.Host;
using Hedgerow.Server.Runs;
using Hedgerow.Workspace;

namespace Hedgerow.Server.WhatIf;

/// <summary>
/// The what-if sessions of this server: one child process for each city, edition and year that somebody draws on. A session ends after minutes without a question, when the city's files change,
/// and when others need its place.
/// </summary>
public sealed class WhatIfSessions : IDisposable
{
    private const int Most = 3;

    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(20);

    private readonly Office office;
    private readonly ServerSettings settings;
    private readonly EditionShelf editions;
    private readonly Lock gate = new();
    private readonly Dictionary<string, LiveSession> live = new(StringComparer.Ordinal);
    private readonly Timer timer;

    /// <summary>Makes a place for sessions.</summary>
    /// <param name="office">The workspace.</param>
    /// <param name="settings">What the office has set.</param>
    /// <param name="editions">The editions.</param>
    public WhatIfSessions(Office office, ServerSettings settings, EditionShelf editions)
    {
        (this.office, this.settings, this.editions) = (office, settings, editions);
        timer = new Timer(_ => Sweep(), null, Look, Look);
    }

    /// <summary>The session of a city, opened now where nobody has it open.</summary>
    /// <param name="cityId">The city.</param>
    /// <param name="edition">Key of the edition.</param>
    /// <param name="year">The year.</param>
    /// <param name="state">The state of the city's files that it holds.</param>
    /// <returns>The session; null where all places are taken by others who wait for an answer.</returns>
    internal LiveSession? Of(string cityId, string edition, int year, out string state)
    {
        var files = office.CityFiles.List(cityId);
        state = CityFiles.StateOf(files);
        var key = $"{cityId}/{edition}/{year}/{state}";
        lock (gate)
        {
            foreach (var (old, session) in live.Where(pair => pair.Value.Ended.IsCompleted).ToList())
            {
                // One that went wrong is kept until its reason was read, once.
                if (old != key || session.Wrong is null)
                {
                    live.Remove(old);
                    session.Dispose();
                }
            }

            if (live.TryGetValue(key, out var found))
            {
                if (found.Ended.IsCompleted)
                {
                    live.Remove(key);
                }

                return found;
            }

            // Earlier states of the same city are of no use any more.
            var superseded = live.FirstOrDefault(pair => pair.Key.StartsWith($"{cityId}/{edition}/{year}/", StringComparison.Ordinal));
            if (superseded.Value is not null)
            {
                End(superseded.Key);
            }

            if (live.Count >= Most)
            {
                var idle = live.Where(pair => !pair.Value.Busy && pair.Value.Opened.IsCompleted).OrderBy(pair => pair.Value.Used).FirstOrDefault();
                if (idle.Value is null)
                {
                    return null;
                }

                End(idle.Key);
            }

            return live[key] = LiveSession.Start(office, files, editions.Asked(edition, year), settings.JobMemory, Math.Max(1, Environment.ProcessorCount));
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        timer.Dispose();
        lock (gate)
        {
            foreach (var key in live.Keys.ToList())
            {
                End(key);
            }
        }
    }

    private void Sweep()
    {
        lock (gate)
        {
            foreach (var (key, session) in live.Where(pair => !pair.Value.Busy && pair.Value.Opened.IsCompleted && DateTime.UtcNow - pair.Value.Used > Idle).ToList())
            {
                End(key);
            }
        }
    }

    private void End(string key)
    {
        if (live.Remove(key, out var session))
        {
            session.Dispose();
        }
    }
}
