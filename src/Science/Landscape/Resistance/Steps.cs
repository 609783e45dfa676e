namespace Hedgerow.Science.Landscape.Resistance;

/// <summary>Which cells one step over a resistance map can reach.</summary>
public enum Steps
{
    /// <summary>The four that share an edge.</summary>
    Four = 4,

    /// <summary>Those and the four that share a corner.</summary>
    Eight = 8,

    /// <summary>Those and the eight a knight reaches on a chessboard.</summary>
    Sixteen = 16,
}
