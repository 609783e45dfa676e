namespace Hedgerow.Planning;

/// <summary>A line of the progress list: what somebody reported about an action, project or target, with its day and evidence.</summary>
public sealed record ProgressEntry
{
    /// <summary>Code of the action, project or target.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The day.</summary>
    public DateOnly Date { get; init; }

    /// <summary>How much is done, 0 to 100; null where that is not known, which is not 0.</summary>
    public double? Percent { get; init; }

    /// <summary>How the work goes since that day; null where the report says nothing about it.</summary>
    public WorkStatus? Work { get; init; }

    /// <summary>What came of it since that day; null where the report says nothing about it.</summary>
    public ResultStatus? Result { get; init; }

    /// <summary>Money spent from the beginning until that day.</summary>
    public decimal? Spent { get; init; }

    /// <summary>What was done.</summary>
    public PlanText Text { get; init; } = PlanText.None;

    /// <summary>What comes next.</summary>
    public PlanText Next { get; init; } = PlanText.None;

    /// <summary>What was learnt.</summary>
    public PlanText Lesson { get; init; } = PlanText.None;

    /// <summary>Codes of the evidence.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>Who reported it.</summary>
    public string By { get; init; } = "";
}
