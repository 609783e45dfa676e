namespace Hedgerow.Planning;

/// <summary>The needs of people that nature serves, from the most basic.</summary>
public enum NeedsLevel
{
    /// <summary>Security: stable ecosystems.</summary>
    Security,

    /// <summary>Efficiency: resources saved in production and life.</summary>
    Efficiency,

    /// <summary>Culture: natural and cultural services.</summary>
    Culture,

    /// <summary>Equity: equal chance of contact with nature.</summary>
    Equity,
}
