namespace Hedgerow.Planning;

/// <summary>Whether a result was achieved.</summary>
public enum ResultStatus
{
    /// <summary>Not known.</summary>
    NotKnown,

    /// <summary>Not yet to be expected.</summary>
    NotYet,

    /// <summary>Not achieved.</summary>
    NotAchieved,

    /// <summary>Partially achieved.</summary>
    PartiallyAchieved,

    /// <summary>On track.</summary>
    OnTrack,

    /// <summary>Achieved.</summary>
    Achieved,

    /// <summary>No longer relevant.</summary>
    NoLongerRelevant,
}
