namespace Hedgerow.Science.Species.Richness;

/// <summary>How many species were found a given number of times.</summary>
/// <param name="Times">Records of a species, or units that hold it; 1 or more.</param>
/// <param name="Species">The number of species found that often; 1 or more.</param>
public readonly record struct FrequencyCount(long Times, long Species);
