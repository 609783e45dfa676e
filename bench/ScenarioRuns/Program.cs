using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Reports;
using Hedgerow.ScenarioRuns;

const int Runs = 5;
const double GateSeconds = 2;
const ulong Seed = 2;
var root = Machine.Checkout;
var folder = Path.Combine(root, "artifacts", "bench", string.Create(CultureInfo.InvariantCulture, $"scenario-city-{Seed}"));
if (!File.Exists(Path.Combine(folder, "city.yaml")))
{
    new MadeCity(folder, Seed).Make();
}

var request = new AssessRequest(CityFolder.Read(folder), [Editions.Read("singapore-2021").Edition!]);
var watch = Stopwatch.StartNew();
using var session = ScenarioSession.Open(request, null, CancellationToken.None);
var open = watch.Elapsed.TotalSeconds;
var city = session.Before[0];
var cells = city.Data.Whole.Mask.Cells.AsSpan().Count((byte)1);
var rows = new StringBuilder();
var good = true;
foreach (var (name, edits) in Drawings.All)
{
    var (seconds, processor, affected, districts) = (new List<double>(), new List<double>(), 0, 0);
    for (var n = 0; n <= Runs; n++)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var outcome = session.Apply(edits(n), CancellationToken.None);
        if (n == 0)
        {
            continue; // warms what is compiled late; not counted
        }

        seconds.Add(outcome.Took.TotalSeconds);
        processor.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
        affected = outcome.Editions[0].Changes.Count(c => c.District is null);
        districts = outcome.Editions[0].Districts.Count;
    }

    var median = seconds.Order().ElementAt(Runs / 2);
    good &= median < GateSeconds;
    var line = string.Create(CultureInfo.InvariantCulture, $"| {name} | {median:0.00} s | {seconds.Min():0.00}–{seconds.Max():0.00} s | {processor.Order().ElementAt(Runs / 2):0.00} s | {affected} | {districts} | {(median < GateSeconds ? "yes" : "no")} |");
    Console.WriteLine(line);
    rows.Append(line).Append('\n');
}

var memory = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
Console.WriteLine($"{cells} cells, opened in {open:0.0} s, {memory:0} MB");
if (!args.Contains("--no-page"))
{
    PageSection.Write(
        Path.Combine(root, "docs", "performance.md"),
        "scenarios",
        string.Create(CultureInfo.InvariantCulture, $"""
        # What if

        A made city of {cells / 1e6:0.0} M cells of 10 m with 31 districts, 2000 parks, 60 protected areas, 3000 roads, people on cells and 100,000 records, edition singapore-2021: the time from the edits to all indicators, points and districts before and
        after, in a session that holds the city (opened in {open:0.0} s; peak memory of all {memory:0} MB). Median and range of {Runs} drawings, each somewhere else, after one that is not counted; allowed are {GateSeconds:0} s. Made by `bench/ScenarioRuns`.

        Machine: {Machine.Description}.

        | drawn | median | range | of the processors | indicators affected | districts affected | within |
        |---|---|---|---|---|---|---|

        """).ReplaceLineEndings("\n") + rows);
}

return good ? 0 : 1;
