namespace Hedgerow.Cities;

/// <summary>What came of reading a city folder.</summary>
/// <param name="City">
/// The city; null when an error makes its file unreadable. With errors among the findings it serves to check its maps, never to compute.
/// </param>
/// <param name="Findings">Everything that was found, mistakes and remarks.</param>
public sealed record CityReading(City? City, IReadOnlyList<Finding> Findings)
{
    /// <summary>What the city states about itself; empty without an answers.yaml.</summary>
    public Answers Answers { get; init; } = Answers.None;

    /// <summary>Part I of the index, where the city has a profile.yaml.</summary>
    public Profile? Profile { get; init; }

    /// <summary>Whether an error forbids any computing.</summary>
    public bool IsWrong => City is null || Findings.Any(f => f.Severity == Severity.Error);
}
