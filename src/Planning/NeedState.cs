namespace Hedgerow.Planning;

/// <summary>Whether a need is met.</summary>
public enum NeedState
{
    /// <summary>Nobody offers it.</summary>
    Open,

    /// <summary>Somebody offers it.</summary>
    Offered,

    /// <summary>It is met.</summary>
    Met,
}
