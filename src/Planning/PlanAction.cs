namespace Hedgerow.Planning;

/// <summary>An action: something that somebody does, with money, between two days, somewhere.</summary>
public sealed record PlanAction
{
    /// <summary>Code, such as "A1.2.3".</summary>
    public string Code { get; init; } = "";

    /// <summary>Codes of the targets that it serves, the main one first.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Code of the action that it is a part of; empty where it stands for itself.</summary>
    public string Parent { get; init; } = "";

    /// <summary>The action in a sentence.</summary>
    public PlanText Title { get; init; } = PlanText.None;

    /// <summary>More about it.</summary>
    public PlanText Text { get; init; } = PlanText.None;

    /// <summary>Its domain.</summary>
    public ActionDomain? Domain { get; init; }

    /// <summary>How the work goes.</summary>
    public WorkStatus Work { get; init; }

    /// <summary>Whether it had the result that was hoped for; apart from the work.</summary>
    public ResultStatus Result { get; init; }

    /// <summary>Who leads.</summary>
    public PlanText Lead { get; init; } = PlanText.None;

    /// <summary>Who takes part.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>Money planned, in the plan's currency.</summary>
    public decimal? BudgetPlanned { get; init; }

    /// <summary>Money spent until now.</summary>
    public decimal? BudgetSpent { get; init; }

    /// <summary>Where the money comes from.</summary>
    public PlanText Funding { get; init; } = PlanText.None;

    /// <summary>First day.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Names of the districts where it takes place; empty for the whole city.</summary>
    public IReadOnlyList<string> Districts { get; init; } = [];

    /// <summary>Its place as a GeoJSON geometry in longitude and latitude; empty where it has none.</summary>
    public string Geometry { get; init; } = "";

    /// <summary>How much it counts beside others in a roll-up.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Codes of the actions that must be done before.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Codes of the findings that it answers.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>Id of the kept scenario that it came from; empty where it came from none.</summary>
    public string Scenario { get; init; } = "";

    /// <summary>What that scenario changes, as it was computed.</summary>
    public IReadOnlyList<ActionEffect> Effects { get; init; } = [];
}

/// <summary>What an action changes in an indicator, as a scenario measured it.</summary>
/// <param name="Indicator">Edition and id of the indicator, such as <c>singapore-2021/1</c>.</param>
/// <param name="Before">Value without it.</param>
/// <param name="After">Value with it.</param>
/// <param name="Unit">Unit of both.</param>
public sealed record ActionEffect(string Indicator, double Before, double After, string Unit)
{
    /// <summary>The difference.</summary>
    public double Change => After - Before;
}
