using Hedgerow.Workspace;

namespace Hedgerow.Server.Access;

/// <summary>Who may add cities: site administrators, and the administrators of an organisation.</summary>
public static class CityAdding
{
    /// <summary>Short name of the demo city.</summary>
    public const string DemoSlug = "thornwick";

    /// <summary>Whether somebody may add a city.</summary>
    /// <param name="office">The workspace.</param>
    /// <param name="visit">Who asks.</param>
    /// <returns>Whether it is allowed.</returns>
    public static bool May(Office office, Visit visit)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(visit);
        return visit.IsSiteAdministrator || Organisations(office, visit).Count > 0;
    }

    /// <summary>The organisations for which somebody may add a city.</summary>
    /// <param name="office">The workspace.</param>
    /// <param name="visit">Who asks.</param>
    /// <returns>The organisations.</returns>
    public static IReadOnlyList<Organisation> Organisations(Office office, Visit visit)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(visit);
        if (visit.Person is not { } person || !visit.Visitor.Scopes.HasFlag(Scope.Administer))
        {
            return [];
        }

        var all = office.Organisations.All();
        if (visit.IsSiteAdministrator)
        {
            return all;
        }

        var own = office.Memberships.OfPerson(person.Id).Where(m => m.OrganisationId is not null && m.Role == Role.Administrator).Select(m => m.OrganisationId).ToHashSet();
        return [.. all.Where(o => own.Contains(o.Id))];
    }
}
