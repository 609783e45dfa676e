namespace Hedgerow.Assessment.Measures;

/// <summary>What several readings of a run share, worked out once.</summary>
internal sealed class SharedWork
{
    /// <summary>Connectivity by year, area and parameters.</summary>
    public SharedConnectivity Connectivity { get; } = new();

    /// <summary>Masks of the year in hand.</summary>
    public SharedRoles Roles { get; } = new();

    /// <summary>Cells near parks.</summary>
    public SharedReach Reach { get; } = new();

    /// <summary>Species records by years.</summary>
    public SharedRecords Records { get; } = new();

    /// <summary>What records say of their own completeness, by years and groups.</summary>
    public SurveyEvidence Surveys { get; } = new();
}
