using System.Text.RegularExpressions;
using Hedgerow.Planning;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Server.Plans;

/// <summary>What a list is narrowed to and sorted by; everything stands in the address.</summary>
/// <param name="Words">Words that must stand in a row.</param>
/// <param name="Goal">Code of a goal.</param>
/// <param name="Light">Key of a light.</param>
/// <param name="Domain">Key of a domain.</param>
/// <param name="District">Name of a district.</param>
/// <param name="Sort">Column that is sorted by.</param>
/// <param name="Down">Largest first.</param>
public sealed record PlanListWish(string? Words, string? Goal, string? Light, string? Domain, string? District, string? Sort, bool Down);

/// <summary>A column of a list.</summary>
/// <param name="Key">Key of its label.</param>
/// <param name="IsNumber">Whether it stands to the right.</param>
public sealed record PlanListColumn(string Key, bool IsNumber = false);

/// <summary>A cell of a list.</summary>
/// <param name="Text">What stands in it.</param>
public sealed record PlanListCell(string Text)
{
    /// <summary>By what it is sorted, where not by its text.</summary>
    public double? Order { get; init; }

    /// <summary>The light in it; null where there is none.</summary>
    public TrafficLight? Light { get; init; }
}

/// <summary>A row of a list.</summary>
/// <param name="Key">Key of the row.</param>
/// <param name="Cells">Its cells, in the order of the columns.</param>
public sealed record PlanListRow(string Key, IReadOnlyList<PlanListCell> Cells)
{
    /// <summary>Whether its form is open to writers.</summary>
    public bool IsWritten { get; init; } = true;

    internal IReadOnlyList<string> Goals { get; init; } = [];

    internal string Domain { get; init; } = string.Empty;

    internal IReadOnlyList<string> Districts { get; init; } = [];
}

/// <summary>The rows of a table of a plan, narrowed and sorted.</summary>
/// <param name="page">The page, which knows the plan and the language.</param>
/// <param name="number">Numbers as people read them.</param>
internal sealed partial class PlanList(PlanPage page, Func<double, int, string> number)
{
    private readonly Plan plan = page.Plan;
    private readonly ActionTree tree = new(page.Plan);

    /// <summary>The columns of a table.</summary>
    public static IReadOnlyList<PlanListColumn> Columns(string table) => table switch
    {
        "goals" => [new("code"), new("title"), new("targets", true), new("actions", true), new("percent", true), new("known", true)],
        "targets" => [new("code"), new("title"), new("goal"), new("indicator"), new("baseline", true), new("value", true), new("year", true), new("owner"), new("light")],
        "actions" => [new("code"), new("title"), new("targets"), new("domain"), new("lead"), new("period"), new("budget_planned", true), new("budget_spent", true), new("percent", true), new("light")],
        "projects" => [new("code"), new("title"), new("lead"), new("period"), new("cost", true), new("spent", true), new("legal_support"), new("technical_support")],
        "indicators" => [new("code"), new("name"), new("source"), new("unit"), new("value", true), new("year", true), new("owner"), new("frequency")],
        "series" => [new("indicator"), new("year", true), new("value", true), new("source")],
        "alignment" => [new("target"), new("framework"), new("element"), new("degree"), new("covered"), new("missing")],
        "findings" => [new("code"), new("title"), new("kind"), new("indicator"), new("evidence")],
        "evidence" => [new("code"), new("title"), new("file"), new("date"), new("office")],
        "risks" => [new("code"), new("title"), new("subject"), new("likelihood", true), new("impact", true), new("response"), new("owner")],
        "needs" => [new("code"), new("title"), new("subject"), new("kind"), new("amount", true), new("state"), new("giver")],
        "progress" => [new("date"), new("subject"), new("percent", true), new("work"), new("spent", true), new("text"), new("evidence"), new("by")],
        "steps" => [new("code"), new("title"), new("who"), new("due"), new("done")],
        "paragraphs" => [new("code"), new("chapter"), new("heading"), new("text")],
        _ => [],
    };

