using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning;

/// <summary>A part of a plan that experts or the public can judge by itself.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its title.</param>
/// <param name="Part">What it stands under: the title of its goal, or of the plan.</param>
public sealed record PlanEntry(string Code, Wording Name, Wording Part)
{
    /// <summary>The targets under their goals; of a plan without targets its goals.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The parts in the order of the plan; none where it has neither.</returns>
    public static IReadOnlyList<PlanEntry> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        List<PlanEntry> targets = [.. plan.Goals.SelectMany(goal => plan.TargetsOf(goal.Code).Select(target => new PlanEntry(target.Code, target.Title.Words, goal.Title.Words)))];
        return targets.Count > 0 ? targets : [.. plan.Goals.Select(goal => new PlanEntry(goal.Code, goal.Title.Words, plan.Title.Words))];
    }
}
