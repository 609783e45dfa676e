namespace Hedgerow.Science.Landscape.Graphs;

/// <summary>A way between two patches that does not lead through a third.</summary>
/// <param name="First">One patch, from 0.</param>
/// <param name="Second">The other.</param>
/// <param name="Length">How far it is, at least 0: metres, a cost, or −ln of a probability.</param>
public readonly record struct PatchLink(int First, int Second, double Length);
