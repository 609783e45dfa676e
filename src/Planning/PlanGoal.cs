namespace Hedgerow.Planning;

/// <summary>A goal: where the city wants to be.</summary>
public sealed record PlanGoal
{
    /// <summary>Code, such as "G1".</summary>
    public string Code { get; init; } = "";

    /// <summary>The goal in a sentence.</summary>
    public PlanText Title { get; init; } = PlanText.None;

    /// <summary>More about it.</summary>
    public PlanText Text { get; init; } = PlanText.None;
}
