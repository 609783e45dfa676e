using Hedgerow.Planning;

namespace Hedgerow.Server.Plans;

/// <summary>What stands beside the form of a row: how it goes, its history, what the index and the checks say of it, what serves it, what was said about it.</summary>
public sealed record RowAside
{
    private const int MostRemarks = 12;

    /// <summary>What the index knows of a target's indicator.</summary>
    public IndexPick? Pick { get; init; }

    /// <summary>Values of the indicator, by year.</summary>
    public IReadOnlyList<IndicatorValue> History { get; init; } = [];

    /// <summary>Name of the indicator.</summary>
    public PlanText HistoryName { get; init; } = new(string.Empty);

    /// <summary>How it goes, with the state behind it.</summary>
    public (TrafficLight Light, Enum Word)? Light { get; init; }

    /// <summary>What the checks say about the row.</summary>
    public IReadOnlyList<PlanRemark> Remarks { get; init; } = [];

    /// <summary>Actions that serve the target.</summary>
    public IReadOnlyList<PlanAction> Serving { get; init; } = [];

    /// <summary>What the action changes, as a scenario measured it.</summary>
    public IReadOnlyList<ActionEffect> Effects { get; init; } = [];

    /// <summary>What was said about the row.</summary>
    public IReadOnlyList<PlanComment> Comments { get; init; } = [];

    /// <summary>Gathers it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="context">What the checks need to know.</param>
    /// <param name="day">Today.</param>
    /// <param name="table">Name of the table.</param>
    /// <param name="row">Key of the row; null for a new one.</param>
    /// <param name="values">What the form holds.</param>
    /// <param name="pick">What the index knows of the target's indicator.</param>
    /// <returns>It.</returns>
    public static RowAside Of(Plan plan, CheckContext context, DateOnly day, string table, string? row, IReadOnlyDictionary<string, string> values, IndexPick? pick)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(values);
        var indicator = table switch { "targets" => values.GetValueOrDefault("indicator", string.Empty), "indicators" => row ?? string.Empty, _ => string.Empty };
        var beside = pick is not null ? new RowAside { Pick = pick, History = pick.Series, HistoryName = pick.Indicator.Name }
            : indicator.Length > 0 ? new RowAside { History = plan.SeriesOf(indicator), HistoryName = plan.Indicator(indicator)?.Name ?? new PlanText(indicator) } : new RowAside();
        if (row is null)
        {
            return beside;
        }

        if (table == "targets" && plan.Target(row) is { } target)
        {
            var progress = TargetProgress.Of(plan, target, day.Year);
            beside = beside with { Light = (progress.Light, progress.Class), Serving = [.. plan.ActionsOf(row)] };
        }
        else if (table == "actions" && plan.Action(row) is { } action)
        {
            var progress = new ActionTree(plan).Progress(action, day);
            beside = beside with { Light = (progress.Light, progress.Work), Effects = action.Effects };
        }

        return beside with
        {
            Remarks = [.. PlanChecks.Of(plan, context).Where(r => r.Place == row || r.Others.Contains(row)).Take(MostRemarks)], Comments = [.. plan.Formulation.Comments.Where(c => c.Place == (table == "plan" ? "vision" : row))],
        };
    }
}
