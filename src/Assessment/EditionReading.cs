using Hedgerow.Cities;

namespace Hedgerow.Assessment;

/// <summary>What came of reading an edition.</summary>
/// <param name="Edition">The edition; null when something is wrong with it.</param>
/// <param name="Findings">Everything that was found, by line.</param>
public sealed record EditionReading(Edition? Edition, IReadOnlyList<Finding> Findings);
