using Hedgerow.Science.Quantities;
using Hedgerow.Storage;

namespace Hedgerow.Workspace;

/// <summary>Organisations, each of which may hold many cities.</summary>
public sealed class Organisations
{
    private readonly Ground ground;
    private readonly AuditLog audit;

    internal Organisations(Ground ground, AuditLog audit)
    {
        this.ground = ground;
        this.audit = audit;
    }

    /// <summary>All organisations, by short name.</summary>
    /// <returns>The organisations.</returns>
    public IReadOnlyList<Organisation> All() =>
        [.. ground.Database.Read(work => work.All($"select * from organisation", Read)).OrderBy(organisation => organisation.Slug, StringComparer.Ordinal)];

    /// <summary>An organisation.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The organisation, or null.</returns>
    public Organisation? Find(string id) => ground.Database.Read(work => work.One($"select * from organisation where id = {id}", Read));

    /// <summary>Adds an organisation.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="slug">Its short name.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The organisation.</returns>
    public Organisation Add(Actor by, string slug, Wording name)
    {
        var added = new Organisation(Ground.NewId(), Texts.Slug(slug), Texts.Name(name), ground.Now);
        return ground.Database.Write(work =>
        {
            Free(work, slug, "");
            work.Run($"insert into organisation (id, slug, name_en, name_zh, created_at) values ({added.Id}, {slug}, {added.Name.En}, {added.Name.Zh}, {added.CreatedAt})");
            audit.Add(work, by, "organisation.add", slug);
            return added;
        });
    }

    /// <summary>Changes an organisation's names.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The organisation.</param>
    /// <param name="slug">Its short name.</param>
    /// <param name="name">Its name.</param>
    public void Change(Actor by, string id, string slug, Wording name)
    {
        var (checkedSlug, checkedName) = (Texts.Slug(slug), Texts.Name(name));
        ground.Database.Write(work =>
        {
            Free(work, checkedSlug, id);
            if (work.Run($"update organisation set slug = {checkedSlug}, name_en = {checkedName.En}, name_zh = {checkedName.Zh} where id = {id}") == 0)
            {
                throw new WorkspaceException(WorkspaceProblem.NotFound, "There is no such organisation.", "没有此机构。");
            }

            audit.Add(work, by, "organisation.change", checkedSlug);
        });
    }

    private static void Free(Transaction work, string slug, string except)
    {
        if (work.Any($"select 1 from organisation where slug = {slug} and id <> {except}"))
        {
            throw new WorkspaceException(WorkspaceProblem.Conflict, $"There is an organisation {slug} already.", $"机构 {slug} 已存在。");
        }
    }

    private static Organisation Read(Row row) => new(row.Text("id"), row.Text("slug"), new Wording(row.Text("name_en"), row.Text("name_zh")), row.Time("created_at"));
}
