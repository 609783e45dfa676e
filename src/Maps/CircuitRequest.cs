using Hedgerow.Science.Landscape;
using Hedgerow.Science.Landscape.Circuits;

namespace Hedgerow.Maps;

/// <summary>What a circuit is asked.</summary>
public enum CircuitMode
{
    /// <summary>Each pair of focal nodes.</summary>
    Pairwise,

    /// <summary>1 A from each focal node to all others, held at 0 V.</summary>
    OneToAll,

    /// <summary>1 A from all others to each focal node, held at 0 V.</summary>
    AllToOne,

    /// <summary>Given sources and grounds.</summary>
    Advanced,
}

/// <summary>A circuit on a map, and what is asked of it. Files with cells lie on the cells of the map.</summary>
/// <param name="Map">The map of resistances.</param>
/// <param name="Mode">What is asked.</param>
public sealed record CircuitRequest(MapRequest Map, CircuitMode Mode = CircuitMode.Pairwise)
{
    /// <summary>Whether the map holds conductances.</summary>
    public bool Conductance { get; init; }

    /// <summary>Which cells are linked.</summary>
    public Neighbours Neighbours { get; init; } = Neighbours.Eight;

    /// <summary>What is averaged over the two cells of a link.</summary>
    public CellAverage Average { get; init; } = CellAverage.Resistance;

    /// <summary>Focal nodes: a raster of numbers, a vector layer, or a list of id, x, y. Not in advanced mode.</summary>
    public string? Focal { get; init; }

    /// <summary>The pairs to solve; null for all.</summary>
    public string? Include { get; init; }

    /// <summary>The pairs to leave out; null for none.</summary>
    public string? Exclude { get; init; }

    /// <summary>Short-circuit regions, in the same forms as focal nodes; null for none.</summary>
    public string? ShortCircuit { get; init; }

    /// <summary>Only cells above 0 of this map take part; null for all.</summary>
    public string? Mask { get; init; }

    /// <summary>Current into cells, A: a raster or a list of amperes, x, y. Advanced mode.</summary>
    public string? Sources { get; init; }

    /// <summary>Resistance to the ground, Ω, where 0 is the ground itself: a raster or a list of ohms, x, y. Advanced mode.</summary>
    public string? Grounds { get; init; }

    /// <summary>Whether the grounds are conductances, S.</summary>
    public bool GroundConductance { get; init; }

    /// <summary>What happens where a node has a source and a ground.</summary>
    public SourceConflict Conflict { get; init; } = SourceConflict.KeepBoth;

    /// <summary>Whether voltages and currents of every single solve are written into the folder.</summary>
    public bool EachMap { get; init; }
}
