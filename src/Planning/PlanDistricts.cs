using Hedgerow.Assessment;

namespace Hedgerow.Planning;

/// <summary>Districts of actions. A plan may say them by name or by the id that they have in the city's file of districts.</summary>
public static class PlanDistricts
{
    /// <summary>The plan with every district by its name, for pages, checks and documents; the plan as it is written keeps what its writers wrote.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="run">The assessment whose districts count: the newest; null where there is none.</param>
    /// <returns>The plan.</returns>
    public static Plan Named(Plan plan, StoredRun? run)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (run is null)
        {
            return plan;
        }

        // A name goes before an id: where one district is called as another is numbered, the name is meant.
        var names = run.Units.Select(unit => unit.Name).ToHashSet(StringComparer.Ordinal);
        var byId = run.Units.Where(unit => !names.Contains(unit.Id)).GroupBy(unit => unit.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Name, StringComparer.Ordinal);
        return plan.Actions.Any(action => action.Districts.Any(byId.ContainsKey))
            ? plan with { Actions = [.. plan.Actions.Select(action => action.Districts.Any(byId.ContainsKey) ? action with { Districts = [.. action.Districts.Select(district => byId.GetValueOrDefault(district, district)).Distinct(StringComparer.Ordinal)] } : action)] }
            : plan;
    }
}
