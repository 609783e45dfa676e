namespace Hedgerow.Science.Index;

/// <summary>The edge between two neighbouring bands in unrounded terms.</summary>
/// <param name="At">Where it lies, in the indicator's unit.</param>
/// <param name="BelongsAbove">Whether the edge itself belongs to the band of higher values.</param>
public readonly record struct BandEdge(decimal At, bool BelongsAbove);
