using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning;

/// <summary>What an experienced colleague would say about a plan.</summary>
/// <param name="Severity">An error keeps a level from signing; a warning is a weakness; a note is good to know.</param>
/// <param name="Code">A stable short key such as <c>target-without-number</c>; docs/planning.md explains all.</param>
/// <param name="Place">Code of the goal, target, action, project, indicator, paragraph or framework; empty for the whole plan.</param>
/// <param name="Missing">What is missing or wrong, with the numbers.</param>
/// <param name="Mend">How to mend it.</param>
public sealed record PlanRemark(Severity Severity, string Code, string Place, Wording Missing, Wording Mend)
{
    /// <summary>The level that cannot sign before it is mended; null where it keeps none.</summary>
    public SignOffLevel? Blocks { get; init; }

    /// <summary>Codes of what else it is about.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}

/// <summary>What checks need to know besides the plan.</summary>
public sealed record CheckContext
{
    /// <summary>The frameworks that are known; empty where none could be read: then nothing is said about them.</summary>
    public IReadOnlyList<Framework> Frameworks { get; init; } = [];

    /// <summary>Names of the city's districts; empty where they are not known: then any name will do.</summary>
    public IReadOnlyList<string> Districts { get; init; } = [];

    /// <summary>The day of the check; null for a plan that nobody carries out yet.</summary>
    public DateOnly? Day { get; init; }
}
