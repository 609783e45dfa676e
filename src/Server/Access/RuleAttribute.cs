using Hedgerow.Workspace;

namespace Hedgerow.Server.Access;

/// <summary>
/// Who may come in. Every page and every endpoint bears exactly one rule; what bears none is closed to everybody, and a test names it.
/// The rules are kept in one place, <see cref="Gate"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public abstract class RuleAttribute : Attribute;

/// <summary>Everybody, signed in or not.</summary>
public sealed class AnyoneAttribute : RuleAttribute;

/// <summary>Everybody who is signed in.</summary>
public sealed class SignedInAttribute : RuleAttribute;

/// <summary>The administrators of the whole installation.</summary>
public sealed class SiteAdministratorAttribute : RuleAttribute;

/// <summary>Those who may add cities, see <see cref="CityAdding"/>.</summary>
public sealed class MayAddCitiesAttribute : RuleAttribute;

/// <summary>
/// Those whose role in the city of the address includes a permission. The city is found by the route values <c>slug</c>, <c>city</c>, <c>run</c>, <c>job</c>,
/// <c>scenario</c> ...; where an address names several they must belong to the same city, else there is nothing here.
/// </summary>
/// <param name="read">What reading needs.</param>
/// <param name="change">What POST, PUT, PATCH and DELETE need.</param>
public sealed class InCityAttribute(Permission read, Permission change) : RuleAttribute
{
    /// <summary>One permission for reading and changing.</summary>
    /// <param name="permission">The permission.</param>
    public InCityAttribute(Permission permission)
        : this(permission, permission)
    {
    }

    /// <summary>What reading needs.</summary>
    public Permission Read => read;

    /// <summary>What changing needs.</summary>
    public Permission Change => change;
}

/// <summary>Whoever holds the secret in the address: a shared page. What it opens is looked up by the endpoint itself.</summary>
public sealed class BySecretAttribute : RuleAttribute
{
    /// <summary>
    /// Whether the server does not look who else it might be: no cookie is read or set, no session is touched, nothing is written about who came. The secret alone counts, and since no cookie does,
    /// there is nothing that a foreign page could make a browser misuse.
    /// </summary>
    public bool LooksAway { get; set; }
}

/// <summary>Puts a rule on an endpoint.</summary>
public static class RuleExtensions
{
    /// <summary>Says who may use an endpoint: <c>app.MapGet(...).For(new InCityAttribute(Permission.Read))</c>.</summary>
    /// <typeparam name="TBuilder">Kind of builder.</typeparam>
    /// <param name="builder">The endpoint.</param>
    /// <param name="rule">The rule.</param>
    /// <returns>The same endpoint.</returns>
    public static TBuilder For<TBuilder>(this TBuilder builder, RuleAttribute rule)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(endpoint => endpoint.Metadata.Add(rule));
        return builder;
    }
}