    /// <summary>The rows of a table.</summary>
    public IReadOnlyList<PlanListRow> Rows(string table, PlanListWish wish)
    {
        var columns = Columns(table);
        var rows = All(table, columns).Where(row => Fits(row, wish));
        var at = columns.ToList().FindIndex(column => column.Key == wish.Sort);
        if (at < 0)
        {
            return [.. rows];
        }

        // What is not known stands last, whichever way the list is sorted.
        var known = rows.ToLookup(row => row.Cells[at].Text is not ("" or "–"));
        var byNumber = known[true].All(row => row.Cells[at].Order is not null);
        var sorted = byNumber ? known[true].OrderBy(row => row.Cells[at].Order) : known[true].OrderBy(row => Natural(row.Cells[at].Text), StringComparer.OrdinalIgnoreCase);
        return [.. wish.Down ? sorted.Reverse() : sorted, .. known[false]];
    }

    private static bool Fits(PlanListRow row, PlanListWish wish) =>
        (wish.Words ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => row.Cells.Any(cell => cell.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))
        && (string.IsNullOrEmpty(wish.Goal) || row.Goals.Contains(wish.Goal))
        && (string.IsNullOrEmpty(wish.Domain) || row.Domain == wish.Domain)
        && (string.IsNullOrEmpty(wish.District) || row.Districts.Contains(wish.District))
        && (string.IsNullOrEmpty(wish.Light) || row.Cells.Any(cell => cell.Light is { } light && PlanWords.Key(light.Colour) == wish.Light));

    private IEnumerable<PlanListRow> All(string table, IReadOnlyList<PlanListColumn> columns) => table switch
    {
        "goals" => plan.Goals.Select(Goal),
        "targets" => plan.Targets.Select(Target),
        "actions" => plan.Actions.Select(Action),
        "indicators" => plan.Indicators.Select(Indicator),
        _ => Other(table, columns),
    };

    private PlanListRow Goal(PlanGoal goal)
    {
        var targets = plan.TargetsOf(goal.Code).Select(t => t.Code).ToHashSet(StringComparer.Ordinal);
        var actions = plan.Actions.Where(a => a.Targets.Any(targets.Contains)).ToList();
        var sum = tree.RollUp(actions, page.Today);
        return new PlanListRow(goal.Code, [new(goal.Code), new(page.Say(goal.Title)), Count(targets.Count), Count(actions.Count), new(page.Percent(sum.Percent)) { Order = sum.Percent ?? -1 }, new(sum.Coverage is null ? "–" : page.Percent(100 * sum.Coverage)) { Order = sum.Coverage ?? -1 }]) { Goals = [goal.Code] };
    }

    private PlanListRow Target(PlanTarget target)
    {
        var progress = TargetProgress.Of(plan, target, page.Today.Year);
        return new PlanListRow(target.Code, [
            new(target.Code), new(page.Say(target.Title)), new(target.Goal), new(target.Indicator.Length == 0 ? "–" : plan.Indicator(target.Indicator) is { } indicator ? $"{target.Indicator} {page.Say(indicator.Name)}" : target.Indicator),
            Value(target.Baseline, target.Unit), Value(target.Value, target.Unit), Count(target.Year), Text(page.Say(target.Owner)), Lit(progress.Light, page.Word(progress.Class))]) { Goals = [target.Goal] };
    }

