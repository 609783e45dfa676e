namespace Hedgerow.Planning;

/// <summary>Something that may go wrong.</summary>
public sealed record Risk
{
    /// <summary>Code, such as "R1".</summary>
    public string Code { get; init; } = "";

    /// <summary>Code of what it threatens: a goal, target, action or project; empty for the whole plan.</summary>
    public string Subject { get; init; } = "";

    /// <summary>What may happen.</summary>
    public PlanText Title { get; init; } = PlanText.None;

    /// <summary>How likely, 1 (hardly) to 4 (almost sure); null where nobody has judged it.</summary>
    public int? Likelihood { get; init; }

    /// <summary>How bad, 1 (slight) to 4 (the whole is lost); null where nobody has judged it.</summary>
    public int? Impact { get; init; }

    /// <summary>What is done against it.</summary>
    public PlanText Response { get; init; } = PlanText.None;

    /// <summary>Who watches it.</summary>
    public PlanText Owner { get; init; } = PlanText.None;
}

/// <summary>Something that is lacking to do what is planned.</summary>
public sealed record Need
{
    /// <summary>Code, such as "N1".</summary>
    public string Code { get; init; } = "";

    /// <summary>Code of what needs it: a goal, target, action or project; empty for the whole plan.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Its kind.</summary>
    public NeedKind Kind { get; init; }

    /// <summary>What is needed.</summary>
    public PlanText Title { get; init; } = PlanText.None;

    /// <summary>How much money, where it is money.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Whether somebody offers or gives it.</summary>
    public NeedState State { get; init; }

    /// <summary>Who offers or gives it.</summary>
    public PlanText Giver { get; init; } = PlanText.None;
}
