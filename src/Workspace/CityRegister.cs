using Hedgerow.Science.Quantities;
using Hedgerow.Storage;

namespace Hedgerow.Workspace;

/// <summary>The register of cities.</summary>
public sealed class CityRegister
{
    private readonly Ground ground;
    private readonly AuditLog audit;

    internal CityRegister(Ground ground, AuditLog audit)
    {
        this.ground = ground;
        this.audit = audit;
    }

    /// <summary>All cities, by short name. <see cref="Access.Cities"/> gives those that somebody may see.</summary>
    /// <returns>The cities.</returns>
    public IReadOnlyList<RegisteredCity> All() => [.. ground.Database.Read(work => work.All($"select * from city", Read)).OrderBy(city => city.Slug, StringComparer.Ordinal)];

    /// <summary>A city.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The city, or null.</returns>
    public RegisteredCity? Find(string id) => ground.Database.Read(work => Find(work, id));

    /// <summary>A city by its short name.</summary>
    /// <param name="slug">The short name.</param>
    /// <returns>The city, or null.</returns>
    public RegisteredCity? FindBySlug(string slug) => ground.Database.Read(work => work.One($"select * from city where slug = {slug}", Read));

    /// <summary>Adds a city.</summary>
    /// <param name="by">Who does it; a person who is not site administrator becomes the city's administrator.</param>
    /// <param name="city">The city.</param>
    /// <returns>The city.</returns>
    public RegisteredCity Add(Actor by, NewCity city)
    {
        ArgumentNullException.ThrowIfNull(by);
        var given = Checked(city);
        var added = new RegisteredCity(Ground.NewId(), given.Slug, given.Name, given.Country, given.OrganisationId, Public: false, Archived: false, ground.Now);
        return ground.Database.Write(work =>
        {
            Free(work, added.Slug, "");
            work.Run($"""
                insert into city (id, slug, name_en, name_zh, country, organisation_id, is_public, is_archived, created_at)
                values ({added.Id}, {added.Slug}, {added.Name.En}, {added.Name.Zh}, {added.Country}, {added.OrganisationId}, 0, 0, {added.CreatedAt})
                """);
            if (by.PersonId is not null)
            {
                work.Run($"insert into city_role (city_id, person_id, role, granted_at) values ({added.Id}, {by.PersonId}, {nameof(Role.Administrator)}, {ground.Now})");
            }

            audit.Add(work, by, "city.add", added.Slug, added.Id);
            return added;
        });
    }

    /// <summary>Changes a city's names, country or organisation.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The city.</param>
    /// <param name="city">What it is to become.</param>
    /// <returns>The city as it is now.</returns>
    public RegisteredCity Change(Actor by, string id, NewCity city)
    {
        var given = Checked(city);
        return ground.Database.Write(work =>
        {
            var before = Known(work, id);
            Free(work, given.Slug, id);
            work.Run($"update city set slug = {given.Slug}, name_en = {given.Name.En}, name_zh = {given.Name.Zh}, country = {given.Country}, organisation_id = {given.OrganisationId} where id = {id}");
            audit.Add(work, by, "city.change", given.Slug, id, Texts.Detail(("before", before.Slug)));
            return Known(work, id);
        });
    }

    /// <summary>Shows a city's public results to everybody, or no more.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The city.</param>
    /// <param name="isPublic">Everybody may see.</param>
    /// <returns>The city as it is now.</returns>
    public RegisteredCity SetPublic(Actor by, string id, bool isPublic) => ground.Database.Write(work =>
    {
        var city = Known(work, id);
        work.Run($"update city set is_public = {isPublic} where id = {id}");
        audit.Add(work, by, isPublic ? "city.publish" : "city.unpublish", city.Slug, id);
        return city with { Public = isPublic };
    });

    /// <summary>Puts a city away, with all it has, or takes it out again.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The city.</param>
    /// <param name="archived">Put away.</param>
    /// <returns>The city as it is now.</returns>
    public RegisteredCity SetArchived(Actor by, string id, bool archived) => ground.Database.Write(work =>
    {
        var city = Known(work, id);
        work.Run($"update city set is_archived = {archived} where id = {id}");
        audit.Add(work, by, archived ? "city.archive" : "city.unarchive", city.Slug, id);
        return city with { Archived = archived };
    });

    internal static RegisteredCity Known(Transaction work, string id) => Find(work, id) ?? throw new WorkspaceException(WorkspaceProblem.NotFound, "There is no such city.", "没有此城市。");

    internal static RegisteredCity Read(Row row) => new(
        row.Text("id"), row.Text("slug"), new Wording(row.Text("name_en"), row.Text("name_zh")), row.TextOrNull("country"), row.TextOrNull("organisation_id"), row.Flag("is_public"),
        row.Flag("is_archived"), row.Time("created_at"));

    private static RegisteredCity? Find(Transaction work, string id) => work.One($"select * from city where id = {id}", Read);

    private static NewCity Checked(NewCity city)
    {
        ArgumentNullException.ThrowIfNull(city);
        var country = city.Country is { Length: > 0 } code ? code.ToUpperInvariant() : null;
        return country is null or [>= 'A' and <= 'Z', >= 'A' and <= 'Z']
            ? city with { Slug = Texts.Slug(city.Slug), Name = Texts.Name(city.Name), Country = country }
            : throw new WorkspaceException(WorkspaceProblem.Refused, $"\"{city.Country}\" is not a country code of two letters, such as SG.", $"“{city.Country}”不是两个字母的国家代码(如 SG)。");
    }

    private static void Free(Transaction work, string slug, string except)
    {
        if (work.Any($"select 1 from city where slug = {slug} and id <> {except}"))
        {
            throw new WorkspaceException(WorkspaceProblem.Conflict, $"There is a city {slug} already.", $"城市 {slug} 已存在。");
        }
    }
}
