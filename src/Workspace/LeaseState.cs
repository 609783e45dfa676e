namespace Hedgerow.Workspace;

/// <summary>What a worker hears when it renews a lease or writes by it.</summary>
public enum LeaseState
{
    /// <summary>It holds: go on.</summary>
    Held,

    /// <summary>It holds, but somebody asked the job to stop: stop and say so.</summary>
    CancelAsked,

    /// <summary>It is lost: another has the job, or it has ended. Stop and write nothing.</summary>
    Lost,
}
