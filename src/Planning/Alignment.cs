namespace Hedgerow.Planning;

/// <summary>What a target has to do with an element of a framework.</summary>
public sealed record Alignment
{
    /// <summary>Code of the target.</summary>
    public string Target { get; init; } = "";

    /// <summary>Id of the framework.</summary>
    public string Framework { get; init; } = "";

    /// <summary>Id of its element.</summary>
    public string Element { get; init; } = "";

    /// <summary>How much of the element the target takes up; null where nobody has judged it.</summary>
    public AlignmentDegree? Degree { get; init; }

    /// <summary>Ids of the element's parts that it covers.</summary>
    public IReadOnlyList<string> Covered { get; init; } = [];

    /// <summary>Ids of the element's parts that it does not cover.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>A remark.</summary>
    public PlanText Note { get; init; } = PlanText.None;
}
