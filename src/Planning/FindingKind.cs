namespace Hedgerow.Planning;

/// <summary>Kind of a finding.</summary>
public enum FindingKind
{
    /// <summary>Something that could not be measured.</summary>
    Gap,

    /// <summary>An indicator with few points.</summary>
    LowScore,

    /// <summary>An indicator that has become worse.</summary>
    Decline,

    /// <summary>A pressure on nature.</summary>
    Pressure,

    /// <summary>Something to build on.</summary>
    Strength,

    /// <summary>A fact.</summary>
    Fact,
}
