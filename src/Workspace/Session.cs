namespace Hedgerow.Workspace;

/// <summary>A signed-in browser.</summary>
/// <param name="Id">Id of the session (not its secret).</param>
/// <param name="Person">The person.</param>
/// <param name="StartedAt">When it was signed in.</param>
/// <param name="SeenAt">When it was last used, to five minutes.</param>
/// <param name="ExpiresAt">When it ends unless used before.</param>
/// <param name="Address">Network address at sign-in.</param>
/// <param name="Agent">What the browser said it is.</param>
public sealed record Session(string Id, Person Person, DateTimeOffset StartedAt, DateTimeOffset SeenAt, DateTimeOffset ExpiresAt, string? Address, string? Agent);
