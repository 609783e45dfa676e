using System.Globalization;
using System.Text;
using Hedgerow.Reports;
using Hedgerow.ServerRuns;
using Hedgerow.Workspace;

var settings = Asked.Of(args);
using var ground = new Ground();
using (var maker = ServerProcess.Start(settings.Server, ground.Data, 1))
{
    Console.WriteLine("San José is assessed once ...");
    var job = ground.Assess();
    await foreach (var now in ground.Office.Jobs.WatchAsync(job, CancellationToken.None))
    {
        if (now is { Ended: true, State: not JobState.Succeeded })
        {
            Console.Error.WriteLine($"It failed: {now.Error?.En}");
            return 3;
        }
    }
}

ground.Spread(settings.Cities);
var session = ground.Session();
var rows = new StringBuilder();
var good = true;
using (var server = ServerProcess.Start(settings.Server, ground.Data, 1))
{
    foreach (var (name, seed) in new[] { ("cold: from the start of the server", 1), ("warm: the minute after", 1000) })
    {
        var found = await new Load(settings, ground).RunAsync(server, session, seed);
        var slowest = Measured.Quantile(found.Pages, 0.99);
        good &= slowest < Asked.Gate && found.Errors.Length == 0;
        var line = string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {found.Pages.Length} | {Measured.Quantile(found.Pages, 0.5):0} | {slowest:0} | {found.Pages[^1]:0} | {found.Tiles.Length} | {Measured.Quantile(found.Tiles, 0.5):0} | {Measured.Quantile(found.Tiles, 0.99):0} | {found.Errors.Length} | {found.Assessments} | {found.ServerSeconds:0} | {found.GeneratorSeconds:0} | {found.Megabytes:0} | {found.Bytes / 1e6:0} |");
        Console.WriteLine(line);
        if (found.Late.Length > 0)
        {
            Console.WriteLine($"    late pages were due in second {string.Join(", ", found.Late.CountBy(second => second).Select(pair => $"{pair.Key} ({pair.Value})"))}");
        }

        foreach (var error in found.Errors.GroupBy(error => error).Take(5))
        {
            Console.WriteLine($"    {error.Count()} x {error.Key}");
        }

        rows.Append(line).Append('\n');
    }
}

if (settings.Page)
{
    PageSection.Write(
        Path.Combine(Machine.Checkout, "docs", "performance.md"),
        "server-runs",
        string.Create(CultureInfo.InvariantCulture, $"""
        # The server under load

        {settings.Readers} readers on loopback, signed in, each opening the result of another city every {settings.Every} s and then {settings.Tiles} tiles of its map over 6 connections, of {settings.Cities} cities with files of their own (the result of San José: 31 municipalities, 10 m), while the server's worker
        assesses San José again and again in child processes. Milliseconds from when a page was due until its last byte, for {settings.Seconds} s each; processor in seconds: of the server's own process, and of the generator, which shares the machine. Memory is the server's highest resident memory.
        Gate: 99 of 100 pages within {Asked.Gate:0} ms, no error. Made by `bench/server`.

        Machine: {Machine.Description}. Conditions: {settings.Conditions}.

        | | pages | median ms | 99 % ms | slowest ms | tiles | median ms | 99 % ms | errors | assessments done | server s | generator s | memory MB | received MB |
        |---|---|---|---|---|---|---|---|---|---|---|---|---|---|

        """).ReplaceLineEndings("\n") + rows);
}

Console.WriteLine(good ? "The gate holds." : "The gate does not hold.");
return good ? 0 : 1;
