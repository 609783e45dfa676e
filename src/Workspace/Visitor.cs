namespace Hedgerow.Workspace;

/// <summary>Who asks: nobody in particular, a person in a browser, or a program with a person's token.</summary>
/// <param name="Person">The person, or null where nobody is signed in.</param>
/// <param name="Scopes">What the session or token may be used for.</param>
public sealed record Visitor(Person? Person, Scope Scopes = Scope.All)
{
    /// <summary>Somebody who is not signed in.</summary>
    public static Visitor Nobody { get; } = new(null, Scope.Read);
}
