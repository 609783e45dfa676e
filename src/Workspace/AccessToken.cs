namespace Hedgerow.Workspace;

/// <summary>A personal access token for programs. Its secret was shown once and is kept as a hash only.</summary>
/// <param name="Id">Id of the token (not its secret).</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Name">What the person called it.</param>
/// <param name="Scopes">What it may be used for.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it ends, or null.</param>
/// <param name="SeenAt">When it was last used, to five minutes, or null.</param>
public sealed record AccessToken(string Id, Person Person, string Name, Scope Scopes, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? SeenAt);
