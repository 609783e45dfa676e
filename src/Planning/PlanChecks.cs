using Hedgerow.Planning.Checks;

namespace Hedgerow.Planning;

/// <summary>Checks a plan as an experienced colleague reads it.</summary>
public static class PlanChecks
{
    private static readonly Action<CheckGround>[] All =
    [
        TargetChecks.Run, ActionChecks.Run, ProjectChecks.Run, IndicatorChecks.Run, ReachChecks.Run, MoneyChecks.Run, OverlapChecks.Run, AlignmentChecks.Run, TextChecks.Run,
    ];

    /// <summary>Everything that is to be said about a plan, errors first, then in the order of the checks.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="context">Frameworks, districts, the day.</param>
    /// <returns>The remarks.</returns>
    public static IReadOnlyList<PlanRemark> Of(Plan plan, CheckContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var ground = new CheckGround(plan, context ?? new CheckContext());
        foreach (var check in All)
        {
            check(ground);
        }

        return [.. ground.Remarks.Select((remark, at) => (remark, at)).OrderBy(r => r.remark.Severity).ThenBy(r => r.at).Select(r => r.remark)];
    }
}
