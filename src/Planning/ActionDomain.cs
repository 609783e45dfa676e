namespace Hedgerow.Planning;

/// <summary>Domain of an action.</summary>
public enum ActionDomain
{
    /// <summary>Survey and monitoring.</summary>
    SurveyMonitoring,

    /// <summary>Conservation in place.</summary>
    InSitu,

    /// <summary>Conservation away from the place: gardens, seed banks, breeding.</summary>
    ExSitu,

    /// <summary>Ecological security pattern: sources, corridors, stepping stones.</summary>
    EcologicalSecurityPattern,

    /// <summary>Climate.</summary>
    Climate,

    /// <summary>Participation and education.</summary>
    Participation,
}
