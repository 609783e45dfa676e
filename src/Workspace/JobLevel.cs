namespace Hedgerow.Workspace;

/// <summary>How grave a line of a job's log is.</summary>
public enum JobLevel
{
    /// <summary>For the record.</summary>
    Note,

    /// <summary>Worth a look.</summary>
    Warning,

    /// <summary>It went wrong.</summary>
    Error,
}
