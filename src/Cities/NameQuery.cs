namespace Hedgerow.Cities;

/// <summary>A name to be resolved, with what its source knows of it.</summary>
/// <param name="Written">The name as it was written.</param>
/// <param name="Rank">Its rank (Darwin Core taxonRank), or null.</param>
/// <param name="Kingdom">Its kingdom, which tells homonyms apart, or null.</param>
/// <param name="Records">How many records bear it.</param>
public sealed record NameQuery(string Written, string? Rank = null, string? Kingdom = null, long Records = 1);
