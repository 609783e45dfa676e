using Hedgerow.Science.Landscape;

namespace Hedgerow.Maps;

/// <summary>The groups of a map.</summary>
/// <param name="Map">The map.</param>
/// <param name="BridgeMetres">The bridging distance, m.</param>
/// <param name="NaturalHectares">Area of all patches, ha.</param>
/// <param name="Patches">Number of patches.</param>
/// <param name="MeshHectares">Effective mesh size Σ A_G² / A, ha; 0 without a patch.</param>
/// <param name="CoherencePercent">100 Σ A_G² / A².</param>
/// <param name="WithinHectares">The part of the mesh inside single patches, ha.</param>
/// <param name="BetweenHectares">The part that comes from crossing gaps, ha.</param>
/// <param name="Groups">The groups, the largest first.</param>
/// <param name="Units">The reporting units; empty when none were given.</param>
public sealed record GroupsResult(
    MapFile Map, double BridgeMetres, double NaturalHectares, long Patches, double MeshHectares, double CoherencePercent, double WithinHectares, double BetweenHectares,
    IReadOnlyList<GroupArea> Groups, IReadOnlyList<UnitMesh> Units)
{
    /// <summary>What a map of the groups is written from; null where groups were found without keeping their cells.</summary>
    internal GapGroups? Found { get; init; }
}

/// <summary>One group.</summary>
/// <param name="Cells">Number of cells.</param>
/// <param name="Patches">Number of patches.</param>
/// <param name="Column">Column of its first cell.</param>
/// <param name="Row">Row of its first cell.</param>
public readonly record struct GroupArea(long Cells, long Patches, int Column, int Row);

/// <summary>The mesh of a reporting unit.</summary>
/// <param name="Name">Its name, or number from 1.</param>
/// <param name="Hectares">Its area on the map without no data, ha.</param>
/// <param name="NaturalHectares">Nature in it, ha.</param>
/// <param name="OutsidePercent">How much of its polygon lies beyond the map, percent.</param>
/// <param name="CutMeshHectares">Mesh of what lies inside alone, over the natural area; null without nature.</param>
/// <param name="CoherencePercent">Coherence of what lies inside alone; null without nature.</param>
/// <param name="MeshHectares">Mesh with cross-boundary connections, over the natural area; null without nature.</param>
/// <param name="CutLandscapeHectares">Mesh of what lies inside alone, over the whole area.</param>
/// <param name="LandscapeHectares">Mesh with cross-boundary connections, over the whole area.</param>
public sealed record UnitMesh(
    string Name, double Hectares, double NaturalHectares, double OutsidePercent, double? CutMeshHectares, double? CoherencePercent, double? MeshHectares, double CutLandscapeHectares, double LandscapeHectares);
