using Hedgerow.Storage;

namespace Hedgerow.Workspace;

/// <summary>Who has which role in which city or organisation.</summary>
public sealed class Memberships
{
    private readonly Ground ground;
    private readonly AuditLog audit;

    internal Memberships(Ground ground, AuditLog audit)
    {
        this.ground = ground;
        this.audit = audit;
    }

    /// <summary>People with a role of their own in a city.</summary>
    /// <param name="cityId">The city.</param>
    /// <returns>The memberships, by name.</returns>
    public IReadOnlyList<Membership> OfCity(string cityId) => ByName(ground.Database.Read(work => work.All(
        $"select m.city_id, null as organisation_id, m.role, m.granted_at, {Sql.Text(People.Columns)} from city_role m join person p on p.id = m.person_id where m.city_id = {cityId}", Read)));

    /// <summary>People with a role in an organisation.</summary>
    /// <param name="organisationId">The organisation.</param>
    /// <returns>The memberships, by name.</returns>
    public IReadOnlyList<Membership> OfOrganisation(string organisationId) => ByName(ground.Database.Read(work => work.All(
        $"select null as city_id, m.organisation_id, m.role, m.granted_at, {Sql.Text(People.Columns)} from organisation_role m join person p on p.id = m.person_id where m.organisation_id = {organisationId}", Read)));

    /// <summary>All roles of a person.</summary>
    /// <param name="personId">The person.</param>
    /// <returns>The memberships.</returns>
    public IReadOnlyList<Membership> OfPerson(string personId) => ground.Database.Read(work => work.All(
        $"""
         select m.city_id, null as organisation_id, m.role, m.granted_at, {Sql.Text(People.Columns)} from city_role m join person p on p.id = m.person_id where m.person_id = {personId}
         union all
         select null as city_id, m.organisation_id, m.role, m.granted_at, {Sql.Text(People.Columns)} from organisation_role m join person p on p.id = m.person_id where m.person_id = {personId}
         """,
        Read));

    /// <summary>Gives a person a role in a city, in place of the one before.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="cityId">The city.</param>
    /// <param name="personId">The person.</param>
    /// <param name="role">The role.</param>
    public void Grant(Actor by, string cityId, string personId, Role role) => ground.Database.Write(work =>
    {
        var person = People.Known(work, personId);
        CityRegister.Known(work, cityId);
        work.Run($"""
            insert into city_role (city_id, person_id, role, granted_at) values ({cityId}, {personId}, {Named(role)}, {ground.Now})
            on conflict (city_id, person_id) do update set role = excluded.role, granted_at = excluded.granted_at
            """);
        audit.Add(work, by, "role.grant", person.Email, cityId, Texts.Detail(("role", Named(role))));
    });

    /// <summary>Takes a person's role in a city.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="cityId">The city.</param>
    /// <param name="personId">The person.</param>
    /// <returns>Whether there was one.</returns>
    public bool Revoke(Actor by, string cityId, string personId) => ground.Database.Write(work =>
    {
        var revoked = work.Run($"delete from city_role where city_id = {cityId} and person_id = {personId}") == 1;
        if (revoked)
        {
            audit.Add(work, by, "role.revoke", People.Known(work, personId).Email, cityId);
        }

        return revoked;
    });

    /// <summary>Gives a person a role in all cities of an organisation, in place of the one before.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="organisationId">The organisation.</param>
    /// <param name="personId">The person.</param>
    /// <param name="role">The role.</param>
    public void GrantInOrganisation(Actor by, string organisationId, string personId, Role role) => ground.Database.Write(work =>
    {
        var person = People.Known(work, personId);
        var slug = work.Text($"select slug from organisation where id = {organisationId}") ?? throw new WorkspaceException(WorkspaceProblem.NotFound, "There is no such organisation.", "没有此机构。");
        work.Run($"""
            insert into organisation_role (organisation_id, person_id, role, granted_at) values ({organisationId}, {personId}, {Named(role)}, {ground.Now})
            on conflict (organisation_id, person_id) do update set role = excluded.role, granted_at = excluded.granted_at
            """);
        audit.Add(work, by, "role.grant", person.Email, detail: Texts.Detail(("organisation", slug), ("role", Named(role))));
    });

    /// <summary>Takes a person's role in an organisation.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="organisationId">The organisation.</param>
    /// <param name="personId">The person.</param>
    /// <returns>Whether there was one.</returns>
    public bool RevokeInOrganisation(Actor by, string organisationId, string personId) => ground.Database.Write(work =>
    {
        var revoked = work.Run($"delete from organisation_role where organisation_id = {organisationId} and person_id = {personId}") == 1;
        if (revoked)
        {
            audit.Add(work, by, "role.revoke", People.Known(work, personId).Email, detail: Texts.Detail(("organisation", work.Text($"select slug from organisation where id = {organisationId}"))));
        }

        return revoked;
    });

    internal static Role RoleOf(Row row) => Enum.Parse<Role>(row.Text("role"));

    private static string Named(Role role) => Enum.IsDefined(role) ? role.ToString() : throw new ArgumentOutOfRangeException(nameof(role), role, "This is not a role.");

    private static List<Membership> ByName(IEnumerable<Membership> found) => [.. found.OrderBy(member => member.Person.Name, StringComparer.OrdinalIgnoreCase).ThenBy(member => member.Person.Email, StringComparer.Ordinal)];

    private static Membership Read(Row row) => new(People.Read(row), row.TextOrNull("city_id"), row.TextOrNull("organisation_id"), RoleOf(row), row.Time("granted_at"));
}
