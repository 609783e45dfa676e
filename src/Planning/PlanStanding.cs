namespace Hedgerow.Planning;

/// <summary>Where a whole plan stands on a day: for the follow-up pages and the yearly report.</summary>
/// <param name="Day">The day.</param>
/// <param name="Targets">The targets, in the plan's order.</param>
/// <param name="ByClass">How many targets are in a class.</param>
/// <param name="Actions">The actions, late ones first, then by first day and code.</param>
/// <param name="Whole">All actions together.</param>
/// <param name="Goals">By goal: its code and what the actions of its targets come to.</param>
/// <param name="Domains">By domain, where actions have one.</param>
/// <param name="Districts">By district, in order of names; the empty name for the whole city.</param>
/// <param name="Settings">The thresholds used.</param>
public sealed record PlanStanding(
    DateOnly Day, IReadOnlyList<TargetProgress> Targets, IReadOnlyDictionary<ProgressClass, int> ByClass, IReadOnlyList<ActionProgress> Actions, RolledUp Whole, IReadOnlyList<GroupStanding> Goals,
    IReadOnlyList<GroupStanding> Domains, IReadOnlyList<GroupStanding> Districts, ProgressSettings Settings)
{
    /// <summary>By priority project with actions: its code and what they come to.</summary>
    public IReadOnlyList<GroupStanding> Projects { get; init; } = [];

    /// <summary>Where a plan stands.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="day">The day.</param>
    /// <param name="settings">The thresholds.</param>
    /// <returns>Where it stands.</returns>
    public static PlanStanding Of(Plan plan, DateOnly day, ProgressSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var thresholds = settings ?? ProgressSettings.Usual;
        var tree = new ActionTree(plan);
        var targets = plan.Targets.Select(t => TargetProgress.Of(plan, t, day.Year, thresholds)).ToList();
        var starts = plan.Actions.DistinctBy(a => a.Code).ToDictionary(a => a.Code, a => a.Start ?? DateOnly.MaxValue, StringComparer.Ordinal);
        var goalOf = plan.Targets.DistinctBy(t => t.Code).ToDictionary(t => t.Code, t => t.Goal, StringComparer.Ordinal);
        return new PlanStanding(
            day, targets, targets.GroupBy(t => t.Class).OrderBy(g => g.Key).ToDictionary(g => g.Key, g => g.Count()),
            [.. plan.Actions.Select(a => tree.Progress(a, day, thresholds)).OrderByDescending(a => a.Late).ThenBy(a => starts[a.Action]).ThenBy(a => a.Action, StringComparer.Ordinal)],
            tree.RollUp(plan.Actions, day, thresholds),
            Groups(plan.Goals.Select(g => g.Code), plan.Actions.SelectMany(a => a.Targets.Select(t => goalOf.GetValueOrDefault(t, "")).Distinct().Select(goal => (goal, a)))),
            Groups(Enum.GetValues<ActionDomain>().Select(d => PlanWords.Key(d)), plan.Actions.Where(a => a.Domain is not null).Select(a => (PlanWords.Key(a.Domain!.Value), a))),
            Groups(plan.Actions.SelectMany(Where).Distinct().Order(StringComparer.Ordinal), plan.Actions.SelectMany(a => Where(a).Select(d => (d, a)))), thresholds)
        {
            Projects = Groups(plan.Projects.Select(p => p.Code), plan.Projects.SelectMany(p => plan.Actions.Where(a => p.Actions.Contains(a.Code)).Select(a => (p.Code, a)))),
        };

        IReadOnlyList<GroupStanding> Groups(IEnumerable<string> keys, IEnumerable<(string Key, PlanAction Action)> actions)
        {
            var lookup = actions.ToLookup(a => a.Key, a => a.Action, StringComparer.Ordinal);
            return [.. keys.Where(lookup.Contains).Select(key => new GroupStanding(key, [.. lookup[key].Select(a => a.Code)], tree.RollUp(lookup[key], day, thresholds)))];
        }

        static IEnumerable<string> Where(PlanAction action) => action.Districts.Count > 0 ? action.Districts : action.Geometry.Length > 0 ? [] : [""];
    }
}

/// <summary>What the actions of a goal, domain or district come to. An action in several districts counts in each: sums over districts are no sums of the plan.</summary>
/// <param name="Key">Code of the goal, key of the domain, or name of the district.</param>
/// <param name="Actions">Codes of the actions.</param>
/// <param name="Sum">What they come to.</param>
public sealed record GroupStanding(string Key, IReadOnlyList<string> Actions, RolledUp Sum);
