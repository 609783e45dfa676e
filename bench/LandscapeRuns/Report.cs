using System.Globalization;
using System.Text;

namespace Hedgerow.LandscapeRuns;

/// <summary>The tables for people.</summary>
internal static class Report
{
    /// <summary>One table of a task: a row for each tool, a column for each side.</summary>
    public static string Table(LandscapeTask task, IReadOnlyList<Outcome> outcomes)
    {
        var sides = outcomes.Select(outcome => outcome.Side).Distinct().Order().ToList();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"### {task.Title}\n\n| tool |{string.Concat(sides.Select(side => $" {side}² |"))}\n|---|{string.Concat(sides.Select(_ => "---|"))}\n");
        foreach (var tool in outcomes.Select(outcome => outcome.Tool).Distinct())
        {
            text.Append(CultureInfo.InvariantCulture, $"| {tool} |");
            foreach (var side in sides)
            {
                var mine = outcomes.FirstOrDefault(outcome => outcome.Side == side && outcome.Tool == "Hedgerow");
                text.Append(CultureInfo.InvariantCulture, $" {Cell(outcomes.FirstOrDefault(outcome => outcome.Side == side && outcome.Tool == tool), mine)} |");
            }

            text.Append('\n');
        }

        return text.Append(task.NotRun.Length == 0 ? "" : $"\n{task.NotRun}\n").ToString();
    }

    /// <summary>The gates, and whether each holds.</summary>
    public static (string Table, bool Good) Gates(IReadOnlyList<LandscapeTask> tasks, ILookup<string, Outcome> outcomes)
    {
        var (rows, good) = (new StringBuilder(), true);
        foreach (var gate in Gate.All)
        {
            var mine = outcomes[gate.Task].FirstOrDefault(outcome => outcome.Tool == "Hedgerow" && outcome.Side == gate.Side);
            if (mine is null)
            {
                continue;
            }

            var holds = mine.Ran && mine.Seconds <= gate.Seconds && mine.Megabytes < gate.Megabytes;
            good &= holds;
            var limit = double.IsFinite(gate.Seconds) ? string.Create(CultureInfo.InvariantCulture, $"{gate.Seconds:0.##} s, ") : "";
            var found = mine.Ran ? string.Create(CultureInfo.InvariantCulture, $"{mine.Seconds:0.00} s ({mine.Times[0]:0.00}–{mine.Times[^1]:0.00}) | {mine.Megabytes:0} MB") : $"{mine.Remark} | ";
            rows.Append(CultureInfo.InvariantCulture, $"| {tasks.First(task => task.Key == gate.Task).Title}, {gate.Side}² | {found} | {limit}{gate.Megabytes:0} MB | {(holds ? "yes" : "no")} |\n");
        }

        return ("| gate | median (range) | peak memory | allowed | holds |\n|---|---|---|---|---|\n" + rows, good);
    }

    /// <summary>Answers that differ from Hedgerow's, in words.</summary>
    public static IEnumerable<string> Disagreements(LandscapeTask task, IReadOnlyList<Outcome> outcomes)
    {
        foreach (var mine in outcomes.Where(outcome => outcome is { Tool: "Hedgerow", Ran: true }))
        {
            foreach (var other in outcomes.Where(outcome => outcome.Side == mine.Side && outcome.Ran && outcome.Tool != "Hedgerow"))
            {
                foreach (var (name, value) in other.Answer)
                {
                    if (mine.Answer.TryGetValue(name, out var own) && Math.Abs(own - value) > Math.Max(1e-9, Math.Abs(value)) * Tolerance(name))
                    {
                        yield return string.Create(CultureInfo.InvariantCulture, $"{task.Title}, {mine.Side}²: {name} is {own} in Hedgerow and {value} in {other.Tool}.");
                    }
                }
            }
        }
    }

    /// <summary>The numbers that agree, for the page.</summary>
    public static string Answers(Outcome mine) =>
        string.Join(", ", mine.Answer.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value:0.######}")));

    // Distances and costs are float32 here; a circuit is solved to 1e-6; tables round areas.
    private static double Tolerance(string name) => name == "resistance" ? 1e-4 : 1e-6;

    private static string Cell(Outcome? outcome, Outcome? mine)
    {
        if (outcome is null || !outcome.Ran)
        {
            return outcome?.Remark ?? "";
        }

        var inside = outcome.Inside is { } seconds ? string.Create(CultureInfo.InvariantCulture, $" ({seconds:0.00})") : "";
        var ratio = mine is { Ran: true } && !ReferenceEquals(mine, outcome)
            ? string.Create(CultureInfo.InvariantCulture, $", {outcome.Seconds / mine.Seconds:0.0}×, memory {outcome.Megabytes / mine.Megabytes:0.0}×") : "";
        var runs = outcome.Times.Length == 5 ? "" : $", {outcome.Times.Length} run{(outcome.Times.Length == 1 ? "" : "s")}";
        return string.Create(CultureInfo.InvariantCulture, $"{outcome.Seconds:0.00} s{inside}, {outcome.Megabytes:0} MB{ratio}{runs}");
    }
}
