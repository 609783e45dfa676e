using System.Globalization;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning;

/// <summary>How far an action is on a day, by its reports.</summary>
/// <param name="Action">Code of the action.</param>
/// <param name="Work">How the work goes.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Percent">How much is done, 0 to 100; null where that is not known, which is not 0.</param>
/// <param name="Spent">Money spent; null where that is not known.</param>
/// <param name="Reported">Day of the newest report; null where there is none.</param>
/// <param name="Late">Whether its last day has passed without its being completed or abandoned.</param>
/// <param name="Light">The light with its rule.</param>
public sealed record ActionProgress(string Action, WorkStatus Work, ResultStatus Result, double? Percent, decimal? Spent, DateOnly? Reported, bool Late, TrafficLight Light)
{
    /// <summary>The progress of an action on a day. The newest report that says something counts before what stands with the action; completed is 100 %, scheduled without a report is 0 %, all else without a report is unknown.</summary>
    /// <param name="action">The action.</param>
    /// <param name="reports">Reports, of this action or of others too.</param>
    /// <param name="day">The day; later reports do not count.</param>
    /// <param name="settings">The thresholds.</param>
    /// <returns>The progress.</returns>
    public static ActionProgress Of(PlanAction action, IEnumerable<ProgressEntry> reports, DateOnly day, ProgressSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(reports);
        var own = reports.Where(r => r.Subject == action.Code && r.Date <= day).OrderByDescending(r => r.Date).ToList();
        var work = own.Find(r => r.Work is not null)?.Work ?? action.Work;
        var result = own.Find(r => r.Result is not null)?.Result ?? action.Result;
        var spent = own.Find(r => r.Spent is not null)?.Spent ?? action.BudgetSpent;
        double? percent = work == WorkStatus.Completed ? 100 : own.Find(r => r.Percent is not null)?.Percent ?? (work == WorkStatus.Scheduled ? 0 : null);
        var late = action.End < day && work is not (WorkStatus.Completed or WorkStatus.Abandoned);
        return new ActionProgress(action.Code, work, result, percent, spent, own.Count > 0 ? own[0].Date : null, late, LightOf(action, work, percent, late, day, settings ?? ProgressSettings.Usual));
    }

    private static TrafficLight LightOf(PlanAction action, WorkStatus work, double? percent, bool late, DateOnly day, ProgressSettings settings)
    {
        if (work == WorkStatus.Completed)
        {
            return new(LightColour.Green, new("Completed.", "已完成。"));
        }

        if (work == WorkStatus.Abandoned)
        {
            return new(LightColour.Grey, new("Abandoned: it no longer counts.", "已放弃，不再计入。"));
        }

        if (late)
        {
            return new(LightColour.Red, new($"It should have ended on {Day(action.End)} and is not completed.", $"应于 {Day(action.End)} 结束，但尚未完成。"));
        }

        if (work == WorkStatus.MajorIssues)
        {
            return new(LightColour.Red, new("Major issues are reported.", "报告存在重大问题。"));
        }

        if (work == WorkStatus.MinorIssues)
        {
            return new(LightColour.Amber, new("Minor issues are reported.", "报告存在小问题。"));
        }

        if (work is WorkStatus.Scheduled or WorkStatus.NotKnown && action.Start < day)
        {
            return work == WorkStatus.Scheduled
                ? new(LightColour.Amber, new($"It should have begun on {Day(action.Start)} and is still only scheduled.", $"应于 {Day(action.Start)} 开始，目前仍仅列入计划。"))
                : new(LightColour.Grey, new("Nobody has reported how it goes.", "尚无进展报告。"));
        }

        if (percent is { } done && action.Start is { } start && action.End is { } end && end > start && day > start)
        {
            var time = 100.0 * (day.DayNumber - start.DayNumber) / (end.DayNumber - start.DayNumber);
            if (done < time - settings.Lag)
            {
                return new(LightColour.Amber, new(
                    string.Create(CultureInfo.InvariantCulture, $"{done:0} % of the work after {time:0} % of the time: it lags by more than {settings.Lag:0} points."),
                    string.Create(CultureInfo.InvariantCulture, $"时间已过 {time:0}%，工作完成 {done:0}%，滞后超过 {settings.Lag:0} 个百分点。")));
            }
        }

        return work == WorkStatus.NotKnown ? new(LightColour.Grey, new("Nobody has reported how it goes.", "尚无进展报告。"))
            : work == WorkStatus.Scheduled ? new(LightColour.Green, new("Scheduled, and its first day has not come.", "已列计划，尚未到开始日期。"))
            : new(LightColour.Green, new("On track, as reported.", "据报告进展正常。"));
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
