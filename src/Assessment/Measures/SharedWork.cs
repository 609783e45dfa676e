namespace Hedgerow.Assessment.Measures;

/// <summary>What several readings of a run share, worked out once.</summary>
internal sealed class SharedWork
{
    /// <summary>Starts with nothing.</summary>
    /// <param name="keep">Whether what changed cities can use is kept.</param>
    public SharedWork(bool keep = false)
        : this(new SharedConnectivity(null, keep), new SharedReach(null), new SharedRecreation(null), new SharedRecords(), new SurveyEvidence())
    {
    }

    private SharedWork(SharedConnectivity connectivity, SharedReach reach, SharedRecreation recreation, SharedRecords records, SurveyEvidence surveys) =>
        (Connectivity, Reach, Recreation, Records, Surveys) = (connectivity, reach, recreation, records, surveys);

    /// <summary>What readings of a changed city share. Of the city as it is they take what is the same, the records among it; no number hangs on that.</summary>
    public static SharedWork After(SharedWork basis) =>
        new(new SharedConnectivity(basis.Connectivity, keep: false), new SharedReach(basis.Reach), new SharedRecreation(basis.Recreation), basis.Records, basis.Surveys);

    /// <summary>Connectivity by year, area and parameters.</summary>
    public SharedConnectivity Connectivity { get; }

    /// <summary>Masks of the year in hand.</summary>
    public SharedRoles Roles { get; } = new();

    /// <summary>Cells near parks.</summary>
    public SharedReach Reach { get; }

    /// <summary>Ground for recreation by area.</summary>
    public SharedRecreation Recreation { get; }

    /// <summary>Species records by years.</summary>
    public SharedRecords Records { get; }

    /// <summary>What records say of their own completeness, by years and groups.</summary>
    public SurveyEvidence Surveys { get; }
}
