namespace Hedgerow.Planning;

/// <summary>The actions of a plan with their parts and reports, looked up once for many questions.</summary>
public sealed class ActionTree
{
    private readonly Dictionary<string, PlanAction> byCode;
    private readonly ILookup<string, PlanAction> parts;
    private readonly ILookup<string, ProgressEntry> reports;

    /// <summary>Looks at a plan.</summary>
    /// <param name="plan">The plan.</param>
    public ActionTree(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        byCode = plan.Actions.DistinctBy(a => a.Code).ToDictionary(a => a.Code, StringComparer.Ordinal);
        parts = plan.Actions.Where(a => a.Parent.Length > 0 && a.Parent != a.Code).ToLookup(a => a.Parent, StringComparer.Ordinal);
        reports = plan.Progress.ToLookup(p => p.Subject, StringComparer.Ordinal);
    }

    /// <summary>Whether an action has no parts.</summary>
    /// <param name="action">The action.</param>
    public bool IsLeaf(PlanAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return !parts.Contains(action.Code);
    }

    /// <summary>The leaves of actions, each once, by code.</summary>
    /// <param name="actions">The actions.</param>
    /// <returns>The leaves.</returns>
    public IReadOnlyList<PlanAction> Leaves(IEnumerable<PlanAction> actions)
    {
        ArgumentNullException.ThrowIfNull(actions);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var leaves = new List<PlanAction>();
        var left = new Stack<PlanAction>(actions);
        while (left.TryPop(out var action))
        {
            if (!seen.Add(action.Code))
            {
                continue;
            }

            if (IsLeaf(action))
            {
                leaves.Add(action);
            }

            foreach (var part in parts[action.Code])
            {
                left.Push(part);
            }
        }

        return [.. leaves.OrderBy(a => a.Code, StringComparer.Ordinal)];
    }

    /// <summary>The progress of an action on a day.</summary>
    /// <param name="action">The action.</param>
    /// <param name="day">The day.</param>
    /// <param name="settings">The thresholds.</param>
    /// <returns>The progress.</returns>
    public ActionProgress Progress(PlanAction action, DateOnly day, ProgressSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(action);
        return ActionProgress.Of(action, reports[action.Code], day, settings);
    }

    /// <summary>What actions come to on a day.</summary>
    /// <param name="actions">The actions.</param>
    /// <param name="day">The day.</param>
    /// <param name="settings">The thresholds.</param>
    /// <returns>What they come to.</returns>
    public RolledUp RollUp(IEnumerable<PlanAction> actions, DateOnly day, ProgressSettings? settings = null)
    {
        var given = actions.DistinctBy(a => a.Code).ToList();
        var leaves = Leaves(given).Select(a => (Action: a, Progress: Progress(a, day, settings))).ToList();
        var counted = leaves.Where(l => l.Progress.Work != WorkStatus.Abandoned).ToList();
        var known = counted.Where(l => l.Progress.Percent is not null).ToList();
        var (all, knownWeight) = (counted.Sum(l => l.Action.Weight), known.Sum(l => l.Action.Weight));
        var (planned, spent) = Money(given, day);
        return new RolledUp(
            known.Count == 0 ? null : known.Sum(l => l.Action.Weight * l.Progress.Percent!.Value) / knownWeight, counted.Count == 0 ? null : knownWeight / all, counted.Count, known.Count,
            leaves.GroupBy(l => l.Progress.Work).OrderBy(g => g.Key).ToDictionary(g => g.Key, g => g.Count()), counted.Count(l => l.Progress.Late), planned, spent);
    }

    /// <summary>Money planned and spent for actions: that of the parts where they state any, else the action's own, so that nothing counts twice.</summary>
    /// <param name="actions">The actions.</param>
    /// <param name="day">The day; later reports do not count.</param>
    /// <returns>Planned and spent; null where no action states any.</returns>
    public (decimal? Planned, decimal? Spent) Money(IEnumerable<PlanAction> actions, DateOnly day)
    {
        var given = actions.Select(a => a.Code).ToHashSet(StringComparer.Ordinal);
        // Whoever stands under another given action is counted with it.
        var roots = given.Where(code => byCode.ContainsKey(code) && !Above(code).Any(given.Contains)).Select(code => byCode[code]).ToList();
        return (Sum(roots.Select(a => Whole(a, x => x.BudgetPlanned, []))), Sum(roots.Select(a => Whole(a, x => Progress(x, day).Spent, []))));
    }

    private IEnumerable<string> Above(string code)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { code };
        for (var parent = byCode[code].Parent; parent.Length > 0 && seen.Add(parent) && byCode.TryGetValue(parent, out var action); parent = action.Parent)
        {
            yield return parent;
        }
    }

    private decimal? Whole(PlanAction action, Func<PlanAction, decimal?> own, HashSet<string> seen) => !seen.Add(action.Code)
        ? null
        : Sum(parts[action.Code].Select(part => Whole(part, own, seen))) ?? own(action);

    private static decimal? Sum(IEnumerable<decimal?> amounts)
    {
        decimal? sum = null;
        foreach (var amount in amounts.OfType<decimal>())
        {
            sum = (sum ?? 0) + amount;
        }

        return sum;
    }
}
