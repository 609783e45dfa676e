using Hedgerow.Science.Landscape;

namespace Hedgerow.Maps;

/// <summary>What is asked about groups of patches.</summary>
/// <param name="Map">The map.</param>
/// <param name="Classes">Codes of the classes that are nature.</param>
/// <param name="BridgeMetres">Gaps below it are crossed, m; 0 for plain patches.</param>
/// <param name="Barriers">A vector file of roads, rails, walls, canals; null for none.</param>
/// <param name="BarrierWidthMetres">Width of its lines in all, m; polygons are taken as they are.</param>
/// <param name="Boundary">A vector file of reporting units, each of which gets its mesh with cross-boundary connections; null for none.</param>
/// <param name="Neighbours">Which cells touch.</param>
public sealed record GroupsRequest(
    MapRequest Map, IReadOnlyCollection<long> Classes, double BridgeMetres, string? Barriers = null, double BarrierWidthMetres = 15, string? Boundary = null,
    Neighbours Neighbours = Neighbours.Eight);
