using Hedgerow.Workspace;

namespace Hedgerow.Server.Access;

/// <summary>Who asks for a page, and which city it is about. Filled by the <see cref="Gate"/> before any page runs.</summary>
public sealed class Visit
{
    /// <summary>Who asks, with what the session or token may be used for.</summary>
    public Visitor Visitor { get; internal set; } = Visitor.Nobody;

    /// <summary>The person; null where nobody is signed in.</summary>
    public Person? Person => Visitor.Person;

    /// <summary>The city of the address; null where the address names none.</summary>
    public RegisteredCity? City { get; internal set; }

    /// <summary>The roles of the person in that city: the own one and the organisation's.</summary>
    public IReadOnlyList<Role> Roles { get; internal set; } = [];

    /// <summary>The session; null for programs and for nobody.</summary>
    public Session? Session { get; internal set; }

    /// <summary>Whether a program asks with a token of its own.</summary>
    public bool ByToken { get; internal set; }

    /// <summary>Whether the person may do everything everywhere.</summary>
    public bool IsSiteAdministrator => Person?.SiteAdministrator == true && Visitor.Scopes.HasFlag(Scope.Administer);

    /// <summary>What may be done in the city of the address.</summary>
    public IReadOnlySet<Permission> Permissions { get; internal set; } = new HashSet<Permission>();

    /// <summary>Who does it, for the audit log.</summary>
    public Actor Actor { get; internal set; } = Actor.Program;

    /// <summary>Whether something may be done in the city of the address.</summary>
    /// <param name="permission">What.</param>
    /// <returns>Whether it may.</returns>
    public bool May(Permission permission) => Permissions.Contains(permission);

    /// <summary>The city of the address, on pages that always have one.</summary>
    /// <returns>The city.</returns>
    /// <exception cref="InvalidOperationException">The address names none.</exception>
    public RegisteredCity TheCity() => City ?? throw new InvalidOperationException("This address names no city; a page that asks for one bears the rule InCity.");

    /// <summary>The person, on pages that need one.</summary>
    /// <returns>The person.</returns>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public Person ThePerson() => Person ?? throw new InvalidOperationException("Nobody is signed in; a page that asks for a person bears the rule SignedIn.");
}
