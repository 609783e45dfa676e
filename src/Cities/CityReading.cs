namespace Hedgerow.Cities;

/// <summary>What came of reading a city folder.</summary>
/// <param name="City">The city; null when an error makes its file unreadable.</param>
/// <param name="Findings">Everything that was found, mistakes and remarks.</param>
public sealed record CityReading(City? City, IReadOnlyList<Finding> Findings);
