namespace Hedgerow.Workspace;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>Waits for a worker.</summary>
    Queued,

    /// <summary>A worker holds its lease.</summary>
    Running,

    /// <summary>Done, with a result.</summary>
    Succeeded,

    /// <summary>Ended with an error, or its workers vanished too often.</summary>
    Failed,

    /// <summary>Somebody cancelled it.</summary>
    Cancelled,
}
