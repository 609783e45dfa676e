namespace Hedgerow.Planning;

/// <summary>What many actions come to.</summary>
/// <param name="Percent">Σ w p / Σ w over the leaf actions whose percent is known and that are not abandoned; null where none is known.</param>
/// <param name="Coverage">Known weight / all weight, 0 to 1; always shown beside the percent. Null where there is no action.</param>
/// <param name="Leaves">How many leaf actions count: those that are not abandoned.</param>
/// <param name="Known">Of how many the percent is known.</param>
/// <param name="ByWork">How many leaf actions have a status of work, abandoned ones included.</param>
/// <param name="Late">How many are late.</param>
/// <param name="Planned">Money planned; null where no action states any.</param>
/// <param name="Spent">Money spent; null where no action states any.</param>
public sealed record RolledUp(double? Percent, double? Coverage, int Leaves, int Known, IReadOnlyDictionary<WorkStatus, int> ByWork, int Late, decimal? Planned, decimal? Spent)
{
    /// <summary>Rolls up actions on a day. A parent's own percent never counts, only its leaves; what is unknown is not 0; the order of actions never matters; an action given twice counts once.</summary>
    /// <param name="plan">The plan, by which leaves are told.</param>
    /// <param name="actions">The actions; the parts of those that have parts count in their stead.</param>
    /// <param name="day">The day.</param>
    /// <param name="settings">The thresholds.</param>
    /// <returns>What they come to.</returns>
    public static RolledUp Of(Plan plan, IEnumerable<PlanAction> actions, DateOnly day, ProgressSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new ActionTree(plan).RollUp(actions, day, settings);
    }
}
