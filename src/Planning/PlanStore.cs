using System.Globalization;
using System.Text;
using Hedgerow.Cities;
using Hedgerow.Planning.Tables;
using Hedgerow.Science.Quantities;
using Hedgerow.Storage;
using Hedgerow.Workspace;

namespace Hedgerow.Planning;

/// <summary>The plans of all cities of a workspace: the very documents that stand in files, every version kept.</summary>
/// <param name="office">The workspace; opened with <see cref="PlanTables.Migrations"/>.</param>
public sealed class PlanStore(Office office)
{
    private const int Attempts = 5;

    /// <summary>Keeps a new plan.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="cityId">The city.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="note">A remark, such as the file it came from.</param>
    /// <returns>It, with its id.</returns>
    /// <exception cref="InputException">The plan names codes that it does not have.</exception>
    public StoredPlan Add(Actor by, string cityId, Plan plan, string note = "")
    {
        ArgumentNullException.ThrowIfNull(by);
        var (document, now) = (Document(plan), Now());
        var made = new StoredPlan(Guid.CreateVersion7().ToString("N"), cityId, plan.Code, plan.Title.Words, 1, false, by.Name, now, now);
        office.Database.Write(work =>
        {
            work.Run($"""
                insert into plan_document (id, city_id, code, title_en, title_zh, number, is_public, by_name, made_at, changed_at)
                values ({made.Id}, {cityId}, {made.Code}, {made.Title.En}, {made.Title.Zh}, 1, 0, {by.Name}, {now}, {now})
                """);
            Insert(work, by, made.Id, 1, plan, document, "add", note, now);
            office.Audit.Add(work, by, "plan.add", made.Id, cityId);
        });
        return made;
    }

    /// <summary>A plan by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The plan, or null.</returns>
    public StoredPlan? Find(string id) => office.Database.Read(work => One(work, id));

    /// <summary>The plans of a city, the one changed last first.</summary>
    /// <param name="cityId">The city.</param>
    /// <param name="publicOnly">Only those that everybody may read.</param>
    /// <returns>The plans.</returns>
    public IReadOnlyList<StoredPlan> Of(string cityId, bool publicOnly = false) => office.Database.Read(work => work.All(
        $"select * from plan_document where city_id = {cityId} and (is_public = 1 or {publicOnly} = 0) order by changed_at desc, id desc", Read));

    /// <summary>The document of a plan.</summary>
    /// <param name="id">The plan.</param>
    /// <param name="number">The version; null for the newest.</param>
    /// <returns>The document.</returns>
    /// <exception cref="WorkspaceException">There is no such plan or version.</exception>
    public Plan Load(string id, int? number = null) => office.Database.Read(work => Load(work, id, number));

    /// <summary>The versions of a plan, the newest first.</summary>
    /// <param name="id">The plan.</param>
    /// <returns>The versions.</returns>
    public IReadOnlyList<PlanVersion> Versions(string id) => office.Database.Read(work => work.All(
        $"select number, version, content, action, note, by_name, made_at from plan_version where plan_id = {id} order by number desc",
        row => new PlanVersion((int)row.Number("number"), row.Text("version"), row.Text("content"), row.Text("action"), row.Text("note"), row.Text("by_name"), row.Time("made_at"))));

    /// <summary>Keeps a changed plan as a new version.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The plan.</param>
    /// <param name="number">The version that was changed, so that nobody overwrites what another has written meanwhile.</param>
    /// <param name="plan">The changed plan.</param>
    /// <param name="action">What was done, a short word for the audit log: <c>edit</c>, <c>import</c> ...</param>
    /// <param name="note">A remark.</param>
    /// <returns>The new number; the old one where nothing has changed.</returns>
    /// <exception cref="WorkspaceException">There is no such plan, or another has changed it meanwhile.</exception>
    /// <exception cref="InputException">The plan names codes that it does not have.</exception>
    public int Save(Actor by, string id, int number, Plan plan, string action = "edit", string note = "")
    {
        ArgumentNullException.ThrowIfNull(by);
        var document = Document(plan);
        return office.Database.Write(work => Save(work, by, id, number, plan, document, action, note));
    }

