namespace Hedgerow.Planning;

/// <summary>Which way of an indicator is better.</summary>
public enum BetterWhen
{
    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better.</summary>
    Lower,

    /// <summary>It should stay as it is.</summary>
    Kept,
}
