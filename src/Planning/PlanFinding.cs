namespace Hedgerow.Planning;

/// <summary>Something that research found out. It stands in the background report, never in the plan's own text.</summary>
public sealed record PlanFinding
{
    /// <summary>Code, such as "F1".</summary>
    public string Code { get; init; } = "";

    /// <summary>Its kind.</summary>
    public FindingKind Kind { get; init; }

    /// <summary>The finding in a sentence.</summary>
    public PlanText Title { get; init; } = PlanText.None;

    /// <summary>More about it.</summary>
    public PlanText Text { get; init; } = PlanText.None;

    /// <summary>The indicator that it is about, such as <c>singapore-2021/9</c>; empty where it is about none.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>Codes of its evidence.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];
}

/// <summary>What proves a finding or a report of progress.</summary>
public sealed record Evidence
{
    /// <summary>Code, such as "E1".</summary>
    public string Code { get; init; } = "";

    /// <summary>What it is.</summary>
    public PlanText Title { get; init; } = PlanText.None;

    /// <summary>A file of the city; empty where there is none.</summary>
    public string File { get; init; } = "";

    /// <summary>An address; empty where there is none.</summary>
    public string Link { get; init; } = "";

    /// <summary>Its date.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Who made it.</summary>
    public PlanText Office { get; init; } = PlanText.None;
}
