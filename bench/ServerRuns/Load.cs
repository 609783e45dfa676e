using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Hedgerow.ServerRuns;

/// <summary>Readers who each open a result and its map's tiles at fixed times, whether the last answer has come or not: what waits is counted from when it was due.</summary>
/// <param name="settings">How many, how often.</param>
/// <param name="ground">What is read.</param>
internal sealed class Load(Asked settings, Ground ground)
{
    private readonly ConcurrentBag<double> pages = [];
    private readonly ConcurrentBag<double> tiles = [];
    private readonly ConcurrentBag<string> errors = [];
    private readonly ConcurrentBag<int> late = [];
    private long received;

    /// <summary>Lets all readers read for some seconds.</summary>
    public async Task<Measured> RunAsync(ServerProcess server, string session, int seed)
    {
        var (own, children) = server.Processor;
        var generator = Process.GetCurrentProcess().TotalProcessorTime;
        using var assessing = new CancellationTokenSource();
        var runs = AssessAsync(assessing.Token);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, settings.Readers).Select(reader => ReadAsync(server.Address, session, reader, seed, clock)));
        var seconds = clock.Elapsed.TotalSeconds;
        await assessing.CancelAsync();
        var (ownAfter, childrenAfter) = server.Processor;
        return new Measured(
            [.. pages.Order()], [.. tiles.Order()], [.. errors], [.. late.Order()], received, seconds, await runs, ownAfter - own, childrenAfter - children, (Process.GetCurrentProcess().TotalProcessorTime - generator).TotalSeconds, server.Megabytes);
    }

    private async Task ReadAsync(string address, string session, int reader, int seed, Stopwatch clock)
    {
        using var handler = new SocketsHttpHandler { UseCookies = false, UseProxy = false, MaxConnectionsPerServer = 6, AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(30) };
        http.DefaultRequestHeaders.Add("Cookie", $"hedgerow.session={session}");
        http.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        http.DefaultRequestHeaders.Add("Accept-Language", reader % 2 == 0 ? "en" : "zh-CN");
        var random = new Random(seed + reader);
        var turns = settings.Seconds / settings.Every;
        for (var turn = 0; turn < turns; turn++)
        {
            var due = TimeSpan.FromSeconds((turn * settings.Every) + (settings.Every * (double)reader / settings.Readers));
            if (due > clock.Elapsed)
            {
                await Task.Delay(due - clock.Elapsed);
            }

            // Another city each time.
            var reading = ground.Readings[(reader + (turn * 7)) % ground.Readings.Count];
            await AskAsync(http, reading.Page, due, clock, pages, 200);
            var begun = clock.Elapsed;
            await Task.WhenAll(Enumerable.Range(0, settings.Tiles).Select(_ => AskAsync(http, reading.Tiles[random.Next(reading.Tiles.Count)], begun, clock, tiles, 200, 204)));
        }
    }

    private async Task AskAsync(HttpClient http, string path, TimeSpan due, Stopwatch clock, ConcurrentBag<double> times, params int[] good)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
            Interlocked.Add(ref received, (await answer.Content.ReadAsByteArrayAsync()).Length);
            var took = (clock.Elapsed - due).TotalMilliseconds;
            times.Add(took);
            if (took > Asked.Gate && ReferenceEquals(times, pages))
            {
                late.Add((int)due.TotalSeconds);
            }

            if (!good.Contains((int)answer.StatusCode))
            {
                errors.Add(string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode} {path}"));
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
        {
            errors.Add($"{failure.GetType().Name} {path}");
        }
    }

    // One assessment after another, begun by the server's own worker.
    private async Task<int> AssessAsync(CancellationToken stop)
    {
        var done = 0;
        try
        {
            while (true)
            {
                var job = ground.Assess();
                while (ground.Office.Jobs.Find(job) is { Ended: false })
                {
                    await Task.Delay(200, stop);
                }

                if (ground.Office.Jobs.Find(job)!.State != Workspace.JobState.Succeeded)
                {
                    errors.Add("an assessment failed");
                }

                done++;
            }
        }
        catch (OperationCanceledException)
        {
            return done;
        }
    }
}

/// <summary>What came of it; <c>Late</c> holds the second in which each page was due that took longer than the gate allows.</summary>
internal sealed record Measured(double[] Pages, double[] Tiles, string[] Errors, int[] Late, long Bytes, double Seconds, int Assessments, double ServerSeconds, double WorkerSeconds, double GeneratorSeconds, double Megabytes)
{
    /// <summary>The value that a share of all does not exceed.</summary>
    public static double Quantile(double[] sorted, double share) => sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
