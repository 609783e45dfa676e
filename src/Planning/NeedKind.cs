namespace Hedgerow.Planning;

/// <summary>Kind of a need.</summary>
public enum NeedKind
{
    /// <summary>Money.</summary>
    Money,

    /// <summary>Skills and people.</summary>
    Skills,

    /// <summary>Data.</summary>
    Data,

    /// <summary>Law and rules.</summary>
    Law,

    /// <summary>Technology.</summary>
    Technology,

    /// <summary>Land.</summary>
    Land,
}
