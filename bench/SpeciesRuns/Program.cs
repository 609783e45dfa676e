using System.Globalization;
using System.Text;
using Hedgerow.Reports;
using Hedgerow.SpeciesRuns;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["plain", var plainFile, var plainMemory, var plainThreads])
{
    return PlainQueries.Run(plainFile, plainMemory, int.Parse(plainThreads, CultureInfo.InvariantCulture));
}

var root = Machine.Checkout;
if (BenchOptions.Read(args, root) is not { } options)
{
    Console.Error.WriteLine(BenchOptions.Help);
    return 2;
}

// What is kept stands with the files of the bench, so that nothing of an earlier day is taken; the largest file needs some 10 GiB.
Environment.SetEnvironmentVariable("HEDGEROW_CACHE", Path.Combine(options.Folder, "kept"));
Environment.SetEnvironmentVariable("HEDGEROW_CACHE_GIB", "40");
var threads = Environment.ProcessorCount;
var (page, good) = (new StringBuilder(), true);
page.Append(FormattableString.Invariant($"""
    # Species records

    `bench/species` made the records (a log-series community, more of them in some places and in later years, dirt of every kind, seed {options.Seed}) and ran Hedgerow and plain DuckDB on the same file, {threads} threads,
    {options.Gigabytes} GB for each: {DateTime.UtcNow:yyyy-MM-dd}. Hedgerow reads, cleans by all its rules and counts; plain DuckDB cleans nothing. Each run of Hedgerow is a process of its own from its start to its exit.
    What is compared: `species clean --fresh`, which cleans, keeps the cleaned records for the next verb and writes them as Parquet, with DuckDB reading all records and writing them as Parquet, which is no cleaning but the least that one must do;
    `list` and `cube`, which open what is kept, with the query of that summary or cube on the file. "With cleaning" adds the cleaning before them, as for somebody who asks one question only.

    Machine: {Machine.Description}.

    | file | stage | Hedgerow, whole run | of it: cleaning | counting | writing | with cleaning | plain DuckDB, cleaning off | ratio | ratio with cleaning | peak memory | allowed | holds |
    |---|---|---|---|---|---|---|---|---|---|---|---|---|

    """).ReplaceLineEndings("\n"));
foreach (var (records, text) in new[] { (options.Records, false), (options.Text, true) })
{
    if (records == 0)
    {
        continue;
    }

    var file = new SampleRecords(options.Folder, options.Seed).Make(records, text);
    var name = $"{records / 1e6:0.##} M records, {(text ? "text" : "Parquet")}, {new FileInfo(file).Length / 1e9:0.0} GB";
    var plain = MeasuredRun.Of(options.Limit, "dotnet", typeof(BenchOptions).Assembly.Location, "plain", file, $"{options.Gigabytes}GB", $"{threads}");
    if (plain.Code != 0)
    {
        Console.Error.WriteLine(plain.Errors);
        return 1;
    }

    var theirs = plain.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => double.Parse(cells[1], CultureInfo.InvariantCulture));
    var cleaned = double.NaN;
    foreach (var stage in Stage.All)
    {
        var output = Path.Combine(options.Folder, $"out-{stage.Key}{stage.Ending}");
        var run = MeasuredRun.Of(options.Limit, [Path.Combine(root, "hedgerow"), .. stage.Command(file, output, options)]);
        Stage.Remove(output);
        if (run.Code != 0)
        {
            Console.Error.WriteLine($"{stage.Key}: {run.Code} {run.Errors}");
            good = false;
            page.Append($"| {name} | {stage.Title} | failed with {run.Code} | | | | | | | | | | no |\n");
            continue;
        }

        var peer = theirs.TryGetValue(stage.Key, out var seconds) ? seconds : (double?)null;
        // The limit is on what DuckDB and the program hold together; the system's own count is a little coarser.
        // Reading and writing is no cleaning: for that stage the ratio stands there to be read, and memory is what must hold.
        var cleans = stage.Key == "clean";
        var compared = peer is not null && !cleans;
        var holds = run.Megabytes <= options.Gigabytes * 1073.8 && (!compared || run.Seconds <= 3 * peer);
        good &= holds;
        var (cleaning, counting, writing) = Stage.Seconds(run.Errors);
        string Ratio(double time) => peer is null ? "–" : $"{time / peer:0.0}";
        cleaned = cleans ? cleaning : cleaned;
        var sum = cleans ? run.Seconds : cleaned + run.Seconds;
        var line = $"| {name} | {stage.Title} | {run.Seconds:0.0} s | {(cleans ? $"{cleaning:0.0} s" : "kept")} | {counting:0.0} s | {writing:0.0} s | {sum:0.0} s | {(peer is null ? "–" : $"{peer:0.0} s")} | {Ratio(run.Seconds)} | {Ratio(sum)} | {run.Megabytes:0} MB | {(compared ? "ratio 3, " : "")}{options.Gigabytes * 1073.8:0} MB | {(holds ? "yes" : "no")} |";
        Console.WriteLine(line);
        page.Append(line).Append('\n');
    }
}

Directory.Delete(Path.Combine(options.Folder, "kept"), recursive: true);
page.Append('\n').Append(Survey.Table(root, options)).Append('\n');
Console.WriteLine(page);
if (options.WritesPage)
{
    PageSection.Write(Path.Combine(root, "docs", "performance.md"), "species", page.ToString());
}

return good ? 0 : 1;
