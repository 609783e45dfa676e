namespace Hedgerow.Planning;

/// <summary>A priority project, with its means of support. Without lead, money, period and legal or technical support it cannot pass the sector level.</summary>
public sealed record PriorityProject
{
    /// <summary>Code, such as "PP1".</summary>
    public string Code { get; init; } = "";

    /// <summary>Its title.</summary>
    public PlanText Title { get; init; } = PlanText.None;

    /// <summary>What is built, done or founded.</summary>
    public PlanText Text { get; init; } = PlanText.None;

    /// <summary>Codes of the targets that it serves.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Codes of the actions that it carries out.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>Who leads.</summary>
    public PlanText Lead { get; init; } = PlanText.None;

    /// <summary>Who takes part.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>Cost, in the plan's currency.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Money spent until now.</summary>
    public decimal? Spent { get; init; }

    /// <summary>Where the money comes from.</summary>
    public PlanText Funding { get; init; } = PlanText.None;

    /// <summary>First day.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? End { get; init; }

    /// <summary>The law, plan or decision that supports it.</summary>
    public PlanText LegalSupport { get; init; } = PlanText.None;

    /// <summary>The institute, standard or method that supports it.</summary>
    public PlanText TechnicalSupport { get; init; } = PlanText.None;
}
