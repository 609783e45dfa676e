namespace Hedgerow.Assessment;

/// <summary>A city before and after some edits.</summary>
/// <param name="Edits">The edits, in their order.</param>
/// <param name="Editions">One comparison for each edition.</param>
/// <param name="Remarks">What who drew them must know: a shape that was mended, a corridor that a road cuts.</param>
/// <param name="Took">How long it took.</param>
public sealed record ScenarioResult(IReadOnlyList<ScenarioEdit> Edits, IReadOnlyList<ScenarioComparison> Editions, IReadOnlyList<EditProblem> Remarks, TimeSpan Took);

/// <summary>One edition before and after.</summary>
/// <param name="Before">The city as it is.</param>
/// <param name="After">The city with the edits: the same numbers as a run from scratch on it.</param>
/// <param name="Changes">Everything that differs, the whole city first, then district by district, each in the edition's order.</param>
public sealed record ScenarioComparison(AssessmentResult Before, AssessmentResult After, IReadOnlyList<ScenarioChange> Changes)
{
    /// <summary>The districts in which anything differs, in their order.</summary>
    public IReadOnlyList<string> Districts => [.. Changes.Where(c => c.District is not null).Select(c => c.District!).Distinct(StringComparer.Ordinal)];
}

/// <summary>An indicator of the city or of a district that differs in any number.</summary>
/// <param name="District">Id of the district; null for the city.</param>
/// <param name="DistrictName">Name of the district.</param>
/// <param name="Before">As it is.</param>
/// <param name="After">With the edits.</param>
public sealed record ScenarioChange(string? District, string? DistrictName, IndicatorResult Before, IndicatorResult After)
{
    /// <summary>What the value grows by; null where one of them is missing.</summary>
    public double? Value => After.Reading.Value - Before.Reading.Value;

    /// <summary>What the points grow by; null where one of them is missing.</summary>
    public int? Points => After.Points - Before.Points;
}
