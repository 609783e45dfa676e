using Hedgerow.Reports;

namespace Hedgerow.LandscapeRuns;

/// <summary>Runs the tools: once to warm the cache of files, then as often as their slowness allows.</summary>
/// <param name="root">The checkout.</param>
/// <param name="python">The interpreter of the peers.</param>
/// <param name="limit">Seconds after which a run is stopped.</param>
internal sealed class Stopwatches(string root, string python, int limit)
{
    private readonly Dictionary<string, string?> missing = [];

    /// <summary>Hedgerow, from the start of the launcher to its end, a table or map written.</summary>
    public Outcome Hedgerow(LandscapeTask task, SampleMap map)
    {
        var output = Path.Combine(map.Folder, $"out-{task.Key}{task.Ending}");
        try
        {
            return Timed("Hedgerow", map.Side, [Path.Combine(root, "hedgerow"), .. task.Command(map, output)], run => (null, null, task.Answer(output, run.Output)));
        }
        finally
        {
            File.Delete(output);
        }
    }

    /// <summary>A peer; one that is missing, fails or takes too long says so and ends nothing.</summary>
    public Outcome Peer(LandscapeTask task, Peer peer, SampleMap map)
    {
        if (!missing.TryGetValue(peer.Script, out var reason))
        {
            missing[peer.Script] = reason = peer.Missing(python);
        }

        return reason is not null ? Outcome.Without(peer.Name, map.Side, reason)
            : map.Side > peer.Largest ? Outcome.Without(peer.Name, map.Side, "–")
            : Timed(peer.Name, map.Side, peer.Command(root, python, task.Key, map), run =>
            {
                var (version, seconds, answer) = LandscapeRuns.Peer.Read(run.Output);
                return (version, seconds, answer);
            });
    }

    private Outcome Timed(string tool, int side, string[] command, Func<MeasuredRun, (string? Version, double? Inside, Dictionary<string, double> Answer)> read)
    {
        var (times, inside) = (new List<double>(), new List<double>());
        var memory = 0.0;
        (string? Version, double? Inside, Dictionary<string, double> Answer) said = (null, null, []);
        var wanted = 5;
        for (var warm = true; times.Count < wanted; warm = false)
        {
            var run = MeasuredRun.Of(limit, command);
            if (run.Code != 0)
            {
                Console.Error.WriteLine($"{string.Join(' ', command)} ended with {run.Code}. {run.Errors.Trim()}");
                return Outcome.Without(tool, side, run.Code is 124 or 137 ? $"stopped after {limit} s" : $"failed with {run.Code}");
            }

            said = read(run);
            memory = Math.Max(memory, run.Megabytes);
            // Slow tools are not run for nothing: their first run counts.
            wanted = run.Seconds > 30 ? 1 : run.Seconds > 8 ? 3 : 5;
            if (!warm || run.Seconds > 8)
            {
                times.Add(run.Seconds);
                inside.Add(said.Inside ?? double.NaN);
            }
        }

        inside.Sort();
        times.Sort();
        return new Outcome(tool, side, [.. times], said.Inside is null ? null : inside[inside.Count / 2], memory, said.Answer);
    }
}
