namespace Hedgerow.Science.Landscape;

/// <summary>One group: patches that hang together when gaps below the bridging distance are crossed.</summary>
/// <param name="Cells">Number of natural cells; the gaps add none.</param>
/// <param name="Patches">Number of patches, at least 1.</param>
/// <param name="FirstPatch">Its patch of the smallest number.</param>
public readonly record struct Group(long Cells, int Patches, int FirstPatch);
