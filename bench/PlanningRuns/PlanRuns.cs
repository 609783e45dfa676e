using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hedgerow.Assessment;
using Hedgerow.Planning;
using Hedgerow.Reports;

namespace Hedgerow.PlanningRuns;

/// <summary>Loads, filters, checks and exports a made plan of 5000 actions, in every form.</summary>
internal static class PlanRuns
{
    private const int Runs = 5;
    private const double GateSeconds = 3;

    /// <summary>Measures, and writes its part of the page; tells whether the gate holds.</summary>
    public static bool Measure(bool page)
    {
        var plan = MadePlan.Of();
        var frameworks = Frameworks.All();
        var table = new StringBuilder();
        var holds = true;
        foreach (var format in Enum.GetValues<PlanFormat>())
        {
            var files = PlanFiles.Write(plan, format);
            var load = Times(() => PlanFiles.Read(files).Plan!.Actions.Count == MadePlan.Actions);
            var filter = Times(() => Filtered(plan) > 0);
            var export = Times(() => PlanFiles.Write(plan, format).Count > 0);
            var all = Median(load) + Median(filter) + Median(export);
            holds &= all < GateSeconds;
            table.Append(CultureInfo.InvariantCulture, $"| {Name(format)} ({files.Sum(f => f.Bytes.Length) / 1e6:0.0} MB) | {Median(load):0.00} s ({Range(load)}) | {Median(filter) * 1000:0.0} ms | {Median(export):0.00} s ({Range(export)}) | {all:0.00} s | {(all < GateSeconds ? "yes" : "no")} |\n");
        }

        var check = Times(() => PlanChecks.Of(plan, new CheckContext { Frameworks = frameworks }).Count > 0);
        var standing = Times(() => PlanStanding.Of(plan, new DateOnly(2027, 1, 1)).Actions.Count == MadePlan.Actions);
        var content = Times(() => PlanContent.Of(plan).Length > 0);
        var more = FormattableString.Invariant($"All checks take {Median(check):0.00} s, progress of every target and action with all sums {Median(standing):0.00} s, the hash that is signed {Median(content):0.00} s.");
        Console.Write(table);
        Console.WriteLine(more);
        if (page)
        {
            PageSection.Write(
                Path.Combine(Machine.Checkout, "docs", "performance.md"), "plans",
                string.Create(CultureInfo.InvariantCulture, $"""
                # Plans

                A plan of {MadePlan.Actions} actions, 200 targets, 1200 values and {MadePlan.Actions} reports is loaded, filtered (one domain, one district, late or behind on a day) and exported, inside this program; median and range of {Runs} runs after one that is not counted.
                Allowed are {GateSeconds:0} s for the three together. {more} Made by `bench/planning`.

                Machine: {Machine.Description}.

                | form | load | filter | export | together | within |
                |---|---|---|---|---|---|

                """).ReplaceLineEndings("\n") + table);
        }

        return holds;
    }

    private static int Filtered(Plan plan)
    {
        var tree = new ActionTree(plan);
        var day = new DateOnly(2027, 1, 1);
        return plan.Actions.Count(a => a.Domain == ActionDomain.InSitu && a.Districts.Contains("District 2") && tree.Progress(a, day).Light.Colour is LightColour.Red or LightColour.Amber);
    }

    private static List<double> Times(Func<bool> act)
    {
        var times = new List<double>();
        for (var run = 0; run <= Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            if (!act())
            {
                throw new InvalidOperationException("The made plan did not come back whole.");
            }

            if (run > 0)
            {
                times.Add(watch.Elapsed.TotalSeconds);
            }
        }

        return times;
    }

    private static string Name(PlanFormat format) => format switch { PlanFormat.Csv => "folder of CSV", PlanFormat.Xlsx => "workbook", PlanFormat.Json => "JSON", _ => "YAML" };

    private static double Median(IReadOnlyList<double> seconds) => seconds.Order().ElementAt(Runs / 2);

    private static string Range(IReadOnlyList<double> seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds.Min():0.00}–{seconds.Max():0.00}");
}
