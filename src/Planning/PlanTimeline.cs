namespace Hedgerow.Planning;

/// <summary>A bar of the timeline.</summary>
/// <param name="Code">Code of the action or project.</param>
/// <param name="Title">Its title.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="Light">Its light; grey for a project without actions.</param>
/// <param name="IsProject">Whether it is a priority project.</param>
public sealed record TimelineBar(string Code, PlanText Title, DateOnly Start, DateOnly End, TrafficLight? Light, bool IsProject);

/// <summary>A year by which a target is to be reached.</summary>
/// <param name="Target">Code of the target.</param>
/// <param name="Title">Its title.</param>
/// <param name="Year">The year.</param>
/// <param name="Class">How far it is.</param>
public sealed record TimelineMark(string Target, PlanText Title, int Year, ProgressClass Class);

/// <summary>Actions and projects over time, with the years of the targets.</summary>
/// <param name="Bars">The bars, by first day.</param>
/// <param name="Marks">The marks, by year.</param>
/// <param name="Undated">Codes of actions and projects without both days: they cannot be drawn and must be named.</param>
public sealed record PlanTimeline(IReadOnlyList<TimelineBar> Bars, IReadOnlyList<TimelineMark> Marks, IReadOnlyList<string> Undated)
{
    /// <summary>The timeline of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="day">The day for which lights are shown.</param>
    /// <param name="settings">The thresholds.</param>
    /// <returns>The timeline.</returns>
    public static PlanTimeline Of(Plan plan, DateOnly day, ProgressSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var tree = new ActionTree(plan);
        var bars = plan.Actions.Where(a => a is { Start: not null, End: not null }).Select(a => new TimelineBar(a.Code, a.Title, a.Start!.Value, a.End!.Value, tree.Progress(a, day, settings).Light, false))
            .Concat(plan.Projects.Where(p => p is { Start: not null, End: not null }).Select(p => new TimelineBar(p.Code, p.Title, p.Start!.Value, p.End!.Value, null, true)));
        return new PlanTimeline(
            [.. bars.OrderBy(b => b.Start).ThenBy(b => b.Code, StringComparer.Ordinal)],
            [.. plan.Targets.Where(t => t.Year is not null).Select(t => new TimelineMark(t.Code, t.Title, t.Year!.Value, TargetProgress.Of(plan, t, day.Year, settings).Class)).OrderBy(m => m.Year).ThenBy(m => m.Target, StringComparer.Ordinal)],
            [.. plan.Actions.Where(a => a.Start is null || a.End is null).Select(a => a.Code), .. plan.Projects.Where(p => p.Start is null || p.End is null).Select(p => p.Code)]);
    }
}
