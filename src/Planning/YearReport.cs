using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning;

/// <summary>What a yearly report of a plan is made of.</summary>
/// <param name="Year">The year.</param>
/// <param name="Standing">Where the plan stood at its end.</param>
/// <param name="Before">Where it stood a year earlier.</param>
/// <param name="Moved">Targets whose class changed over the year.</param>
/// <param name="Reports">What was reported in the year, by day.</param>
/// <param name="Completed">Codes of actions completed in the year.</param>
/// <param name="Begun">Codes of actions that began in the year.</param>
/// <param name="Next">Codes of actions that begin in the next year.</param>
/// <param name="OpenNeeds">Needs that nobody meets yet.</param>
/// <param name="DataGaps">Targets about which nothing can be said, with the reason.</param>
public sealed record YearReport(
    int Year, PlanStanding Standing, PlanStanding Before, IReadOnlyList<TargetMove> Moved, IReadOnlyList<ProgressEntry> Reports, IReadOnlyList<string> Completed, IReadOnlyList<string> Begun, IReadOnlyList<string> Next,
    IReadOnlyList<Need> OpenNeeds, IReadOnlyList<(string Target, Wording Why)> DataGaps)
{
    /// <summary>The report of a year.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="year">The year.</param>
    /// <param name="settings">The thresholds.</param>
    /// <returns>The report.</returns>
    public static YearReport Of(Plan plan, int year, ProgressSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (end, before) = (PlanStanding.Of(plan, new DateOnly(year, 12, 31), settings), PlanStanding.Of(plan, new DateOnly(year - 1, 12, 31), settings));
        var done = before.Actions.Where(a => a.Work == WorkStatus.Completed && a.Reported is not null).Select(a => a.Action).ToHashSet(StringComparer.Ordinal);
        return new YearReport(
            year, end, before, [.. before.Targets.Zip(end.Targets).Where(p => p.First.Class != p.Second.Class).Select(p => new TargetMove(p.First.Target, p.First.Class, p.Second.Class))],
            [.. plan.Progress.Where(p => p.Date.Year == year).OrderBy(p => p.Date).ThenBy(p => p.Subject, StringComparer.Ordinal)],
            [.. plan.Progress.Where(p => p.Date.Year == year && p.Work == WorkStatus.Completed && !done.Contains(p.Subject) && plan.Action(p.Subject) is not null).Select(p => p.Subject).Distinct().Order(StringComparer.Ordinal)],
            [.. plan.Actions.Where(a => a.Start?.Year == year).Select(a => a.Code)], [.. plan.Actions.Where(a => a.Start?.Year == year + 1).Select(a => a.Code)], [.. plan.Needs.Where(n => n.State != NeedState.Met)],
            [.. end.Targets.Where(t => t.Class == ProgressClass.Unknown).Select(t => (t.Target, t.Light.Rule))]);
    }
}

/// <summary>A target whose class has changed.</summary>
/// <param name="Target">Code of the target.</param>
/// <param name="Before">The class before.</param>
/// <param name="After">The class after.</param>
public sealed record TargetMove(string Target, ProgressClass Before, ProgressClass After);
