namespace Hedgerow.Planning;

/// <summary>A level that signs a plan, in the order in which they sign.</summary>
public enum SignOffLevel
{
    /// <summary>The drafting team.</summary>
    Drafting,

    /// <summary>Experts.</summary>
    Experts,

    /// <summary>Sectors: the offices that will carry it out.</summary>
    Sectors,

    /// <summary>Leadership.</summary>
    Leadership,
}
