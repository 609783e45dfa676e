using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Index;

/// <summary>One step of a scoring table, as an edition prints it: from a least to a greatest value, both counted in.</summary>
/// <param name="Min">The least value of the band in the indicator's unit; null where the band is open below.</param>
/// <param name="Max">The greatest value of the band; null where the band is open above.</param>
/// <param name="Points">The points that a value in the band earns, 0 or more.</param>
/// <param name="Label">The band in words, where the edition gives some.</param>
public sealed record Band(decimal? Min, decimal? Max, int Points, Wording? Label = null);
