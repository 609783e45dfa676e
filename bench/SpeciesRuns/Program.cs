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

var threads = Environment.ProcessorCount;
var (page, good) = (new StringBuilder(), true);
page.Append(FormattableString.Invariant($"""
    # Species records

    `bench/species` made the records (a log-series community, more of them in some places and in later years, dirt of every kind, seed {options.Seed}) and ran Hedgerow and plain DuckDB on the same file, {threads} threads,
    {options.Gigabytes} GB for each: {DateTime.UtcNow:yyyy-MM-dd}. Hedgerow reads, cleans by all its rules, resolves the names' form and counts; plain DuckDB counts what stands in the file. Each is a process of its own from its start to its exit.

    Machine: {Machine.Description}.

    | file | stage | Hedgerow: cleaning | counting | written | whole run, cleaning on | plain DuckDB, cleaning off | ratio of counting | ratio of the whole run | peak memory | allowed | holds |
    |---|---|---|---|---|---|---|---|---|---|---|---|

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
    foreach (var stage in Stage.All)
    {
        var output = Path.Combine(options.Folder, $"out-{stage.Key}{stage.Ending}");
        var run = MeasuredRun.Of(options.Limit, [Path.Combine(root, "hedgerow"), .. stage.Command(file, output, options)]);
        Stage.Remove(output);
        if (run.Code != 0)
        {
            Console.Error.WriteLine($"{stage.Key}: {run.Code} {run.Errors}");
            good = false;
            page.Append($"| {name} | {stage.Title} | failed with {run.Code} | | | | | | | | | no |\n");
            continue;
        }

        var peer = theirs.TryGetValue(stage.Key, out var seconds) ? seconds : (double?)null;
        // The limit is on what DuckDB and the program hold together; the system's own count is a little coarser.
        var holds = run.Megabytes <= options.Gigabytes * 1073.8 && (peer is null || run.Seconds <= 3 * peer);
        good &= holds;
        var (cleaning, counting, writing) = Stage.Seconds(run.Errors);
        string Ratio(double time) => peer is null ? "–" : $"{time / peer:0.0}";
        var line = $"| {name} | {stage.Title} | {cleaning:0.0} s | {counting:0.0} s | {writing:0.0} s | {run.Seconds:0.0} s | {(peer is null ? "–" : $"{peer:0.0} s")} | {Ratio(counting)} | {Ratio(run.Seconds)} | {run.Megabytes:0} MB | {(peer is null ? "" : "ratio 3, ")}{options.Gigabytes * 1073.8:0} MB | {(holds ? "yes" : "no")} |";
        Console.WriteLine(line);
        page.Append(line).Append('\n');
    }
}

page.Append('\n').Append(Survey.Table(root, options)).Append('\n');
Console.WriteLine(page);
if (options.WritesPage)
{
    PageSection.Write(Path.Combine(root, "docs", "performance.md"), "species", page.ToString());
}

return good ? 0 : 1;
