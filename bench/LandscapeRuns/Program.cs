using System.Globalization;
using System.Text;
using Hedgerow.LandscapeRuns;
using Hedgerow.Reports;

var root = Machine.Checkout;
// GDAL would answer a second histogram from the file it left at the first.
Environment.SetEnvironmentVariable("GDAL_PAM_ENABLED", "NO");
Environment.SetEnvironmentVariable("PYTHONDONTWRITEBYTECODE", "1");
if (BenchOptions.Read(args, root) is not { } options)
{
    Console.Error.WriteLine(BenchOptions.Help);
    return 2;
}

var tools = new Stopwatches(root, options.Python, options.Limit);
var asked = TaskList.All.Where(task => options.Tasks.Length == 0 || options.Tasks.Contains(task.Key)).ToList();
var found = new List<(string Key, Outcome Outcome)>();
foreach (var task in asked)
{
    // The circuit has sides of its own: its largest is the smallest of the others.
    foreach (var side in task.Sides.Where(side => options.Sides.Contains(side) || task.Key == "circuit"))
    {
        var map = new SampleMap(side, options.Seed, options.Folder);
        map.Make(side <= 10000);
        found.Add((task.Key, tools.Hedgerow(task, map)));
        if (options.WithPeers)
        {
            found.AddRange(task.Peers.Select(peer => (task.Key, tools.Peer(task, peer, map))));
        }

        foreach (var (_, outcome) in found.Where(pair => pair.Key == task.Key && pair.Outcome.Side == side))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{task.Key} {side}: {outcome.Tool}: {outcome.Remark} {outcome.Seconds:0.00} s, {outcome.Megabytes:0} MB; {Report.Answers(outcome)}"));
        }
    }
}

var outcomes = found.ToLookup(pair => pair.Key, pair => pair.Outcome);
var (gates, good) = Report.Gates(asked, outcomes);
var city = options.Tasks.Length == 0 || options.Tasks.Contains("corridors") ? CityRun.Of(root, options) : ("", true);
var disagreements = asked.SelectMany(task => Report.Disagreements(task, [.. outcomes[task.Key]])).ToList();
var page = new StringBuilder();
page.Append(FormattableString.Invariant($"""
    # Landscape analyses

    `bench/landscape` made the maps (correlated noise, 8 classes, 10 m, seed {options.Seed}) and ran Hedgerow and the peers that Debian ships one after the other: {DateTime.UtcNow:yyyy-MM-dd}.
    Seconds are the median of 5 runs from the start of `./hedgerow` (or of the peer's interpreter) to its exit, the map read and the table written, the cache of files warm; in brackets what a peer needs for computing
    alone, as it says itself; then peak memory, and how many times Hedgerow's seconds and memory that is. Runs above 8 s are repeated 3 times, above 30 s once.

    Machine: {Machine.Description}. Peers: {Versions.Of(options.Python)}.


    """).ReplaceLineEndings("\n"));
page.Append(gates).Append('\n');
foreach (var task in asked)
{
    page.Append(Report.Table(task, [.. outcomes[task.Key]])).Append('\n');
}

page.Append(city.Item1).Append("\n### Answers\n\n");
foreach (var task in asked)
{
    foreach (var outcome in outcomes[task.Key].Where(outcome => outcome is { Tool: "Hedgerow", Ran: true } && outcome.Answer.Count > 0))
    {
        page.Append(CultureInfo.InvariantCulture, $"- {task.Title}, {outcome.Side}²: {Report.Answers(outcome)}\n");
    }
}

page.Append('\n').Append(disagreements.Count == 0 ? "Every tool gave the same answers, to 1 in a million (circuits: 1 in ten thousand)." : string.Join('\n', disagreements.Select(text => "- **Differs:** " + text))).Append('\n');
var recipe = SampleMap.Check(found.Where(pair => pair.Key is "patches" or "areas").Select(pair => pair.Outcome)).ToList();
page.Append(recipe.Count == 0 ? "" : "\n" + string.Join('\n', recipe) + "\n");
Console.WriteLine(page);
if (options is { WritesPage: true, Tasks.Length: 0, WithPeers: true })
{
    PageSection.Write(Path.Combine(root, "docs", "performance.md"), "landscape", page.ToString());
}

return good && city.Item2 && disagreements.Count == 0 && recipe.Count == 0 ? 0 : 1;
