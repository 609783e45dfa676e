using Hedgerow.Assessment;

namespace Hedgerow.Sharing;

/// <summary>What stands beside a plan when it is printed.</summary>
public sealed record PlanMaterial
{
    /// <summary>The day of printing: dates are judged by it, and it stands in the document.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The frameworks that the plan answers to.</summary>
    public IReadOnlyList<Framework> Frameworks { get; init; } = [];

    /// <summary>The assessment that the plan builds on; null where there is none.</summary>
    public StoredRun? Run { get; init; }

    /// <summary>Outlines of the districts, for maps; null where there are none.</summary>
    public CityOutline? Districts { get; init; }
}
