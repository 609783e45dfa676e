using System.Globalization;
using System.Text;
using Hedgerow.Reports;
using Hedgerow.WholeRuns;

const int Runs = 5;
var root = Machine.Checkout;
var rows = new StringBuilder();
var good = true;
foreach (var gate in Gate.All)
{
    WholeRun.Of(root, gate); // warms the file cache; not counted
    var runs = Enumerable.Range(0, Runs).Select(_ => WholeRun.Of(root, gate)).ToList();
    var seconds = runs.Select(r => r.Seconds).Order().ElementAt(Runs / 2);
    var memory = runs.Max(r => r.Megabytes);
    var holds = seconds < gate.Seconds && memory < Gate.Megabytes;
    good &= holds;
    var line = string.Create(CultureInfo.InvariantCulture, $"| {gate.Name} | {seconds:0.0} s | {runs.Min(r => r.Seconds):0.0}–{runs.Max(r => r.Seconds):0.0} s | {memory:0} MB | {gate.Seconds:0} s, {Gate.Megabytes:0} MB | {(holds ? "yes" : "no")} |");
    Console.WriteLine(line);
    rows.Append(line).Append('\n');
}

PageSection.Write(
    Path.Combine(root, "docs", "performance.md"),
    "whole-runs",
    string.Create(CultureInfo.InvariantCulture, $"""
    # Whole runs

    `hedgerow assess CITY --out DIR` as a process of its own, every file of the result written; median and range of {Runs} runs after one to warm the file cache; memory is the highest peak of resident memory.
    Made by `bench/WholeRuns` (see bench/README.md).

    Machine: {Machine.Description}.

    | city | median | range | peak memory | gate | within |
    |---|---|---|---|---|---|

    """).ReplaceLineEndings("\n") + rows);
return good ? 0 : 1;