    /// <summary>Changes a plan by a rule: a comment, an answer, a signature, a report. Where two people do so at once both changes are kept, one after the other.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The plan.</param>
    /// <param name="action">What is done, a short word for the audit log.</param>
    /// <param name="change">The rule; it may refuse by a <see cref="PlanningException"/>.</param>
    /// <param name="note">A remark.</param>
    /// <returns>The changed plan and its number.</returns>
    public (Plan Plan, int Number) Change(Actor by, string id, string action, Func<Plan, Plan> change, string note = "")
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(change);
        for (var attempt = 1; ; attempt++)
        {
            var number = Found(id).Number;
            var changed = change(Load(id, number));
            try
            {
                return (changed, Save(by, id, number, changed, action, note));
            }
            catch (WorkspaceException exception) when (exception.Problem == WorkspaceProblem.Conflict && attempt < Attempts)
            {
                // Somebody else was quicker: the rule is applied to what they have written.
            }
        }
    }

    /// <summary>Lets everybody read a plan where its city is public, or no more.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The plan.</param>
    /// <param name="isPublic">Everybody may read it.</param>
    public void SetPublic(Actor by, string id, bool isPublic) => office.Database.Write(work =>
    {
        var plan = Found(work, id);
        work.Run($"update plan_document set is_public = {isPublic} where id = {id}");
        office.Audit.Add(work, by, isPublic ? "plan.publish" : "plan.unpublish", id, plan.CityId);
    });

    /// <summary>Forgets a plan with all its versions. An adopted plan stays.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The plan.</param>
    /// <exception cref="WorkspaceException">There is no such plan, or it is adopted.</exception>
    public void Delete(Actor by, string id)
    {
        var adopted = Load(id).Formulation.AdoptedOn is not null;
        office.Database.Write(work =>
        {
            var plan = Found(work, id);
            if (adopted)
            {
                throw new WorkspaceException(WorkspaceProblem.Refused, "An adopted plan is not deleted.", "已批准的规划不能删除。");
            }

            work.Run($"delete from plan_version where plan_id = {id}");
            work.Run($"delete from plan_document where id = {id}");
            office.Audit.Add(work, by, "plan.delete", id, plan.CityId);
        });
    }

    private int Save(Transaction work, Actor by, string id, int number, Plan plan, string document, string action, string note)
    {
        var stored = Found(work, id);
        var (title, now) = (plan.Title.Words, Now());
        if (stored.Number == number && work.Text($"select document from plan_version where plan_id = {id} and number = {number}") == document)
        {
            return number;
        }

        if (work.Run($"update plan_document set code = {plan.Code}, title_en = {title.En}, title_zh = {title.Zh}, number = {number + 1}, changed_at = {now} where id = {id} and number = {number}") == 0)
        {
            throw new WorkspaceException(WorkspaceProblem.Conflict, "Somebody else has changed this plan meanwhile: load it again.", "该规划已被他人修改：请重新载入。");
        }

        Insert(work, by, id, number + 1, plan, document, action, note, now);
        office.Audit.Add(work, by, "plan." + action, id, stored.CityId, new Dictionary<string, string?> { ["number"] = (number + 1).ToString(CultureInfo.InvariantCulture), ["version"] = plan.Version });
        return number + 1;
    }

    private static void Insert(Transaction work, Actor by, string id, int number, Plan plan, string document, string action, string note, DateTimeOffset now) => work.Run($"""
        insert into plan_version (plan_id, number, version, content, action, note, by_id, by_name, made_at, document)
        values ({id}, {number}, {plan.Version}, {PlanContent.Of(plan)}, {action}, {note}, {by.PersonId}, {by.Name}, {now}, {document})
        """);

    // What is stored can be read again: the same checks as for a file.
    private static string Document(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var bytes = JsonForm.Write(Shapes.All.Select(shape => (shape.Write(plan), shape)), dense: true);
        var reading = PlanFiles.Read([new PlanFile("plan.json", bytes)]);
        return reading.Plan is null ? throw new InputException(reading.Findings) : Encoding.UTF8.GetString(bytes);
    }

    private StoredPlan Found(string id) => office.Database.Read(work => Found(work, id));

    private static StoredPlan Found(Transaction work, string id) => One(work, id) ?? throw new WorkspaceException(WorkspaceProblem.NotFound, "There is no such plan.", "没有此规划。");

    private static StoredPlan? One(Transaction work, string id) => work.One($"select * from plan_document where id = {id}", Read);

    private static Plan Load(Transaction work, string id, int? number)
    {
        var wanted = number ?? Found(work, id).Number;
        var document = work.Text($"select document from plan_version where plan_id = {id} and number = {wanted}") ?? throw new WorkspaceException(WorkspaceProblem.NotFound, "There is no such version of the plan.", "没有该版本的规划。");
        var reading = PlanFiles.Read([new PlanFile("plan.json", Encoding.UTF8.GetBytes(document))]);
        return reading.Plan ?? throw new WorkspaceException(WorkspaceProblem.Damaged, $"The stored plan cannot be read: {reading.Findings[0].Found.En}", $"存储的规划无法读取：{reading.Findings[0].Found.Zh}");
    }

    private static StoredPlan Read(Row row) => new(
        row.Text("id"), row.Text("city_id"), row.Text("code"), new Wording(row.Text("title_en"), row.Text("title_zh")), (int)row.Number("number"), row.Flag("is_public"), row.Text("by_name"), row.Time("made_at"), row.Time("changed_at"));

    private static DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
}
