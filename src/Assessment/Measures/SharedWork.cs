namespace Hedgerow.Assessment.Measures;

/// <summary>What several readings of a run share, worked out once.</summary>
internal sealed class SharedWork
{
    /// <summary>Starts with nothing.</summary>
    public SharedWork()
        : this(new SharedConnectivity(null), new SharedRecords(), new SurveyEvidence())
    {
    }

    private SharedWork(SharedConnectivity connectivity, SharedRecords records, SurveyEvidence surveys) => (Connectivity, Records, Surveys) = (connectivity, records, surveys);

    /// <summary>What readings of a changed city share: of the city as it is they keep what no change of ground touches, the records.</summary>
    public static SharedWork After(SharedWork basis) => new(new SharedConnectivity(basis.Connectivity), basis.Records, basis.Surveys);

    /// <summary>Connectivity by year, area and parameters.</summary>
    public SharedConnectivity Connectivity { get; }

    /// <summary>Masks of the year in hand.</summary>
    public SharedRoles Roles { get; } = new();

    /// <summary>Cells near parks.</summary>
    public SharedReach Reach { get; } = new();

    /// <summary>Species records by years.</summary>
    public SharedRecords Records { get; }

    /// <summary>What records say of their own completeness, by years and groups.</summary>
    public SurveyEvidence Surveys { get; }
}
