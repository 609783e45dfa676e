namespace Hedgerow.Planning;

/// <summary>Where an indicator comes from.</summary>
public enum IndicatorSource
{
    /// <summary>The city's own.</summary>
    Own,

    /// <summary>The index.</summary>
    Index,

    /// <summary>A framework.</summary>
    Framework,
}
