using Hedgerow.Science.Quantities;

namespace Hedgerow.Workspace;

/// <summary>A job.</summary>
/// <param name="Id">Id of the job.</param>
/// <param name="Kind">Which work.</param>
/// <param name="Title">What people read.</param>
/// <param name="CityId">The city it belongs to, or null.</param>
/// <param name="Arguments">What the work needs, as JSON.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Progress">Done so far, 0 to 1.</param>
/// <param name="Doing">What it does just now, or null.</param>
/// <param name="Attempt">How often it was begun.</param>
/// <param name="Attempts">How often it may be begun.</param>
/// <param name="CancelAsked">Somebody asked it to stop.</param>
/// <param name="Worker">Who holds or held its lease, or null.</param>
/// <param name="LeaseUntil">When the lease runs out unless renewed, or null.</param>
/// <param name="Result">What came of it, as JSON, or null.</param>
/// <param name="Error">Why it failed, or null.</param>
/// <param name="ById">Who asked for it, or null for the program.</param>
/// <param name="ByName">The name at that time.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="StartedAt">When it was last begun, or null.</param>
/// <param name="FinishedAt">When it ended, or null.</param>
/// <param name="Revision">Grows with every change, so that a page knows whether there is news.</param>
public sealed record Job(
    string Id, string Kind, Wording Title, string? CityId, string Arguments, JobState State, double Progress, Wording? Doing, int Attempt, int Attempts, bool CancelAsked, string? Worker,
    DateTimeOffset? LeaseUntil, string? Result, Wording? Error, string? ById, string ByName, DateTimeOffset CreatedAt, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt, long Revision)
{
    /// <summary>Whether nothing more comes of it unless it is tried again.</summary>
    public bool Ended => State is JobState.Succeeded or JobState.Failed or JobState.Cancelled;
}
