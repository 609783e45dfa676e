namespace Hedgerow.Science.Landscape;

/// <summary>Which cells around a cell touch it.</summary>
public enum Neighbours
{
    /// <summary>The four that share an edge.</summary>
    Four = 4,

    /// <summary>Those and the four that share a corner.</summary>
    Eight = 8,
}
