namespace Hedgerow.Planning;

/// <summary>How values of parts become one of the whole.</summary>
public enum RollUp
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>Their mean.</summary>
    Mean,

    /// <summary>Their mean by weight.</summary>
    WeightedMean,

    /// <summary>The newest one.</summary>
    Latest,
}
