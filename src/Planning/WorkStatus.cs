namespace Hedgerow.Planning;

/// <summary>How work goes.</summary>
public enum WorkStatus
{
    /// <summary>Not known.</summary>
    NotKnown,

    /// <summary>Scheduled, not begun.</summary>
    Scheduled,

    /// <summary>On track.</summary>
    OnTrack,

    /// <summary>Minor issues.</summary>
    MinorIssues,

    /// <summary>Major issues.</summary>
    MajorIssues,

    /// <summary>Completed.</summary>
    Completed,

    /// <summary>Abandoned.</summary>
    Abandoned,
}
