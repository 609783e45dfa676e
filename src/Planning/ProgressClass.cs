namespace Hedgerow.Planning;

/// <summary>How far a target is, by its indicator.</summary>
public enum ProgressClass
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Beyond the target with time left.</summary>
    Exceeds,

    /// <summary>On track to be reached.</summary>
    OnTrack,

    /// <summary>Moves, but too slowly.</summary>
    Insufficient,

    /// <summary>No significant change.</summary>
    NoChange,

    /// <summary>Moves away.</summary>
    MovingAway,
}
