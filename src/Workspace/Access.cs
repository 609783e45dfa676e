namespace Hedgerow.Workspace;

/// <summary>Decides who may do what: the one place where roles, site administrators, public cities, archived cities and the scopes of tokens come together.</summary>
public sealed class Access
{
    private static readonly Permission[] OfArchived = [Permission.SeeResults, Permission.SeeData, Permission.SeeAudit, Permission.ManageCity];

    private readonly Ground ground;
    private readonly CityRegister register;

    internal Access(Ground ground, CityRegister register)
    {
        this.ground = ground;
        this.register = register;
    }

    /// <summary>All that a visitor may do in a city.</summary>
    /// <param name="visitor">Who asks.</param>
    /// <param name="city">The city.</param>
    /// <returns>The permissions.</returns>
    public IReadOnlySet<Permission> In(Visitor visitor, RegisteredCity city)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(city);
        HashSet<Permission> may = city.Public && !city.Archived ? [Permission.SeeResults] : [];
        if (visitor.Person is { Active: true } person)
        {
            may.UnionWith(person.SiteAdministrator ? Enum.GetValues<Permission>() : Roles(person, city).SelectMany(Permissions.Of));
        }

        may.RemoveWhere(permission => !visitor.Scopes.HasFlag(Permissions.Needs(permission)) || (city.Archived && !OfArchived.Contains(permission)));
        return may;
    }

    /// <summary>Whether a visitor may do something in a city.</summary>
    /// <param name="visitor">Who asks.</param>
    /// <param name="city">The city.</param>
    /// <param name="permission">What is to be done.</param>
    /// <returns>True where it may be done.</returns>
    public bool May(Visitor visitor, RegisteredCity city, Permission permission) => In(visitor, city).Contains(permission);

    /// <summary>A city by its short name, for somebody who wants to do something there.</summary>
    /// <param name="visitor">Who asks.</param>
    /// <param name="slug">The short name.</param>
    /// <param name="permission">What is to be done.</param>
    /// <returns>The city.</returns>
    /// <exception cref="WorkspaceException"><see cref="WorkspaceProblem.NotFound"/> where there is none or the visitor may not even know of it, <see cref="WorkspaceProblem.Forbidden"/> where it may be seen but not this.</exception>
    public RegisteredCity City(Visitor visitor, string slug, Permission permission)
    {
        var city = register.FindBySlug(slug);
        Demand(visitor, city, permission);
        return city!;
    }

    /// <summary>A city by its id, for somebody who wants to do something there: of a job, run or scenario that was asked for by its own id.</summary>
    /// <param name="visitor">Who asks.</param>
    /// <param name="cityId">The city.</param>
    /// <param name="permission">What is to be done.</param>
    /// <returns>The city.</returns>
    public RegisteredCity CityById(Visitor visitor, string cityId, Permission permission)
    {
        var city = register.Find(cityId);
        Demand(visitor, city, permission);
        return city!;
    }

    /// <summary>The cities that a visitor may see results of, archived ones left out.</summary>
    /// <param name="visitor">Who asks.</param>
    /// <returns>The cities, by short name.</returns>
    public IReadOnlyList<RegisteredCity> Cities(Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        if (!visitor.Scopes.HasFlag(Scope.Read))
        {
            return [];
        }

        var person = visitor.Person is { Active: true } active ? active : null;
        var all = person is { SiteAdministrator: true };
        var found = ground.Database.Read(work => work.All(
            $"""
             select * from city where is_archived = 0 and (is_public = 1 or {all} = 1
             or id in (select city_id from city_role where person_id = {person?.Id}) or organisation_id in (select organisation_id from organisation_role where person_id = {person?.Id}))
             """,
            CityRegister.Read));
        return [.. found.OrderBy(city => city.Slug, StringComparer.Ordinal)];
    }

    /// <summary>The roles of a person in a city: the own one and the organisation's.</summary>
    /// <param name="person">The person.</param>
    /// <param name="city">The city.</param>
    /// <returns>None, one or two roles.</returns>
    public IReadOnlyList<Role> Roles(Person person, RegisteredCity city)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(city);
        return ground.Database.Read(work => work.All(
            $"""
             select role from city_role where city_id = {city.Id} and person_id = {person.Id}
             union select role from organisation_role where organisation_id = {city.OrganisationId} and person_id = {person.Id}
             """,
            Memberships.RoleOf));
    }

    private void Demand(Visitor visitor, RegisteredCity? city, Permission permission)
    {
        var may = city is null ? null : In(visitor, city);
        if (may is null || may.Count == 0)
        {
            // Whether a city exists is not told to those who may not see it.
            throw new WorkspaceException(WorkspaceProblem.NotFound, "There is no such city, or you may not see it.", "没有此城市，或您无权查看。");
        }

        if (!may.Contains(permission))
        {
            throw new WorkspaceException(WorkspaceProblem.Forbidden, "Your role in this city does not allow this.", "您在该城市的角色不允许此操作。");
        }
    }
}
