namespace Hedgerow.Workspace;

/// <summary>What came of an attempt to sign in.</summary>
/// <param name="Person">The person, or null where it was refused. A refusal never tells whether the address is known.</param>
/// <param name="LockedUntil">Too many failures: until when no attempt counts.</param>
public sealed record SignIn(Person? Person, DateTimeOffset? LockedUntil);