    private PlanListRow Action(PlanAction action)
    {
        var progress = tree.Progress(action, page.Today);
        return new PlanListRow(action.Code, [
            new(action.Code), new(page.Say(action.Title)), new(string.Join(", ", action.Targets)), new(action.Domain is { } domain ? page.Word(domain) : "–"), Text(page.Say(action.Lead)), Period(action.Start, action.End),
            Money(action.BudgetPlanned), Money(progress.Spent), new(page.Percent(progress.Percent)) { Order = progress.Percent ?? -1 }, Lit(progress.Light, page.Word(progress.Work))])
        {
            Goals = [.. action.Targets.Select(t => plan.Target(t)?.Goal ?? string.Empty).Distinct()], Domain = action.Domain is { } of ? PlanWords.Key(of) : string.Empty, Districts = action.Districts,
        };
    }

    private PlanListRow Indicator(PlanIndicator indicator)
    {
        var newest = plan.SeriesOf(indicator.Code) is [.., var last] ? last : null;
        return new PlanListRow(indicator.Code, [
            new(indicator.Code), new(page.Say(indicator.Name)), new(page.Word(indicator.Source) + (indicator.Reference.Length > 0 ? $" {indicator.Reference}" : string.Empty)), Text(page.Unit(indicator.Unit)), Value(newest?.Value, string.Empty), Count(newest?.Year),
            Text(page.Say(indicator.Owner)), Text(page.Say(indicator.Frequency))]);
    }

    // Tables whose cells are what files write, in the words of the reader.
    private IEnumerable<PlanListRow> Other(string table, IReadOnlyList<PlanListColumn> columns)
    {
        var known = PlanRows.Columns(table).ToDictionary(column => column.Name, StringComparer.Ordinal);
        foreach (var row in PlanRows.All(plan, table))
        {
            yield return new PlanListRow(row.Key, [.. columns.Select(column => Cell(row, column, known))]) { IsWritten = table != "series" || !row["source"].StartsWith("assessment:", StringComparison.Ordinal) };
        }
    }

    private PlanListCell Cell(PlanRow row, PlanListColumn column, Dictionary<string, PlanColumn> known)
    {
        if (column.Key == "period")
        {
            return new PlanListCell($"{Dash(row["start"])} / {Dash(row["end"])}");
        }

        if (known.ContainsKey(column.Key + "_en"))
        {
            return Text(page.Say(new PlanText(row[column.Key + "_en"], row[column.Key + "_zh"])));
        }

        var text = column.Key == "source" ? page.Source(row[column.Key]) : row[column.Key];
        if (known.GetValueOrDefault(column.Key) is not { } facts || text.Length == 0)
        {
            return Text(text);
        }

        if (facts.Choices.FirstOrDefault(choice => choice.Key == text) is { Words: { } words })
        {
            return new PlanListCell(page.Say(PlanText.Of(words)));
        }

        return facts.Kind == PlanColumnKind.Number && double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? new PlanListCell(column.Key is "cost" or "spent" or "amount" ? page.Money((decimal)value) : column.Key == "year" ? text : page.Figure(value)) { Order = value }
            : new PlanListCell(text);
    }

    private PlanListCell Value(double? value, string unit) => new(value is null ? "–" : $"{page.Figure(value)} {page.Unit(unit)}".TrimEnd()) { Order = value ?? double.MinValue };

    private PlanListCell Money(decimal? amount) => new(amount is { } known ? number((double)known, 0) : "–") { Order = (double?)amount ?? -1 };

    private static PlanListCell Count(int? count) => new(count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–") { Order = count ?? -1 };

    private static PlanListCell Period(DateOnly? start, DateOnly? end) => new(start is null && end is null ? "–" : $"{PlanPage.Day(start)} / {PlanPage.Day(end)}");

    private static PlanListCell Lit(TrafficLight light, string word) => new(word) { Light = light, Order = light.Colour switch { LightColour.Red => 0, LightColour.Amber => 1, LightColour.Grey => 2, _ => 3 } };

    private static PlanListCell Text(string text) => new(Dash(text));

    private static string Dash(string text) => text.Length == 0 ? "–" : text;

    // T1.10 stands after T1.2.
    private static string Natural(string text) => Digits().Replace(text, match => match.Value.PadLeft(12, '0'));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
